import { readFileSync } from 'node:fs';

export type BankName = 'tune' | 'held';

export interface Subject {
  readonly key: string;
  readonly affairs: readonly string[];
  /** Kind of the place it is bound to; its wordings then hold `{place}`. */
  readonly place: string | null;
  readonly wordings: readonly string[];
  readonly neighbours: readonly string[];
  readonly far: readonly string[];
}

export interface Trap {
  /** The name that is in both titles, where there is one. */
  readonly names: string | null;
  readonly titles: readonly string[];
  readonly affairs: readonly string[];
}

/** A bank of titles; its parts are described in `test/fixtures/planted/README.md`. */
export interface TitleBank {
  readonly subjects: readonly Subject[];
  readonly themes: Readonly<Record<string, readonly string[]>>;
  readonly general: readonly string[];
  readonly places: Readonly<Record<string, readonly string[]>>;
  readonly traps: readonly Trap[];
}

export function titleBank(name: BankName): TitleBank {
  const file = new URL(`../../fixtures/planted/titles-${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as TitleBank;
}

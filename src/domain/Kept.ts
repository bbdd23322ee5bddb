import type { AgreementId, RegionId } from './ids.ts';

/**
 * Something that a person decided about the data and that outlives them: which region a name means, a corrected cell, an
 * edited agreement, a register said to be complete. One store for all kinds, those of later editions included: a kind
 * that is not known is kept as it is.
 */
export interface Kept {
  readonly kind: string;
  /** One for each kind and key: a newer one takes the place of the older. */
  readonly key: string;
  /** What it is about; it is without object while one of these is not in the data. */
  readonly about: readonly KeptObject[];
  /** Plain data; its shape belongs to the kind. */
  readonly value: unknown;
  readonly note: string;
  readonly author: string;
  /** ISO date and time. */
  readonly on: string;
}

/** An object as it was called when it was decided on: found again by id, else by what else is known of it. */
export type KeptObject =
  | { readonly type: 'region'; readonly id: RegionId; readonly name: string }
  | {
      readonly type: 'agreement';
      readonly id: AgreementId;
      readonly title: string;
      readonly number?: string;
      readonly signedOn?: string;
      /** Ids of the parties, sorted. */
      readonly parties: readonly string[];
    }
  /** The text of a name in the files. */
  | { readonly type: 'name'; readonly text: string }
  /** A cell of a row of the files. `row` is the fingerprint of the rest of its row or its number, not its position. */
  | { readonly type: 'cell'; readonly row: string; readonly column: string; readonly text: string };

/** Kinds of this edition. */
export const keptKinds = ['name', 'correction', 'edit', 'reported', 'aside', 'overlap'] as const;
export type KeptKind = (typeof keptKinds)[number];

/** Which region (or what else) a name in the files means; key: `nameKey` of the text. */
export type NameDecision =
  | { readonly as: 'region'; readonly regionId: RegionId }
  | { readonly as: 'outside'; readonly type: string }
  /** No party at all: left out of every row. */
  | { readonly as: 'nothing' };

/** The text that is to stand in a cell; key: `correctionKey`. */
export interface Correction {
  readonly text: string;
}

/** What a person changed in an agreement after it was read; `undefined` (as `null`) takes a field away. Key: agreement id. */
export type AgreementEdit =
  | {
      readonly as: 'changed';
      readonly fields: Readonly<Record<string, unknown>>;
      /** Outside parties that the fields name and the data may not have. */
      readonly outside?: readonly unknown[];
      /** The agreement before its first change, for taking it back; absent where newer tables were read since. */
      readonly before?: unknown;
    }
  | { readonly as: 'added'; readonly agreement: unknown; readonly outside: readonly unknown[] }
  | { readonly as: 'removed'; readonly before?: unknown };

/** What a region's register is said to hold; key: region id. */
export interface Reported {
  readonly extent: 'none' | 'partial' | 'complete';
  readonly from?: string;
  readonly to?: string;
  readonly source: string;
}

export const keptKey = ({ kind, key }: Pick<Kept, 'kind' | 'key'>): string => `${kind} ${key}`;

/** `kept` with `one` in place of what had its kind and key. */
export function keep(kept: readonly Kept[], ...added: readonly Kept[]): readonly Kept[] {
  const byKey = new Map(kept.map((one) => [keptKey(one), one]));
  for (const one of added) byKey.set(keptKey(one), one);
  return [...byKey.values()];
}

import type { Language } from '../domain/ViewSettings.ts';
import { formatKm, formatNumber } from '../i18n/format.ts';
import { roundPeople } from './roundPeople.ts';

/** What a number in the sentence of a gap counts. */
export type GapFactId =
  | 'shared-km'
  | 'people-a'
  | 'people-b'
  | 'distance-km'
  | 'nearest'
  | 'more-affairs'
  | 'recorded'
  | 'standing'
  | 'undated'
  | 'planned'
  | 'signed-year'
  | 'end-year'
  | 'full-affairs'
  | 'partial-affairs'
  | 'all-affairs'
  | 'expected';

/** A number that stands in the sentence of a gap: what it is, its exact value, and how it is written there. */
export interface GapFact {
  readonly id: GapFactId;
  readonly value: number;
  readonly text: string;
}

/** Writes numbers for a sentence and keeps each of them. */
export class GapFactWriter {
  readonly facts: GapFact[] = [];
  private readonly language: Language;

  constructor(language: Language) {
    this.language = language;
  }

  km(id: GapFactId, value: number): string {
    return this.keep(id, value, formatKm(value, this.language));
  }

  /** Two significant digits: it rests on an even spread of people over the area. */
  people(id: GapFactId, value: number): string {
    return this.keep(id, value, formatNumber(roundPeople(value), this.language));
  }

  count(id: GapFactId, value: number): number {
    this.keep(id, value, formatNumber(value, this.language));
    return value;
  }

  /** A year has no separators. */
  year(id: GapFactId, value: number): string {
    return this.keep(id, value, String(value));
  }

  private keep(id: GapFactId, value: number, text: string): string {
    this.facts.push({ id, value, text });
    return text;
  }
}

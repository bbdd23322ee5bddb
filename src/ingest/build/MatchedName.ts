import type { RegionId } from '../../domain/ids.ts';

/** How the text of a party was understood; one entry for each distinct text. */
export interface MatchedName {
  readonly text: string;
  readonly certainty: 'certain' | 'outside' | 'likely' | 'ambiguous' | 'unknown';
  readonly regionId?: RegionId;
  readonly candidates: readonly RegionId[];
  /** How many rows have it, and the first of them. */
  readonly count: number;
  readonly file: string;
  readonly row: number;
}

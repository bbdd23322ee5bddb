import type { GapScores, GapTable } from './GapTable.ts';
import type { PairLevel } from './PairLevel.ts';

/** Pairs of one level whose score lies in [from, to) (the last band includes `to`), and those with an agreement on record. */
export interface LikeBand {
  readonly level: PairLevel;
  readonly from: number;
  readonly to: number;
  readonly pairs: number;
  readonly recorded: number;
}

/** Bands of 10 points, joined until each holds at least 30 pairs. Counts, never a probability. */
export function likeBands(_table: GapTable, _scores: GapScores): readonly LikeBand[] {
  throw new Error('not built yet');
}

/** The band of a score; `undefined` where its level has none. */
export function likeBandOf(
  _bands: readonly LikeBand[],
  _level: PairLevel,
  _score: number,
): LikeBand | undefined {
  throw new Error('not built yet');
}

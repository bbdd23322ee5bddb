import type { GapScores, GapTable, PairStanding } from './GapTable.ts';
import type { PairLevel } from './PairLevel.ts';

/** Rows of one list and level, best first; equal scores by more people, longer border, shorter way, then id. */
export function rankGaps(
  _table: GapTable,
  _scores: GapScores,
  _standing: PairStanding,
  _level: PairLevel,
): Uint32Array {
  throw new Error('not built yet');
}

/** The rows that stay where a region may take part in at most `most` of them, taken greedily from the first on. */
export function capPerRegion(_table: GapTable, _order: Uint32Array, _most = 2): Uint32Array {
  throw new Error('not built yet');
}

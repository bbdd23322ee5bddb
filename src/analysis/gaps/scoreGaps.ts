import type { GapScores, GapTable } from './GapTable.ts';
import type { GapWeights } from './GapWeights.ts';

/** The scores of all rows under some weights. */
export function scoreGaps(_table: GapTable, _weights: GapWeights): GapScores {
  throw new Error('not built yet');
}

import type { IsCancelled, Report } from '../../lib/Task.ts';
import type { GapTable } from './GapTable.ts';
import type { GapWeights } from './GapWeights.ts';

/** How many weightings are drawn, and how far down a list counts. */
export const weightings = 500;
export const robustPlaces = 20;

export interface RobustnessRequest {
  readonly table: GapTable;
  readonly weights: GapWeights;
  readonly seed: number;
}

/** Per row: in how many of `weightings` seeded weightings it stands in the first `robustPlaces` of its list and level. */
export function computeRobustness(
  _request: RobustnessRequest,
  _report: Report,
  _isCancelled: IsCancelled,
): Uint16Array {
  throw new Error('not built yet');
}

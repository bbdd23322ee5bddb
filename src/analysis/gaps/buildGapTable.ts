import type { Dataset } from '../../domain/Dataset.ts';
import type { IsCancelled, Report } from '../../lib/Task.ts';
import type { GapTable } from './GapTable.ts';

export interface GapRequest {
  readonly dataset: Dataset;
  /** `YYYY-MM-DD`: the day of every standing. */
  readonly asOf: string;
  /** Ids of the family links that a person cut. */
  readonly cuts: readonly string[];
  /** Key of the indicator of the disparity term. */
  readonly indicator: string;
}

/** Every candidate pair of a dataset on a day with its terms. */
export function buildGapTable(_request: GapRequest, _report: Report, _isCancelled: IsCancelled): GapTable {
  throw new Error('not built yet');
}

import type { Dataset } from '../../domain/Dataset.ts';
import type { Kept } from '../../domain/Kept.ts';
import type { IsCancelled, Report } from '../../lib/Task.ts';
import type { ImportPlan } from '../plan/ImportPlan.ts';
import type { Source } from '../source/Source.ts';
import type { ImportResult } from './ReadResult.ts';

export interface BuildRequest {
  readonly source: Source;
  readonly plan: ImportPlan;
  /** Names and corrections are applied here; hand edits by `applyEdits`. */
  readonly kept: readonly Kept[];
  readonly base: Dataset;
}

/**
 * The dataset that a source gives when it is read by a plan. Every filled row ends as loaded, waiting, quarantined or set
 * aside with a reason. Pure and deterministic. O(cells).
 *
 * @throws CancelledError
 */
export function buildDataset(
  _request: BuildRequest,
  _report: Report,
  _isCancelled: IsCancelled,
): ImportResult {
  throw new Error('not there yet');
}

import type { Dataset } from '../../domain/Dataset.ts';
import type { IsCancelled, Report } from '../../lib/Task.ts';
import type { GapWeights } from '../gaps/GapWeights.ts';
import type { Trust } from './Trust.ts';

export interface TrustRequest {
  readonly dataset: Dataset;
  readonly asOf: string;
  readonly cuts: readonly string[];
  readonly indicator: string;
  readonly weights: GapWeights;
  readonly seed: number;
}

/** Hidden-member test and back-test of the ranking and its baselines on a dataset. */
export function computeTrust(_request: TrustRequest, _report: Report, _isCancelled: IsCancelled): Trust {
  throw new Error('not built yet');
}

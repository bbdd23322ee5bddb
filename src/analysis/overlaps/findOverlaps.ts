import type { Dataset } from '../../domain/Dataset.ts';
import type { FamilyIndex } from '../../domain/Family.ts';
import type { Statuses } from '../../graph/statusesOn.ts';
import type { IsCancelled, Report } from '../../lib/Task.ts';
import type { LinkDecisions } from '../../relations/LinkDecisions.ts';
import type { Thresholds } from '../../relations/Thresholds.ts';
import type { OverlapFindings } from './OverlapFindings.ts';

export interface OverlapInput {
  readonly dataset: Dataset;
  readonly families: FamilyIndex;
  readonly statuses: Statuses;
  readonly decisions: LinkDecisions;
  readonly thresholds?: Thresholds;
}

/** Pairs, groups, party sets and programmes of a dataset on the day of its statuses. */
export function findOverlaps(
  _input: OverlapInput,
  _report: Report,
  _isCancelled: IsCancelled,
): OverlapFindings {
  throw new Error('not built');
}

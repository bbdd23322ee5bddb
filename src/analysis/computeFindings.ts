import { buildFamilies } from '../relations/buildFamilies.ts';
import type { Dataset } from '../domain/Dataset.ts';
import { statusesOn } from '../graph/statusesOn.ts';
import { assertNotCancelled, type IsCancelled, type Report } from '../lib/Task.ts';
import type { LinkDecisions } from '../relations/LinkDecisions.ts';
import type { BorderingPair } from './gaps/BorderingPair.ts';
import { listBorderingPairs } from './gaps/listBorderingPairs.ts';
import { findOverlapPairs } from './overlaps/findOverlapPairs.ts';
import type { OverlapPair } from './overlaps/OverlapPair.ts';

export interface FindingsRequest {
  readonly dataset: Dataset;
  /** `YYYY-MM-DD`: the day of every state. */
  readonly asOf: string;
  /** What people said of the links between documents. */
  readonly decisions: LinkDecisions;
}

export interface Findings {
  /** Every bordering pair with its state, those in force included (`isGap` tells them). */
  readonly gaps: readonly BorderingPair[];
  /** Every pair of documents, those set apart included (`class`). */
  readonly overlaps: readonly OverlapPair[];
}

const stages = ['families', 'gaps', 'overlaps'] as const;

/**
 * Both first lists of a dataset on a day, whatever the filters show. Pure and deterministic; tells each of its three
 * stages before it starts and ends with a `CancelledError` between them.
 */
export function computeFindings(
  { dataset, asOf, decisions }: FindingsRequest,
  report: Report,
  isCancelled: IsCancelled,
): Findings {
  const enter = (done: number): void => {
    assertNotCancelled(isCancelled);
    report({ stage: stages[done] ?? 'done', done, total: stages.length });
  };
  enter(0);
  const families = buildFamilies(dataset, decisions);
  const statuses = statusesOn(dataset, asOf);
  enter(1);
  const gaps = listBorderingPairs(dataset, families, statuses);
  enter(2);
  const overlaps = findOverlapPairs(dataset, families, statuses);
  enter(3);
  return { gaps, overlaps };
}

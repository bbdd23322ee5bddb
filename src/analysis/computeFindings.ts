import { buildFamilies, foundLinks } from '../relations/buildFamilies.ts';
import type { Dataset } from '../domain/Dataset.ts';
import type { FamilyLink } from '../domain/Family.ts';
import { statusesOn } from '../graph/statusesOn.ts';
import { assertNotCancelled, type IsCancelled, type Report } from '../lib/Task.ts';
import { findRelations } from '../relations/findRelations.ts';
import type { LinkDecisions } from '../relations/LinkDecisions.ts';
import type { Thresholds } from '../relations/Thresholds.ts';
import type { BorderingPair } from './gaps/BorderingPair.ts';
import { listBorderingPairs } from './gaps/listBorderingPairs.ts';
import { findOverlaps } from './overlaps/findOverlaps.ts';
import type { OverlapFindings } from './overlaps/OverlapFindings.ts';

export interface FindingsRequest {
  readonly dataset: Dataset;
  /** `YYYY-MM-DD`: the day of every state. */
  readonly asOf: string;
  /** What people said of the links between documents. */
  readonly decisions: LinkDecisions;
  /** The numbers of the rules for overlaps; families go by the usual ones. */
  readonly thresholds?: Thresholds;
}

export interface Findings {
  /** Every bordering pair with its state, those in force included (`isGap` tells them). */
  readonly gaps: readonly BorderingPair[];
  /** Every related pair of documents, links included (`class`), and what is reviewed together. */
  readonly overlaps: OverlapFindings;
  /** Links between documents by the rules alone, before people decided anything. */
  readonly links: readonly FamilyLink[];
}

const stages = ['relations', 'families', 'gaps', 'overlaps'] as const;

/**
 * Both lists of a dataset on a day, whatever the filters show. Pure and deterministic; tells each of its stages before
 * it starts (`relations`, the longest, also while it runs) and ends with a `CancelledError` between and within them.
 */
export function computeFindings(
  { dataset, asOf, decisions, thresholds }: FindingsRequest,
  report: Report,
  isCancelled: IsCancelled,
): Findings {
  const enter = (done: number): void => {
    assertNotCancelled(isCancelled);
    report({ stage: stages[done] ?? 'done', done, total: stages.length });
  };
  enter(0);
  findRelations(dataset, {
    report: ({ stage, done, total }) => report({ stage, done: done / total, total: stages.length }),
    isCancelled,
  });
  enter(1);
  const families = buildFamilies(dataset, decisions);
  const statuses = statusesOn(dataset, asOf);
  enter(2);
  const gaps = listBorderingPairs(dataset, families, statuses);
  enter(3);
  const overlaps = findOverlaps(
    { dataset, families, statuses, ...(thresholds === undefined ? {} : { thresholds }) },
    ({ stage, done, total }) => report({ stage, done: 3 + done / total, total: stages.length }),
    isCancelled,
  );
  enter(4);
  return { gaps, overlaps, links: foundLinks(dataset) };
}

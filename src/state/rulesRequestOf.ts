import type { RulesRequest } from '../analysis/overlaps/measureRules.ts';
import { attachOverlaps } from '../ingest/update/attachOverlaps.ts';
import type { Work } from './Work.ts';

let last:
  | { readonly work: Pick<Work, 'kept' | 'dataset' | 'overlapThresholds'>; readonly request: RulesRequest }
  | undefined;

/** What the rules are measured on: every decision on a pair of the present data. The same object for the same inputs. */
export function rulesRequestOf(work: Pick<Work, 'kept' | 'dataset' | 'overlapThresholds'>): RulesRequest {
  const { kept, dataset, overlapThresholds } = work;
  if (
    last !== undefined &&
    last.work.kept === kept &&
    last.work.dataset === dataset &&
    last.work.overlapThresholds === overlapThresholds
  ) {
    return last.request;
  }
  const decided = [...attachOverlaps(kept, dataset).ofPair.values()].flatMap(
    ({ decision: { answer, class: found }, agreementIds }) => {
      const [a, b] = agreementIds;
      return a === undefined || b === undefined ? [] : [{ a, b, answer, class: found }];
    },
  );
  const request: RulesRequest = { dataset, thresholds: overlapThresholds, decided };
  last = { work: { kept, dataset, overlapThresholds }, request };
  return request;
}

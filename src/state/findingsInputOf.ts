import type { FindingsRequest } from '../analysis/computeFindings.ts';
import type { Work } from './Work.ts';

/** What the findings of a work are computed from. */
export function findingsInputOf({ dataset, filters, familyCuts }: Work): FindingsRequest {
  return { dataset, asOf: filters.asOf, cuts: familyCuts };
}

/** Whether findings from this input are those of the work as it is now. */
export function isInputOf(input: FindingsRequest, work: Work): boolean {
  const wanted = findingsInputOf(work);
  return input.dataset === wanted.dataset && input.asOf === wanted.asOf && input.cuts === wanted.cuts;
}

import type { FindingsRequest } from '../analysis/computeFindings.ts';
import type { GapRequest } from '../analysis/gaps/buildGapTable.ts';
import type { TrustRequest } from '../analysis/trust/computeTrust.ts';
import { selectLinkDecisions } from './selectLinkDecisions.ts';
import type { Work } from './Work.ts';

/** What the findings of a work are computed from. */
export function findingsInputOf(work: Work): FindingsRequest {
  const { overlapThresholds: thresholds } = work;
  return { ...dayOf(work), thresholds };
}

/** The data on a day, with what people said of links. */
function dayOf(work: Work): Pick<FindingsRequest, 'dataset' | 'asOf' | 'decisions'> {
  const { dataset, filters } = work;
  return { dataset, asOf: filters.asOf, decisions: selectLinkDecisions(work) };
}

/** Whether findings from this input are those of the work as it is now. */
export function isInputOf(input: FindingsRequest, work: Work): boolean {
  const wanted = findingsInputOf(work);
  return (
    input.dataset === wanted.dataset &&
    input.asOf === wanted.asOf &&
    input.decisions === wanted.decisions &&
    input.thresholds === wanted.thresholds
  );
}

/** What the table of gaps of a work is computed from. */
export function gapRequestOf(work: Work): GapRequest {
  return { ...dayOf(work), indicator: work.gapScoring.indicator };
}

export function isGapRequestOf(input: GapRequest, work: Work): boolean {
  const wanted = gapRequestOf(work);
  return (
    input.dataset === wanted.dataset &&
    input.asOf === wanted.asOf &&
    input.decisions === wanted.decisions &&
    input.indicator === wanted.indicator
  );
}

/** What the tests of the ranking are computed from. */
export function trustRequestOf(work: Work, seed: number): TrustRequest {
  return { ...gapRequestOf(work), weights: work.gapScoring.weights, seed };
}

export function isTrustRequestOf(input: TrustRequest, work: Work): boolean {
  return isGapRequestOf(input, work) && input.weights === work.gapScoring.weights;
}

import { termIds, type TermId } from '../analysis/gaps/GapWeights.ts';
import type { TermShares } from './termPoints.ts';

/** Length of one point of a score in a row of the list, in px: all terms share the scale. */
export const pxPerPoint = 1.25;

/** A column is at least as wide as the weight above it. */
const narrowest = 34;

/** The terms that have a column: those with weight. */
export function shownTerms(shares: TermShares): readonly TermId[] {
  return termIds.filter((term) => shares[term] > 0);
}

/** Columns of the term bars as `grid-template-columns`: each as wide as its weight, never narrower than its heading. */
export function termColumns(shares: TermShares): string {
  return shownTerms(shares)
    .map((term) => `${String(Math.round(Math.max(narrowest, shares[term] * pxPerPoint)))}px`)
    .join(' ');
}

import type { GapTable } from '../analysis/gaps/GapTable.ts';
import { pairLevels } from '../analysis/gaps/PairLevel.ts';
import { termIds, type GapWeights, type TermId } from '../analysis/gaps/GapWeights.ts';

/** What each term can give at most, in points of a score of 100; 0 for a term that the whole dataset lacks. */
export type TermShares = Readonly<Record<TermId, number>>;

/** Weights as points of 100 among the terms that the dataset has; all 0 where no weight is left. */
export function termShares(table: GapTable | undefined, weights: GapWeights): TermShares {
  const missing = table?.missingTerms ?? [];
  const used = (term: TermId): number => (missing.includes(term) ? 0 : weights[term]);
  const sum = termIds.reduce((total, term) => total + used(term), 0);
  const share = (term: TermId): number => (sum === 0 ? 0 : (100 * used(term)) / sum);
  return {
    border: share('border'),
    nearness: share('nearness'),
    areas: share('areas'),
    disparity: share('disparity'),
  };
}

/** One term of a row: `points` of `most`; filled in with the median of like pairs where the row lacks it. */
export interface TermPoints {
  readonly term: TermId;
  readonly points: number;
  readonly most: number;
  readonly filled: boolean;
}

/** The terms of a row in their order; those without weight or that the dataset lacks are left out. They sum to the score. */
export function termPoints(table: GapTable, shares: TermShares, row: number): readonly TermPoints[] {
  const level = pairLevels[table.level[row] ?? 0] ?? 'region';
  return termIds.flatMap((term) => {
    const most = shares[term];
    if (most === 0) return [];
    const known = table.terms[term][row] ?? Number.NaN;
    const filled = Number.isNaN(known);
    const value = filled ? (table.fill[term][pairLevels.indexOf(level)] ?? Number.NaN) : known;
    return [{ term, points: most * (Number.isNaN(value) ? 0 : value), most, filled }];
  });
}

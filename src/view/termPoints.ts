import type { GapTable } from '../analysis/gaps/GapTable.ts';
import { termIds, type GapWeights, type TermId } from '../analysis/gaps/GapWeights.ts';
import { pairLevels, type PairLevel } from '../analysis/gaps/PairLevel.ts';
import { weightsOfLevels } from '../analysis/gaps/scoreGaps.ts';

/** What each term can give at most, in points of a score of 100; 0 for a term that the dataset or the level lacks. */
export type TermShares = Readonly<Record<TermId, number>>;

/** Weights as points of 100 among the terms that the level has; all 0 where no weight is left. */
export function termShares(table: GapTable, weights: GapWeights, level: PairLevel): TermShares {
  const of = weightsOfLevels(table, weights)[pairLevels.indexOf(level)];
  const share = (term: TermId): number =>
    of === undefined || of.total === 0 ? 0 : (100 * of.weights[term]) / of.total;
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

/**
 * The terms of a row in their order. Those without weight, that the dataset lacks, or that nothing can stand in for are
 * left out. The points sum to the score, the most of each to 100.
 */
export function termPoints(table: GapTable, weights: GapWeights, row: number): readonly TermPoints[] {
  const level = table.level[row] ?? 0;
  const terms = termIds.flatMap((term) => {
    if (weights[term] === 0 || table.missingTerms.includes(term)) return [];
    const known = table.terms[term][row] ?? Number.NaN;
    const filled = Number.isNaN(known);
    const value = filled ? (table.fill[term][level] ?? Number.NaN) : known;
    return Number.isNaN(value) ? [] : [{ term, value, filled, weight: weights[term] }];
  });
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  return terms.map(({ term, value, filled, weight }) => ({
    term,
    points: (100 * weight * value) / total,
    most: (100 * weight) / total,
    filled,
  }));
}

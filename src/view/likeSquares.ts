import type { LikeBand } from '../analysis/gaps/likePairs.ts';

/** Most squares that are drawn; more pairs share one. */
export const mostSquares = 80;

/** Like pairs as squares. */
export interface LikeSquares {
  readonly squares: number;
  readonly filled: number;
  /** Pairs per square: 1 up to `mostSquares` pairs. */
  readonly pairsEach: number;
}

/**
 * Squares for a band: one per pair, or one per n pairs where there are too many. Where one pair or more is recorded at
 * least one square is filled, and where one is not, at least one is empty.
 */
export function likeSquares({ pairs, recorded }: Pick<LikeBand, 'pairs' | 'recorded'>): LikeSquares {
  if (pairs === 0) return { squares: 0, filled: 0, pairsEach: 1 };
  const pairsEach = Math.ceil(pairs / mostSquares);
  const squares = Math.ceil(pairs / pairsEach);
  const rounded = Math.round(recorded / pairsEach);
  const least = recorded > 0 ? 1 : 0;
  const most = recorded < pairs ? squares - 1 : squares;
  return { squares, filled: Math.max(Math.min(rounded, most), Math.min(least, squares)), pairsEach };
}

import { compareNumber } from './compare.ts';

/** The middle value, or the mean of the two middle ones; NaN of nothing. O(n log n). */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted(compareNumber);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

import type { Agreement } from '../../domain/Agreement.ts';
import { yearOf } from '../../domain/PartialDate.ts';

/** First and last year in which documents were signed or began; `undefined` where none is dated. */
export function yearsOf(
  agreements: readonly Agreement[],
): { readonly from: number; readonly to: number } | undefined {
  const years = agreements.flatMap(({ signedOn, start }) => {
    const date = signedOn ?? start;
    return date === undefined ? [] : [yearOf(date)];
  });
  return years.length === 0 ? undefined : { from: Math.min(...years), to: Math.max(...years) };
}

import type { Dataset } from '../../domain/Dataset.ts';
import type { JoinUnit } from './JoinUnit.ts';
import { fewestLaterPairs } from './Trust.ts';

/** Years of the built-in data on which the rule was tried before it was built, so that figures can be compared. */
const builtInYears: readonly number[] = [2016, 2018, 2020, 2022];
const mostYears = 4;

/**
 * Years at whose end the record is cut. Built-in data: 2016, 2018, 2020, 2022. Elsewhere the last year after which at
 * least 30 pairs sign, and up to three before it: every second one where the record is long enough, else every one;
 * none before the first signature. Where no year leaves 30 pairs, the one by which half of the dated documents were
 * signed, to be marked as too little data. Empty where nothing is dated, or all in one year.
 *
 * Counts are those of pairs in documents dated after the year, whether open or not: `BackTest.tooLittleData` judges
 * each level by its own.
 */
export function cutYears({ id, builtIn }: Dataset, units: readonly JoinUnit[]): readonly number[] {
  if (builtIn && id === 'indonesia') return builtInYears;
  const pairsByYear = new Map<number, number>();
  const years: number[] = [];
  for (const { meetings, isBody } of units) {
    for (const { members, signedFrom } of meetings) {
      if (isBody || signedFrom === undefined) continue;
      const year = Number(signedFrom.slice(0, 4));
      years.push(year);
      const pairs = (members.length * (members.length - 1)) / 2;
      pairsByYear.set(year, (pairsByYear.get(year) ?? 0) + pairs);
    }
  }
  years.sort((one, other) => one - other);
  const first = years[0];
  const end = years.at(-1);
  if (first === undefined || end === undefined || first === end) return [];
  const last = lastWithEnough(pairsByYear, first, end);
  if (last === undefined) return [Math.min(end - 1, years[(years.length - 1) >> 1] ?? first)];
  const step = last - first >= 2 * (mostYears - 1) ? 2 : 1;
  return Array.from({ length: mostYears }, (_, back) => last - back * step)
    .filter((year) => year >= first)
    .toReversed();
}

/** The last year after which enough pairs sign; `undefined` where there is none from the first signature on. */
function lastWithEnough(
  pairsByYear: ReadonlyMap<number, number>,
  first: number,
  end: number,
): number | undefined {
  let pairs = 0;
  for (let year = end - 1; year >= first; year -= 1) {
    pairs += pairsByYear.get(year + 1) ?? 0;
    if (pairs >= fewestLaterPairs) return year;
  }
  return undefined;
}

/** A bar of a picture of years: one year, or several that stand together. */
export interface YearBar {
  /** `2021`, or `1990–1994`. */
  readonly label: string;
  readonly count: number;
}

/** More bars than these could not be told apart in a narrow panel. */
const mostBars = 60;

/** Years as bars, each its own; more than 60 are put together to spans of 5, 10, 50 ... years, beginning at round ones. */
export function binYears(
  byYear: readonly { readonly year: number; readonly count: number }[],
): readonly YearBar[] {
  const first = byYear[0]?.year;
  const last = byYear.at(-1)?.year;
  if (first === undefined || last === undefined) return [];
  let span = 1;
  while (Math.floor(last / span) - Math.floor(first / span) + 1 > mostBars) span *= span % 2 === 1 ? 5 : 2;
  if (span === 1) return byYear.map(({ year, count }) => ({ label: String(year), count }));
  const bars = new Map<number, number>();
  for (let at = Math.floor(first / span); at <= Math.floor(last / span); at += 1) bars.set(at, 0);
  for (const { year, count } of byYear) {
    const at = Math.floor(year / span);
    bars.set(at, (bars.get(at) ?? 0) + count);
  }
  return [...bars].map(([at, count]) => ({
    label: `${String(at * span)}–${String(at * span + span - 1)}`,
    count,
  }));
}

/**
 * Percentile rank of each value among all of them: (average rank - 1) / (n - 1), equal values sharing their ranks;
 * .5 where there is one value only. NaN values are left out and stay NaN. O(n log n).
 */
export function percentileRanks(values: readonly number[]): number[] {
  const ranks = values.map(() => Number.NaN);
  const order = values
    .map((value, position) => ({ value, position }))
    .filter(({ value }) => !Number.isNaN(value))
    .toSorted((one, other) => one.value - other.value);
  const last = order.length - 1;
  let from = 0;
  while (from <= last) {
    let to = from;
    while (to < last && order[to + 1]?.value === order[from]?.value) to += 1;
    for (let place = from; place <= to; place += 1) {
      const position = order[place]?.position;
      if (position !== undefined) ranks[position] = last === 0 ? 0.5 : (from + to) / 2 / last;
    }
    from = to + 1;
  }
  return ranks;
}

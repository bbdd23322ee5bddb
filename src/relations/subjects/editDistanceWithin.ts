/**
 * Letters put in, left out, replaced or swapped with the next (restricted Damerau-Levenshtein) between two texts;
 * `undefined` where more than `most`. O(length x most).
 */
export function editDistanceWithin(one: string, other: string, most: number): number | undefined {
  if (Math.abs(one.length - other.length) > most) return undefined;
  const over = most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, j) => (j > most ? over : j));
  for (let i = 1; i <= one.length; i += 1) {
    const row: number[] = Array.from({ length: other.length + 1 }, () => over);
    row[0] = i > most ? over : i;
    let best = row[0];
    for (let j = Math.max(1, i - most); j <= Math.min(other.length, i + most); j += 1) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min(
        (last[j] ?? over) + 1,
        (row[j - 1] ?? over) + 1,
        (last[j - 1] ?? over) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? over) + 1);
      }
      row[j] = Math.min(cost, over);
      if (cost < best) best = cost;
    }
    if (best > most) return undefined;
    before = last;
    last = row;
  }
  const distance = last[other.length] ?? over;
  return distance > most ? undefined : distance;
}

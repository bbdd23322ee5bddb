/**
 * Typing errors between two texts: letters left out, added, changed, or two neighbours swapped, each counted once
 * (optimal string alignment, the restricted Damerau-Levenshtein distance). Above `limit` the answer is `limit + 1`.
 * O(length times limit).
 */
export function editDistance(a: string, b: string, limit: number): number {
  const beyond = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return beyond;
  if (a === b) return 0;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current: number[] = Array.from({ length: b.length + 1 }, () => beyond);
    current[0] = i;
    let least = i;
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    for (let j = from; j <= to; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? beyond) + 1,
        (current[j - 1] ?? beyond) + 1,
        (previous[j - 1] ?? beyond) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? beyond) + 1);
      }
      current[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return beyond;
    before = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? beyond, beyond);
}

/**
 * Where the pairs that are looked for stand in one ranking of all pairs, with ties kept as ties: groups of equal score,
 * best first, and in each how many other pairs there are. Nothing depends on the order of rows.
 */
export class TiedRanking {
  /** Group of each sought pair. */
  private readonly groupOf: Uint32Array;
  /** Scores of the groups, falling. */
  private readonly scores: Float64Array;
  /** Others above a group and below the one before it; the last entry: others below all. */
  private readonly between: Float64Array;
  /** Others of the very score of a group. */
  private readonly tied: Float64Array;

  /** @param sought scores of the pairs that are looked for; greater is better, `-Infinity` is last, NaN is not allowed. */
  constructor(sought: Float64Array) {
    this.scores = Float64Array.from(new Set(sought)).toSorted().toReversed();
    const place = new Map([...this.scores].map((score, group) => [score, group]));
    this.groupOf = Uint32Array.from(sought, (score) => place.get(score) ?? 0);
    this.between = new Float64Array(this.scores.length + 1);
    this.tied = new Float64Array(this.scores.length);
  }

  /** Counts a pair that is not looked for. O(log groups). */
  addOther(score: number): void {
    let [low, high] = [0, this.scores.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.scores[middle] ?? 0) > score) low = middle + 1;
      else high = middle;
    }
    const counts = this.scores[low] === score ? this.tied : this.between;
    counts[low] = (counts[low] ?? 0) + 1;
  }

  /**
   * Average precision, expected over all orders of equal scores (McSherry and Najork 2008,
   * doi:10.1007/978-3-540-78646-7_38). A sought pair of weight w stands in the list w times; one of weight 0 not at all.
   * 0 where nothing is sought. O(pairs).
   */
  averagePrecision(weights?: Uint32Array): number {
    const found = this.foundIn(weights);
    let [hits, above, sum] = [0, 0, 0];
    for (const [group, inGroup] of found.entries()) {
      above += this.between[group] ?? 0;
      const tied = this.tied[group] ?? 0;
      if (inGroup > 0) sum += precisionSum(hits, hits + above, inGroup + tied, inGroup);
      hits += inGroup;
      above += tied;
    }
    return hits === 0 ? 0 : sum / hits;
  }

  /** Sought pairs expected in the first `places` places, per place. The list may be shorter: empty places count. */
  precisionAt(places: number): number {
    let [before, hits] = [0, 0];
    for (const [group, inGroup] of this.foundIn(undefined).entries()) {
      before += this.between[group] ?? 0;
      const size = inGroup + (this.tied[group] ?? 0);
      if (size > 0) hits += inGroup * shareInFirst(places, before, size);
      before += size;
    }
    return hits / places;
  }

  private foundIn(weights: Uint32Array | undefined): Float64Array {
    const found = new Float64Array(this.scores.length);
    for (const [pair, group] of this.groupOf.entries()) {
      found[group] = (found[group] ?? 0) + (weights === undefined ? 1 : (weights[pair] ?? 0));
    }
    return found;
  }
}

/** Chance that one of `tied` equal ones, which follow `before` better ones, is among the first `places`. */
export function shareInFirst(places: number, before: number, tied: number): number {
  return Math.min(1, Math.max(0, (places - before) / tied));
}

/**
 * Expected sum of the precisions at the hits of a group of `size` equal scores with `inGroup` hits, after `before` pairs
 * with `hits` hits: (r / m) sum over j = 1..m of (P + 1 + (j - 1) b) / (N + j), b = (r - 1) / (m - 1).
 */
function precisionSum(hits: number, before: number, size: number, inGroup: number): number {
  if (size === 1) return (hits + 1) / (before + 1);
  const step = (inGroup - 1) / (size - 1);
  const harmonic = harmonicBetween(before, before + size);
  return (inGroup / size) * (step * size + (hits + 1 - step - step * before) * harmonic);
}

/** 1 / (from + 1) + ... + 1 / to. */
function harmonicBetween(from: number, to: number): number {
  let sum = 0;
  let start = from;
  // The series below is good to 1e-14 from 32 on.
  const direct = to - from <= 64 ? to : Math.max(from, Math.min(to, 32));
  while (start < direct) {
    start += 1;
    sum += 1 / start;
  }
  return start === to ? sum : sum + harmonicSeries(to) - harmonicSeries(start);
}

/** The harmonic number less Euler's constant: ln n + 1/2n - 1/12n^2 + 1/120n^4 - ... */
function harmonicSeries(n: number): number {
  const square = 1 / (n * n);
  return Math.log(n) + 0.5 / n - square * (1 / 12 - square * (1 / 120 - square / 252));
}

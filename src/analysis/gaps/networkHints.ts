import type { Candidates } from './candidatePairs.ts';
import { recordBits, type PairRecords } from './pairRecords.ts';
import { packPair, type RegionFrame } from './RegionFrame.ts';

/** Hints per region that make candidates where there are more; equal ones of the last place stay together. */
const hintsPerRegion = 40;
/** Share of regions, by partners, that count as hubs. */
const hubShare = 0.05;

/** Resource-allocation indices, and the pairs that they make candidates. */
export interface Hints {
  readonly open: readonly number[];
  readonly hintOf: (key: number, a: number, b: number) => number;
}

/**
 * Where nothing but agreements is known: two regions without a tie that share partners. Index = sum over the common
 * partners of 1 / partners of it (resource allocation: Zhou, Lu and Zhang 2009, doi:10.1140/epjb/e2009-00335-8). A weak
 * hint: it says who is busy, so at most one side may be a hub (of the 5 % with most partners), and each region brings
 * its 40 best. Ties = agreements on record. O(sum of partners^2).
 */
export function networkHints(frame: RegionFrame, { bits }: PairRecords): Hints {
  const count = frame.regions.length;
  const partners = Array.from({ length: count }, () => new Set<number>());
  for (const [key, found] of bits) {
    if ((found & recordBits.onRecord) === 0) continue;
    const [a, b] = [Math.floor(key / count), key % count];
    partners[a]?.add(b);
    partners[b]?.add(a);
  }
  const sorted = partners.map((of) => [...of].toSorted((one, other) => one - other));
  const isHub = findHubs(sorted.map(({ length }) => length));
  const open = new Set<number>();
  const sums = new Float64Array(count);
  for (const [number, of] of sorted.entries()) {
    const touched: number[] = [];
    for (const partner of of) {
      const share = 1 / (sorted[partner]?.length ?? 1);
      for (const other of sorted[partner] ?? []) {
        if (other === number) continue;
        if (sums[other] === 0) touched.push(other);
        sums[other] = (sums[other] ?? 0) + share;
      }
    }
    const own = partners[number];
    const hints = touched.filter(
      (other) =>
        own?.has(other) !== true && !(isHub(number) && isHub(other)) && comparable(frame, number, other),
    );
    const least = leastHint(hints.map((other) => sums[other] ?? 0));
    for (const other of hints) {
      if ((sums[other] ?? 0) >= least) open.add(packPair(frame, number, other));
    }
    for (const other of touched) sums[other] = 0;
  }
  return {
    open: [...open],
    hintOf: (_, a, b) => {
      let sum = 0;
      const ofB = partners[b];
      // In descending order of partners, so that rounding does not depend on what regions are called.
      const shares = (sorted[a] ?? [])
        .filter((partner) => ofB?.has(partner) === true)
        .map((partner) => 1 / (sorted[partner]?.length ?? 1))
        .toSorted((one, other) => one - other);
      for (const share of shares) sum += share;
      return sum;
    },
  };
}

/** Puts the pairs of a mode without geography among the candidates; why they are is told by their hint. */
export function addHinted(candidates: Candidates, { open }: Pick<Hints, 'open'>): void {
  for (const key of open) candidates.set(key, candidates.get(key) ?? 0);
}

/** Pairs of one kind of region: mixed ones stand in lists of their own, which a hint does not open. */
export function comparable({ classes }: RegionFrame, one: number, other: number): boolean {
  return classes[one] === classes[other];
}

/** A region is a hub where fewer than 5 % of the regions with partners have at least as many, itself among them. */
function findHubs(degrees: readonly number[]): (number: number) => boolean {
  const ordered = degrees.filter((degree) => degree > 0).toSorted((one, other) => other - one);
  const most = Math.floor(hubShare * ordered.length);
  const beyond = ordered[most] ?? 0;
  return (number) => (degrees[number] ?? 0) > beyond;
}

/** The smallest hint that is taken: the 40th best, unless more than 40 others are as good as it. */
function leastHint(hints: readonly number[]): number {
  if (hints.length <= hintsPerRegion) return 0;
  const ordered = hints.toSorted((one, other) => other - one);
  const least = ordered[hintsPerRegion - 1] ?? 0;
  const equalOrBetter = hints.filter((hint) => hint >= least).length;
  return equalOrBetter <= 2 * hintsPerRegion ? least : least * (1 + 1e-9);
}

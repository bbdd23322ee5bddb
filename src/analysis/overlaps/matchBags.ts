import { MinHeap } from '../../lib/MinHeap.ts';
import {
  assertNotCancelled,
  ignoreProgress,
  neverCancelled,
  type IsCancelled,
  type Report,
} from '../../lib/Task.ts';
import { PartnerFinder, type Partners } from './PartnerFinder.ts';
import type { Bag } from './registerBag.ts';
import { toWordVectors } from './WordVectors.ts';

/** Two bags that belong together, by their places in the two lists. */
export interface BagMatch {
  readonly a: number;
  readonly b: number;
  /** Cosine, 0..1. */
  readonly likeness: number;
}

export interface BagMatchOptions {
  /** Least likeness, more than 0; `registerThreshold` by default. */
  readonly threshold?: number;
  /** Which of the pairs that are alike to a billionth comes first: the one with the greater number, 0 to 15. */
  readonly prefer?: (a: number, b: number) => number;
  /** Pairs that are never made, however alike. */
  readonly isApart?: (a: number, b: number) => boolean;
  readonly report?: Report;
  readonly isCancelled?: IsCancelled;
}

/** Below this two records have little more in common than the words of their trade. */
export const registerThreshold = 0.4;

/** Partners that are remembered of each bag; where all of them are taken, it is looked up again. */
const remembered = 24;
const reportEvery = 64;

/**
 * Pairs the bags of two lists one to one, greedily from the most alike pair down to the threshold. Likeness is the cosine
 * of their vectors (tf-idf, see `toWordVectors`). Of pairs alike to a billionth the one that `prefer` puts first, then the
 * one whose first bag stands first, then whose second does. In the order in which they were paired. Exact; about
 * O(pairs that share a rare word).
 */
export function matchBags(
  a: readonly Bag[],
  b: readonly Bag[],
  options: BagMatchOptions = {},
): readonly BagMatch[] {
  const { threshold = registerThreshold, prefer = () => 0, isApart = () => false } = options;
  const { report = ignoreProgress, isCancelled = neverCancelled } = options;
  const finder = new PartnerFinder(
    toWordVectors(a, b),
    threshold,
    (one, other, likeness) => Math.round(likeness * 1e9) + prefer(one, other) / 16,
    isApart,
  );
  const taken = new Uint8Array(b.length);
  // Each bag waits with its best partner that is left; keys are negative, for the smallest comes first.
  const keys = new Float64Array(a.length);
  const heap = new MinHeap(keys);
  const waiting: { partners: Partners; next: number }[] = [];
  const wait = (at: number, order: number): void => {
    keys[at] = -order;
    heap.push(at);
  };
  for (let at = 0; at < a.length; at += 1) {
    if (at % reportEvery === 0) {
      assertNotCancelled(isCancelled);
      report({ stage: 'registers', done: at, total: a.length });
    }
    const partners = finder.best(at, taken, remembered);
    waiting.push({ partners, next: 0 });
    const [first] = partners.list;
    if (first !== undefined) wait(at, first.order);
  }
  const matches: BagMatch[] = [];
  for (let at = heap.pop(); at !== undefined; at = heap.pop()) {
    const place = waiting[at];
    const best = place?.partners.list[place.next];
    if (place === undefined || best === undefined) continue;
    if (taken[best.b] === 0) {
      taken[best.b] = 1;
      matches.push({ a: at, b: best.b, likeness: best.likeness });
      continue;
    }
    place.next += 1;
    while (taken[place.partners.list[place.next]?.b ?? -1] === 1) place.next += 1;
    if (place.next >= place.partners.list.length && !place.partners.isWhole) {
      assertNotCancelled(isCancelled);
      place.partners = finder.best(at, taken, remembered);
      place.next = 0;
    }
    const next = place.partners.list[place.next];
    if (next !== undefined) wait(at, next.order);
  }
  report({ stage: 'registers', done: a.length, total: a.length });
  return matches;
}

import type { Live, OverlapClass, OverlapPair } from './OverlapPair.ts';

/** Counts of one class of pairs. */
export interface OverlapClassSummary {
  readonly pairs: number;
  readonly byLive: Readonly<Record<Live, number>>;
}

/** How many pairs each class has, and how many of them still hold together. Classes are never added up. O(pairs). */
export function summariseOverlaps(
  pairs: readonly OverlapPair[],
): Readonly<Record<OverlapClass, OverlapClassSummary>> {
  return {
    'same-ground': summariseClass(pairs, 'same-ground'),
    'different-level': summariseClass(pairs, 'different-level'),
    renewal: summariseClass(pairs, 'renewal'),
    'one-day': summariseClass(pairs, 'one-day'),
  };
}

function summariseClass(pairs: readonly OverlapPair[], kind: OverlapClass): OverlapClassSummary {
  const ofClass = pairs.filter((pair) => pair.class === kind);
  const inState = (live: Live): number => ofClass.filter((pair) => pair.live === live).length;
  return {
    pairs: ofClass.length,
    byLive: {
      live: inState('live'),
      'probably-over': inState('probably-over'),
      over: inState('over'),
      undated: inState('undated'),
    },
  };
}

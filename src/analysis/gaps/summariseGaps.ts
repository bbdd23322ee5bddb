import type { BorderingPair, PairState } from './BorderingPair.ts';
import { isGap, needsCheck } from './isGap.ts';
import type { PairLevel } from './PairLevel.ts';

/** Counts of one level of bordering pairs. */
export interface LevelSummary {
  readonly pairs: number;
  readonly byState: Readonly<Record<PairState, number>>;
  /** Pairs that are not in force. */
  readonly gaps: number;
  /** Gaps with a side of which nothing is recorded. */
  readonly gapsToCheck: number;
}

/** How many bordering pairs each level has in each state; levels are never added up. O(pairs). */
export function summariseGaps(pairs: readonly BorderingPair[]): Readonly<Record<PairLevel, LevelSummary>> {
  return {
    province: summariseLevel(pairs, 'province'),
    'regency-city': summariseLevel(pairs, 'regency-city'),
    jakarta: summariseLevel(pairs, 'jakarta'),
    across: summariseLevel(pairs, 'across'),
    region: summariseLevel(pairs, 'region'),
    own: summariseLevel(pairs, 'own'),
  };
}

/** How many of some pairs have each state. */
function countStates(pairs: readonly BorderingPair[]): Readonly<Record<PairState, number>> {
  const counts = { 'none-recorded': 0, 'none-in-force': 0, 'planned-only': 0, 'in-force': 0 };
  for (const { state } of pairs) counts[state] += 1;
  return counts;
}

/** How many of a list need "nothing recorded, check first". */
export function countToCheck(pairs: readonly BorderingPair[]): number {
  return pairs.filter(needsCheck).length;
}

function summariseLevel(pairs: readonly BorderingPair[], level: PairLevel): LevelSummary {
  const ofLevel = pairs.filter((pair) => pair.level === level);
  const gaps = ofLevel.filter(isGap);
  return {
    pairs: ofLevel.length,
    byState: countStates(ofLevel),
    gaps: gaps.length,
    gapsToCheck: countToCheck(gaps),
  };
}

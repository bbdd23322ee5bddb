import type { BorderingPair, PairLevel, PairState } from './BorderingPair.ts';
import { isGap, needsCheck } from './gapsOf.ts';

export const pairLevels: readonly PairLevel[] = ['province', 'regency-city', 'jakarta', 'across'];
export const pairStates: readonly PairState[] = [
  'none-recorded',
  'none-in-force',
  'planned-only',
  'in-force',
];

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
  };
}

/** How many of a list need "nothing recorded, check first". */
export function countToCheck(pairs: readonly BorderingPair[]): number {
  return pairs.filter(needsCheck).length;
}

function summariseLevel(pairs: readonly BorderingPair[], level: PairLevel): LevelSummary {
  const ofLevel = pairs.filter((pair) => pair.level === level);
  const gaps = ofLevel.filter(isGap);
  const inState = (state: PairState): number => ofLevel.filter((pair) => pair.state === state).length;
  return {
    pairs: ofLevel.length,
    byState: {
      'none-recorded': inState('none-recorded'),
      'none-in-force': inState('none-in-force'),
      'planned-only': inState('planned-only'),
      'in-force': inState('in-force'),
    },
    gaps: gaps.length,
    gapsToCheck: countToCheck(gaps),
  };
}

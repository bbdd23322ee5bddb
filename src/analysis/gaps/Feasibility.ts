import type { AffairCode, AgreementId, AreaId, RegionId } from '../../domain/ids.ts';

export const conditionIds = [
  'same-province',
  'common-forum',
  'common-partner',
  'tie-in-another-affair',
  'active-side',
  'capacity',
] as const;
export type ConditionId = (typeof conditionIds)[number];

/**
 * `unknown`: it cannot be told (nothing is recorded for a side; capacity is not assessed). Unknown is neither met nor
 * missing.
 */
export type ConditionState = 'met' | 'missing' | 'unknown';

export interface Condition {
  readonly id: ConditionId;
  readonly state: ConditionState;
  /** What meets it. */
  readonly regions: readonly RegionId[];
  readonly areas: readonly AreaId[];
  readonly agreements: readonly AgreementId[];
}

export const quadrants = ['do-now', 'build-conditions', 'easy-win', 'watch'] as const;
/** Score high or low against conditions met: high + met, high + missing, low + met, low + missing. */
export type Quadrant = (typeof quadrants)[number];

/** Whether cooperation would be easy, apart from whether it is argued; never multiplied into the score. */
export interface Feasibility {
  /** The affair it is told for: the best one of the pair. */
  readonly affair: AffairCode | undefined;
  /** In the order of `conditionIds`; two provinces have no `same-province`. */
  readonly conditions: readonly Condition[];
  readonly met: number;
  /** Conditions that are met or missing. */
  readonly known: number;
}

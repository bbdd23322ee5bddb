import { pairKey, type AffairCode, type RegionId } from './ids.ts';

/** What people decide on a gap. */
export const decisions = ['take-up', 'under-way', 'later', 'reject'] as const;
export type Decision = (typeof decisions)[number];

/** Why a gap is rejected; the first five were documented in border districts of Nusa Tenggara Timur. */
export const rejectReasons = [
  'not-known',
  'not-wanted',
  'not-able',
  'no-interest',
  'not-needed',
  'provinces-task',
  'data-wrong',
] as const;
export type RejectReason = (typeof rejectReasons)[number];

/** A region as it was called when the decision was taken: found again by id, else by name. */
export interface RegionOfVerdict {
  readonly id: RegionId;
  readonly name: string;
}

/** A decision on a pair of regions, or on one affair of it. Agreements and their ids are no part of its key. */
export interface Verdict {
  /** In order of id. */
  readonly regions: readonly [RegionOfVerdict, RegionOfVerdict];
  readonly affair?: AffairCode;
  readonly decision: Decision;
  readonly reason?: RejectReason;
  readonly note: string;
  /** Who decided, in their own words; empty where not given. */
  readonly author: string;
  /** ISO date and time. */
  readonly on: string;
  /** Standing of the pair when it was decided. */
  readonly standing: string;
}

/** `a|b`, or `a|b#2.11` for one affair: one verdict for each. */
export function verdictKey(verdict: Pick<Verdict, 'regions' | 'affair'>): string {
  const [one, other] = verdict.regions;
  const pair = pairKey(one.id, other.id);
  return verdict.affair === undefined ? pair : `${pair}#${verdict.affair}`;
}

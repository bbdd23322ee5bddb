import { compareText } from '../lib/compare.ts';
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
  /** Its name when the decision was taken, where a person has since said which region it is. */
  readonly was?: string;
}

/** One decision as it was taken. */
export interface DecisionTaken {
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

/** A decision on a pair of regions, or on one affair of it. Agreements and their ids are no part of its key. */
export interface Verdict extends DecisionTaken {
  /** What was decided on the same before, newest first; absent where nothing was. */
  readonly earlier?: readonly DecisionTaken[];
}

/** `a|b`, or `a|b#2.11` for one affair: one verdict for each. */
export function verdictKey(verdict: Pick<Verdict, 'regions' | 'affair'>): string {
  const [one, other] = verdict.regions;
  return verdictKeyOf(pairKey(one.id, other.id), verdict.affair);
}

/** The key of a verdict on a pair, or on one affair of it. */
export function verdictKeyOf(pair: string, affair: AffairCode | undefined): string {
  return affair === undefined ? pair : `${pair}#${affair}`;
}

/**
 * The verdict that stands after `replaced`: itself, with `replaced` and all that came before in its history, each once.
 * A decision that `verdict` only completes (the same one of the same person, without a reason or note of its own) says
 * nothing more and is left out.
 */
export function supersede(verdict: Verdict, replaced: Verdict): Verdict {
  const { earlier: before = [], ...replacedOne } = replaced;
  const { earlier: own = [], ...decision } = verdict;
  const history = isCompletedBy(replacedOne, decision)
    ? [...own, ...before]
    : [replacedOne, ...own, ...before];
  const present = JSON.stringify(decision);
  const distinct = new Map(history.map((taken) => [JSON.stringify(taken), taken]));
  distinct.delete(present);
  if (distinct.size === 0) return decision;
  return { ...decision, earlier: [...distinct.values()].toSorted((a, b) => compareText(b.on, a.on)) };
}

/** Two verdicts on the same as one: the newer stands, the older goes into its history. */
export function mergeVerdicts(one: Verdict, other: Verdict): Verdict {
  return one.on < other.on ? supersede(other, one) : supersede(one, other);
}

/** True where both say the same, whenever it was said. */
export function saysTheSame(one: DecisionTaken, other: DecisionTaken): boolean {
  return (
    one.decision === other.decision &&
    one.reason === other.reason &&
    one.note === other.note &&
    one.author === other.author &&
    one.standing === other.standing
  );
}

function isCompletedBy(replaced: DecisionTaken, verdict: DecisionTaken): boolean {
  return (
    replaced.decision === verdict.decision &&
    replaced.author === verdict.author &&
    replaced.standing === verdict.standing &&
    (replaced.reason === undefined || replaced.reason === verdict.reason) &&
    (replaced.note === '' || replaced.note === verdict.note)
  );
}

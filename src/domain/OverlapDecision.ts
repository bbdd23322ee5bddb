import type { AgreementId } from './ids.ts';

/**
 * What people decide on two documents (or on every pair of a group). `cut`: an inferred link is none; `confirm`: it is as
 * the rules say. Kept as kind `overlap` (see `Kept`), under the key of `relations/overlapKey.ts`, which survives a newer
 * edition of the files.
 */
export const overlapAnswers = [
  'merge',
  'coordinate',
  'keep-both',
  'not-overlap',
  'family',
  'renewal',
  'later',
  'confirm',
  'cut',
] as const;
export type OverlapAnswer = (typeof overlapAnswers)[number];

export interface OverlapDecision {
  readonly answer: OverlapAnswer;
  /** Class by the rules when it was decided: the rules are measured on it. `none`: not related by them. */
  readonly class: string;
  /** Signals and score then, for the measure. */
  readonly score: number;
  readonly signals: Readonly<Record<string, number | null>>;
  /** Key of the group it was decided with, if with one. */
  readonly group?: string;
  /** What was decided on the same two before, newest first; absent where nothing was. */
  readonly earlier?: readonly EarlierOverlapDecision[];
  /** What was changed in the data to make one record of the two; absent where nothing was. */
  readonly merged?: MergedAgreements;
}

/** A decision that another one has taken the place of. */
export interface EarlierOverlapDecision extends Omit<OverlapDecision, 'earlier' | 'merged'> {
  readonly note: string;
  readonly author: string;
  /** ISO date and time. */
  readonly on: string;
}

/** Two records made one, with all that is needed to take them apart again. Plain data. */
export interface MergedAgreements {
  readonly stays: AgreementId;
  readonly gone: AgreementId;
  /** The removed record as it was (`Agreement`). */
  readonly agreement: unknown;
  /** Its place in `Dataset.agreements`. */
  readonly place: number;
  /** Fields that were written, by agreement: the one that stays, and those that named the removed one. */
  readonly changes: readonly {
    readonly id: AgreementId;
    /** `null`: the field was not there. */
    readonly before: Readonly<Record<string, unknown>>;
    readonly after: Readonly<Record<string, unknown>>;
  }[];
  /** Edits of these agreements from before (`Kept`), which the edits of merging took the place of. */
  readonly edits: readonly unknown[];
}

/**
 * What people decide on two documents (or on every pair of a group). `cut`: an inferred link is none. Kept as kind
 * `overlap` (see `Kept`), under the key of `relations/overlapKey.ts`, which survives a newer edition of the files.
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
  /** Class by the rules when it was decided: the rules are measured on it. */
  readonly class: string;
  /** Signals and score then, for the measure. */
  readonly score: number;
  readonly signals: Readonly<Record<string, number | null>>;
  /** Key of the group it was decided with, if with one. */
  readonly group?: string;
}

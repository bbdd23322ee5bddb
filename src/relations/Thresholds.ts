/** The adjustable numbers of the rules; shares 0..1. */
export interface Thresholds {
  /** Common parties / parties of the smaller document: overlap. */
  readonly containment: number;
  /** Common parties / parties of both: overlap. */
  readonly jaccard: number;
  /** The same for duplication. */
  readonly nearJaccard: number;
  /** Time together / shorter period: duplication, with a stated end. */
  readonly time: number;
  /** The same for overlap. */
  readonly someTime: number;
  /** Likeness of subject at the same affair: duplication. */
  readonly subject: number;
  /** The same for overlap. */
  readonly someSubject: number;
}

export const defaultThresholds: Thresholds = {
  containment: 0.5,
  jaccard: 0.33,
  nearJaccard: 0.75,
  time: 0.5,
  someTime: 0.25,
  subject: 0.35,
  someSubject: 0.3,
};

import type { AgreementId, AffairCode, PartyId } from '../domain/ids.ts';

/** How two documents are related, in the order in which the rules are tried. */
export const relationClasses = [
  'same-record',
  'family',
  'renewal',
  'duplication',
  'nested',
  'overlap',
  'complementary',
] as const;
export type RelationClass = (typeof relationClasses)[number];

/** The rule that decided. Sentences are made from it in the view. */
export const relationReasons = [
  'same-number',
  'same-words',
  'declared-parent',
  'declared-renewal',
  'operative-under-umbrella',
  'document-of-body',
  'renewal-in-time',
  'renewal-by-words',
  'follow-up-project',
  'near-equal',
  'same-programme',
  'inside-larger',
  'across-levels',
  'common-affair',
  'one-of-many-affairs',
  'both-general',
  'other-affair',
  'one-package',
  'confirmed',
] as const;
export type RelationReason = (typeof relationReasons)[number];

/**
 * What is missing or assumed and could change the class. `date-missing`, `level-missing`: it would be a duplication were
 * the date or the document type of one of the two known. `end-assumed`: the time together rests on an assumed end.
 */
export const relationFlags = [
  'date-missing',
  'level-missing',
  'affair-missing',
  'title-missing',
  'end-assumed',
  'end-from-title',
  'level-from-title',
  'affair-from-title',
  'level-unused',
  'inside-family',
] as const;
export type RelationFlag = (typeof relationFlags)[number];

/** What two documents have in common. All shares 0..1; `undefined` = not known. */
export interface Signals {
  readonly common: readonly PartyId[];
  /** common / parties of the smaller. */
  readonly containment: number;
  /** common / parties of both. */
  readonly jaccard: number;
  /** Days together / days of the shorter; 0 = apart. */
  readonly time: number | undefined;
  /** Days together; `undefined` where not known or without end. */
  readonly days: number | undefined;
  /** Same primary 1, any shared .6, different 0. */
  readonly affair: number | undefined;
  readonly sharedAffairs: readonly AffairCode[];
  /** Likeness of what the titles are about. */
  readonly subject: number | undefined;
  /** Words and concepts in both, heaviest first. */
  readonly sharedWords: readonly string[];
  /** Organisations recorded in both; absent where the data record none. */
  readonly sharedOrganisations?: readonly string[];
}

/** Two related documents. A pair has one class. Never depends on the day. */
export interface Relation {
  /** `pairKey(a, b)`. */
  readonly id: string;
  /** The higher or earlier one: umbrella, body, first term, inner of a nest; else begun first (unknown last), then id. */
  readonly a: AgreementId;
  readonly b: AgreementId;
  readonly class: RelationClass;
  readonly reason: RelationReason;
  readonly signals: Signals;
  readonly flags: readonly RelationFlag[];
  /** 0..100, for ranking only: 100 x (.3 jaccard + .2 time + .2 affair + .3 subject) over the signals that are known. */
  readonly score: number;
  /** Share of the score's weight that is known, 0..1. */
  readonly evidence: number;
}

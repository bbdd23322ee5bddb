import type { AffairCode, AgreementId, FamilyId, PartyId } from '../../domain/ids.ts';

/**
 * `same-ground`: same parties, common affair, periods that meet or cannot be known. The others look alike and are set
 * apart: documents of different levels, renewals, documents signed on one day.
 */
export type OverlapClass = 'same-ground' | 'different-level' | 'renewal' | 'one-day';

export type Live = 'live' | 'probably-over' | 'over' | 'undated';

/** Two documents with the same parties (two or more, one a region) and a common affair. */
export interface OverlapPair {
  /** `pairKey(a, b)`. */
  readonly id: string;
  /** The one that begins first (not known last, then id). */
  readonly a: AgreementId;
  readonly b: AgreementId;
  readonly class: OverlapClass;
  readonly live: Live;
  readonly parties: readonly PartyId[];
  readonly affairs: readonly AffairCode[];
  /** Family that both belong to, if one. */
  readonly familyId?: FamilyId;
  /** Days for which both hold, 0 = apart; `undefined` where a period is not known or both go on without end. */
  readonly daysTogether: number | undefined;
  /** Whether or how long they hold together rests on an assumed end. */
  readonly assumed: boolean;
}

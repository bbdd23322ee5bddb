import type { AffairCode, AgreementId, AreaId, FamilyId, PartyId, RegionId } from '../../domain/ids.ts';
import type { Relation } from '../../relations/Relation.ts';

export type Live = 'live' | 'probably-over' | 'over' | 'undated';

/** A related pair as the lists show it. */
export interface OverlapPair extends Relation {
  readonly live: Live;
  /** Family that both belong to, if one. */
  readonly familyId?: FamilyId;
  /** Group in which it is reviewed, if one. */
  readonly groupId?: string;
  /** Key under which a decision on it is kept. */
  readonly key: string;
}

export const groupClasses = ['duplication', 'nested', 'overlap', 'fragmentation', 'series'] as const;
export type GroupClass = (typeof groupClasses)[number];

/**
 * What is reviewed together: connected red and amber pairs (of the gravest class among them), a fragmentation, or a
 * series.
 */
export interface OverlapGroup {
  /** Stable: made of its class and the keys of its documents. */
  readonly id: string;
  readonly class: GroupClass;
  /** Why: reason of its leading pair, or `alike-subject`, `chain` (fragmentation), `one-region` (series). */
  readonly reason: string;
  /** Of a series: the region that all its documents name. */
  readonly region?: RegionId;
  /** By first day (unknown last), then id. */
  readonly agreementIds: readonly AgreementId[];
  /** Its pairs, best score first; none in a series. */
  readonly pairIds: readonly string[];
  /** Every region that is a party of one, most documents first. */
  readonly regionIds: readonly RegionId[];
  readonly parties: readonly PartyId[];
  readonly affairs: readonly AffairCode[];
  /** Concept or word that all share, where one does (`concept:landfill`). */
  readonly subject?: string;
  readonly live: Live;
  readonly score: number;
  /** Share of evidence of the leading pair. */
  readonly evidence: number;
  /** Values of its documents to review, once per family, by currency; never a saving. */
  readonly values: readonly { readonly currency: string; readonly amount: number }[];
  /** Documents that state no value. */
  readonly withoutValue: number;
}

/** Agreements of one set of parties that stand beside each other: never listed as pairs. */
export interface PartySetLine {
  readonly id: string;
  readonly parties: readonly PartyId[];
  readonly agreementIds: readonly AgreementId[];
  readonly affairs: readonly AffairCode[];
}

/** Several families of different groups on one place-bound concept in one area. */
export interface ProgrammeOverlap {
  readonly id: string;
  readonly areaId: AreaId | RegionId;
  readonly concept: string;
  readonly affair?: AffairCode;
  readonly familyIds: readonly FamilyId[];
  readonly agreementIds: readonly AgreementId[];
  readonly regionIds: readonly RegionId[];
  /** Regions of the area that no agreement on it reaches. */
  readonly without: readonly RegionId[];
  /** Whether two of its agreements still run. */
  readonly live: Live;
}

export interface OverlapFindings {
  /** Every related pair, links and complementary ones included; order of `compareOverlaps`. */
  readonly pairs: readonly OverlapPair[];
  /** In the order of the list: class, live, score. */
  readonly groups: readonly OverlapGroup[];
  readonly partySets: readonly PartySetLine[];
  readonly programmes: readonly ProgrammeOverlap[];
  /** No document has a type: families only by id or number, nothing red. */
  readonly levelsUnused: boolean;
}

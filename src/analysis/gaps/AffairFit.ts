import type { AffairCode, AgreementId, AreaId, RegionId } from '../../domain/ids.ts';
import type { GapClass } from './GapTable.ts';

/** How far an affair is covered between two regions by what stands on the day. */
export type AffairCoverage = 'none' | 'partial' | 'full';

export const affairFlags = ['provincial', 'regional-service', 'partly-covered', 'lapsed'] as const;
/**
 * `provincial`: two regencies/cities of one province (UU 23/2014 art. 13(3)). `regional-service`: landfill or sewage
 * (1.03, 2.11), *regional* ones are the province's by the annex. `partly-covered`: named only in general words, in an
 * umbrella without its operative document, or by a common body. `lapsed`: an agreement of the two named it and is over.
 */
export type AffairFlag = (typeof affairFlags)[number];

/** Why an affair is one *for this pair*. */
export type AffairReason =
  | { readonly type: 'plan'; readonly area: AreaId }
  | { readonly type: 'active'; readonly region: RegionId; readonly agreement: AgreementId }
  | { readonly type: 'coast' }
  | { readonly type: 'lapsed'; readonly agreement: AgreementId };

/** An affair that two regions do not cover, with how well it fits. Fit orders affairs inside a pair, never pairs. */
export interface AffairFit {
  readonly affair: AffairCode;
  /** 0..100 = practice + externality + area + active; x .3 for fisheries where a side is known to have no coast. */
  readonly fit: number;
  /** Points: up to 40, 20, 20, 20. */
  readonly practice: number;
  readonly externality: number;
  readonly area: number;
  readonly active: number;
  readonly class: GapClass | undefined;
  readonly coverage: Exclude<AffairCoverage, 'full'>;
  readonly flags: readonly AffairFlag[];
  /** Empty: only typical for such pairs. Where nothing is recorded for either side, reasons do not lift it out of those. */
  readonly reasons: readonly AffairReason[];
}

/** Affairs of a pair that are not covered in full, in two groups, each by fit, then by code. */
export interface AffairFits {
  /** An area names it, a side is active in it, both lie on a coast (fisheries), or an agreement in it lapsed. */
  readonly forThisPair: readonly AffairFit[];
  readonly typical: readonly AffairFit[];
}

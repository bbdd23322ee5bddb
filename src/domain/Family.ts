import type { AgreementId, FamilyId } from './ids.ts';

/**
 * Why two documents are one cooperation. `declared-*`: the data say so (parent, renews). The others are inferred:
 * `operative-under-umbrella` (PKS of a KB), `document-of-body`, `renewal`, `same-record` (one entered twice). `family`: a
 * person said so.
 */
export type FamilyLinkBasis =
  | 'declared-parent'
  | 'declared-renewal'
  | 'operative-under-umbrella'
  | 'document-of-body'
  | 'renewal'
  | 'same-record'
  | 'family';

/** A link between two documents of one family. */
export interface FamilyLink {
  /** `pairKey(a, b)`: stable, what a cut refers to. */
  readonly id: string;
  /** The earlier or higher document (umbrella, body, first term). */
  readonly a: AgreementId;
  readonly b: AgreementId;
  readonly basis: FamilyLinkBasis;
  /** True for a link that a person cut: shown, not counted. */
  readonly cut: boolean;
  /** A person said that the two are one cooperation: it holds whatever the rules say. */
  readonly decided?: true;
}

/** Documents of one cooperation (KB + its PKS + renewals). Most families hold one document. */
export interface Family {
  /** The id of its first document (by signing date, then id). */
  readonly id: FamilyId;
  /** By signing date (undated last), then id. */
  readonly agreementIds: readonly AgreementId[];
}

export interface FamilyIndex {
  readonly families: readonly Family[];
  readonly familyOf: ReadonlyMap<AgreementId, Family>;
  /** All links found, cut ones included, in order of `id`. */
  readonly links: readonly FamilyLink[];
}

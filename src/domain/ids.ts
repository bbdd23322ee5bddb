/**
 * Branded identifiers. A brand keeps a region's id from being used where an agreement's is meant;
 * the constructors below are the only places that make one.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Official code of a region (`33.74`) or `own:<slug>` for a region that comes from a file. */
export type RegionId = Branded<'RegionId'>;
/** Id of a party that is no region (ministry, company, foreign government): `out:<slug>`. */
export type OutsidePartyId = Branded<'OutsidePartyId'>;
export type PartyId = RegionId | OutsidePartyId;
export type AgreementId = Branded<'AgreementId'>;
/** Code of an affair (*urusan pemerintahan*), such as `2.09`. */
export type AffairCode = Branded<'AffairCode'>;
export type FamilyId = Branded<'FamilyId'>;
export type AreaId = Branded<'AreaId'>;

export const toRegionId = (text: string): RegionId => text as RegionId;
export const toOutsidePartyId = (text: string): OutsidePartyId => text as OutsidePartyId;
export const toAgreementId = (text: string): AgreementId => text as AgreementId;
export const toAffairCode = (text: string): AffairCode => text as AffairCode;
export const toFamilyId = (text: string): FamilyId => text as FamilyId;
export const toAreaId = (text: string): AreaId => text as AreaId;

/** Key of an unordered pair, the same whichever of the two comes first: `a|b` with a < b by code unit. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

import type { Agreement } from '../domain/Agreement.ts';
import type { DatasetIndex } from '../domain/DatasetIndex.ts';
import type { PartyId, RegionId } from '../domain/ids.ts';

/**
 * The parties by which two documents are compared: of a document with two or more regions its regions only (a ministry
 * that signs along is company, not a partner), with one region the region and its outside parties. Distinct, in the
 * source's order.
 */
export function comparedParties(index: DatasetIndex, agreement: Agreement): readonly PartyId[] {
  const parties = new Set(agreement.parties.map((party) => party.partyId));
  const regions = [...parties].filter((id) => isRegion(index, id));
  return regions.length >= 2 ? regions : [...parties];
}

function isRegion(index: DatasetIndex, id: PartyId): boolean {
  return index.regionOf.has(id as RegionId);
}

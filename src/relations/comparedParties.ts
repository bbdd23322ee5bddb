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

/** What two documents have in common, by `comparedParties`. */
export interface PartiesInCommon {
  readonly common: number;
  /** common / parties of the smaller document, 0..1. */
  readonly containment: number;
  /** common / parties of both together (Jaccard), 0..1. */
  readonly jaccard: number;
  /** At least two common parties, one of them a region: the least that lets two documents be related. */
  readonly related: boolean;
}

/** Compares two sets of parties; both empty gives zeros. O(a + b). */
export function partiesInCommon(
  index: DatasetIndex,
  a: readonly PartyId[],
  b: readonly PartyId[],
): PartiesInCommon {
  const inA = new Set(a);
  let common = 0;
  let regions = 0;
  for (const id of b) {
    if (!inA.has(id)) continue;
    common += 1;
    if (isRegion(index, id)) regions += 1;
  }
  const smaller = Math.min(a.length, b.length);
  const union = a.length + b.length - common;
  return {
    common,
    containment: smaller === 0 ? 0 : common / smaller,
    jaccard: union === 0 ? 0 : common / union,
    related: common >= 2 && regions >= 1,
  };
}

function isRegion(index: DatasetIndex, id: PartyId): boolean {
  return index.regionOf.has(id as RegionId);
}

import type { Agreement } from '../../domain/Agreement.ts';
import { toFamilyId, type AffairCode, type FamilyId, type RegionId } from '../../domain/ids.ts';
import { compareNewest } from '../gaps/activityOf.ts';
import { namesAffairs } from '../gaps/affairCoverage.ts';
import { onRecord, type GapContext } from '../gaps/GapContext.ts';
import type { Practice } from './Partner.ts';

const known = new WeakMap<GapContext, Map<RegionId, ReadonlyMap<AffairCode, Practice>>>();

/**
 * What a region does: the affairs that its agreements on record name (stated or assigned), whoever the partners are, each
 * with its families and documents. Made once a context and region. O(agreements x affairs of the region).
 */
export function practiceOf(context: GapContext, region: RegionId): ReadonlyMap<AffairCode, Practice> {
  const ofContext = known.get(context) ?? new Map<RegionId, ReadonlyMap<AffairCode, Practice>>();
  known.set(context, ofContext);
  const existing = ofContext.get(region);
  if (existing !== undefined) return existing;
  const found = new Map<AffairCode, { readonly families: Set<FamilyId>; readonly documents: Agreement[] }>();
  for (const agreement of context.index.agreementsOf.get(region) ?? []) {
    if (!namesAffairs(agreement) || !onRecord(context, agreement.id)) continue;
    const family = context.families.familyOf.get(agreement.id)?.id ?? toFamilyId(agreement.id);
    for (const affair of new Set(agreement.affairs)) {
      const of = found.get(affair) ?? { families: new Set<FamilyId>(), documents: [] };
      of.families.add(family);
      of.documents.push(agreement);
      found.set(affair, of);
    }
  }
  const practice = new Map(
    [...found].map(([affair, { families, documents }]): readonly [AffairCode, Practice] => [
      affair,
      { affair, families: families.size, agreements: documents.toSorted(compareNewest).map(({ id }) => id) },
    ]),
  );
  ofContext.set(region, practice);
  return practice;
}

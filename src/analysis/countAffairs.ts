import type { Agreement } from '../domain/Agreement.ts';
import type { FamilyIndex } from '../domain/Family.ts';
import type { AffairCode } from '../domain/ids.ts';
import { compareText } from '../lib/compare.ts';
import type { AffairCount } from './gaps/BorderingPair.ts';

/**
 * On which affairs some agreements are, and in how many families: a KB and its PKS on one affair count once, a family
 * on two affairs counts for both. Most families first, then by code. Agreements without an affair add nothing.
 * O(agreements x affairs).
 */
export function countAffairs(agreements: Iterable<Agreement>, families: FamilyIndex): readonly AffairCount[] {
  const familiesOf = new Map<AffairCode, Set<string>>();
  for (const agreement of agreements) {
    const family = families.familyOf.get(agreement.id)?.id ?? agreement.id;
    for (const affair of agreement.affairs) {
      const seen = familiesOf.get(affair);
      if (seen === undefined) familiesOf.set(affair, new Set([family]));
      else seen.add(family);
    }
  }
  return [...familiesOf]
    .map(([affair, seen]) => ({ affair, families: seen.size }))
    .toSorted((left, right) => right.families - left.families || compareText(left.affair, right.affair));
}

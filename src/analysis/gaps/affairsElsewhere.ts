import type { Agreement } from '../../domain/Agreement.ts';
import type { DatasetIndex } from '../../domain/DatasetIndex.ts';
import type { FamilyIndex } from '../../domain/Family.ts';
import type { RegionId } from '../../domain/ids.ts';
import type { Statuses } from '../../graph/statusesOn.ts';
import { countAffairs } from '../countAffairs.ts';
import { statusIn } from '../statusIn.ts';
import type { AffairCount } from './BorderingPair.ts';

/**
 * Affairs of a region's agreements on record without the given ones, and in how many families, most first; counted once
 * where there are none to leave out.
 */
export function affairsElsewhere(
  index: DatasetIndex,
  families: FamilyIndex,
  statuses: Statuses,
): (region: RegionId, without: readonly Agreement[]) => readonly AffairCount[] {
  const whole = new Map<RegionId, readonly AffairCount[]>();
  const count = (region: RegionId, without: readonly Agreement[]): readonly AffairCount[] =>
    countAffairs(
      (index.agreementsOf.get(region) ?? []).filter(
        (agreement) => statusIn(statuses, agreement.id) !== 'planned' && !without.includes(agreement),
      ),
      families,
    );
  return (region, without) => {
    if (without.length > 0) return count(region, without);
    const known = whole.get(region) ?? count(region, without);
    whole.set(region, known);
    return known;
  };
}

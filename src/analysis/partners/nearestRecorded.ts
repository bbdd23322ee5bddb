import type { Dataset } from '../../domain/Dataset.ts';
import { hasRecord, indexDataset } from '../../domain/DatasetIndex.ts';
import type { AffairCode, AgreementId, RegionId } from '../../domain/ids.ts';
import { compareText } from '../../lib/compare.ts';
import { regionDistanceKm } from '../regionDistanceKm.ts';

/** A region with a record, and how far away it is. */
export interface NearbyRegion {
  readonly region: RegionId;
  /** Great-circle km between representative points. */
  readonly km: number;
  readonly bordering: boolean;
  /** All rows that name it, planned ones included, in dataset order. */
  readonly agreements: readonly AgreementId[];
  /** What these are about, by code. */
  readonly affairs: readonly AffairCode[];
}

/**
 * The k nearest autonomous regions of which something is recorded, nearest first (then by id): provinces for a province,
 * regencies and cities for the others, the region itself never. Fewer where there are fewer; none where the region has
 * no coordinates; regions without coordinates are passed over. O(regions).
 */
export function nearestRecorded(dataset: Dataset, region: RegionId, k: number): readonly NearbyRegion[] {
  const index = indexDataset(dataset);
  const here = index.regionOf.get(region);
  const isProvince = here?.level === 'province';
  const bordering = new Set((index.bordersOf.get(region) ?? []).flatMap(({ a, b }) => [a, b]));
  const found: { id: RegionId; km: number }[] = [];
  for (const other of index.autonomous) {
    if (other.id === region || (other.level === 'province') !== isProvince) continue;
    if (!hasRecord(index, other.id)) continue;
    const km = regionDistanceKm(here, other);
    if (km !== undefined) found.push({ id: other.id, km });
  }
  return found
    .toSorted((left, right) => left.km - right.km || compareText(left.id, right.id))
    .slice(0, k)
    .map(({ id, km }) => {
      const agreements = index.agreementsOf.get(id) ?? [];
      return {
        region: id,
        km,
        bordering: bordering.has(id),
        agreements: agreements.map((agreement) => agreement.id),
        affairs: [...new Set(agreements.flatMap(({ affairs }) => affairs))].toSorted(compareText),
      };
    });
}

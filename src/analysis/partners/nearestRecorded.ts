import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { AffairCode, AgreementId, RegionId } from '../../domain/ids.ts';
import { recordedParties } from '../../graph/recordedParties.ts';
import { compareText } from '../../lib/compare.ts';
import { regionDistanceKm } from '../regionDistanceKm.ts';
import { recordOfRegion, type RecordSource } from './recordOfRegion.ts';

/** A region with a record, and how far away it is. */
export interface NearbyRegion {
  readonly region: RegionId;
  /** Great-circle km between representative points. */
  readonly km: number;
  readonly bordering: boolean;
  /** Documents on record that name it, in dataset order. */
  readonly agreements: readonly AgreementId[];
  /** Families of these. */
  readonly families: number;
  /** What these are about, by code. */
  readonly affairs: readonly AffairCode[];
}

/**
 * The k nearest autonomous regions of which something is on record, nearest first (then by id): provinces for a province,
 * regencies and cities for the others, the region itself never. Fewer where there are fewer; none where the region has
 * no coordinates; regions without coordinates are passed over. O(regions).
 */
export function nearestRecorded(source: RecordSource, region: RegionId, k: number): readonly NearbyRegion[] {
  const { dataset, statuses } = source;
  const recorded = recordedParties(dataset, statuses);
  const index = indexDataset(dataset);
  const here = index.regionOf.get(region);
  const isProvince = here?.level === 'province';
  const bordering = new Set((index.bordersOf.get(region) ?? []).flatMap(({ a, b }) => [a, b]));
  const found: { id: RegionId; km: number }[] = [];
  for (const other of index.autonomous) {
    if (other.id === region || (other.level === 'province') !== isProvince) continue;
    if (!recorded.has(other.id)) continue;
    const km = regionDistanceKm(here, other);
    if (km !== undefined) found.push({ id: other.id, km });
  }
  return found
    .toSorted((left, right) => left.km - right.km || compareText(left.id, right.id))
    .slice(0, k)
    .map(({ id, km }) => {
      const { documents, families } = recordOfRegion(source, id);
      return {
        region: id,
        km,
        bordering: bordering.has(id),
        agreements: documents.map((document) => document.id),
        families,
        affairs: [...new Set(documents.flatMap(({ affairs }) => affairs))].toSorted(compareText),
      };
    });
}

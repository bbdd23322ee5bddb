import type { Dataset } from '../../domain/Dataset.ts';
import type { RegionId } from '../../domain/ids.ts';
import type { Region } from '../../domain/Region.ts';

const regionsOf = new WeakMap<readonly Region[], ReadonlyMap<RegionId, Region>>();

/** The regions of a dataset by id, without the rest of its index: data that are only looked at are read anew at each change. */
export function regionsById({ regions }: Pick<Dataset, 'regions'>): ReadonlyMap<RegionId, Region> {
  const existing = regionsOf.get(regions);
  if (existing !== undefined) return existing;
  const byId = new Map(regions.map((region) => [region.id, region]));
  regionsOf.set(regions, byId);
  return byId;
}

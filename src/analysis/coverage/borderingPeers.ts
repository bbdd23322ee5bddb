import { hasRecord, type DatasetIndex } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import { compareText } from '../../lib/compare.ts';

/** The bordering regions of a region's own level (provinces apart from the others) of which something is recorded, by id. */
export function borderingPeers(index: DatasetIndex, region: RegionId): readonly RegionId[] {
  const isProvince = (id: RegionId): boolean => index.regionOf.get(id)?.level === 'province';
  return (index.bordersOf.get(region) ?? [])
    .map(({ a, b }) => (a === region ? b : a))
    .filter((peer) => isProvince(peer) === isProvince(region) && hasRecord(index, peer))
    .toSorted(compareText);
}

import type { Dataset } from '../../domain/Dataset.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { OutsidePartyId, PartyId, RegionId } from '../../domain/ids.ts';
import { toMatchKey } from '../../lib/toMatchKey.ts';

/**
 * How a party is named in a table that is to be read again: by its name in full, but by its code where another region has
 * the same name. Made once for a dataset.
 */
export function partyNamer(dataset: Dataset): (id: PartyId) => string {
  const { regionOf, outsidePartyOf } = indexDataset(dataset);
  const counts = new Map<string, number>();
  for (const { name } of dataset.regions) {
    const key = toMatchKey(name);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (id) => {
    const region = regionOf.get(id as RegionId);
    if (region !== undefined) return (counts.get(toMatchKey(region.name)) ?? 0) > 1 ? id : region.name;
    return outsidePartyOf.get(id as OutsidePartyId)?.name ?? id;
  };
}

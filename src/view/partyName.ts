import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset } from '../domain/DatasetIndex.ts';
import type { OutsidePartyId, PartyId, RegionId } from '../domain/ids.ts';
import type { RegionLevel } from '../domain/Region.ts';
import { shortNamesOf } from '../domain/regionName.ts';

/** A party as a chip: short name, and what kind of mark it has. */
export interface PartyLabel {
  readonly id: PartyId;
  readonly name: string;
  readonly level: RegionLevel | 'outside';
}

/** Name and mark of a region or outside party; an id that the dataset does not hold is shown as it stands. */
export function partyLabel(dataset: Dataset, id: PartyId): PartyLabel {
  const index = indexDataset(dataset);
  const region = index.regionOf.get(id as RegionId);
  if (region !== undefined) {
    return { id, name: shortNamesOf(dataset).get(region.id) ?? region.name, level: region.level };
  }
  return { id, name: index.outsidePartyOf.get(id as OutsidePartyId)?.name ?? id, level: 'outside' };
}

import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset } from '../domain/DatasetIndex.ts';
import type { PartyId, RegionId } from '../domain/ids.ts';
import type { RegionLevel } from '../domain/Region.ts';
import { bareName, shortNamesOf } from '../domain/regionName.ts';
import type { Findable } from './findOptions.ts';

/** A region or outside party to choose from. */
export interface PartyOption extends Findable {
  readonly id: PartyId;
  readonly label: string;
  /** The province of a regency or city; the country of an outside party. */
  readonly detail?: string;
  readonly mark: RegionLevel | 'outside';
  readonly also: string;
}

const optionsOf = new WeakMap<Dataset, readonly PartyOption[]>();

/** All autonomous regions by name, then all outside parties by name. The same list for the same dataset. */
export function partyOptions(dataset: Dataset): readonly PartyOption[] {
  const existing = optionsOf.get(dataset);
  if (existing !== undefined) return existing;
  const index = indexDataset(dataset);
  const names = shortNamesOf(dataset);
  const regions = index.autonomous.map((region): PartyOption => {
    const province = region.parentId === undefined ? undefined : index.regionOf.get(region.parentId);
    return {
      id: region.id,
      label: names.get(region.id) ?? region.name,
      ...(province === undefined ? {} : { detail: bareName(province) }),
      mark: region.level,
      also: [region.name, region.id, ...region.aliases].join(' '),
    };
  });
  const outside = dataset.outsideParties.map((party): PartyOption => {
    return {
      id: party.id,
      label: party.name,
      ...(party.country === undefined ? {} : { detail: party.country }),
      mark: 'outside',
      also: party.country ?? '',
    };
  });
  const byLabel = (one: PartyOption, other: PartyOption): number =>
    one.label.localeCompare(other.label, 'id');
  const options = [...regions.toSorted(byLabel), ...outside.toSorted(byLabel)];
  optionsOf.set(dataset, options);
  return options;
}

/** The regions among them. */
export function regionOptions(dataset: Dataset): readonly (PartyOption & { readonly id: RegionId })[] {
  return partyOptions(dataset).filter(
    (option): option is PartyOption & { readonly id: RegionId } => option.mark !== 'outside',
  );
}

import { indexDataset, provinceOf } from '../../domain/DatasetIndex.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import type { RegionId } from '../../domain/ids.ts';
import { isRecorded } from '../../domain/recordOf.ts';
import { shortNamesOf } from '../../domain/regionName.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { localeOf } from '../../i18n/translate.ts';
import { recordedParties } from '../../graph/recordedParties.ts';
import type { Statuses } from '../../graph/statusesOn.ts';
import { compareText } from '../../lib/compare.ts';

/**
 * Two regions to begin with, no provinces where there are others: the one with the most agreements, and of those of
 * which nothing is on record the one with the most bordering regions; each `undefined` where there is none.
 */
export function exampleRegions(
  dataset: Dataset,
  statuses: Statuses,
): {
  readonly recorded: RegionId | undefined;
  readonly without: RegionId | undefined;
} {
  const index = indexDataset(dataset);
  const onRecord = recordedParties(dataset, statuses);
  const lower = index.autonomous.filter(({ level }) => level !== 'province');
  const regions = (lower.length > 0 ? lower : index.autonomous).map(({ id }) => id);
  const first = (of: readonly RegionId[], count: (id: RegionId) => number): RegionId | undefined =>
    of.toSorted((one, other) => count(other) - count(one) || compareText(one, other))[0];
  return {
    recorded: first(
      regions.filter((id) => onRecord.has(id)),
      (id) => index.agreementsOf.get(id)?.length ?? 0,
    ),
    without: first(
      regions.filter((id) => !isRecorded(index, id, onRecord)),
      (id) => index.bordersOf.get(id)?.length ?? 0,
    ),
  };
}

/** A province's own regions to choose from: by name, with the province itself first. */
export interface ProvinceRegions {
  readonly province: RegionId;
  readonly regions: readonly RegionId[];
}

/**
 * The regions of the province that a region belongs to; without one, of the province in which most regions have
 * something on record. `undefined` where the data know no provinces.
 */
export function regionsAround(
  dataset: Dataset,
  statuses: Statuses,
  region: RegionId | undefined,
  language: Language,
): ProvinceRegions | undefined {
  const index = indexDataset(dataset);
  const names = shortNamesOf(dataset);
  const collator = new Intl.Collator(localeOf(language));
  const own = region === undefined ? undefined : provinceOf(index, region);
  const onRecord = recordedParties(dataset, statuses);
  const recorded = new Map<RegionId, number>();
  for (const { id, parentId } of index.autonomous) {
    if (parentId === undefined || !onRecord.has(id)) continue;
    recorded.set(parentId, (recorded.get(parentId) ?? 0) + 1);
  }
  const [busiest] = [...recorded].toSorted(([one, n], [other, m]) => m - n || compareText(one, other))[0] ?? [
    undefined,
  ];
  const province = own ?? busiest;
  if (province === undefined) return undefined;
  const regions = index.autonomous
    .filter(({ id, parentId }) => parentId === province && id !== province)
    .map(({ id }) => id)
    .toSorted((one, other) => collator.compare(names.get(one) ?? one, names.get(other) ?? other));
  const whole = index.autonomous.some(({ id }) => id === province);
  return { province, regions: whole ? [province, ...regions] : regions };
}

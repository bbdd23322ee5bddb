import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import type { RegionId } from '../../domain/ids.ts';
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
      regions.filter((id) => !onRecord.has(id)),
      (id) => index.bordersOf.get(id)?.length ?? 0,
    ),
  };
}

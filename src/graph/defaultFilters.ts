import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset, regionsOf } from '../domain/DatasetIndex.ts';
import { inForceStatuses, isInForce, onRecordStatuses, type Status } from '../domain/status.ts';
import type { Filters, StatusMode } from '../domain/ViewSettings.ts';
import { statusesOn } from './statusesOn.ts';

/** The filters of the first view: nothing filtered, on the dataset's own day or else today, in its first view mode. */
export function defaultFilters(dataset: Dataset, today: string): Filters {
  const asOf = dataset.asOf ?? today;
  return {
    asOf,
    statuses: firstViewMode(dataset, asOf) === 'record' ? onRecordStatuses : inForceStatuses,
    affairs: [],
    kinds: [],
    documents: [],
    withUndated: true,
    provinces: [],
    parties: [],
    minAgreements: 1,
    endingOnly: false,
  };
}

/**
 * What the first view shows: `in-force` where at least half of the agreements state an end, the dataset is not closed
 * and the view would not be empty; otherwise `record`. Most registers state no end, and what is in force can then only
 * be assumed.
 */
export function firstViewMode(dataset: Dataset, asOf: string): Extract<StatusMode, 'record' | 'in-force'> {
  const { agreements } = dataset;
  const withEnd = agreements.filter((agreement) => agreement.end !== undefined).length;
  if (withEnd * 2 < agreements.length || isClosed(dataset, asOf)) return 'record';
  const index = indexDataset(dataset);
  const statusOf = statusesOn(dataset, asOf);
  const hasTie = agreements.some((agreement) => {
    const status = statusOf.get(agreement.id)?.status;
    return (
      status !== undefined && inForceStatuses.includes(status) && regionsOf(index, agreement).length >= 2
    );
  });
  return hasTie ? 'in-force' : 'record';
}

/**
 * A dataset is closed on a day where fewer than a quarter of its agreements on record are in force or assumed so
 * (a finished programme, an archive). One without agreements is not.
 */
export function isClosed(dataset: Dataset, asOf: string): boolean {
  let onRecord = 0;
  let inForce = 0;
  for (const { status } of statusesOn(dataset, asOf).values()) {
    if (status !== 'planned') onRecord += 1;
    if (isInForce(status)) inForce += 1;
  }
  return inForce * 4 < onRecord;
}

/** The name of a choice of statuses: that of a switch position if it is exactly that set, else `chosen`. */
export function statusModeOf(filters: Pick<Filters, 'statuses'>): StatusMode {
  if (isSameSet(filters.statuses, onRecordStatuses)) return 'record';
  return isSameSet(filters.statuses, inForceStatuses) ? 'in-force' : 'chosen';
}

function isSameSet(one: readonly Status[], other: readonly Status[]): boolean {
  return new Set(one).size === other.length && other.every((status) => one.includes(status));
}

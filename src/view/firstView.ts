import type { Dataset } from '../domain/Dataset.ts';
import { inForceStatuses, isInForce, onRecordStatuses, statusOn, type Status } from '../domain/status.ts';
import type { Filters, StatusMode } from '../domain/ViewSettings.ts';

/** What a dataset opens with, and why. */
export interface FirstView {
  readonly filters: Filters;
  readonly mode: 'record' | 'in-force';
  /** Agreements that state an end, of all rows; the reason for the mode. */
  readonly withEnd: number;
  /** No day of its own, and under a quarter of what is on record is in force or assumed so today. */
  readonly closed: boolean;
}

/**
 * The filters of the first view: everything on the dataset's own day (else `today`), and of the statuses those in force,
 * assumed so or undated where at least half of the agreements state an end and the dataset is not closed; else all that
 * is on record. An empty dataset opens on record. O(agreements).
 *
 * @param today `YYYY-MM-DD`.
 */
export function firstView(dataset: Dataset, today: string): FirstView {
  const asOf = dataset.asOf ?? today;
  const withEnd = dataset.agreements.filter((agreement) => agreement.end !== undefined).length;
  const found = dataset.agreements.map((agreement) => statusOn(agreement, asOf).status);
  const onRecord = found.filter((status) => status !== 'planned').length;
  const inForce = found.filter(isInForce).length;
  const closed = dataset.asOf === undefined && onRecord > 0 && inForce < onRecord / 4;
  const endsStated = withEnd > 0 && withEnd >= dataset.agreements.length / 2;
  const mode = endsStated && !closed ? 'in-force' : 'record';
  return {
    filters: {
      asOf,
      statuses: mode === 'record' ? onRecordStatuses : inForceStatuses,
      affairs: [],
      kinds: [],
      documents: [],
      withUndated: true,
      provinces: [],
      parties: [],
      minAgreements: 1,
      endingOnly: false,
    },
    mode,
    withEnd,
    closed,
  };
}

/** The name of a choice of statuses: `record` and `in-force` are the two positions of the switch, all else is `chosen`. */
export function statusModeOf(chosen: readonly Status[]): StatusMode {
  const same = (wanted: readonly Status[]): boolean => {
    return new Set(chosen).size === wanted.length && wanted.every((status) => chosen.includes(status));
  };
  if (same(onRecordStatuses)) return 'record';
  return same(inForceStatuses) ? 'in-force' : 'chosen';
}

import type { SheetAccount } from '../../ingest/build/ReadResult.ts';

/** Where the rows of all tables went. `ready + waiting + quarantined + aside = total`, always. */
export interface RowCounts {
  readonly total: number;
  /** Loaded when the files are put in place as they are now. */
  readonly ready: number;
  /** Not loaded, since a name in them is not answered. */
  readonly waiting: number;
  /** Cannot be used, each with its reason. */
  readonly quarantined: number;
  /** No data: titles, totals, notes. */
  readonly aside: number;
  /** Rows without any text; not among the others. */
  readonly blank: number;
}

export function countRows(accounts: readonly SheetAccount[]): RowCounts {
  const counts = { total: 0, ready: 0, waiting: 0, quarantined: 0, aside: 0, blank: 0 };
  for (const account of accounts) {
    counts.ready += account.loaded;
    counts.waiting += account.waiting;
    counts.quarantined += account.quarantined;
    counts.aside += account.aside.length;
    counts.blank += account.blank;
  }
  counts.total = counts.ready + counts.waiting + counts.quarantined + counts.aside;
  return counts;
}

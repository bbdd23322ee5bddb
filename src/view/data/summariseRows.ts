import type { Dataset, Issue, IssueCode } from '../../domain/Dataset.ts';

/** Issues that say a name in the column of the parties was not understood. */
const nameIssueCodes: readonly IssueCode[] = [
  'party-ambiguous',
  'party-unknown',
  'region-not-in-data',
  'party-not-autonomous',
];

/** Where the rows of the files went. `loaded + doubtful + aside = total`, always. */
export interface RowSummary {
  readonly total: number;
  /** Rows that became an agreement, every name in them understood. */
  readonly loaded: number;
  /** Rows that became an agreement though a name in them was not understood. */
  readonly doubtful: number;
  /** Rows kept aside, with their reasons. */
  readonly aside: number;
  /** What the rows became; fewer than they are where several rows state one agreement. */
  readonly agreements: number;
}

/** Counts the rows by what became of them. A row is told by its file, sheet and number. O(rows + issues). */
export function summariseRows(dataset: Dataset): RowSummary {
  const doubted = new Set(dataset.issues.filter(isNameIssue).map(placeOf));
  const rows = new Set<string>();
  let withoutRow = 0;
  for (const { record, furtherRecords = [] } of dataset.agreements) {
    // What was written by hand counts as a row of its own.
    if (record === undefined) withoutRow += 1;
    else for (const one of [record, ...furtherRecords]) rows.add(placeOf(one));
  }
  const doubtful = [...rows].filter((row) => doubted.has(row)).length;
  const aside = dataset.quarantine.length;
  return {
    total: rows.size + withoutRow + aside,
    loaded: rows.size + withoutRow - doubtful,
    doubtful,
    aside,
    agreements: dataset.agreements.length,
  };
}

export function isNameIssue(issue: Issue): boolean {
  return nameIssueCodes.includes(issue.code);
}

function placeOf(place: { readonly file: string; readonly sheet?: string; readonly row?: number }): string {
  return JSON.stringify([place.file, place.sheet, place.row]);
}

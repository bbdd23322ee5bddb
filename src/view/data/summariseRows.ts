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
}

/** Counts the rows by what became of them. A row is told by its file, sheet and number. O(rows + issues). */
export function summariseRows(dataset: Dataset): RowSummary {
  const doubted = new Set(dataset.issues.filter(isNameIssue).map(placeOf));
  const doubtful = dataset.agreements.filter(
    ({ record }) => record !== undefined && doubted.has(placeOf(record)),
  ).length;
  const aside = dataset.quarantine.length;
  return {
    total: dataset.agreements.length + aside,
    loaded: dataset.agreements.length - doubtful,
    doubtful,
    aside,
  };
}

export function isNameIssue(issue: Issue): boolean {
  return nameIssueCodes.includes(issue.code);
}

function placeOf(place: { readonly file: string; readonly sheet?: string; readonly row?: number }): string {
  return JSON.stringify([place.file, place.sheet, place.row]);
}

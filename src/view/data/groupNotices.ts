import type { Dataset, Issue, IssueCode } from '../../domain/Dataset.ts';
import { isNameIssue } from './summariseRows.ts';

export interface IssueGroup {
  readonly code: IssueCode;
  readonly issues: readonly Issue[];
}

/** Issues about a column as a whole: the row they name is the header's, and one column is no example of another. */
const columnIssueCodes: readonly IssueCode[] = ['column-unknown', 'column-repeated'];

export function isColumnIssue({ code }: { readonly code: IssueCode }): boolean {
  return columnIssueCodes.includes(code);
}

/**
 * What was noticed beside names and rows kept aside: warnings by code, most first, those about a
 * column before all, each column by itself. Errors of single rows stand with the
 * rows kept aside; those of a whole file are told by `fileIssues`.
 */
export function groupNotices(dataset: Dataset): readonly IssueGroup[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of dataset.issues) {
    if (issue.severity === 'error' || isNameIssue(issue)) continue;
    const key = isColumnIssue(issue) ? `${issue.code} ${issue.column ?? ''}` : issue.code;
    groups.set(key, [...(groups.get(key) ?? []), issue]);
  }
  return [...groups.values()]
    .flatMap((issues) => (issues[0] === undefined ? [] : [{ code: issues[0].code, issues }]))
    .toSorted(
      (left, right) =>
        Number(isColumnIssue(right)) - Number(isColumnIssue(left)) ||
        right.issues.length - left.issues.length ||
        (left.code < right.code ? -1 : 1),
    );
}

/** What keeps a whole file from being used: it is empty, no text, too large, or a required column is missing. */
export function fileIssues(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(
    (issue) => issue.severity === 'error' && (issue.row === undefined || issue.code === 'column-missing'),
  );
}

import type { Dataset, Issue, IssueCode } from '../../domain/Dataset.ts';
import { isNameIssue } from './summariseRows.ts';

export interface IssueGroup {
  readonly code: IssueCode;
  readonly issues: readonly Issue[];
}

/**
 * What was noticed beside names and rows kept aside: warnings by code, most first. Errors of single rows stand with the
 * rows kept aside; those of a whole file are told by `fileIssues`.
 */
export function groupNotices(dataset: Dataset): readonly IssueGroup[] {
  const groups = new Map<IssueCode, Issue[]>();
  for (const issue of dataset.issues) {
    if (issue.severity === 'error' || isNameIssue(issue)) continue;
    groups.set(issue.code, [...(groups.get(issue.code) ?? []), issue]);
  }
  return [...groups]
    .map(([code, issues]) => ({ code, issues }))
    .toSorted((left, right) => right.issues.length - left.issues.length || (left.code < right.code ? -1 : 1));
}

/** What keeps a whole file from being used: it is empty, no text, too large, or a required column is missing. */
export function fileIssues(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(
    (issue) => issue.severity === 'error' && (issue.row === undefined || issue.code === 'column-missing'),
  );
}

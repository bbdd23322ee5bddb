import type { Issue } from '../../domain/Dataset.ts';
import type { IssueWords } from '../../view/describeIssue.ts';
import type { DataTable } from '../DataTable.ts';

/** `issues.csv`: what readers noticed, in the order found: place, the text as it stands, code, words. */
export function issuesRows(issues: readonly Issue[], describe: (issue: Issue) => IssueWords): DataTable {
  return {
    columns: ['file', 'sheet', 'row', 'column', 'value', 'code', 'severity', 'message', 'remedy'],
    rows: issues.map((issue) => {
      const { message, remedy } = describe(issue);
      return [
        issue.file,
        issue.sheet,
        issue.row,
        issue.column,
        issue.value,
        issue.code,
        issue.severity,
        message,
        remedy,
      ];
    }),
  };
}

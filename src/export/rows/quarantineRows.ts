import type { Issue, QuarantinedRow } from '../../domain/Dataset.ts';
import type { IssueWords } from '../../view/describeIssue.ts';
import type { Cell, DataTable } from '../DataTable.ts';

/**
 * `quarantine.csv`: rows that could not be used, as they stand, under the header of their file, then where they came from
 * and why they were set aside (several reasons are joined by ` | `). Rows of files with different headers share the
 * columns of the same name; a column that repeats in a header stays two columns, and cells beyond the header keep their
 * place under an empty name.
 */
export function quarantineRows(
  quarantine: readonly QuarantinedRow[],
  describe: (issue: Issue) => IssueWords,
): DataTable {
  const positions = new Map<string, number>();
  const names: string[] = [];
  const placed = quarantine.map((row) => {
    const seen = new Map<string, number>();
    const length = Math.max(row.header.length, row.cells.length);
    return Array.from({ length }, (_, column) => {
      const name = row.header[column] ?? '';
      const occurrence = seen.get(name) ?? 0;
      seen.set(name, occurrence + 1);
      const key = `${String(occurrence)} ${name}`;
      const position = positions.get(key) ?? names.push(name) - 1;
      positions.set(key, position);
      return position;
    });
  });
  const rows = quarantine.map((row, at): readonly Cell[] => {
    const cells = Array.from({ length: names.length }, (): Cell => undefined);
    for (const [column, position] of (placed[at] ?? []).entries()) cells[position] = row.cells[column];
    const words = row.issues.map(describe);
    return [
      ...cells,
      row.file,
      row.sheet,
      row.row,
      row.issues.map((issue) => issue.code).join(' | '),
      words.map((word) => word.message).join(' | '),
      words.map((word) => word.remedy).join(' | '),
    ];
  });
  return { columns: [...names, 'file', 'sheet', 'row', 'code', 'reason', 'remedy'], rows };
}

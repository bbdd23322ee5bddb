import type { Issue } from '../../domain/Dataset.ts';

export type CellMark = 'doubt' | 'wrong';

/** Marks of the cells of one table, by row number and header. */
export type CellMarks = ReadonlyMap<number, ReadonlyMap<string, CellMark>>;

/** Cells in which something was noticed: an error, or only a doubt. What keeps a row waiting for a name is a doubt. */
export function cellMarks(
  issues: readonly Issue[],
  table: { readonly file: string; readonly sheet?: string | undefined },
  isDoubt: (issue: Issue) => boolean,
): CellMarks {
  const marks = new Map<number, Map<string, CellMark>>();
  for (const issue of issues) {
    const { file, sheet, row, column, severity } = issue;
    if (file !== table.file || sheet !== table.sheet || row === undefined || column === undefined) continue;
    const ofRow = marks.get(row) ?? new Map<string, CellMark>();
    marks.set(row, ofRow);
    const mark = severity === 'error' && !isDoubt(issue) ? 'wrong' : 'doubt';
    if (ofRow.get(column) !== 'wrong') ofRow.set(column, mark);
  }
  return marks;
}

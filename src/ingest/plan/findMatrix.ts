import { headerKey } from './headerKey.ts';
import type { SheetView } from './SheetView.ts';

export interface Matrix {
  /** Row of the names across. */
  readonly header: number;
  /** Column of the names down. */
  readonly names: number;
  /** Columns whose name stands in the rows as well. */
  readonly columns: readonly number[];
}

/** Titles above a matrix, and numbering before its names, take so much. */
const searchedRows = 12;
const searchedColumns = 3;
/** A smaller matrix is a table in which two names meet by chance. Of a triangle all but the first and last name stand on both sides. */
const fewestNames = 3;
const fewestShared = 2;
/** Share of the names of the shorter side that stand on the other: triangles lack one, and totals add one. */
const shared = 0.6;
/** Names across that are compared; a wider matrix is like its beginning. */
const most = 2000;

/**
 * A table of regions by regions: the same names stand across and down, and the cells between hold figures or marks. Also
 * where one half is empty, where the names stand in another order, or a total follows. `undefined` for any other table.
 */
export function findMatrix(view: SheetView): Matrix | undefined {
  const rows = Math.min(view.rows, searchedRows);
  const downKeys = Array.from({ length: Math.min(searchedColumns, view.width) }, (_, column) => {
    const keys = new Map<string, number>();
    for (let row = 0; row < Math.min(view.rows, most); row += 1) {
      const key = nameOf(view.text(row, column));
      if (key !== '' && !keys.has(key)) keys.set(key, row);
    }
    return keys;
  });
  for (let row = 0; row < rows; row += 1) {
    const filled = view.filledColumns(row).slice(0, most);
    if (filled.length < fewestNames) continue;
    for (const [names, down] of downKeys.entries()) {
      const across = filled.filter((column) => column > names && nameOf(view.text(row, column)) !== '');
      const columns = across.filter((column) => {
        const at = down.get(nameOf(view.text(row, column)));
        return at !== undefined && at > row;
      });
      const beneath = [...down.values()].filter((at) => at > row).length;
      const smaller = Math.min(across.length, beneath);
      if (smaller < fewestNames || columns.length < fewestShared || columns.length < shared * smaller)
        continue;
      if (holdsMarks(view, row, columns))
        return { header: row, names, columns: withAll(across, columns, view, row) };
    }
  }
  return undefined;
}

/** All names across belong to the matrix, other than totals. */
function withAll(
  across: readonly number[],
  matched: readonly number[],
  view: SheetView,
  row: number,
): readonly number[] {
  const last = matched.at(-1) ?? -1;
  return across.filter(
    (column) =>
      column <= last + 1 &&
      !/^(?:jumlah|total|summe|gesamt|jml|sum)\b/i.test(view.text(row, column)) &&
      !/^(?:no|nomor|nr)\.?$/i.test(view.text(row, column)),
  );
}

function nameOf(text: string): string {
  // Numbers across and down are numbering, not names.
  return /^[\d\s.,]*$/.test(text) ? '' : headerKey(text);
}

/** Whether the cells are figures, marks or short words, or empty. */
function holdsMarks(view: SheetView, header: number, columns: readonly number[]): boolean {
  let filled = 0;
  let marks = 0;
  for (let row = header + 1; row < Math.min(view.rows, header + 100); row += 1)
    for (const column of columns.slice(0, 50)) {
      const text = view.text(row, column);
      if (text === '') continue;
      filled += 1;
      if (/^[-–]?\d*[.,]?\d*$/.test(text) || text.length <= 3) marks += 1;
    }
  return filled > 0 && marks >= 0.8 * filled;
}

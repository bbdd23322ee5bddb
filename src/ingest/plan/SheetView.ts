import { cellText, cellType, rowCount, widthOf, type CellType, type RawSheet } from '../source/RawSheet.ts';

/** A table as a person sees it: cells of merged ranges show the text of their first cell. */
export interface SheetView {
  readonly sheet: RawSheet;
  readonly rows: number;
  /** Cells of the longest row. */
  readonly width: number;
  /** Trimmed text, of the range's first cell where the cell is merged. */
  text(row: number, column: number): string;
  type(row: number, column: number): CellType;
  /** Whether the cell itself holds text; merged cells do not. */
  isFilled(row: number, column: number): boolean;
  /** Columns that hold text of their own, in order. */
  filledColumns(row: number): readonly number[];
  filledCount(row: number): number;
  /** Cells with text of their own in each column, in the given rows. */
  countFilled(rows: readonly number[]): Uint32Array;
}

/** A table wider than this is read to here: spreadsheets have 16,384 columns, and none of ours a tenth of it. */
const widest = 4096;

export function viewSheet(sheet: RawSheet): SheetView {
  const rows = rowCount(sheet);
  let width = 0;
  for (let row = 0; row < rows; row += 1) width = Math.max(width, widthOf(sheet, row));
  width = Math.min(width, widest);
  const origins = mergedOrigins(sheet, rows, width);

  const isFilled = (row: number, column: number): boolean => {
    if (column >= widthOf(sheet, row)) return false;
    const at = (sheet.rowStarts[row] ?? 0) + column;
    const start = at === 0 ? 0 : (sheet.ends[at - 1] ?? 0);
    const end = sheet.ends[at] ?? 0;
    if (start === end) return false;
    // Nearly every cell begins with a visible character; only the others are looked at whole.
    const first = sheet.text.charCodeAt(start);
    return (first > 32 && first < 128) || sheet.text.slice(start, end).trim() !== '';
  };
  const filledCount = (row: number): number => {
    const cells = Math.min(widthOf(sheet, row), width);
    let count = 0;
    for (let column = 0; column < cells; column += 1) if (isFilled(row, column)) count += 1;
    return count;
  };
  return {
    sheet,
    rows,
    width,
    text: (row, column) => {
      const own = cellText(sheet, row, column).trim();
      if (own !== '' || origins.size === 0) return own;
      const origin = origins.get(row * width + column);
      return origin === undefined ? '' : cellText(sheet, Math.floor(origin / width), origin % width).trim();
    },
    type: (row, column) => cellType(sheet, row, column),
    isFilled,
    filledColumns: (row) => {
      const columns: number[] = [];
      const cells = Math.min(widthOf(sheet, row), width);
      for (let column = 0; column < cells; column += 1) if (isFilled(row, column)) columns.push(column);
      return columns;
    },
    filledCount,
    countFilled: (counted) => {
      const counts = new Uint32Array(width);
      for (const row of counted) {
        const cells = Math.min(widthOf(sheet, row), width);
        for (let column = 0; column < cells; column += 1)
          if (isFilled(row, column)) counts[column] = (counts[column] ?? 0) + 1;
      }
      return counts;
    },
  };
}

/** Cells that a file may declare merged; a hostile file declares more, and is read without them. */
const mostMergedCells = 2_000_000;

/** Position of the first cell of the range, for every other cell of a merged range. */
function mergedOrigins(sheet: RawSheet, rows: number, width: number): ReadonlyMap<number, number> {
  const origins = new Map<number, number>();
  let cells = 0;
  for (const { top, left, bottom, right } of sheet.merges) {
    const lastRow = Math.min(bottom, rows - 1);
    const lastColumn = Math.min(right, width - 1);
    cells += Math.max(0, lastRow - top + 1) * Math.max(0, lastColumn - left + 1);
    if (cells > mostMergedCells) break;
    for (let row = top; row <= lastRow; row += 1)
      for (let column = left; column <= lastColumn; column += 1)
        if (row !== top || column !== left) origins.set(row * width + column, top * width + left);
  }
  return origins;
}

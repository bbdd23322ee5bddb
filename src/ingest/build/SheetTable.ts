import type { ColumnRole, SetAsideReason, SheetPlan } from '../plan/ImportPlan.ts';
import {
  cellText,
  cellType,
  rowCount,
  rowTexts,
  widthOf,
  type CellType,
  type RawSheet,
} from '../source/RawSheet.ts';
import { columnNames } from './columnNames.ts';
import type { Decisions } from './Decisions.ts';
import { buildRowKeys, correctionKey, type StatedCounts } from './rowKey.ts';

/** The rows of data of a sheet, by role of column, with corrections in place and cells that are merged down filled. */
export interface SheetTable {
  readonly sheet: RawSheet;
  readonly plan: SheetPlan;
  /** Positions of the rows of data, in order. */
  readonly rows: readonly number[];
  readonly aside: readonly { readonly row: number; readonly reason: SetAsideReason }[];
  /** Name of each column, as issues say it. */
  readonly names: readonly string[];
  /** Header of each column as it stands. */
  readonly header: readonly string[];
  columns(role: ColumnRole): readonly number[];
  /** Trimmed text of a cell. */
  text(row: number, column: number): string;
  /** Trimmed text of the first column of a role; empty where there is none. */
  cell(row: number, role: ColumnRole): string;
  type(row: number, column: number): CellType;
  /** Whether the cell repeats one above, with which it is merged. */
  isMerged(row: number, column: number): boolean;
  /** The untouched cells of the row. */
  cells(row: number): readonly string[];
  isHidden(row: number): boolean;
}

const noColumns: readonly number[] = [];

/** @param counts `countStated` of all sheets; asked for only where decisions on rows or cells are kept. */
export function openTable(
  sheet: RawSheet,
  plan: SheetPlan,
  decisions: Decisions,
  counts: () => StatedCounts,
): SheetTable {
  const names = columnNames(plan.columns);
  const columnsOf = new Map<ColumnRole, number[]>();
  for (const [column, { role }] of plan.columns.entries()) {
    const columns = columnsOf.get(role);
    if (columns === undefined) columnsOf.set(role, [column]);
    else columns.push(column);
  }
  const { rows, aside } = dividedRows(sheet, plan, decisions, counts);
  const corrected = correctionsOf(sheet, plan, names, rows, decisions, counts);
  const width = plan.columns.length;
  const origins = originsOfMerged(sheet, rows, width);
  const hidden = new Set(sheet.hiddenRows);
  // Rows are read one after the other: each is cut into its cells once.
  let openRow = -1;
  let openCells: readonly string[] = [];
  const cells = (row: number): readonly string[] => {
    if (row !== openRow) {
      openCells = rowTexts(sheet, row);
      openRow = row;
    }
    return openCells;
  };
  const text = (row: number, column: number): string => {
    const correction = corrected.size === 0 ? undefined : corrected.get(row * width + column);
    if (correction !== undefined) return correction.trim();
    const own = (cells(row)[column] ?? '').trim();
    if (own === '' && origins.size > 0) {
      const origin = origins.get(row * width + column);
      if (origin !== undefined)
        return corrected.get(origin * width + column) ?? cellText(sheet, origin, column).trim();
    }
    // The mark by which spreadsheets, and our own tables, keep text from being taken for a formula.
    return own.startsWith("'") && /^'[=+\-@]/.test(own) ? own.slice(1) : own;
  };
  return {
    sheet,
    plan,
    rows,
    aside,
    names,
    header: plan.columns.map(({ header }) => header),
    columns: (role) => columnsOf.get(role) ?? noColumns,
    text,
    cell: (row, role) => {
      const [column] = columnsOf.get(role) ?? noColumns;
      return column === undefined ? '' : text(row, column);
    },
    type: (row, column) => {
      if (corrected.has(row * width + column)) return 'text';
      const origin = origins.get(row * width + column);
      return cellType(sheet, origin ?? row, column);
    },
    isMerged: (row, column) => origins.has(row * width + column),
    cells,
    isHidden: (row) => hidden.has(row),
  };
}

/** The rows that are data and those that are none, by the plan and by what people said. */
function dividedRows(
  sheet: RawSheet,
  plan: SheetPlan,
  decisions: Decisions,
  counts: () => StatedCounts,
): Pick<SheetTable, 'rows' | 'aside'> {
  const reasons = new Map(plan.aside.map(({ row, reason }) => [row, reason]));
  const keys = decisions.concernsRows ? buildRowKeys(sheet, plan, counts()) : undefined;
  const rows: number[] = [];
  const aside: { readonly row: number; readonly reason: SetAsideReason }[] = [];
  for (let row = 0; row < rowCount(sheet); row += 1) {
    const reason =
      reasons.get(row) ?? reasonByHeader(plan, row) ?? (keys && decisions.asideReasonOf(keys(row)));
    if (reason === undefined) rows.push(row);
    else aside.push({ row, reason });
  }
  return { rows, aside };
}

function reasonByHeader({ content, header }: SheetPlan, row: number): SetAsideReason | undefined {
  if (content === 'ignore') return 'ignored-sheet';
  if (header === undefined || row > header.last) return undefined;
  return row < header.first ? 'title' : 'header';
}

/** Corrected texts by `row * width + column`. */
function correctionsOf(
  sheet: RawSheet,
  plan: SheetPlan,
  names: readonly string[],
  rows: readonly number[],
  decisions: Decisions,
  counts: () => StatedCounts,
): ReadonlyMap<number, string> {
  const corrected = new Map<number, string>();
  const columns = decisions.correctedColumns(names);
  if (columns.length === 0) return corrected;
  const keys = buildRowKeys(sheet, plan, counts());
  for (const row of rows) {
    for (const column of columns) {
      const text = decisions.correctionOf(correctionKey(keys(row, column), names[column] ?? ''));
      if (text !== undefined) corrected.set(row * names.length + column, text);
    }
  }
  return corrected;
}

/** A hostile file declares endless merged ranges; it is read without them from here on. */
const mostMergedCells = 2_000_000;

/** Row of the first cell of a range that is merged down, for the cells of its first column that it covers. */
function originsOfMerged(
  sheet: RawSheet,
  rows: readonly number[],
  width: number,
): ReadonlyMap<number, number> {
  const origins = new Map<number, number>();
  if (sheet.merges.length === 0) return origins;
  const data = new Set(rows);
  let cells = 0;
  for (const { top, left, bottom } of sheet.merges) {
    if (left >= width || !data.has(top)) continue;
    for (let row = top + 1; row <= Math.min(bottom, rowCount(sheet) - 1); row += 1) {
      cells += 1;
      if (cells > mostMergedCells) return origins;
      if (data.has(row)) origins.set(row * width + left, top);
    }
  }
  return origins;
}

/** Filled cells to the right of all columns, or of all that have a header: a delimiter too many. */
export function surplusCells(
  { sheet, plan }: SheetTable,
  row: number,
  lastColumn: number,
): readonly string[] {
  const surplus: string[] = [];
  for (let column = lastColumn + 1; column < widthOf(sheet, row); column += 1) {
    const text = cellText(sheet, row, column);
    const { role = 'ignore', basis = 'none' } = plan.columns[column] ?? {};
    if (
      text.trim() !== '' &&
      (basis === 'none' || basis === 'content') &&
      (role === 'ignore' || role === 'attribute')
    )
      surplus.push(text);
  }
  return surplus;
}

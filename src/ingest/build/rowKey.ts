import { hashText } from '../../lib/hashText.ts';
import type { ColumnRole, ImportPlan, SheetPlan } from '../plan/ImportPlan.ts';
import { cellText, rowCount, type RawSheet } from '../source/RawSheet.ts';
import type { Source } from '../source/Source.ts';
import { columnNames } from './columnNames.ts';

/** Key of the row at a position, by which it is found in a newer file; with a column, the key of the rest of the row. */
export type RowKeys = (row: number, column?: number) => string;

/** Roles that name a row, the best first. */
const naming: readonly ColumnRole[] = ['id', 'code', 'number'];

/** How many rows of all sheets of a plan state an id, code or number, by `statedKey`. */
export type StatedCounts = ReadonlyMap<string, number>;

/** Counts what names the rows of data of all sheets: two registers may both have a number `1/2021`. O(rows). */
export function countStated({ sheets }: Source, plan: ImportPlan): StatedCounts {
  const counts = new Map<string, number>();
  for (const sheetPlan of plan.sheets) {
    const sheet = sheets[sheetPlan.sheet];
    if (sheet === undefined || sheetPlan.content === 'ignore') continue;
    const aside = new Set(sheetPlan.aside.map(({ row }) => row));
    for (const { role, column } of namingColumns(sheetPlan)) {
      for (let row = 0; row < rowCount(sheet); row += 1) {
        if (aside.has(row)) continue;
        const text = cellText(sheet, row, column).trim();
        if (text === '') continue;
        const key = statedKey(role, text);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return counts;
}

const statedKey = (role: ColumnRole, text: string): string => `${role} ${text}`;

function namingColumns({
  content,
  columns,
}: SheetPlan): readonly { readonly role: ColumnRole; readonly column: number }[] {
  if (content === 'participations') return [];
  return naming.flatMap((role) => {
    const column = columns.findIndex((one) => one.role === role);
    return column === -1 ? [] : [{ role, column }];
  });
}

/**
 * Keys of the rows of a sheet: the stated id, code or number where all sheets together have it once only, else a
 * fingerprint of all filled cells with their headers (whatever their order). The key of the rest of a row leaves the
 * column in question out, so that it stays the same when its cell is corrected.
 *
 * @param counts `countStated` of the plan.
 */
export function buildRowKeys(sheet: RawSheet, plan: SheetPlan, counts: StatedCounts): RowKeys {
  const names = columnNames(plan.columns);
  const stated = namingColumns(plan);
  return (row, except) => {
    for (const { role, column } of stated) {
      if (column === except) continue;
      const text = cellText(sheet, row, column).trim();
      const key = statedKey(role, text);
      if (text !== '' && counts.get(key) === 1) return key;
    }
    let one = 0;
    let other = 0;
    for (const [column, name] of names.entries()) {
      if (column === except) continue;
      const text = cellText(sheet, row, column).trim();
      if (text === '') continue;
      const [first, second] = hashText(`${name}\n${text}`);
      // A sum does not depend on the order of the columns.
      one = (one + first) >>> 0;
      other = (other + second) >>> 0;
    }
    return `row ${one.toString(16).padStart(8, '0')}${other.toString(16).padStart(8, '0')}`;
  };
}

/** Key under which a corrected cell is kept, by the key of the rest of its row and the name of its column. */
export const correctionKey = (rowKey: string, column: string): string => `${rowKey} @ ${column}`;

/** Where a cell stands, as issues and set aside rows say it. */
export interface RowPlace {
  readonly file: string;
  readonly sheet?: string;
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
}

/**
 * Key of a row by its place: without a column that under which the row is kept as no data (kind `aside`), with one that
 * for `correctionKey`. `undefined` where the source has no such row or column.
 */
export function rowKeyOf(
  source: Source,
  plan: ImportPlan,
  place: RowPlace,
  column?: string,
): string | undefined {
  for (const sheetPlan of plan.sheets) {
    const sheet = source.sheets[sheetPlan.sheet];
    if (sheet === undefined || sheet.file !== place.file || sheet.sheet !== place.sheet) continue;
    const row = sheet.rowNumbers.indexOf(place.row);
    if (row === -1) continue;
    const position = column === undefined ? undefined : columnNames(sheetPlan.columns).indexOf(column);
    if (position === -1) return undefined;
    return buildRowKeys(sheet, sheetPlan, countStated(source, plan))(row, position);
  }
  return undefined;
}

import { hashText } from '../../lib/hashText.ts';
import type { ColumnRole, ImportPlan, SheetPlan } from '../plan/ImportPlan.ts';
import { cellText, rowCount, type RawSheet } from '../source/RawSheet.ts';
import type { Source } from '../source/Source.ts';
import { columnNames } from './columnNames.ts';

/** Key of the row at a position, by which it is found in a newer file; with a column, the key of the rest of the row. */
export type RowKeys = (row: number, column?: number) => string;

/** Roles that name a row, the best first. */
const naming: readonly ColumnRole[] = ['id', 'code', 'number'];

/**
 * Keys of the rows of a sheet: the stated id, code or number where the sheet has it once only, else a fingerprint of all
 * filled cells with their headers (whatever their order). The key of the rest of a row leaves the column in question
 * out, so that it stays the same when its cell is corrected. O(cells), once.
 */
export function buildRowKeys(sheet: RawSheet, plan: SheetPlan): RowKeys {
  const names = columnNames(plan.columns);
  const aside = new Set(plan.aside.map(({ row }) => row));
  const roles = plan.content === 'participations' ? [] : naming;
  const stated = roles.flatMap((role) => {
    const column = plan.columns.findIndex((one) => one.role === role);
    if (column === -1) return [];
    const counts = new Map<string, number>();
    for (let row = 0; row < rowCount(sheet); row += 1) {
      if (aside.has(row)) continue;
      const text = cellText(sheet, row, column).trim();
      if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    return [{ role, column, counts }];
  });
  return (row, except) => {
    for (const { role, column, counts } of stated) {
      if (column === except) continue;
      const text = cellText(sheet, row, column).trim();
      if (text !== '' && counts.get(text) === 1) return `${role} ${text}`;
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
    return buildRowKeys(sheet, sheetPlan)(row, position);
  }
  return undefined;
}

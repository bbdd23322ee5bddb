import { columnNames } from '../../ingest/build/columnNames.ts';
import { buildRowKeys, correctionKey, type RowKeys, type RowPlace } from '../../ingest/build/rowKey.ts';
import type { ImportPlan, SheetPlan } from '../../ingest/plan/ImportPlan.ts';
import type { Source } from '../../ingest/source/Source.ts';

/** What is needed to keep a decision on a cell, or on its whole row. */
export interface CellKey {
  /** Key of the row, for decisions on the row as a whole. */
  readonly row: string;
  readonly cell?: { readonly key: string; readonly row: string; readonly column: string };
}

const keysOf = new WeakMap<SheetPlan, RowKeys>();

/** Keys of a row by its place and of one of its cells, made once for each table; `undefined` where the files have no such row. */
export function cellKey(
  source: Source,
  plan: ImportPlan,
  place: RowPlace,
  column?: number,
): CellKey | undefined {
  for (const sheetPlan of plan.sheets) {
    const sheet = source.sheets[sheetPlan.sheet];
    if (sheet === undefined || sheet.file !== place.file || sheet.sheet !== place.sheet) continue;
    const row = sheet.rowNumbers.indexOf(place.row);
    if (row === -1) return undefined;
    const keys = keysOf.get(sheetPlan) ?? buildRowKeys(sheet, sheetPlan);
    keysOf.set(sheetPlan, keys);
    const name = column === undefined ? undefined : columnNames(sheetPlan.columns)[column];
    if (column === undefined || name === undefined) return { row: keys(row) };
    const rest = keys(row, column);
    return { row: keys(row), cell: { key: correctionKey(rest, name), row: rest, column: name } };
  }
  return undefined;
}

import { columnNames } from '../../ingest/build/columnNames.ts';
import {
  buildRowKeys,
  correctionKey,
  countStated,
  type RowKeys,
  type RowPlace,
  type StatedCounts,
} from '../../ingest/build/rowKey.ts';
import type { ImportPlan, SheetPlan } from '../../ingest/plan/ImportPlan.ts';
import type { RawSheet } from '../../ingest/source/RawSheet.ts';
import type { Source } from '../../ingest/source/Source.ts';

/** What is needed to keep a decision on a cell, or on its whole row. */
export interface CellKey {
  /** Key of the row, for decisions on the row as a whole. */
  readonly row: string;
  readonly cell?: { readonly key: string; readonly row: string; readonly column: string };
}

/** By plan, since what is stated once only depends on all of its sheets; a plan belongs to one source. */
const keysOf = new WeakMap<ImportPlan, PlanKeys>();
interface PlanKeys {
  readonly counts: StatedCounts;
  readonly bySheet: Map<SheetPlan, RowKeys>;
}

/**
 * Keys of a row by its place and of one of its cells, made once for each table of a plan; `undefined` where the files have
 * no such row.
 */
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
    const keys = rowKeysOf(source, plan, sheet, sheetPlan);
    const name = column === undefined ? undefined : columnNames(sheetPlan.columns)[column];
    if (column === undefined || name === undefined) return { row: keys(row) };
    const rest = keys(row, column);
    return { row: keys(row), cell: { key: correctionKey(rest, name), row: rest, column: name } };
  }
  return undefined;
}

function rowKeysOf(source: Source, plan: ImportPlan, sheet: RawSheet, sheetPlan: SheetPlan): RowKeys {
  const { counts, bySheet } = keysOf.get(plan) ?? { counts: countStated(source, plan), bySheet: new Map() };
  const keys = bySheet.get(sheetPlan) ?? buildRowKeys(sheet, sheetPlan, counts);
  bySheet.set(sheetPlan, keys);
  keysOf.set(plan, { counts, bySheet });
  return keys;
}

import type { QuarantinedRow } from '../../domain/Dataset.ts';
import { columnNames } from '../../ingest/build/columnNames.ts';
import type { ImportPlan } from '../../ingest/plan/ImportPlan.ts';
import type { Source } from '../../ingest/source/Source.ts';
import type { RowPlace } from './rowList.ts';

/** The cell of a row in which a name stands that is asked about. */
export interface PartCell {
  readonly column: number;
  /** The whole text of the cell. */
  readonly text: string;
}

/** Finds that cell among the rows that are kept back; `undefined` where the row is not among them. */
export function partCell(
  quarantine: readonly QuarantinedRow[],
  { plan, source }: { readonly plan: ImportPlan; readonly source: Source },
  place: RowPlace,
  name: string,
): PartCell | undefined {
  const row = quarantine.find(
    (one) => one.file === place.file && one.sheet === place.sheet && one.row === place.row,
  );
  if (row === undefined) return undefined;
  const index = source.sheets.findIndex(({ file, sheet }) => file === place.file && sheet === place.sheet);
  const sheetPlan = plan.sheets.find(({ sheet }) => sheet === index);
  const names = sheetPlan === undefined ? row.header : columnNames(sheetPlan.columns);
  for (const { value, column } of row.issues) {
    if (value !== name || column === undefined) continue;
    const at = names.indexOf(column);
    const text = row.cells[at] ?? '';
    if (at >= 0 && text.includes(name)) return { column: at, text };
  }
  return undefined;
}

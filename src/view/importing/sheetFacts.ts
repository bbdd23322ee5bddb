import type { ImportPlan, SheetPlan } from '../../ingest/plan/ImportPlan.ts';
import { rowCount, type RawSheet } from '../../ingest/source/RawSheet.ts';

/** What was understood of a table, for the line under its name. */
export interface SheetFacts {
  /** Filled rows. */
  readonly rows: number;
  /** Numbers, as a spreadsheet shows them, of the header's first and last line. */
  readonly header?: { readonly first: number; readonly last: number };
  /** Rows above the header that hold no data. */
  readonly titles: number;
  /** Columns before the first one that holds anything. */
  readonly emptyBefore: number;
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
}

export function sheetFacts(sheet: RawSheet, plan: SheetPlan): SheetFacts {
  const { header } = plan;
  const numberOf = (position: number): number => sheet.rowNumbers[position] ?? position + 1;
  const firstFilled = plan.columns.findIndex(isUsed);
  return {
    rows: rowCount(sheet),
    ...(header === undefined
      ? {}
      : { header: { first: numberOf(header.first), last: numberOf(header.last) } }),
    titles: header === undefined ? 0 : plan.aside.filter(({ row }) => row < header.first).length,
    emptyBefore: Math.max(0, firstFilled),
    hiddenRows: sheet.hiddenRows.length,
    hiddenColumns: sheet.hiddenColumns.length,
  };
}

/** A column that has a header or holds anything. */
export function isUsed({ header, filled }: SheetPlan['columns'][number]): boolean {
  return header !== '' || filled > 0;
}

export interface ColumnCounts {
  readonly total: number;
  readonly recognised: number;
  readonly ignored: number;
  /** Columns that stay with the agreements under their header, whatever they hold. */
  readonly kept: number;
  /** Columns of which nothing tells what they hold. */
  readonly toChoose: number;
}

/** How the columns of a table were understood; the parts add up to all that hold anything. */
export function columnCounts(plan: ImportPlan, sheet: SheetPlan): ColumnCounts {
  const counts = { total: 0, recognised: 0, ignored: 0, kept: 0, toChoose: 0 };
  for (const [position, column] of sheet.columns.entries()) {
    if (!isUsed(column)) continue;
    counts.total += 1;
    if (isToChoose(plan, sheet, position)) counts.toChoose += 1;
    else if (column.role === 'ignore') counts.ignored += 1;
    else if (column.role === 'attribute' && column.basis === 'none') counts.kept += 1;
    else counts.recognised += 1;
  }
  return counts;
}

/** Whether the plan asks what a column holds. */
export function isToChoose(plan: ImportPlan, sheet: SheetPlan, column: number): boolean {
  return plan.questions.some(
    (question) => question.type === 'column' && question.sheet === sheet.sheet && question.column === column,
  );
}

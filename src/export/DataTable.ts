/** One cell. `undefined` and `NaN` are missing and become an empty cell, never 0. */
export type Cell = string | number | boolean | undefined;

/**
 * A table as data: what a CSV file holds and what a table on screen exports. Column names are those that other programs
 * rely on; every row has as many cells as there are columns.
 */
export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A long table that is made step by step, so that whoever writes it can tell how far it is, and end it. */
export interface StepTable {
  readonly columns: readonly string[];
  readonly steps: number;
  /** The rows of one step, from 0; there may be none. */
  readonly rowsOf: (step: number) => readonly (readonly Cell[])[];
}

/** All steps at once. */
export function toDataTable({ columns, steps, rowsOf }: StepTable): DataTable {
  return { columns, rows: Array.from({ length: steps }, (_, step) => rowsOf(step)).flat() };
}

/** Several values in one cell, separated by `;`. A `;` inside a value becomes a comma, so that the list can be split. */
export function toListCell(items: readonly string[]): string {
  return items.map((item) => item.replaceAll(';', ',')).join(';');
}

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

/** Several values in one cell, separated by `;`. A `;` inside a value becomes a comma, so that the list can be split. */
export function toListCell(items: readonly string[]): string {
  return items.map((item) => item.replaceAll(';', ',')).join(';');
}

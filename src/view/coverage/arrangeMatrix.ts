import type { CoverageMatrix } from '../../analysis/coverage/CoverageMatrix.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { shortNamesOf } from '../../domain/regionName.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { localeOf } from '../../i18n/translate.ts';
import { compareText } from '../../lib/compare.ts';

/** In what order rows and columns of a matrix stand: places in its `rows` and `columns`. */
export interface Arrangement {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export type RowOrder = 'affairs' | 'agreements' | 'name';
export type ColumnOrder = 'code' | 'covered';

/**
 * Orders a matrix. Rows by affairs covered, by agreements or by name; equal ones by the other count, then by name; those
 * of which nothing is recorded always last, by name. Columns by code, or by how many regions cover them.
 */
export function arrangeMatrix(
  matrix: CoverageMatrix,
  dataset: Dataset,
  order: { readonly rows: RowOrder; readonly columns: ColumnOrder },
  language: Language,
): Arrangement {
  const names = shortNamesOf(dataset);
  const collator = new Intl.Collator(localeOf(language));
  const rows = matrix.rows
    .map((row, at) => ({ ...row, at, name: names.get(row.region) ?? row.region }))
    .toSorted((one, other) => {
      if (one.recorded !== other.recorded) return one.recorded ? -1 : 1;
      const byCount =
        order.rows === 'affairs'
          ? other.covered - one.covered || other.families - one.families
          : order.rows === 'agreements'
            ? other.families - one.families || other.covered - one.covered
            : 0;
      return byCount || collator.compare(one.name, other.name) || compareText(one.region, other.region);
    });
  const columns = matrix.columns
    .map((column, at) => ({ ...column, at }))
    .toSorted(
      (one, other) =>
        (order.columns === 'covered' ? other.covered - one.covered : 0) ||
        compareText(one.affair, other.affair),
    );
  return { rows: rows.map(({ at }) => at), columns: columns.map(({ at }) => at) };
}

/** The matrix with its rows and columns in the order of an arrangement. */
export function arrangedMatrix(matrix: CoverageMatrix, { rows, columns }: Arrangement): CoverageMatrix {
  return {
    ...matrix,
    rows: rows.flatMap((row) => matrix.rows[row] ?? []),
    columns: columns.flatMap((column) => matrix.columns[column] ?? []),
    cells: rows.map((row) => columns.flatMap((column) => matrix.cells[row]?.[column] ?? [])),
  };
}

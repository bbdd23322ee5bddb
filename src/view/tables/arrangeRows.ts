import type { Language } from '../../domain/ViewSettings.ts';
import { localeOf } from '../../i18n/translate.ts';
import { cellText, isFilled, sortKeyOf } from './Cell.ts';
import type { Column, Row, Table } from './Table.ts';

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/**
 * Rows whose shown cells contain every word of the query, in any column, whatever the case and accents. An empty query
 * keeps all rows. O(rows x columns).
 */
export function filterRows(
  rows: readonly Row[],
  columns: readonly Column[],
  query: string,
  language: Language,
): readonly Row[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = fold(
      columns
        .map((column) => row.cell(column.id))
        .filter(isFilled)
        .map((cell) => cellText(cell, language))
        .join(' '),
    );
    return words.every((word) => text.includes(word));
  });
}

/**
 * Rows by one column. Numbers by size, dates by their first day, text in the order of the language with numbers in it by
 * size; rows without a value stand last either way, and equal ones keep their order.
 */
export function sortRows(rows: readonly Row[], sort: Sort | undefined, language: Language): readonly Row[] {
  if (sort === undefined) return rows;
  const collator = new Intl.Collator(localeOf(language), { numeric: true });
  const direction = sort.descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: sortKeyOf(row.cell(sort.column)) }));
  keyed.sort((left, right) => {
    if (left.key === undefined || right.key === undefined) {
      return Number(left.key === undefined) - Number(right.key === undefined);
    }
    if (typeof left.key === 'number' && typeof right.key === 'number')
      return direction * (left.key - right.key);
    return direction * collator.compare(String(left.key), String(right.key));
  });
  return keyed.map(({ row }) => row);
}

/** The columns that are shown, in their order: those chosen, else the table's own; names it does not have are left out. */
export function shownColumns(table: Table, chosen: readonly string[] | undefined): readonly Column[] {
  if (chosen === undefined) return table.columns.filter((column) => column.shownFirst);
  const columnOf = new Map(table.columns.map((column) => [column.id, column]));
  const shown = chosen.flatMap((id) => columnOf.get(id) ?? []);
  return shown.length === 0 ? table.columns.slice(0, 1) : shown;
}

/** In how many of all rows each column holds something, by column id. */
export function countFilledRows(table: Table): ReadonlyMap<string, number> {
  return new Map(
    table.columns.map(({ id }) => [
      id,
      table.all.reduce((sum, row) => sum + Number(isFilled(row.cell(id))), 0),
    ]),
  );
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

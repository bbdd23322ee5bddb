import type { Language } from '../../domain/ViewSettings.ts';
import { cellValue } from './Cell.ts';
import type { Column, Row } from './Table.ts';

/** The rows and columns as they stand on screen, for a file or the clipboard: headings in words, numbers as numbers. */
export function toTextTable(
  columns: readonly Column[],
  rows: readonly Row[],
  language: Language,
): { columns: readonly string[]; rows: readonly (readonly (string | number | undefined)[])[] } {
  return {
    columns: columns.map((column) => column.label),
    rows: rows.map((row) => columns.map((column) => cellValue(row.cell(column.id), language))),
  };
}

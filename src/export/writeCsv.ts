import type { Language } from '../domain/ViewSettings.ts';
import type { Cell, DataTable } from './DataTable.ts';

/** How a CSV file is written. */
export interface CsvStyle {
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
  /** A byte order mark, by which spreadsheets know that the file is UTF-8. */
  readonly bom: boolean;
}

/** For programs: `,` and `.` and nothing before the header. */
export const plainCsv: CsvStyle = { separator: ',', decimal: '.', bom: false };

/** For spreadsheets, as they read it when set to the language: `;` and a decimal comma in Indonesian and German. */
export const spreadsheetCsv: Readonly<Record<Language, CsvStyle>> = {
  id: { separator: ';', decimal: ',', bom: true },
  en: { separator: ',', decimal: '.', bom: true },
  de: { separator: ';', decimal: ',', bom: true },
};

/**
 * The table as CSV (RFC 4180, but with line feeds alone): a header, one line per row, a line feed at the end.
 * Text that a spreadsheet would run as a formula gets a leading apostrophe (see `toSafeText`); numbers stay numbers, with
 * all their digits and no group separators; missing ones are empty. The same table gives the same text. O(cells).
 */
export function writeCsv(table: DataTable, style: CsvStyle = plainCsv): string {
  return csvHead(table.columns, style) + table.rows.map((row) => csvLine(row, style)).join('');
}

/** What stands before the rows: the byte order mark where the style has one, and the header with its line feed. */
export function csvHead(columns: readonly string[], style: CsvStyle): string {
  return `${style.bom ? '\uFEFF' : ''}${csvLine(columns, style)}`;
}

/** One row of `writeCsv` with its line feed. */
export function csvLine(cells: readonly Cell[], style: CsvStyle): string {
  // A lone empty cell would be an empty line, which readers skip.
  if (cells.length === 1 && toText(cells[0], style) === '') return '""\n';
  return `${cells.map((cell) => toField(cell, style)).join(style.separator)}\n`;
}

/**
 * Text that is safe to open in a spreadsheet. One that begins with `=`, `+`, `-`, `@`, a tab, a carriage return or a line
 * feed could be run as a formula; it gets an apostrophe in front.
 */
export function toSafeText(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

function toField(cell: Cell, style: CsvStyle): string {
  const text = toText(cell, style);
  return needsQuotes(text, style) ? `"${text.replaceAll('"', '""')}"` : text;
}

function needsQuotes(text: string, style: CsvStyle): boolean {
  return text.includes(style.separator) || /["\r\n]|^\s|\s$/.test(text);
}

function toText(cell: Cell, style: CsvStyle): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return toSafeText(cell);
  if (typeof cell === 'boolean') return cell ? 'true' : 'false';
  if (!Number.isFinite(cell)) return '';
  const digits = String(cell === 0 ? 0 : cell);
  return style.decimal === ',' ? digits.replace('.', ',') : digits;
}

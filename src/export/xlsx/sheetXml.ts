import { escapeXml } from '../../lib/escapeXml.ts';
import type { Cell, DataTable } from '../DataTable.ts';

/** A sheet of a workbook: a table under a header that stays in view. */
export interface Sheet {
  /** Cut to 31 characters; what Excel forbids in names becomes a space. */
  readonly name: string;
  readonly table: DataTable;
  /** Width of each column in characters; columns beyond the list get the program's own. */
  readonly widths: readonly number[];
}

/** Places in the workbook's list of formats. */
const cellStyles = { plain: 0, quoted: 1, header: 2, number: 3 } as const;

/** What a cell may hold in Excel. */
const longest = 32_767;

/** The XML of one worksheet. @param selected whether the workbook opens on it. */
export function sheetXml({ table, widths }: Sheet, selected: boolean): string {
  const { columns, rows } = table;
  const width = columns.length;
  const header = rowXml(
    1,
    columns.map((name) => textCell(name, cellStyles.header)),
  );
  const body = rows.map((cells, at) => rowXml(at + 2, cells.map(cellXml)));
  const sizes = widths.map((size, at) => {
    const place = String(at + 1);
    return `<col min="${place}" max="${place}" width="${String(size)}" customWidth="1"/>`;
  });
  return (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="A1:${columnName(Math.max(width, 1))}${String(rows.length + 1)}"/>` +
    `<sheetViews><sheetView workbookViewId="0"${selected ? ' tabSelected="1"' : ''}>` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    (sizes.length === 0 ? '' : `<cols>${sizes.join('')}</cols>`) +
    `<sheetData>${header}${body.join('')}</sheetData>` +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  );
}

/** What stands in a cell, without its address: attributes and content; empty where nothing is known. */
type CellXml = (address: string) => string;

function rowXml(row: number, cells: readonly CellXml[]): string {
  const place = String(row);
  const parts = cells.map((cell, at) => cell(`${columnName(at + 1)}${place}`));
  return `<row r="${place}">${parts.join('')}</row>`;
}

function cellXml(cell: Cell): CellXml {
  if (cell === undefined || cell === '') return () => '';
  if (typeof cell === 'string') {
    return textCell(cell, isFormulaLike(cell) ? cellStyles.quoted : cellStyles.plain);
  }
  if (typeof cell === 'boolean') return (address) => `<c r="${address}" t="b"><v>${cell ? '1' : '0'}</v></c>`;
  if (!Number.isFinite(cell)) return () => '';
  const digits = String(cell === 0 ? 0 : cell);
  return (address) => `<c r="${address}" s="${String(cellStyles.number)}"><v>${digits}</v></c>`;
}

function textCell(text: string, style: number): CellXml {
  const content = escapeXml(escapeUnderscores(text.slice(0, longest)));
  return (address) =>
    `<c r="${address}" s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;
}

/**
 * Text that would be a formula if somebody typed it. It is stored as text all the same; the mark keeps it text when the
 * cell is edited or the sheet saved in another form.
 */
function isFormulaLike(text: string): boolean {
  return /^[=+\-@\t\r\n]/.test(text);
}

/** `_x0041_` stands for a character in this format; where people wrote such a thing it is written out. */
function escapeUnderscores(text: string): string {
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** Letters of a column, counted from 1: 1 = A, 27 = AA. */
function columnName(place: number): string {
  let name = '';
  for (let rest = place; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

import { parsePartialDate } from '../../domain/PartialDate.ts';
import { escapeXml } from '../../lib/escapeXml.ts';
import type { Cell } from '../DataTable.ts';
import { bodyHeight, headerHeight, lineHeightOf } from './rowHeights.ts';
import type { PlacedCell, Sheet, SheetLine } from './Sheet.ts';
import { cellStyles } from './styles.ts';

/** What a cell may hold in Excel. */
const longest = 32_767;

/** Row of the header, counted from 1. */
export function headerRow({ head = [] }: Sheet): number {
  return head.length + 1;
}

/** The cells of header and rows with absolute places, `$A$5:$X$13`. */
export function tableRange(sheet: Sheet): string {
  const { table } = sheet;
  const last = columnName(Math.max(table.columns.length, 1));
  const from = headerRow(sheet);
  return `$A$${String(from)}:$${last}$${String(from + table.rows.length)}`;
}

/**
 * The XML of one worksheet.
 *
 * @param names of all sheets of the workbook, which lists of values stand on.
 * @param selected whether the workbook opens on it.
 */
export function sheetXml(sheet: Sheet, names: readonly string[], selected: boolean): string {
  const { table, widths, head = [], foot = [], grid = false } = sheet;
  const { columns, rows } = table;
  const top = headerRow(sheet);
  const lines = [
    ...head.map((line, at) => lineXml(line, at + 1, sheet)),
    rowXml(
      top,
      headerHeight(sheet),
      columns.map((name, at) =>
        textCell(name, sheet.upright?.has(at) === true ? cellStyles.upright : cellStyles.header),
      ),
    ),
    ...rows.map((cells, at) =>
      rowXml(
        top + at + 1,
        bodyHeight(cells, widths),
        cells.map((cell, column) => cellXml(cell, grid, sheet, column)),
      ),
    ),
    ...foot.map((line, at) => lineXml(line, top + rows.length + at + 1, sheet)),
  ];
  const sizes = widths.map((size, at) => {
    const place = String(at + 1);
    const style = sheet.days?.has(at) === true ? 'day' : sheet.texts?.has(at) === true ? 'asText' : undefined;
    const format = style === undefined ? '' : ` style="${String(cellStyles[style])}"`;
    return `<col min="${place}" max="${place}" width="${String(size)}"${format} customWidth="1"/>`;
  });
  const merged = mergedRanges(sheet);
  const below = `A${String(top + 1)}`;
  return (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="A1:${columnName(Math.max(columns.length, 1))}${String(top + rows.length + foot.length)}"/>` +
    `<sheetViews><sheetView workbookViewId="0"${selected ? ' tabSelected="1"' : ''}>` +
    `<pane ySplit="${String(top)}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="12"/>' +
    (sizes.length === 0 ? '' : `<cols>${sizes.join('')}</cols>`) +
    `<sheetData>${lines.join('')}</sheetData>` +
    (sheet.filter === true ? `<autoFilter ref="${tableRange(sheet).replaceAll('$', '')}"/>` : '') +
    (merged.length === 0
      ? ''
      : `<mergeCells count="${String(merged.length)}">${merged.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`) +
    choicesXml(sheet, names) +
    '<pageMargins left="0.28" right="0.28" top="0.4" bottom="0.55" header="0.2" footer="0.25"/>' +
    `<pageSetup paperSize="${sheet.paper === 'A3' ? '8' : '9'}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>${escapeXml(footerCode(sheet.footer ?? ''))}</oddFooter></headerFooter></worksheet>`
  );
}

/** In footers `&` begins a code, and digits after the size would belong to it. */
function footerCode(text: string): string {
  return `&L&8 ${text.slice(0, 180).replaceAll('&', '&&')}&R&8 &P / &N`;
}

/** What stands in a cell, without its address: attributes and content; empty where nothing is known. */
type CellXml = (address: string) => string;

function rowXml(row: number, height: number, cells: readonly CellXml[]): string {
  const place = String(row);
  const parts = cells.map((cell, at) => cell(`${columnName(at + 1)}${place}`));
  return `<row r="${place}" ht="${String(height)}" customHeight="1">${parts.join('')}</row>`;
}

function lineXml(line: SheetLine, row: number, sheet: Sheet): string {
  const cells: CellXml[] = [];
  for (const placed of line.cells) {
    for (let at = placed.from; at <= placed.to; at += 1) {
      cells[at] = at === placed.from ? placedCell(placed) : blankCell(cellStyles[placed.style]);
    }
  }
  const all = Array.from(cells, (cell: CellXml | undefined) => cell ?? nothing);
  return rowXml(row, lineHeightOf(line, sheet.widths), all);
}

function placedCell({ text, style }: PlacedCell): CellXml {
  return text === '' ? blankCell(cellStyles[style]) : textCell(text, cellStyles[style]);
}

function mergedRanges(sheet: Sheet): readonly string[] {
  const { head = [], foot = [], table } = sheet;
  const firstOfFoot = headerRow(sheet) + table.rows.length + 1;
  const rangesOf = (lines: readonly SheetLine[], first: number): readonly string[] =>
    lines.flatMap(({ cells }, at) =>
      cells
        .filter(({ from, to }) => to > from)
        .map(({ from, to }) => {
          const row = String(first + at);
          return `${columnName(from + 1)}${row}:${columnName(to + 1)}${row}`;
        }),
    );
  return [...rangesOf(head, 1), ...rangesOf(foot, firstOfFoot)];
}

const nothing: CellXml = () => '';

function blankCell(style: number): CellXml {
  return (address) => `<c r="${address}" s="${String(style)}"/>`;
}

/** The offers of the cells below the header (ECMA-376 part 1, 18.3.1.32). */
function choicesXml(sheet: Sheet, names: readonly string[]): string {
  const { choices = [], choiceRows = sheet.table.rows.length } = sheet;
  if (choices.length === 0 || choiceRows === 0) return '';
  const first = headerRow(sheet) + 1;
  const offers = choices.map(({ column, from, asks, hint }) => {
    const letters = columnName(column + 1);
    const place = `${letters}${String(first)}:${letters}${String(first + choiceRows - 1)}`;
    const words =
      hint === undefined
        ? ''
        : ` showInputMessage="1" promptTitle="${escapeXml(hint.title.slice(0, 32))}" prompt="${escapeXml(hint.text.slice(0, 255))}"`;
    if (from === undefined) return `<dataValidation allowBlank="1"${words} sqref="${place}"/>`;
    const list = columnName(from.column + 1);
    const name = (names[from.sheet] ?? '').replaceAll("'", "''");
    const range = `'${name}'!$${list}$2:$${list}$${String(from.count + 1)}`;
    const error = asks ? ' errorStyle="warning" showErrorMessage="1"' : '';
    return (
      `<dataValidation type="list"${error} allowBlank="1"${words} sqref="${place}">` +
      `<formula1>${escapeXml(range)}</formula1></dataValidation>`
    );
  });
  return `<dataValidations count="${String(offers.length)}">${offers.join('')}</dataValidations>`;
}

/** Day 1 of spreadsheets is 1 January 1900, and they count a 29 February of that year which there never was. */
const dayZero = Date.UTC(1899, 11, 30);
const firstTrueDay = '1900-03-01';

/** Serial day of a text `YYYY-MM-DD`; `undefined` for other texts and for days that spreadsheets count wrongly. */
export function serialDay(text: string): number | undefined {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= firstTrueDay ? parsePartialDate(text) : undefined;
  return date === undefined ? undefined : (Date.parse(`${text}T00:00:00Z`) - dayZero) / 86_400_000;
}

function cellXml(cell: Cell, grid: boolean, sheet: Sheet, column: number): CellXml {
  const serial = typeof cell === 'string' && sheet.days?.has(column) === true ? serialDay(cell) : undefined;
  if (serial !== undefined) {
    return (address) => `<c r="${address}" s="${String(cellStyles.day)}"><v>${String(serial)}</v></c>`;
  }
  const plain = sheet.texts?.has(column) === true ? cellStyles.asText : cellStyles.plain;
  const empty = grid ? blankCell(cellStyles.gridPlain) : nothing;
  if (cell === undefined || cell === '') return empty;
  if (typeof cell === 'string') {
    if (isFormulaLike(cell)) return textCell(cell, grid ? cellStyles.gridQuoted : cellStyles.quoted);
    return textCell(cell, grid ? cellStyles.gridPlain : plain);
  }
  const style = String(grid ? cellStyles.gridNumber : cellStyles.number);
  if (typeof cell === 'boolean') {
    return (address) => `<c r="${address}" s="${style}" t="b"><v>${cell ? '1' : '0'}</v></c>`;
  }
  if (!Number.isFinite(cell)) return empty;
  const digits = String(cell === 0 ? 0 : cell);
  return (address) => `<c r="${address}" s="${style}"><v>${digits}</v></c>`;
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

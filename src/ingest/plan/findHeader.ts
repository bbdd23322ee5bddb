import { saysNone } from '../values/noneWords.ts';
import { parseDate } from '../values/parseDate.ts';
import type { NameProbe } from './NameProbe.ts';
import { knownShare } from './scoreHeader.ts';
import type { SheetView } from './SheetView.ts';
import type { SourceFormat } from '../source/RawSheet.ts';

export interface HeaderLines {
  readonly first: number;
  readonly last: number;
}

/** A header is looked for in so many rows: titles and addresses above it take a dozen at most. */
const searchedRows = 30;
/** Rows beneath a line that show of what type its columns are. */
const rowsBeneath = 20;
/** Columns of a row that are looked at; the rest of a wider table is like them. */
const searchedColumns = 200;
/** Formats that name their fields: the first row is made of the names, whatever the rows beneath hold. */
const structured: ReadonlySet<SourceFormat> = new Set([
  'gexf',
  'graphml',
  'gml',
  'pajek',
  'cx2',
  'geojson',
  'topojson',
]);
/** A longer text is a sentence. */
const longestHeader = 90;
/** Header lines of one table. */
const mostLines = 3;
/** A header whose words are known to this degree counts as known: whole, misspelt or mostly covered. */
const known = 0.7;

interface Line {
  readonly row: number;
  readonly columns: readonly number[];
  /** Cells whose words are those of columns. */
  readonly words: number;
  /** Cells that only data have: figures, dates, names of regions, sentences. */
  readonly data: number;
}

/**
 * The header lines of a table, by their words and by a change of type beneath them; a header of two or three lines is
 * found by its merged cells, or by the gaps of one line that the other fills. `undefined` where the table begins with data.
 */
export function findHeader(view: SheetView, probeName: NameProbe): HeaderLines | undefined {
  if (structured.has(view.sheet.format)) return view.rows === 0 ? undefined : { first: 0, last: 0 };
  const last = Math.min(view.rows, searchedRows);
  let best: { readonly row: number; readonly score: number } | undefined;
  const usual = usualWidth(view);
  const lines = Array.from({ length: last }, (_, row) => describeLine(view, row, probeName));
  for (const line of lines) {
    const score = scoreLine(view, line, usual);
    if (score > (best?.score ?? 0)) best = { row: line.row, score };
  }
  const named = best === undefined ? 0 : (lines[best.row]?.words ?? 0);
  // Programs write figures over columns that have no name.
  if (named === 0 && isNumbering(view, lines[0])) return { first: 0, last: 0 };
  if (best === undefined) return undefined;
  // A header that comes again on every page is the first of its kind.
  const textsOf = (row: number): string =>
    view
      .filledColumns(row)
      .map((column) => view.text(row, column).toLowerCase())
      .join('\u0000');
  const texts = textsOf(best.row);
  const row = lines.findIndex((other) => textsOf(other.row) === texts);
  const line = lines[row];
  if (line === undefined || isData(view, line)) return undefined;
  return withNeighbours(view, lines, row);
}

/** Filled cells of a row of data: three quarters of a sample of the rows have fewer or as many; titles, headings and signatures have few. */
export function usualWidth(view: SheetView): number {
  const step = Math.max(1, Math.floor(view.rows / 200));
  const counts: number[] = [];
  for (let row = 0; row < view.rows; row += step) counts.push(view.filledCount(row));
  counts.sort((left, right) => left - right);
  return counts[Math.floor(counts.length * 0.75)] ?? 0;
}

function describeLine(view: SheetView, row: number, probeName: NameProbe): Line {
  const columns = view.filledColumns(row).slice(0, searchedColumns);
  let words = 0;
  let data = 0;
  for (const column of columns) {
    const text = view.text(row, column);
    if (looksLikeData(text, view, row, column, probeName)) data += 1;
    else if (knownShare(text) >= known) words += 1;
  }
  return { row, columns, words, data };
}

function looksLikeData(
  text: string,
  view: SheetView,
  row: number,
  column: number,
  probeName: NameProbe,
): boolean {
  const type = view.type(row, column);
  if (type !== 'text' && type !== 'formula') return true;
  if (text.length > longestHeader || saysNone(text)) return true;
  if (/^[\d\s.,()/-]+$/.test(text)) return true;
  if (/\d/.test(text) && parseDate(text, type, { order: 'undecided' }).type === 'date') return true;
  if (/^https?:/i.test(text)) return true;
  return knownShare(text) < known && probeName(text).isRegion;
}

function scoreLine(view: SheetView, line: Line, usual: number): number {
  const { row, columns, words, data } = line;
  const filled = columns.length;
  if (filled === 0) return 0;
  // A title stands alone; a table of one column has a header of one cell.
  if (filled === 1 && usual > 1) return 0;
  const texts = columns.map((column) => view.text(row, column).toLowerCase());
  const repeated = filled - new Set(texts).size;
  let changes = 0;
  const end = Math.min(view.rows, row + 1 + rowsBeneath);
  for (const column of columns) {
    const text = view.text(row, column);
    if (/^[\d\s.,()/-]+$/.test(text)) continue;
    let figures = 0;
    let beneath = 0;
    for (let at = row + 1; at < end; at += 1) {
      const value = view.text(at, column);
      if (value === '') continue;
      beneath += 1;
      if (view.type(at, column) !== 'text' || /^[\d\s.,:/-]+$/.test(value)) figures += 1;
    }
    if (beneath > 0 && figures / beneath > 0.6) changes += 1;
  }
  const width = Math.min(1, filled / Math.max(2, usual));
  // A known word is worth two changes of type: figures stand beneath totals and titles as well.
  // Earlier lines win where all else is equal.
  return (
    (2 * words + changes - 2.5 * data - 0.5 * repeated) / Math.max(filled, 0.6 * usual) + width - 0.002 * row
  );
}

/** `0 | 1 | 2 | 3 ...`, with or without an empty first cell. */
function isNumbering(view: SheetView, line: Line | undefined): boolean {
  if (line === undefined || line.columns.length < 3) return false;
  const numbers = line.columns.map((column) => Number(view.text(line.row, column)));
  const [first = -1] = numbers;
  return (first === 0 || first === 1) && numbers.every((number, index) => number === first + index);
}

/** Whether the best line is a row of data after all: nothing in it is a known word, and what it holds is like the rows beneath. */
function isData(view: SheetView, { row, columns, words, data }: Line): boolean {
  if (words > 0) return words < data;
  if (data > columns.length / 2) return true;
  // A value of the line that comes again in its column is a value, not the name of the column.
  const end = Math.min(view.rows, row + 1 + 5 * rowsBeneath);
  let again = 0;
  for (const column of columns) {
    const text = view.text(row, column).toLowerCase();
    for (let at = row + 1; at < end; at += 1)
      if (view.text(at, column).toLowerCase() === text) {
        again += 1;
        break;
      }
  }
  return again > 0 && (data > 0 || again >= columns.length / 2);
}

function withNeighbours(view: SheetView, lines: readonly Line[], main: number): HeaderLines {
  let first = main;
  let last = main;
  // Merged cells that begin in the line reach over all lines of the header.
  for (const { top, bottom, left, right } of view.sheet.merges) {
    const reaches = top <= main && bottom >= main && bottom - top < mostLines;
    if (!reaches || (top === bottom && left === right)) continue;
    const above = lines[top];
    if (top < main && above !== undefined && above.columns.length > 1) first = Math.min(first, top);
    if (bottom > main) last = Math.max(last, bottom);
  }
  while (last - first + 1 < mostLines) {
    const below = lines[last + 1];
    const line = lines[last];
    if (below === undefined || line === undefined || !continues(view, line, below)) break;
    last += 1;
  }
  while (last - first + 1 < mostLines) {
    const above = lines[first - 1];
    const line = lines[first];
    if (above === undefined || line === undefined || !spans(view, above, line)) break;
    first -= 1;
  }
  return { first, last };
}

/** Whether `below` is a further line of a header: no data in it, and it names parts of what the line above holds or leaves open. */
function continues(view: SheetView, line: Line, below: Line): boolean {
  if (below.columns.length === 0 || below.data > 0) return false;
  const spanned = view.sheet.merges.some(
    ({ top, bottom, left, right }) => top === line.row && bottom === line.row && right > left,
  );
  const open = below.columns.filter((column) => !view.isFilled(line.row, column)).length;
  const isPartial = below.columns.length < line.columns.length + open;
  if (!isPartial) return false;
  // Without merged cells the gaps must be there, and the words must be those of columns.
  if (open === 0) return false;
  const knownWords = below.words >= below.columns.length / 2;
  return spanned ? knownWords || open >= below.columns.length / 2 : knownWords;
}

/** Whether `above` groups the columns of the line: several cells, none of them data, with gaps that the line fills. */
function spans(view: SheetView, above: Line, line: Line): boolean {
  if (above.columns.length < 2 || above.data > 0) return false;
  const leftOpen = line.columns.filter((column) => !view.isFilled(above.row, column)).length;
  const isSpanned = view.sheet.merges.some(
    ({ top, bottom, left, right }) => top === above.row && bottom === above.row && right > left,
  );
  if (leftOpen === 0) return false;
  const filledOnlyAbove = above.columns.some((column) => !view.isFilled(line.row, column));
  return isSpanned || (filledOnlyAbove && above.words > 0);
}

/**
 * Names of the columns: the texts of all header lines, joined, each once. A cell of an upper line that spans columns counts
 * for each of them, by its merged range or, where there is none, up to the next filled cell.
 */
export function joinHeader(view: SheetView, header: HeaderLines | undefined): readonly string[] {
  const names: string[] = [];
  if (header === undefined) return Array.from({ length: view.width }, () => '');
  for (let column = 0; column < view.width; column += 1) {
    const parts: string[] = [];
    for (let row = header.first; row <= header.last; row += 1) {
      let text = view.text(row, column);
      if (text === '' && row < header.last && hasBelow(view, row, header.last, column))
        text = spreadFrom(view, row, column, header.last);
      const plain = text.replaceAll(/\s+/g, ' ');
      if (plain !== '' && !parts.includes(plain)) parts.push(plain);
    }
    names.push(parts.join(' '));
  }
  return names;
}

function hasBelow(view: SheetView, row: number, last: number, column: number): boolean {
  for (let below = row + 1; below <= last; below += 1) if (view.isFilled(below, column)) return true;
  return false;
}

/** Text of the nearest cell to the left that the line fills, if that cell is a heading of several columns. */
function spreadFrom(view: SheetView, row: number, column: number, last: number): string {
  for (let left = column - 1; left >= 0; left -= 1) {
    if (!view.isFilled(row, left)) continue;
    // A heading that a merged range keeps to its own columns does not reach further.
    const range = view.sheet.merges.find((merge) => merge.top === row && merge.left === left);
    if (range !== undefined && range.right < column) return '';
    return hasBelow(view, row, last, left) ? view.text(row, left) : '';
  }
  return '';
}

import { isNoName } from '../names/isNoName.ts';
import { parseDate } from '../values/parseDate.ts';
import type { HeaderLines } from './findHeader.ts';
import { usualWidth } from './findHeader.ts';
import type { SetAsideReason, SheetPlan } from './ImportPlan.ts';
import type { SheetView } from './SheetView.ts';

const total =
  /^(?:sub[\s-]*total|grand\s*total|total|jumlah|jml|zwischensumme|gesamtsumme|summe|gesamt|insgesamt|sum|rekapitulasi)(?![\p{L}])/iu;
const note =
  /^(?:sumber|catatan|keterangan|ket|note|notes|nb|n\.b|source|sources|quelle|quellen|anmerkung|anmerkungen|hinweis|stand|disclaimer|data per|per tanggal|\*+|ⁱ|¹|²)(?:\s*(?:data|:|\.|;|\*|\)))|^(?:sumber|source|quelle)\s|^\*|^(?:data|keadaan|posisi|status|stand)\s+(?:per|sampai|s\.?d|as of|zum|vom)/i;
const signature =
  /^(?:mengetahui|menyetujui|disetujui|diketahui|dibuat oleh|pembuat|plt\.?|plh\.?|pj\.?\s|a\.?\s?n\.?\s|kepala\s|kasubag|kabag|kepala$|sekretaris\s|asisten\s|bupati\s|wali\s?kota\s|gubernur\s|nip\b|nip\.|pembina|penata|tertanda|ttd\b|hormat|unterschrift|gez\.|approved|prepared by|signature|signed by|i\.?\s?v\.?|im auftrag|der bürgermeister|die bürgermeisterin)/i;
/** `Purwokerto, 30 Desember 2022`, `Semarang,      2023` */
const placeAndDate =
  /^[\p{L}\s.'-]{3,40},\s*(?:den\s+|tanggal\s+)?([\d\s.]*\s*\p{L}*\s*(?:19|20)\d{2}|.*\d.*)$/u;
const sectionMark = /^(?:[A-Z]|[IVXLC]{1,6}|\d{1,2})\s*[.)]\s*\D/u;

/** What the header says of a column, as far as rows are told apart by it. */
export interface RowColumns {
  /** It names the parties: a total names none. */
  readonly isParty: (column: number) => boolean;
  /** It names the parties or where they are. */
  readonly isPlace: (column: number) => boolean;
  /** It counts the rows, or has no name: marks of sections stand in it. */
  readonly isNumbering: (column: number) => boolean;
}

/** A longer text that begins like a total is a sentence. */
const longestTotal = 60;
/** A table of so few columns has rows of two cells. */
const narrow = 3;

/** Cells that stand in a row in which hardly anything stands: totals, headings, notes, names of signatories. */
const fewCells = 3;

/**
 * Which rows are no data, and why: lines above the header, the header and its repetitions, numbers of columns, totals,
 * headings of sections, notes and signatures. A row that could be data stays data: better a row that is asked about than
 * one that is gone. Looks at few cells of each row: O(rows x columns) with a small factor.
 */
export function classifyRows(
  view: SheetView,
  header: HeaderLines | undefined,
  names: readonly string[],
  sides: RowColumns,
): SheetPlan['aside'] {
  const { isParty } = sides;
  const aside = new Map<number, SetAsideReason>();
  const begin = header === undefined ? 0 : header.last + 1;
  if (header !== undefined) {
    for (let row = 0; row < header.first; row += 1) aside.set(row, 'title');
    for (let row = header.first; row <= header.last; row += 1) aside.set(row, 'header');
  }
  const columns = names.filter((name) => name !== '').length || view.width;
  const usual = Math.max(1, Math.min(columns, usualWidth(view)));
  const keys = names.map((name) => name.toLowerCase());
  const lineTexts = headerTexts(view, header);
  let lastFull = -1;
  for (let row = begin; row < view.rows; row += 1) {
    const filled = view.filledCount(row);
    // A full row has the look of data: as many cells as most, whatever is in them.
    const isFull = filled > fewCells || filled >= Math.max(2, 0.5 * usual);
    const afterHeader = row === begin || isHeader(aside.get(row - 1));
    if (header !== undefined && isRepeatedHeader(view, row, filled, keys, lineTexts)) {
      aside.set(row, 'repeated-header');
    } else if (afterHeader && header !== undefined && isColumnNumbers(view, row, filled)) {
      aside.set(row, 'column-numbers');
    } else if (isTotal(view, row, filled, usual, isParty)) {
      aside.set(row, 'total');
    } else if (isFull) lastFull = row;
  }
  // Without a header, what stands alone before the first full row is a title.
  if (header === undefined && columns >= 3)
    for (let row = 0; row < lastFull; row += 1) {
      if (view.filledCount(row) > 1) break;
      if (!aside.has(row)) aside.set(row, 'title');
    }
  // A table of one or two columns has no room for headings and signatures beside its data.
  if (columns >= 3) {
    for (let row = begin; row < lastFull; row += 1) {
      if (aside.has(row)) continue;
      const reason = readHeading(view, row, usual, columns, sides);
      if (reason !== undefined) aside.set(row, reason);
    }
    setEndAside(view, Math.max(begin, lastFull + 1), aside, columns, sides);
  } else setNotesAside(view, begin, aside);
  return [...aside].map(([row, reason]) => ({ row, reason })).toSorted((left, right) => left.row - right.row);
}

const isHeader = (reason: SetAsideReason | undefined): boolean =>
  reason === 'header' || reason === 'repeated-header';

/** Texts of each header line by column, for headers of several lines that come again line by line. */
function headerTexts(
  view: SheetView,
  header: HeaderLines | undefined,
): readonly ReadonlyMap<number, string>[] {
  if (header === undefined) return [];
  return Array.from({ length: header.last - header.first + 1 }, (_, index) => {
    const row = header.first + index;
    return new Map(
      view.filledColumns(row).map((column) => [column, view.text(row, column).toLowerCase()] as const),
    );
  });
}

function isRepeatedHeader(
  view: SheetView,
  row: number,
  filled: number,
  keys: readonly string[],
  lines: readonly ReadonlyMap<number, string>[],
): boolean {
  if (filled < 2) return false;
  const columns = firstFilled(view, row, 2);
  const first = columns[0];
  if (first === undefined) return false;
  const text = view.text(row, first).toLowerCase();
  const candidates = lines.filter((line) => line.get(first) === text);
  const isJoined = keys[first] === text;
  if (candidates.length === 0 && !isJoined) return false;
  const all = view.filledColumns(row);
  const equal = (column: number): boolean => {
    const cell = view.text(row, column).toLowerCase();
    return keys[column] === cell || candidates.some((line) => line.get(column) === cell);
  };
  return all.filter(equal).length >= 0.8 * all.length;
}

/** `1 | 2 | 3 | 4`, `(1) | (2) | (3)`, `a | b | c`: each cell follows the one before. */
function isColumnNumbers(view: SheetView, row: number, filled: number): boolean {
  if (filled < 3) return false;
  const texts = view.filledColumns(row).map((column) => view.text(row, column));
  // `7 = 5 + 6` says how a column is computed.
  const numbers = texts.map((text) => /^\(?(\d{1,2}|[a-z])[.)]?(?:\s*=.*)?$/i.exec(text)?.[1]?.toLowerCase());
  if (numbers.some((text) => text === undefined)) return false;
  const values = numbers.map((text = '') => (/\d/.test(text) ? Number(text) : text.charCodeAt(0) - 96));
  return (
    (values[0] ?? 9) <= 2 &&
    values.every((value, index) => index === 0 || value === (values[index - 1] ?? 0) + 1)
  );
}

function isTotal(
  view: SheetView,
  row: number,
  filled: number,
  usual: number,
  isParty: (column: number) => boolean,
): boolean {
  const columns = view.filledColumns(row);
  for (const [place, column] of columns.entries()) {
    const text = view.text(row, column);
    if (text.length > longestTotal || !total.test(text)) {
      if (text.length > longestTotal && total.test(text)) return false;
      continue;
    }
    const isAll = /^(?:sub[\s-]*total|grand\s*total|total|jumlah|jml|summe|gesamt)\s*:?$/i.test(text);
    const others = columns.filter((other) => other !== column);
    // Beside the word alone there are sums; beneath *Mitra* stands how many they are.
    const isSums = isAll && others.every((other) => isNoName(view.text(row, other)));
    if (isSums) return true;
    if (place >= fewCells) continue;
    // "Jumlah penduduk" is a title as well; a total names no party and leaves most of its row empty.
    const hasParty = others.some((other) => isParty(other));
    return !hasParty && (isAll || filled <= fewCells || filled <= 0.6 * usual);
  }
  return false;
}

/** @param width columns of the table that have a name, or all where none has. */
function readHeading(
  view: SheetView,
  row: number,
  usual: number,
  width: number,
  sides: RowColumns,
): SetAsideReason | undefined {
  const columns = firstFilled(view, row, fewCells + 1);
  if (columns.length > 2 || usual < 3) return undefined;
  const texts = columns.map((column) => view.text(row, column));
  const text = texts.join(' ');
  if (note.test(text)) return 'note';
  if (!/\p{L}/u.test(text)) return undefined;
  const first = columns[0] ?? 0;
  const isMerged = view.sheet.merges.some(
    ({ top, left, right }) => top === row && left === first && right > left,
  );
  const isMarked =
    sectionMark.test(text) || (columns.length === 2 && /^(?:[A-Z]|[IVXLC]+)\.?$/.test(texts[0] ?? ''));
  if (columns.length === 2) {
    const [, second = ''] = texts;
    // `A | 34.02` is a key and a party; `A | KERJA SAMA WAJIB` is a heading, even where it stands beneath *Mitra*.
    const isKeyed = sides.isPlace(columns[1] ?? 0) && !sides.isNumbering(first);
    const isData = width <= narrow || isKeyed || !/\p{L}/u.test(second);
    return isMarked && !isData && !/\d{4}/.test(text) ? 'section' : undefined;
  }
  const isUpper = text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
  // A heading stands in the first columns; a lone cell further right is what is left of a row.
  return isMerged || ((isMarked || isUpper || first === 0) && first <= 1) ? 'section' : undefined;
}

/** Rows beneath the last full one: totals, notes, and from the first mark of a signature on, all of it. */
function setEndAside(
  view: SheetView,
  begin: number,
  aside: Map<number, SetAsideReason>,
  width: number,
  sides: RowColumns,
): void {
  const { isParty } = sides;
  let signing = false;
  for (let row = begin; row < view.rows; row += 1) {
    if (aside.has(row)) continue;
    const columns = firstFilled(view, row, fewCells + 1);
    const texts = columns.map((column) => view.text(row, column));
    const text = texts.join(' ');
    if (texts.some((cell) => signature.test(cell) || isPlaceAndDate(cell))) signing = true;
    if (note.test(text) && !texts.some((cell) => signature.test(cell))) aside.set(row, 'note');
    else if (signing) aside.set(row, 'signature');
    else if (columns.length === 1) {
      const gap = (view.sheet.rowNumbers[row] ?? 0) - (view.sheet.rowNumbers[row - 1] ?? 0) > 1;
      const column = columns[0] ?? 0;
      // What stands alone beneath the table, apart from it or as a sentence, belongs to no row.
      if (!isParty(column) && (gap || text.length > 60 || aside.get(row - 1) === 'note'))
        aside.set(row, 'note');
      else {
        const heading = readHeading(view, row, fewCells, width, sides);
        if (heading !== undefined && row > begin && !isParty(column)) aside.set(row, heading);
      }
    }
  }
}

function setNotesAside(view: SheetView, begin: number, aside: Map<number, SetAsideReason>): void {
  for (let row = view.rows - 1; row >= begin; row -= 1) {
    if (aside.has(row)) continue;
    const text = firstFilled(view, row, 2)
      .map((column) => view.text(row, column))
      .join(' ');
    if (!note.test(text)) return;
    aside.set(row, 'note');
  }
}

function isPlaceAndDate(text: string): boolean {
  const match = placeAndDate.exec(text);
  if (match === null) return false;
  const rest = (match[1] ?? '').trim();
  return (
    parseDate(rest, 'text', { order: 'dmy' }).type === 'date' || /^(?:\p{L}+\s+)?(?:19|20)\d{2}$/u.test(rest)
  );
}

function firstFilled(view: SheetView, row: number, most: number): readonly number[] {
  const columns: number[] = [];
  for (let column = 0; column < view.width && columns.length < most; column += 1)
    if (view.isFilled(row, column)) columns.push(column);
  return columns;
}

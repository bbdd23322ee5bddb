import { monthOfName } from '../values/monthNames.ts';
import { decideDateOrder } from '../values/parseDate.ts';
import { parseNumberAndDate } from '../values/parseNumberAndDate.ts';
import type { ColumnPlan, ColumnRole } from './ImportPlan.ts';
import type { SheetView } from './SheetView.ts';

export type ColumnFormat = Pick<ColumnPlan, 'dateOrder' | 'decimalMark' | 'multiplier' | 'currency'>;

const dateRoles: ReadonlySet<ColumnRole> = new Set([
  'signed_on',
  'start',
  'end',
  'period',
  'number_and_date',
]);
const numberRoles: ReadonlySet<ColumnRole> = new Set([
  'value',
  'weight',
  'lat',
  'lon',
  'party_lat',
  'party_lon',
  'source_lat',
  'source_lon',
  'target_lat',
  'target_lon',
  'population',
  'area_km2',
  'shared_km',
  'indicator',
]);

/** Two figures with a mark between them: what is not so has no order. */
const figures = /\d\s?[-/.]\s?\d/;
const slashes = /\d\s?[-/]\s?\d/;
const months = [...monthOfName.keys()].join('|');
/** `5 Mei 2021`: who writes so puts the day first in figures as well. */
const dayBeforeMonth = new RegExp(`(?:^|\\D)\\d{1,2}\\.?[\\s-]+(?:${months})[\\s.-]`, 'iu');
/** `May 5, 2021` */
const monthBeforeDay = new RegExp(`(?:^|\\P{L})(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`, 'iu');
/** Rows of numbers that decide on the decimal mark; those of dates are all looked at. */
const mostNumbers = 2000;

/**
 * How dates and numbers of each column are written, from all of its cells. The order of day and month that the cells leave
 * open follows other columns of the sheet or months that are named in the column; else it stays `undecided`, which is
 * read day first and asked, whatever the language: registers come out of spreadsheets of either setting. Stored numbers
 * have a point whatever the mark: the mark is that of numbers in text.
 *
 * @param groupsWithPoint the table is Indonesian or German: its numbers group with the point.
 */
export function decideFormats(
  view: SheetView,
  rows: readonly number[],
  columns: readonly { readonly header: string; readonly role: ColumnRole }[],
  groupsWithPoint: boolean,
): readonly ColumnFormat[] {
  const orders = columns.map(({ role }, column) => {
    if (!dateRoles.has(role)) return undefined;
    const texts: string[] = [];
    for (const row of rows) {
      const text = view.type(row, column) === 'date' ? '' : view.text(row, column);
      if (text !== '' && figures.test(text)) texts.push(text);
    }
    const decided = decideDateOrder(texts);
    if (decided.order === 'undecided' && decided.numeric > 0 && !decided.isMixed) {
      // Dates with points are day first wherever they are written so.
      if (texts.every((text) => !slashes.test(text))) return 'dmy';
      if (namesDaysFirst(view, rows, column)) return 'dmy';
      // `7/12/2021` is a number: only where the date behind it is of figures, there is something to decide.
      if (role === 'number_and_date' && !texts.slice(0, mostNumbers).some(hasOpenDate)) return undefined;
    }
    // Without a date of figures alone there is nothing to decide.
    return decided.numeric === 0 && (decided.order !== 'ymd' || role === 'number_and_date')
      ? undefined
      : decided.order;
  });
  const elsewhere = orders.find((order) => order === 'dmy' || order === 'mdy');
  return columns.map(({ header, role }, column) => {
    const order = orders[column];
    const dateOrder = order === 'undecided' ? (elsewhere ?? 'undecided') : order;
    const isNumber = numberRoles.has(role);
    const decimalMark = isNumber ? decideDecimalMark(view, rows, column, groupsWithPoint) : undefined;
    const unit = role === 'value' ? readUnit(header) : {};
    return {
      ...(dateOrder === undefined ? {} : { dateOrder }),
      ...(decimalMark === undefined ? {} : { decimalMark }),
      ...unit,
    };
  });
}

/** Whether dates of the column that name their month have the day before it, all of them. */
function namesDaysFirst(view: SheetView, rows: readonly number[], column: number): boolean {
  let isFound = false;
  for (const row of rows) {
    const text = view.text(row, column);
    if (monthBeforeDay.test(text)) return false;
    isFound ||= dayBeforeMonth.test(text);
  }
  return isFound;
}

/** Whether the date behind a number is another one if its first part is the month. */
function hasOpenDate(text: string): boolean {
  const [day, month] = (['dmy', 'mdy'] as const).map(
    (order) => parseNumberAndDate(text, { order }).date?.text,
  );
  return day !== month;
}

/** The decimal mark that numbers in text show: the last of two marks, or a lone one that cannot group thousands. */
function decideDecimalMark(
  view: SheetView,
  rows: readonly number[],
  column: number,
  groupsWithPoint: boolean,
): '.' | ',' | undefined {
  let point = 0;
  let comma = 0;
  let open = 0;
  const step = Math.max(1, Math.floor(rows.length / mostNumbers));
  for (let index = 0; index < rows.length; index += step) {
    const row = rows[index] ?? 0;
    if (view.type(row, column) !== 'text') continue;
    const digits = /\d[\d.,]*\d/.exec(view.text(row, column))?.[0];
    if (digits === undefined) continue;
    const points = digits.split('.').length - 1;
    const commas = digits.split(',').length - 1;
    if (points > 0 && commas > 0) {
      if (digits.lastIndexOf('.') > digits.lastIndexOf(',')) point += 1;
      else comma += 1;
    } else if (points > 1) comma += 1;
    else if (commas > 1) point += 1;
    else if (points === 1 && !/^[1-9]\d{0,2}\.\d{3}$/.test(digits)) point += 1;
    else if (commas === 1 && !/^[1-9]\d{0,2},\d{3}$/.test(digits)) comma += 1;
    else if (points + commas > 0) open += 1;
  }
  if (point !== comma) return point > comma ? '.' : ',';
  if (open === 0) return undefined;
  // Nothing but groups of three: Indonesian and German files group with the point, and semicolons go with decimal commas.
  return groupsWithPoint || view.sheet.notes.delimiter === ';' ? ',' : '.';
}

const multipliers: readonly (readonly [RegExp, number])[] = [
  [/\b(?:triliun|trilyun|trillion|billionen)/i, 1e12],
  [/\b(?:miliar|milyar|miliaran|milyaran|billion|milliarden|mrd)/i, 1e9],
  [/\b(?:juta|jutaan|million|millionen|mio|mill)\b/i, 1e6],
  [/\b(?:ribu|ribuan|thousand|tausend|tsd)\b/i, 1e3],
];
const currencies: readonly (readonly [RegExp, string])[] = [
  [/\b(?:rp|rupiah|idr)\b/i, 'IDR'],
  [/€|\b(?:eur|euro)\b/i, 'EUR'],
  [/\bus\$|\b(?:usd|dollar|dolar)\b|\$/i, 'USD'],
  [/£|\bgbp\b/i, 'GBP'],
];

/** What a header says of its amounts: `Nilai (dalam jutaan rupiah)`, `Budget (EUR)`. */
export function readUnit(header: string): Pick<ColumnFormat, 'multiplier' | 'currency'> {
  const multiplier = multipliers.find(([pattern]) => pattern.test(header))?.[1];
  const currency = currencies.find(([pattern]) => pattern.test(header))?.[1];
  return {
    ...(multiplier === undefined ? {} : { multiplier }),
    ...(currency === undefined ? {} : { currency }),
  };
}

/** Words that only Indonesian or German headers have; English ones are none of them. */
const continentalWords =
  /(?:^|[^\p{L}])(?:judul|tentang|pihak|mitra|tanggal|tgl|nomor|jenis|daerah|kerja ?sama|urusan|bidang|masa berlaku|jangka waktu|keterangan|kabupaten|provinsi|perangkat|nilai|titel|parteien|beteiligte|datum|unterzeichnet|beginn|ende|laufzeit|gemeinde|stadt|vertrag\p{L}*|aufgaben?\p{L}*|art|anmerkung|partnerstadt|land)(?:[^\p{L}]|$)/iu;
/** Names of months as only Indonesian or German have them. */
const continentalMonths = [...monthOfName.keys()].filter((name) =>
  /^(?:januari|februari|pebruari|maret|mei|juni|juli|agustus|agst|agt|oktober|nopember|desember|des|peb|januar|februar|märz|marz|dezember|dez)$/.test(
    name,
  ),
);
const monthPattern = new RegExp(`(?:^|[\\d\\s.-])(?:${continentalMonths.join('|')})(?:[\\d\\s.-]|$)`, 'i');
/** Rows in which month names are looked for. */
const searchedRows = 200;

/** Whether a table is Indonesian or German by its header, titles or months: then its numbers group with the point. */
export function isContinental(view: SheetView, headers: readonly string[]): boolean {
  const words = headers.filter((header) => continentalWords.test(header)).length;
  // One word can be a name.
  if (words >= 2) return true;
  for (let row = 0; row < Math.min(view.rows, searchedRows); row += 1)
    for (const column of view.filledColumns(row).slice(0, 60)) {
      const text = view.text(row, column);
      if (text.length < 60 && /\d{4}/.test(text) && monthPattern.test(text)) return true;
    }
  return false;
}

import { addDays, daysInMonth, type PartialDate } from '../../domain/PartialDate.ts';
import type { CellType } from '../source/RawSheet.ts';
import { monthOfName, weekdays } from './monthNames.ts';
import { saysNone } from './noneWords.ts';

/** How dates of a column are written. */
export interface DateFormat {
  readonly order: 'dmy' | 'mdy' | 'ymd' | 'undecided';
  readonly date1904?: boolean;
}

export type DateReading =
  | { readonly type: 'date'; readonly date: PartialDate }
  /** The cell says that there is none: `-`, `tidak ada`, `n/a`. */
  | { readonly type: 'none' }
  /** It is a date that cannot be (31 February), or no date. */
  | { readonly type: 'invalid'; readonly reason: 'no-such-day' | 'not-a-date' };

const notADate: DateReading = { type: 'invalid', reason: 'not-a-date' };
const noSuchDay: DateReading = { type: 'invalid', reason: 'no-such-day' };

/** Day 0 of spreadsheets: dates count from 1900, or from 1904 in some files. Right from 1 March 1900 on. */
const dayZero = { 1900: '1899-12-30', 1904: '1904-01-01' } as const;
/** Serial days are only believed between 1927 and 2099: fewer or more digits are something else. */
const serialDay = /^[1-7]\d{4}(?:[.,]\d+)?$/;
/** Words before a date that say nothing more. */
const leading = new RegExp(
  `^(?:(?:pada|hari|tanggal|tgl|tertanggal|tahun|thn|th|bulan|dated|date|on|year|vom|am|den|jahr|ttd|${weekdays})(?![a-z])[\\s.,:]*)+`,
);
const trailing = new RegExp(`[\\s,(]+(?:${weekdays})\\)?$`);
const time =
  /[t\s]\s*(?:\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:z|am|pm|wib|wita|wit|uhr|[+-]\d{2}:?\d{2})?|\d{1,2}\.\d{2}\s*(?:wib|wita|wit|uhr))$/;

/**
 * A date as people and spreadsheets write it, in Indonesian, English and German; precision is kept, never invented:
 * `2021-01-05`, `5 Januari 2021`, `Selasa, 5 Pebruari 2019`, `Jan 5, 2021`, `05/01/2021` and `5-1-21` (by the order of
 * the column; undecided is read as day first, unless one part can only be the day), `Sept 2018`, `12/2021`, `2021`, and serial days of
 * spreadsheets. Two-digit years: 00-49 are 20xx, 50-99 are 19xx. Times are dropped.
 */
export function parseDate(text: string, cell: CellType, format: DateFormat): DateReading {
  if (saysNone(text)) return { type: 'none' };
  const trimmed = text.trim();
  if (serialDay.test(trimmed) && cell !== 'date') {
    const days = Math.floor(Number(trimmed.replace(',', '.')));
    return found(addDays(dayZero[format.date1904 === true ? 1904 : 1900], days), 'day');
  }
  const plain = trimmed
    .normalize('NFKD')
    .replaceAll(/[\p{Mn}'’`]/gu, '')
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ')
    .trim()
    .replace(time, '')
    .replace(trailing, '')
    .replace(leading, '')
    .trim();
  return readWithMonthName(plain) ?? readDigits(plain, format) ?? notADate;
}

function readDigits(plain: string, { order }: DateFormat): DateReading | undefined {
  const year = /^(\d{4})$/.exec(plain);
  if (year !== null) return ofParts(Number(year[1]));
  const yearFirst = /^(\d{4})\s?[-/.]\s?(\d{1,2})(?:\s?[-/.]\s?(\d{1,2}))?$/.exec(plain);
  if (yearFirst !== null) {
    const [, y, month, day] = yearFirst;
    return ofParts(Number(y), Number(month), day === undefined ? undefined : Number(day));
  }
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(plain);
  if (compact !== null) return ofParts(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const monthAndYear = /^(\d{1,2})\s?[-/.]\s?(\d{4})$/.exec(plain);
  if (monthAndYear !== null) return ofParts(Number(monthAndYear[2]), Number(monthAndYear[1]));
  const three = /^(\d{1,2})\s?([-/.\s])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})$/.exec(plain);
  if (three === null) return undefined;
  const [first, second, last] = [Number(three[1]), Number(three[3]), three[4] ?? ''];
  if (order === 'ymd' && last.length === 2) {
    return ofParts(fullYear(three[1] ?? ''), second, Number(last));
  }
  const monthFirst = order === 'mdy' || (order !== 'dmy' && second > 12 && first <= 12);
  return ofParts(fullYear(last), monthFirst ? first : second, monthFirst ? second : first);
}

function readWithMonthName(plain: string): DateReading | undefined {
  const word = /[a-z]{3,}/.exec(plain);
  const month = word === null ? undefined : monthOfName.get(word[0]);
  if (word === null || month === undefined) return undefined;
  const before = plain
    .slice(0, word.index)
    .replaceAll(/[\s.,/-]+/g, ' ')
    .trim();
  const after = plain
    .slice(word.index + word[0].length)
    .replaceAll(/[\s.,/-]+/g, ' ')
    .trim();
  const dayBefore = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)?$/.exec(before);
  const yearAfter = /^(?:of |tahun )?(\d{4}|\d{2})$/.exec(after);
  if (yearAfter !== null && (before === '' || dayBefore !== null)) {
    const day = dayBefore === null ? undefined : Number(dayBefore[1]);
    return ofParts(fullYear(yearAfter[1] ?? ''), month, day);
  }
  const dayAndYear = /^(\d{1,2})(?:st|nd|rd|th)? (\d{4}|\d{2})$/.exec(after);
  if (dayAndYear !== null && before === '') {
    return ofParts(fullYear(dayAndYear[2] ?? ''), month, Number(dayAndYear[1]));
  }
  const dayAfter = /^(\d{1,2})?$/.exec(after);
  if (/^\d{4}$/.test(before) && dayAfter !== null) {
    return ofParts(Number(before), month, dayAfter[1] === undefined ? undefined : Number(dayAfter[1]));
  }
  return undefined;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 50 ? 2000 : 1900);
}

function ofParts(year: number, month?: number, day?: number): DateReading {
  if (year < 1800 || year > 2199) return notADate;
  const y = String(year);
  if (month === undefined) return found(y, 'year');
  if (month < 1 || month > 12) return noSuchDay;
  const m = String(month).padStart(2, '0');
  if (day === undefined) return found(`${y}-${m}`, 'month');
  if (day < 1 || day > daysInMonth(year, month)) return noSuchDay;
  return found(`${y}-${m}-${String(day).padStart(2, '0')}`, 'day');
}

function found(text: string, precision: PartialDate['precision']): DateReading {
  return { type: 'date', date: { text, precision } };
}

const numericDates = /(?<![\d/.])(\d{1,4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)/g;

/**
 * Order of day and month in a column, from all of its cells: a part above 12 can only be a day. `ymd` where only dates with
 * the year first occur. Where cells speak against each other, the order with at least nine tenths of them, else
 * `undecided`; as well where nothing tells.
 *
 * @returns `numeric`: how many dates have an order that matters, those of digits that do not begin with a year and whose
 *   day and month are not the same. `isMixed`: some can only be day first, and too many of the others only month first.
 */
export function decideDateOrder(texts: readonly string[]): {
  readonly order: DateFormat['order'];
  readonly numeric: number;
  readonly isMixed: boolean;
} {
  let numeric = 0;
  let dayFirst = 0;
  let monthFirst = 0;
  let yearFirst = 0;
  for (const text of texts) {
    for (const [, first = '', , second = ''] of text.matchAll(numericDates)) {
      if (first.length > 2) {
        yearFirst += 1;
        continue;
      }
      if (Number(first) === Number(second) && Number(first) <= 12) continue;
      numeric += 1;
      if (Number(first) > 12 && Number(second) <= 12) dayFirst += 1;
      else if (Number(second) > 12 && Number(first) <= 12) monthFirst += 1;
    }
  }
  const isMixed = false;
  if (numeric === 0) return { order: yearFirst > 0 ? 'ymd' : 'undecided', numeric, isMixed };
  const decisive = dayFirst + monthFirst;
  if (decisive > 0 && dayFirst >= 0.9 * decisive) return { order: 'dmy', numeric, isMixed };
  if (decisive > 0 && monthFirst >= 0.9 * decisive) return { order: 'mdy', numeric, isMixed };
  return { order: 'undecided', numeric, isMixed: decisive > 0 };
}

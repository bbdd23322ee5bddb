import { addDays, daysInMonth, type PartialDate } from '../../domain/PartialDate.ts';
import type { CellType } from '../source/RawSheet.ts';
import { saysNone } from './noneWords.ts';
import { findDuration, type Duration } from './parseDuration.ts';
import { parseDate, type DateFormat } from './parseDate.ts';

export type { Duration } from './parseDuration.ts';

/** What a cell says of the term of an agreement. */
export type TermReading =
  | {
      readonly type: 'term';
      readonly start?: PartialDate;
      readonly end?: PartialDate;
      /** The end follows from the beginning: `addDuration`. */
      readonly duration?: Duration;
    }
  /** No end is stated, or it is said to be open. */
  | { readonly type: 'none'; readonly open: boolean }
  | { readonly type: 'invalid'; readonly reason: 'no-such-day' | 'not-a-date'; readonly value: string };

const open =
  /^(?:(?:berlaku|s\/d|s\.d\.?|sd|sampai(?: dengan)?|hingga|until|bis)\s+)*(?:tidak (?:terbatas|ditentukan|dibatasi|ada batas(?: waktu)?)|tanpa batas(?: waktu)?|selesai|selesainya .*|pekerjaan selesai|kegiatan selesai|dicabut|ada pencabutan|selamanya|seterusnya|sekarang|berkelanjutan|seumur hidup|unlimited|indefinite(?:ly)?|open(?:[- ]ended)?|ongoing|present|today|now|unbefristet|auf unbestimmte zeit|offen|heute)$/;
/** "From" and "for": what stands before a beginning or a duration. */
const introduction =
  /^(?:(?:masa|jangka|periode|period|laufzeit|waktu|berlaku(?:nya)?|selama|valid|term|duration|dauer|tahun(?= \d{4})|for|für|fur|gultig|thn(?= \d{4}))(?![a-z])[\s.:]*)+/;
const sinceWords =
  /^(?:sejak|terhitung(?: sejak| mulai)?(?: tanggal)?|mulai(?: tanggal)?|dari|from|since|starting|ab|seit|von|vom|per)(?![a-z])[\s.:]*/;
const untilWords =
  /(?:^|(?<=[\s\d,;(]))(?:s\s?\/\s?d|s\.\s?d\.?|sd|sampai(?: dengan)?|hingga|until|till|through|to|bis(?: zum)?)(?![a-z])\.?\s*/;

/**
 * A period, an end or a duration as it is written: `2021-2026`, `5 Januari 2021 s/d 5 Januari 2026`,
 * `s.d. 31 Desember 2025`, `5 (lima) tahun`, `3 tahun 6 bulan`, `5 years from 1 May 2021`. A date alone is an end.
 * `-`, `n/a`, `tidak terbatas`, `sampai selesai` state none.
 */
export function parseTerm(text: string, cell: CellType, format: DateFormat): TermReading {
  if (saysNone(text)) return { type: 'none', open: false };
  const value = text.trim();
  const plain = value
    .normalize('NFKC')
    .replaceAll(/[–—−]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase()
    .replace(/[.;,]$/, '')
    .trim()
    .replace(introduction, '')
    .trim();
  if (open.test(plain)) return { type: 'none', open: true };
  const whole = parseDate(plain, cell, format);
  if (whole.type === 'date') return { type: 'term', end: whole.date };
  const invalid: TermReading = {
    type: 'invalid',
    reason: whole.type === 'invalid' ? whole.reason : 'not-a-date',
    value,
  };
  if (whole.type === 'invalid' && whole.reason === 'no-such-day' && !/^\d{4}\s?-\s?\d/.test(plain))
    return invalid;

  const { duration, rest } = findDuration(plain);
  if (duration === undefined) return readPeriod(plain, format) ?? invalid;
  const besides = rest
    .replaceAll(/[()]/g, ' ')
    .replace(/^[\s,;:-]+|[\s,;:-]+$/g, '')
    .replace(/^(?:yaitu|yakni|atau|dan|selama|mulai dari|terhitung)\s+/, '')
    .replace(/\s+(?:selama|untuk|for|für)$/, '')
    .trim();
  if (
    besides === '' ||
    /^(?:sejak|setelah|terhitung sejak|from|after|nach|ab)?\s*(?:tanggal\s+)?(?:di)?(?:penandatanganan|ditandatangani|tandatangan|signing|signature|unterzeichnung)$/.test(
      besides,
    )
  ) {
    return { type: 'term', duration };
  }
  const period = readPeriod(besides, format);
  if (period !== undefined && period.type === 'term' && period.end !== undefined) return period;
  const start = parseDate(besides.replace(sinceWords, ''), 'text', format);
  if (start.type === 'date' && !untilWords.test(besides))
    return { type: 'term', start: start.date, duration };
  if (start.type === 'invalid' && start.reason === 'no-such-day')
    return { ...invalid, reason: 'no-such-day' };
  // Words that say no day beside a duration ("dapat diperpanjang") leave the duration as it is.
  return /\d/.test(besides) ? invalid : { type: 'term', duration };
}

/** Two dates, or one after "until" or "from"; `undefined` where the text is none of these. */
function readPeriod(plain: string, format: DateFormat): TermReading | undefined {
  const shortYears = /^(\d{4})\s?[-/]\s?(\d{4}|\d{2})$/.exec(plain);
  if (shortYears !== null) {
    const [, from = '', to = ''] = shortYears;
    return {
      type: 'term',
      start: { text: from, precision: 'year' },
      end: { text: to.length === 4 ? to : from.slice(0, 2) + to, precision: 'year' },
    };
  }
  let first: TermReading | undefined;
  for (const [before, after] of cuts(plain)) {
    const reading = readSides(before, after, format);
    if (reading?.type === 'term' || reading?.type === 'none') return reading;
    first ??= reading;
  }
  if (first !== undefined) return first;
  if (!sinceWords.test(plain)) return undefined;
  const start = parseDate(plain.replace(sinceWords, ''), 'text', format);
  return start.type === 'date' ? { type: 'term', start: start.date } : undefined;
}

/** Where the text may be cut into beginning and end: at a word for "until", else at each dash. */
function* cuts(plain: string): Generator<readonly [string, string]> {
  const word = untilWords.exec(plain);
  if (word !== null) {
    yield [plain.slice(0, word.index).trim(), plain.slice(word.index + word[0].length).trim()];
    return;
  }
  const spaced = plain.split(' - ');
  if (spaced.length === 2) yield [spaced[0] ?? '', spaced[1] ?? ''];
  for (let at = plain.indexOf('-'); at !== -1; at = plain.indexOf('-', at + 1)) {
    yield [plain.slice(0, at).trim(), plain.slice(at + 1).trim()];
  }
}

function readSides(before: string, after: string, format: DateFormat): TermReading | undefined {
  const start = before.replace(sinceWords, '').replace(/[\s,;-]+$/, '');
  const isOpen = open.test(after);
  const end = parseDate(after, 'text', format);
  if (!isOpen && end.type !== 'date') {
    const value = after;
    return end.type === 'invalid' && end.reason === 'no-such-day'
      ? { type: 'invalid', reason: 'no-such-day', value }
      : undefined;
  }
  const until = end.type === 'date' ? { end: end.date } : {};
  if (start === '') return isOpen ? { type: 'none', open: true } : { type: 'term', ...until };
  const begin = completed(start, after, format);
  if (begin.type === 'date') return { type: 'term', start: begin.date, ...until };
  return begin.type === 'invalid' && begin.reason === 'no-such-day'
    ? { type: 'invalid', reason: 'no-such-day', value: before }
    : undefined;
}

/** `5 Januari` of *5 Januari - 31 Desember 2025* takes the year of the end, and `1` of *1 - 5 Mei 2021* its month. */
function completed(start: string, after: string, format: DateFormat): ReturnType<typeof parseDate> {
  const reading = parseDate(start, 'text', format);
  if (reading.type === 'date' || /\d{4}/.test(start)) return reading;
  const year = /\d{4}$/.exec(after)?.[0];
  if (year === undefined) return reading;
  const withYear = parseDate(`${start} ${year}`, 'text', format);
  if (withYear.type === 'date' || !/^\d{1,2}$/.test(start)) return withYear;
  const monthAndYear = /[\p{L}]+\.?\s+\d{4}$/u.exec(after)?.[0];
  return monthAndYear === undefined ? reading : parseDate(`${start} ${monthAndYear}`, 'text', format);
}

/**
 * The day a term ends that begins on `start`: the same day later, with the precision of the start (parts that are finer
 * than it fall away). A day that the month does not have becomes its last.
 */
export function addDuration(start: PartialDate, { years, months, days }: Duration): PartialDate {
  const [year = 0, month = 1, day = 1] = start.text.split('-').map(Number);
  const total = (year + years) * 12 + (month - 1) + months;
  const endYear = Math.floor(total / 12);
  const endMonth = (total % 12) + 1;
  const endDay = Math.min(day, daysInMonth(endYear, endMonth));
  const text = `${String(endYear).padStart(4, '0')}-${String(endMonth).padStart(2, '0')}-${String(endDay).padStart(2, '0')}`;
  const last = days === 0 ? text : addDays(text, days);
  return { text: last.slice(0, start.text.length), precision: start.precision };
}

import type { CellType } from '../RawSheet.ts';
import type { SerialKind } from './numberFormat.ts';

/** What a cell is read as. */
export interface CellValue {
  readonly text: string;
  readonly type: CellType;
}

const secondsPerDay = 86_400;
/** 9999-12-31, the last day that spreadsheets know, counted from 1900 and from 1904. */
const lastDay = { from1900: 2_958_465, from1904: 2_957_003 } as const;

/**
 * A number as a file stores it, as digits with a decimal point: whole numbers untouched however long they are, others
 * as the shortest digits that are the same number (`1.1000000000000001` is 1.1), without exponent. `undefined` where it
 * is no number.
 */
export function plainNumber(stored: string): string | undefined {
  if (/^-?(?:\d+|\d{1,8}\.\d{1,6})$/.test(stored)) return stored;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?$/.test(stored)) return undefined;
  const value = Number(stored);
  return Number.isFinite(value) ? withoutExponent(value) : undefined;
}

/** The shortest digits that are the number, without exponent. */
export function withoutExponent(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (parts === null) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const digits = whole + fraction;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}

/**
 * A serial number as the day or time that its format makes of it: `2021-01-05`, `2021-01-05T13:45`; times without a day
 * as text, `13:45`, with seconds where there are any. Counted from 1900 as Excel does, which gives 1900 a 29th of
 * February: days before it are one later than the true count, and that day itself, day 0 and days outside the calendar
 * stay numbers. Rounded to the second.
 */
export function readSerial(stored: string, kind: SerialKind, from1904: boolean): CellValue {
  const digits = plainNumber(stored);
  if (digits === undefined) return { text: stored, type: 'text' };
  const number: CellValue = { text: digits, type: 'number' };
  const value = Number(digits);
  const seconds = Math.round(value * secondsPerDay);
  const day = Math.floor(seconds / secondsPerDay);
  if (value < 0 || day > (from1904 ? lastDay.from1904 : lastDay.from1900)) return number;
  if (kind === 'elapsed') return { text: clockText(seconds), type: 'text' };
  const timeOnly = day === 0 && (kind === 'time' || (!from1904 && seconds > 0));
  if (timeOnly) return { text: clockText(seconds), type: 'text' };
  if (!from1904 && (day === 0 || day === 60)) return number;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const iso = new Date(epoch + day * secondsPerDay * 1000).toISOString().slice(0, 10);
  const time = clockText(seconds - day * secondsPerDay).slice(0, 5);
  return { text: time === '00:00' ? iso : `${iso}T${time}`, type: 'date' };
}

/** A day that a file writes as ISO 8601, with or without a time; anything else is text. */
export function readIsoDay(stored: string): CellValue {
  const parts = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::[\d.]+)?Z?)?$/.exec(stored.trim());
  if (parts === null) return { text: stored, type: 'text' };
  const [, day = '', time = '00:00'] = parts;
  return { text: time === '00:00' ? day : `${day}T${time}`, type: 'date' };
}

/** A length of time as ISO 8601 (`PT07H30M00S`), as `07:30`. */
export function readDuration(stored: string): CellValue {
  const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/.exec(stored.trim());
  if (parts === null) return { text: stored, type: 'text' };
  const [hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  return { text: clockText(hours * 3600 + minutes * 60 + seconds), type: 'text' };
}

function clockText(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`;
}

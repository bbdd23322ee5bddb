/**
 * A date as precise as its source. `text` is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; precision is kept, never invented.
 * `before` marks an upper bound ("not later than"): the true date is that day or earlier.
 */
export interface PartialDate {
  readonly text: string;
  readonly precision: 'day' | 'month' | 'year' | 'before';
}

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Parses `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `undefined` for anything else, including a day the month does not have. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const match = pattern.exec(text.trim());
  if (match === null) return undefined;
  const [, year, month, day] = match;
  const monthNumber = month === undefined ? 1 : Number(month);
  if (monthNumber < 1 || monthNumber > 12) return undefined;
  if (day !== undefined) {
    const dayNumber = Number(day);
    if (dayNumber < 1 || dayNumber > daysInMonth(Number(year), monthNumber)) return undefined;
  }
  return {
    text: text.trim(),
    precision: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year',
  };
}

/** First day that the date can mean, `YYYY-MM-DD`. */
export function firstDay(date: PartialDate): string {
  if (date.text.length === 4) return `${date.text}-01-01`;
  if (date.text.length === 7) return `${date.text}-01`;
  return date.text;
}

/** Last day that the date can mean, `YYYY-MM-DD`. */
export function lastDay(date: PartialDate): string {
  if (date.text.length === 4) return `${date.text}-12-31`;
  if (date.text.length === 7) {
    const days = daysInMonth(Number(date.text.slice(0, 4)), Number(date.text.slice(5, 7)));
    return `${date.text}-${String(days).padStart(2, '0')}`;
  }
  return date.text;
}

export function yearOf(date: PartialDate): number {
  return Number(date.text.slice(0, 4));
}

/** Adds whole years to a day; 29 February becomes 28 February where the year has no 29th. */
export function addYears(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  const month = Number(day.slice(5, 7));
  const dayOfMonth = Math.min(Number(day.slice(8, 10)), daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${day.slice(5, 7)}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** Whole days from `from` to `to` (both `YYYY-MM-DD`); negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** `day` moved by whole days. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

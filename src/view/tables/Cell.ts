import type { PartialDate } from '../../domain/PartialDate.ts';
import { firstDay } from '../../domain/PartialDate.ts';
import type { RegionRecord } from '../../domain/recordOf.ts';
import type { RegionLevel } from '../../domain/Region.ts';
import { statuses, type Status } from '../../domain/status.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { formatMoney, formatShortDate } from '../../i18n/format.ts';
import { formatFixed } from './formatFixed.ts';
import { translatorFor } from '../../i18n/translate.ts';

/**
 * What stands in a cell of a table on screen.
 * - `missing`: the data do not say; hatched, never 0. `none`: known that there is nothing (no family), a dash.
 * - `pending`: still being computed.
 * - `assigned` text: given by our rule, not by the source.
 * - `computedFrom` of a date: the stated term that it follows from (`5 (lima) tahun`).
 */
export type Cell =
  | { readonly type: 'text'; readonly text: string; readonly assigned?: boolean; readonly quiet?: boolean }
  | {
      readonly type: 'name';
      readonly text: string;
      readonly level?: RegionLevel | 'outside';
      /** What is recorded of a region: its mark says it. */
      readonly record?: RegionRecord;
    }
  | {
      readonly type: 'number';
      readonly value: number;
      readonly digits: number;
      /** Makes it an amount of money. */
      readonly currency?: string;
    }
  | {
      readonly type: 'date';
      readonly date: PartialDate;
      readonly assumed: boolean;
      readonly computedFrom?: string;
    }
  | { readonly type: 'status'; readonly status: Status; readonly expiring: boolean }
  | { readonly type: 'filled'; readonly fields: readonly boolean[] }
  | { readonly type: 'source'; readonly text: string; readonly href?: string }
  | { readonly type: 'none' }
  | { readonly type: 'missing' }
  | { readonly type: 'pending' };

export const missing: Cell = { type: 'missing' };
export const none: Cell = { type: 'none' };

/** Text, or missing where it is absent or blank. */
export function textCell(text: string | undefined): Cell {
  return text === undefined || text.trim() === '' ? missing : { type: 'text', text };
}

/** A number shown with `digits` decimals, so that a column lines up, or missing where it is absent or not a number. */
export function numberCell(value: number | undefined, digits = 0): Cell {
  return value === undefined || Number.isNaN(value) ? missing : { type: 'number', value, digits };
}

/** True where the cell holds something: neither missing, nor known to be nothing, nor still to come. */
export function isFilled(cell: Cell): boolean {
  return cell.type !== 'missing' && cell.type !== 'none' && cell.type !== 'pending';
}

/** The cell in words, as it is read aloud, searched and copied. */
export function cellText(cell: Cell, language: Language): string {
  const t = translatorFor(language);
  switch (cell.type) {
    case 'text':
      return cell.assigned === true ? t('tables.cell.assigned', { text: cell.text }) : cell.text;
    case 'name':
    case 'source':
      return cell.text;
    case 'number':
      return cell.currency === undefined
        ? formatFixed(cell.value, language, cell.digits)
        : formatMoney(cell.value, cell.currency, language);
    case 'date': {
      return dateText(cell, formatShortDate(cell.date, language), language);
    }
    case 'status': {
      const status = t(`status.${cell.status}`);
      return cell.expiring ? t('tables.cell.expiring', { status }) : status;
    }
    case 'filled':
      return t('tables.cell.filled', { count: countFilled(cell.fields), of: cell.fields.length });
    case 'missing':
      return t('notRecorded');
    case 'none':
      return '–';
    case 'pending':
      return t('tables.cell.pending');
  }
}

/**
 * The cell as it goes into a CSV file or onto the clipboard: numbers stay numbers, dates are ISO and say where they are
 * assumed, computed or an upper bound, what our rule gave says so, and what is missing is empty.
 */
export function cellValue(cell: Cell, language: Language): string | number | undefined {
  switch (cell.type) {
    case 'number':
      return cell.value;
    case 'date': {
      const date = cell.date.precision === 'before' ? `≤ ${cell.date.text}` : cell.date.text;
      return dateText(cell, date, language);
    }
    case 'filled':
      return countFilled(cell.fields);
    case 'source':
      return cell.href ?? cell.text;
    case 'missing':
    case 'none':
    case 'pending':
      return undefined;
    case 'text':
    case 'name':
    case 'status':
      return cellText(cell, language);
  }
}

/** What the cell is sorted by; `undefined` sorts last, upwards and downwards. */
export function sortKeyOf(cell: Cell): string | number | undefined {
  switch (cell.type) {
    case 'text':
    case 'name':
    case 'source':
      return cell.text;
    case 'number':
      return cell.value;
    case 'date':
      return Date.parse(firstDay(cell.date));
    case 'status':
      return statuses.indexOf(cell.status);
    case 'filled':
      return countFilled(cell.fields);
    case 'none':
    case 'missing':
    case 'pending':
      return undefined;
  }
}

/** A date with what it is known from, where the source does not state it. */
function dateText(
  { assumed, computedFrom }: Extract<Cell, { readonly type: 'date' }>,
  date: string,
  language: Language,
): string {
  const t = translatorFor(language);
  if (computedFrom !== undefined) return t('explore.end.computedCell', { date, term: computedFrom });
  return assumed ? t('tables.cell.assumed', { date }) : date;
}

export function countFilled(fields: readonly boolean[]): number {
  return fields.filter(Boolean).length;
}

import type { PartialDate } from '../../domain/PartialDate.ts';
import type { CellType } from '../source/RawSheet.ts';
import type { DateFormat } from './parseDate.ts';

export interface Duration {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

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

/** A period, an end or a duration as it is written: `2021-2026`, `s.d. 31 Desember 2025`, `5 (lima) tahun`. */
export function parseTerm(_text: string, _cell: CellType, _format: DateFormat): TermReading {
  throw new Error('not there yet');
}

/** A number and a date out of one cell: `415.4/12/2021 tanggal 5 Januari 2021`. */
export function parseNumberAndDate(
  _text: string,
  _format: DateFormat,
): { readonly number: string; readonly date?: PartialDate } {
  throw new Error('not there yet');
}

/** The day a term ends that begins on `start`: the same day later, with the precision of the start. */
export function addDuration(_start: PartialDate, _duration: Duration): PartialDate {
  throw new Error('not there yet');
}

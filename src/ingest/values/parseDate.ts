import type { PartialDate } from '../../domain/PartialDate.ts';
import type { CellType } from '../source/RawSheet.ts';

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

/** A date as people and spreadsheets write it, in Indonesian, English and German; precision is kept, never invented. */
export function parseDate(_text: string, _cell: CellType, _format: DateFormat): DateReading {
  throw new Error('not there yet');
}

/** Order of day and month in a column, from all of its cells. */
export function decideDateOrder(_texts: readonly string[]): {
  readonly order: DateFormat['order'];
  readonly numeric: number;
} {
  throw new Error('not there yet');
}

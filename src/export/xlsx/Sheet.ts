import type { DataTable } from '../DataTable.ts';

/** A sheet of a workbook: a table under a header that stays in view and is repeated on every printed page. */
export interface Sheet {
  /** Cut to 31 characters; what Excel forbids in names becomes a space. */
  readonly name: string;
  readonly table: DataTable;
  /** Width of each column in characters; columns beyond the list get the program's own. */
  readonly widths: readonly number[];
  /** Places of columns, counted from 0, of which the header is written upright to save width. */
  readonly upright?: ReadonlySet<number>;
  /** What stands above the header, and below the last row. */
  readonly head?: readonly SheetLine[];
  readonly foot?: readonly SheetLine[];
  /** Lines around every cell of the table, empty ones too: for sheets that are printed and filled in by hand. */
  readonly grid?: boolean;
  /** The header has buttons to filter by. */
  readonly filter?: boolean;
  /**
   * Places of columns that hold dates: a text `YYYY-MM-DD` becomes a day of the spreadsheet, other texts stay, and what
   * is typed below them is shown in the same form.
   */
  readonly days?: ReadonlySet<number>;
  /** Places of columns in which what is typed stays text: `12/2021` is a number of a document, not a date. */
  readonly texts?: ReadonlySet<number>;
  /** Lists of values offered in cells below the header. */
  readonly choices?: readonly Choices[];
  /** Rows below the header, filled or not, that `choices` are for. */
  readonly choiceRows?: number;
  /** Not shown unless somebody asks the program for it. */
  readonly hidden?: boolean;
  /** Landscape either way; A4 unless told. */
  readonly paper?: 'A3' | 'A4';
  /** Left part of the footer of printed pages; the number of the page stands at its right. */
  readonly footer?: string;
}

/** What a spreadsheet offers in the cells of a column. */
export interface Choices {
  /** Place of the column, counted from 0. */
  readonly column: number;
  /** Where the values stand: sheet by its place in the workbook, column counted from 0, how many below its header. */
  readonly from?: { readonly sheet: number; readonly column: number; readonly count: number };
  /** Whether the program asks back where another value is typed. A cell for several values takes anything. */
  readonly asks: boolean;
  /** Shown beside the cell while it is filled in; at most 32 and 255 characters. */
  readonly hint?: { readonly title: string; readonly text: string };
}

/** A line outside the table. */
export interface SheetLine {
  readonly cells: readonly PlacedCell[];
  /** Points; as its text needs unless told. */
  readonly height?: number;
}

export interface PlacedCell {
  /** Columns, counted from 0, both included; more than one become one cell. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /**
   * `title`: large; `label`: bold; `text`: wraps; `sign`: names the `line` beside it,
   * which is to be filled in, above a rule.
   */
  readonly style: 'title' | 'label' | 'text' | 'sign' | 'line';
}

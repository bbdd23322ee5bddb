/**
 * A table as a file states it, before anything is understood: every text of every cell, packed so that a hundred thousand
 * rows are one string and a few typed arrays, cheap to hand from thread to thread. Made by the readers, never changed.
 */
export interface RawSheet {
  /** Name of the file, with the path inside an archive: `registers.zip/2026.csv`. */
  readonly file: string;
  /** Only where the file has several tables: a workbook's sheet, `nodes` and `edges` of a graph file. */
  readonly sheet?: string;
  readonly format: SourceFormat;
  /** All texts, joined; the text of cell i is `text.slice(ends[i - 1] ?? 0, ends[i])`. */
  readonly text: string;
  readonly ends: Uint32Array;
  /** Index into `ends` of the first cell of each row, and one more: rows may differ in length. */
  readonly rowStarts: Uint32Array;
  /** Number of each row as a spreadsheet shows it, from 1; for delimited text the number of the record. */
  readonly rowNumbers: Uint32Array;
  /** What each cell is in its file, by `cellTypes`. */
  readonly types: Uint8Array;
  /** Merged ranges, as row and column positions (from 0) in this sheet, all inclusive; only the first cell holds the text. */
  readonly merges: readonly MergedRange[];
  /** Positions of rows and columns that the file hides. They are read like the others, and told. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Rows of the file that hold nothing at all and are not among the rows. */
  readonly blankRows: number;
  readonly notes: SheetNotes;
}

export const sourceFormats = [
  'csv',
  'xlsx',
  'ods',
  'xls',
  'json',
  'gexf',
  'graphml',
  'gml',
  'pajek',
  'cx2',
  'geojson',
  'topojson',
  'paste',
] as const;
export type SourceFormat = (typeof sourceFormats)[number];

/**
 * `number`: digits with a decimal point, as stored. `date`: a day that the file marks as one, as `YYYY-MM-DD`, or with
 * `THH:MM` where a time is set. `error`: `#REF!` and the like. `formula`: a formula whose value the file does not hold;
 * the text is the formula, with its `=`.
 */
export const cellTypes = ['text', 'number', 'date', 'boolean', 'error', 'formula'] as const;
export type CellType = (typeof cellTypes)[number];

export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** How the table was understood as text; for the person who wonders. */
export interface SheetNotes {
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Characters that could not be read. */
  readonly damaged?: number;
  /** Positions of rows in which a quote was not closed, or stood in the middle. */
  readonly brokenQuotes?: readonly { readonly row: number; readonly quotes: 'unclosed' | 'stray' }[];
  /** Serial days count from 1904. */
  readonly date1904?: boolean;
  /** Cells that hold a formula together with its value. */
  readonly formulas?: number;
  /** The workbook hides the sheet. It is read like the others. */
  readonly hidden?: boolean;
  /** Whether the ties of a graph file have a direction. */
  readonly directed?: boolean;
  /** Further facts of a file: title, licence, creator, CRS. */
  readonly metadata?: Readonly<Record<string, string>>;
}

export function rowCount(sheet: RawSheet): number {
  return sheet.rowNumbers.length;
}

/** Number of cells of the row at a position. */
export function widthOf(sheet: RawSheet, row: number): number {
  return (sheet.rowStarts[row + 1] ?? 0) - (sheet.rowStarts[row] ?? 0);
}

/** Text of a cell by positions from 0, untouched; empty where the row has no such cell. */
export function cellText(sheet: RawSheet, row: number, column: number): string {
  if (column < 0 || column >= widthOf(sheet, row)) return '';
  const at = (sheet.rowStarts[row] ?? 0) + column;
  return sheet.text.slice(at === 0 ? 0 : (sheet.ends[at - 1] ?? 0), sheet.ends[at] ?? 0);
}

export function cellType(sheet: RawSheet, row: number, column: number): CellType {
  if (column < 0 || column >= widthOf(sheet, row)) return 'text';
  return cellTypes[sheet.types[(sheet.rowStarts[row] ?? 0) + column] ?? 0] ?? 'text';
}

/** All texts of a row. */
export function rowTexts(sheet: RawSheet, row: number): readonly string[] {
  return Array.from({ length: widthOf(sheet, row) }, (_, column) => cellText(sheet, row, column));
}

import type { CellType, MergedRange, RawSheet, SheetNotes } from '../RawSheet.ts';
import { SheetBuilder, type SheetOrigin } from '../SheetBuilder.ts';
import { FileProblemError } from '../Source.ts';
import { sourceLimits, tableTooLarge } from '../sourceLimits.ts';

/** What all sheets of a workbook may hold together; a small file can name one long text a million times. */
export class WorkbookBudget {
  #cells = 0;
  #characters = 0;

  /** @throws FileProblemError `table-too-large` */
  spend(cells: number, characters: number): void {
    this.#cells += cells;
    this.#characters += characters;
    if (this.#cells > sourceLimits.cells || this.#characters > longestText) throw tableTooLarge();
  }
}

/** Characters of all cells; a text of JavaScript can hold half a thousand million. */
const longestText = 250_000_000;

/** What a spreadsheet holds. */
export const mostRows = 1_048_576;
export const mostColumns = 16_384;

/** Positions in the file: rows by number from 1, columns from 0, both inclusive. */
export interface FileRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * Collects a sheet of a workbook, whose cells and rows have places: cells that are not there are filled in only up to
 * the last one of their row, rows that are not there are counted.
 */
export class SheetCollector {
  readonly #builder = new SheetBuilder();
  readonly #budget: WorkbookBudget;
  readonly #rowNumbers: number[] = [];
  #columns: number[] = [];
  #texts: string[] = [];
  #types: CellType[] = [];
  #sorted = true;
  #characters = 0;
  #width = 0;
  #lastRow = 0;

  constructor(budget: WorkbookBudget) {
    this.#budget = budget;
  }

  /** Adds a cell to the open row; cells without text are left out. Cells may come in any order. */
  addCell(column: number, text: string, type: CellType): void {
    if (text === '') return;
    if (!(column >= 0 && column < mostColumns)) throw invalid('column');
    const last = this.#columns.at(-1);
    if (last !== undefined && column <= last) this.#sorted = false;
    this.#characters += text.length;
    this.#columns.push(column);
    this.#texts.push(text);
    this.#types.push(type);
  }

  /** Closes the open row. @param repeat as many rows that are all alike, from `rowNumber`. */
  endRow(rowNumber: number, hidden: boolean, repeat = 1): void {
    if (!(rowNumber > this.#lastRow && rowNumber + repeat - 1 <= mostRows)) throw invalid('row');
    this.#lastRow = rowNumber + repeat - 1;
    if (this.#columns.length === 0) return;
    if (!this.#sorted) this.#sort();
    const width = (this.#columns.at(-1) ?? 0) + 1;
    this.#budget.spend(width * repeat, this.#characters * repeat);
    for (let n = 0; n < repeat; n += 1) {
      this.#addCells();
      if (this.#builder.endRow(rowNumber + n, hidden) === undefined) continue;
      this.#rowNumbers.push(rowNumber + n);
      this.#width = Math.max(this.#width, width);
    }
    this.#columns = [];
    this.#texts = [];
    this.#types = [];
    this.#sorted = true;
    this.#characters = 0;
  }

  /** The sheet; `undefined` where it holds nothing. */
  build(
    origin: SheetOrigin,
    rest: {
      readonly merges: readonly FileRange[];
      /** First and last position of hidden columns. */
      readonly hiddenColumns: readonly (readonly [from: number, to: number])[];
      readonly notes: SheetNotes;
    },
  ): RawSheet | undefined {
    if (this.#rowNumbers.length === 0) return undefined;
    const hidden = new Set<number>();
    for (const [from, to] of rest.hiddenColumns) {
      for (let at = Math.max(0, from); at <= Math.min(to, this.#width - 1); at += 1) hidden.add(at);
    }
    const merges = rest.merges.flatMap((range) => this.#toPositions(range));
    // Ranges of a sound file lie beside each other; whoever fills them must not be kept busy for ever.
    const area = merges.reduce(
      (sum, range) => sum + (range.bottom - range.top + 1) * (range.right - range.left + 1),
      0,
    );
    if (area > sourceLimits.cells) throw tableTooLarge();
    const sheet = this.#builder.build(origin, {
      merges,
      hiddenColumns: [...hidden].toSorted((a, b) => a - b),
      notes: rest.notes,
    });
    return { ...sheet, blankRows: (this.#rowNumbers.at(-1) ?? 0) - this.#rowNumbers.length };
  }

  #addCells(): void {
    let next = 0;
    for (let at = 0; at < this.#columns.length; at += 1) {
      const column = this.#columns[at] ?? 0;
      for (; next < column; next += 1) this.#builder.addCell('');
      this.#builder.addCell(this.#texts[at] ?? '', this.#types[at] ?? 'text');
      next += 1;
    }
  }

  /** Of cells in one place the last one counts. */
  #sort(): void {
    const places = new Map(this.#columns.map((column, at) => [column, at]));
    const order = [...places].toSorted(([a], [b]) => a - b).map(([, at]) => at);
    this.#columns = order.map((at) => this.#columns[at] ?? 0);
    this.#texts = order.map((at) => this.#texts[at] ?? '');
    this.#types = order.map((at) => this.#types[at] ?? 'text');
  }

  /** A range in positions of the rows that are kept; none where its first row is not, or nothing but one cell is left. */
  #toPositions({ top, left, bottom, right }: FileRange): readonly MergedRange[] {
    const first = this.#countBefore(top);
    if (this.#rowNumbers[first] !== top) return [];
    const range = {
      top: first,
      left,
      bottom: this.#countBefore(bottom + 1) - 1,
      right: Math.min(right, this.#width - 1),
    };
    const oneCell = range.top === range.bottom && range.left >= range.right;
    return oneCell || range.left > range.right || range.bottom < range.top ? [] : [range];
  }

  /** Number of kept rows above a row of the file. O(log rows). */
  #countBefore(rowNumber: number): number {
    let low = 0;
    let high = this.#rowNumbers.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#rowNumbers[middle] ?? 0) < rowNumber) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function invalid(reason: string): FileProblemError {
  return new FileProblemError('file-invalid', { reason });
}

import {
  cellTypes,
  type CellType,
  type MergedRange,
  type RawSheet,
  type SheetNotes,
  type SourceFormat,
} from './RawSheet.ts';

/** What a sheet is called and where it stands. */
export interface SheetOrigin {
  readonly file: string;
  readonly sheet?: string;
  readonly format: SourceFormat;
}

/** Collects the cells of a table row by row into a packed sheet. Rows without any text are counted, not kept. */
export class SheetBuilder {
  readonly #texts: string[] = [];
  #length = 0;
  #ends = new Uint32Array(1024);
  #types = new Uint8Array(1024);
  #cells = 0;
  readonly #rowStarts: number[] = [0];
  readonly #rowNumbers: number[] = [];
  readonly #hiddenRows: number[] = [];
  #blank = 0;
  #rowHasText = false;

  /** Adds a cell to the row that is open. */
  addCell(text: string, type: CellType = 'text'): void {
    if (this.#cells === this.#ends.length) this.#grow();
    this.#length += text.length;
    this.#ends[this.#cells] = this.#length;
    this.#types[this.#cells] = cellTypes.indexOf(type);
    this.#texts.push(text);
    this.#cells += 1;
    if (!this.#rowHasText && text.trim() !== '') this.#rowHasText = true;
  }

  /**
   * Closes the open row under its number in the file. A row that holds no text is counted as blank and dropped.
   * @returns its position among the rows; `undefined` for a blank one.
   */
  endRow(rowNumber: number, hidden = false): number | undefined {
    const start = this.#rowStarts.at(-1) ?? 0;
    if (!this.#rowHasText) {
      this.#blank += 1;
      this.#cells = start;
      this.#texts.length = start;
      this.#length = start === 0 ? 0 : (this.#ends[start - 1] ?? 0);
      return undefined;
    }
    this.#rowHasText = false;
    this.#rowStarts.push(this.#cells);
    this.#rowNumbers.push(rowNumber);
    const position = this.#rowNumbers.length - 1;
    if (hidden) this.#hiddenRows.push(position);
    return position;
  }

  get rows(): number {
    return this.#rowNumbers.length;
  }

  build(
    origin: SheetOrigin,
    rest: {
      readonly merges?: readonly MergedRange[];
      readonly hiddenColumns?: readonly number[];
      readonly notes?: SheetNotes;
    } = {},
  ): RawSheet {
    return {
      ...origin,
      text: this.#texts.join(''),
      ends: this.#ends.slice(0, this.#cells),
      types: this.#types.slice(0, this.#cells),
      rowStarts: Uint32Array.from(this.#rowStarts),
      rowNumbers: Uint32Array.from(this.#rowNumbers),
      merges: rest.merges ?? [],
      hiddenRows: this.#hiddenRows,
      hiddenColumns: rest.hiddenColumns ?? [],
      blankRows: this.#blank,
      notes: rest.notes ?? {},
    };
  }

  #grow(): void {
    const ends = new Uint32Array(this.#ends.length * 2);
    ends.set(this.#ends);
    this.#ends = ends;
    const types = new Uint8Array(this.#types.length * 2);
    types.set(this.#types);
    this.#types = types;
  }
}

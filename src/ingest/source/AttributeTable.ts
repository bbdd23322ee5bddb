import type { CellType, RawSheet, SheetNotes } from './RawSheet.ts';
import { SheetBuilder, type SheetOrigin } from './SheetBuilder.ts';
import { sourceLimits, tableTooLarge } from './sourceLimits.ts';

export interface TypedText {
  readonly text: string;
  readonly type: CellType;
}

/**
 * A table whose columns are found while it is read: records of named values, such as the nodes of a graph. Becomes a
 * sheet with the names in its first row. Columns are told apart by a key that the reader chooses; two of the same name
 * stay two, the later one as `name (2)`. A column without any value is left out.
 */
export class AttributeTable {
  readonly #columns = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #required: number;
  readonly #filled: boolean[] = [];
  readonly #rows: TypedText[][] = [];
  #row: TypedText[] = [];
  #cells = 0;

  /** @param fixed names of the first columns, which are their own keys; the first `required` stay even where they are empty. */
  constructor(fixed: readonly string[], required = fixed.length) {
    this.#required = required;
    for (const name of fixed) this.column(name, name);
  }

  /** Position of the column with a key; a new one gets the name. */
  column(key: string, name: string): number {
    const known = this.#columns.get(key);
    if (known !== undefined) return known;
    const position = this.#names.length;
    if (position >= sourceLimits.columns) throw tableTooLarge();
    this.#columns.set(key, position);
    this.#names.push(name);
    this.#filled.push(false);
    return position;
  }

  /** Sets a value of the open row; an empty one is none. */
  set(column: number, text: string, type: CellType = 'text'): void {
    if (text === '') return;
    if (this.#row[column] === undefined) this.#cells += 1;
    this.#row[column] = { text, type };
    this.#filled[column] = true;
  }

  /** Sets a value of the open row, or adds it to the one that is there: `first; second`. */
  append(column: number, text: string, type: CellType = 'text'): void {
    const there = this.#row[column];
    if (there === undefined) this.set(column, text, type);
    else if (text !== '') this.#row[column] = { text: `${there.text}; ${text}`, type: 'text' };
  }

  /** Value of the open row. */
  get(column: number): string | undefined {
    return this.#row[column]?.text;
  }

  /** Lays the open row aside, for another that comes in between; `resume` goes on with it. */
  suspend(): TypedText[] {
    const row = this.#row;
    this.#row = [];
    return row;
  }

  resume(row: TypedText[]): void {
    this.#row = row;
  }

  endRow(): void {
    this.#rows.push(this.#row);
    this.#row = [];
    if (this.#rows.length >= sourceLimits.rows || this.#cells > sourceLimits.cells) throw tableTooLarge();
  }

  /** Sets a value of a row that was ended. */
  amend(row: number, column: number, text: string): void {
    const cells = this.#rows[row];
    if (cells === undefined || text === '') return;
    cells[column] = { text, type: 'text' };
    this.#filled[column] = true;
  }

  get rows(): number {
    return this.#rows.length;
  }

  /** Value of a row that was ended, by position. */
  valueAt(row: number, column: number): string | undefined {
    return this.#rows[row]?.[column]?.text;
  }

  /**
   * The sheet: the names in row 1, then the rows. With `onRow`, tells for each row of the table whether it is in the
   * sheet, which it is not where it has no text.
   */
  build(origin: SheetOrigin, notes: SheetNotes, onRow?: (row: number, kept: boolean) => void): RawSheet {
    const shown = this.#names.flatMap((_, column) =>
      column < this.#required || this.#filled[column] === true ? [column] : [],
    );
    // A hole costs a cell too.
    if (shown.length * this.#rows.length > sourceLimits.cells * 4) throw tableTooLarge();
    const builder = new SheetBuilder();
    for (const header of distinct(shown.map((column) => this.#names[column] ?? ''))) builder.addCell(header);
    builder.endRow(1);
    for (const [index, row] of this.#rows.entries()) {
      for (const column of shown) {
        if (column >= row.length) break;
        const value = row[column];
        builder.addCell(value?.text ?? '', value?.type ?? 'text');
      }
      const kept = builder.endRow(index + 2) !== undefined;
      onRow?.(index, kept);
    }
    return builder.build(origin, { notes });
  }
}

function distinct(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let header = name;
    for (let copy = 2; taken.has(header); copy += 1) header = `${name} (${String(copy)})`;
    taken.add(header);
    return header;
  });
}

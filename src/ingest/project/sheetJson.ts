import { cellText, cellType, rowCount, widthOf, type CellType, type RawSheet } from '../source/RawSheet.ts';
import { SheetBuilder } from '../source/SheetBuilder.ts';

/** A row of a table in a project file. */
export interface SheetRowJson {
  readonly number: number;
  readonly cells: readonly string[];
  /** What the cells are that are no text, by position. */
  readonly types?: Readonly<Record<string, CellType>>;
}

/** A table in a project file: the packed texts as rows, all the rest as it is. */
export type SheetJson = Omit<RawSheet, 'text' | 'ends' | 'types' | 'rowStarts' | 'rowNumbers'> & {
  readonly rows: Iterable<SheetRowJson>;
};

/** Takes a packed table apart; the rows are made one by one as they are asked for. */
export function sheetToJson(sheet: RawSheet): SheetJson {
  const {
    text: _text,
    ends: _ends,
    types: _types,
    rowStarts: _starts,
    rowNumbers: _numbers,
    ...rest
  } = sheet;
  return { ...rest, rows: { [Symbol.iterator]: () => rowsOf(sheet) } };
}

function* rowsOf(sheet: RawSheet): Generator<SheetRowJson> {
  for (let row = 0; row < rowCount(sheet); row += 1) {
    const cells: string[] = [];
    const types: Record<string, CellType> = {};
    let typed = false;
    for (let column = 0; column < widthOf(sheet, row); column += 1) {
      cells.push(cellText(sheet, row, column));
      const type = cellType(sheet, row, column);
      if (type === 'text') continue;
      types[String(column)] = type;
      typed = true;
    }
    yield { number: sheet.rowNumbers[row] ?? row + 1, cells, ...(typed ? { types } : {}) };
  }
}

/** Packs a table again; `undefined` where a row holds nothing, so that the positions in its plan would be those of other rows. */
export function sheetFromJson(json: SheetJson): RawSheet | undefined {
  const { rows, ...rest } = json;
  const builder = new SheetBuilder();
  for (const { number, cells, types } of rows) {
    for (const [column, text] of cells.entries()) builder.addCell(text, types?.[String(column)] ?? 'text');
    if (builder.endRow(number) === undefined) return undefined;
  }
  return { ...builder.build(rest), ...rest };
}

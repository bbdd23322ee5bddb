import { SheetBuilder } from '../../src/ingest/source/SheetBuilder.ts';
import type {
  CellType,
  MergedRange,
  RawSheet,
  SheetNotes,
  SourceFormat,
} from '../../src/ingest/source/RawSheet.ts';
import type { Source } from '../../src/ingest/source/Source.ts';

/** A cell as a test writes it: text, a stored number, or a text together with what it is in its file. */
export type SheetCell = string | number | null | readonly [text: string, type: CellType];

export interface SheetOptions {
  readonly file?: string;
  readonly sheet?: string;
  readonly format?: SourceFormat;
  /** Ranges as a spreadsheet writes them (`B1:D1`), or as positions among the kept rows. */
  readonly merges?: readonly (string | MergedRange)[];
  /** Numbers (from 1) of rows that the file hides. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly notes?: SheetNotes;
}

/**
 * A table for tests. `rows` are the rows of the spreadsheet from row 1 on, each a list of cells or one text with cells
 * separated by ` | `; an empty list is a blank row, which is counted and dropped as the readers do.
 */
export function aSheet(
  rows: readonly (string | readonly SheetCell[])[],
  options: SheetOptions = {},
): RawSheet {
  const builder = new SheetBuilder();
  const positions = new Map<number, number>();
  for (const [index, row] of rows.entries()) {
    const cells = typeof row === 'string' ? row.split('|').map((cell) => cell.trim()) : row;
    for (const cell of cells) {
      if (cell === null) builder.addCell('');
      else if (typeof cell === 'string') builder.addCell(cell);
      else if (typeof cell === 'number') builder.addCell(String(cell), 'number');
      else builder.addCell(cell[0], cell[1]);
    }
    const number = index + 1;
    const position = builder.endRow(number, options.hiddenRows?.includes(number) ?? false);
    if (position !== undefined) positions.set(number, position);
  }
  const { file = 'table.csv', sheet, format = 'csv', hiddenColumns, notes } = options;
  const merges = (options.merges ?? []).map((merge) =>
    typeof merge === 'string' ? toRange(merge, positions) : merge,
  );
  return builder.build(
    { file, format, ...(sheet === undefined ? {} : { sheet }) },
    {
      merges,
      ...(hiddenColumns === undefined ? {} : { hiddenColumns }),
      ...(notes === undefined ? {} : { notes }),
    },
  );
}

/** A source of these tables alone. */
export function aSource(...sheets: readonly RawSheet[]): Source {
  return { sheets, shapes: [], documents: [], issues: [] };
}

function toRange(text: string, positions: ReadonlyMap<number, number>): MergedRange {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(text);
  if (match === null) throw new Error(`no range: ${text}`);
  const [, left = '', top = '', right = '', bottom = ''] = match;
  const rowOf = (number: number): number => {
    const position = positions.get(number);
    if (position === undefined) throw new Error(`row ${String(number)} is blank`);
    return position;
  };
  return {
    top: rowOf(Number(top)),
    left: toColumn(left),
    bottom: rowOf(Number(bottom)),
    right: toColumn(right),
  };
}

/** Position from 0 of the column that a spreadsheet calls by these letters. */
function toColumn(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

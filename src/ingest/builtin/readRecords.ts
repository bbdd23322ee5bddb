import Papa from 'papaparse';

/** One row of a built-in table. */
export interface TableRow {
  /** Counted from 1, header included. */
  readonly row: number;
  readonly header: readonly string[];
  readonly cells: readonly string[];
  /** Text of a column, trimmed; empty where the cell is. Throws for a column that the table does not have. */
  readonly get: (column: string) => string;
}

/** Rows of a built-in table (comma, header in the first line, no line breaks in cells). Throws on a ragged row. */
export function readRecords(text: string): readonly TableRow[] {
  const lines = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true }).data;
  const [header = [], ...rows] = lines;
  const positions = new Map(header.map((name, position) => [name, position]));
  return rows.map((cells, index) => {
    if (cells.length !== header.length)
      throw new Error(`row ${String(index + 2)}: ${String(cells.length)} cells`);
    return {
      row: index + 2,
      header,
      cells,
      get(column) {
        const position = positions.get(column);
        if (position === undefined) throw new Error(`no column ${column}`);
        return (cells[position] ?? '').trim();
      },
    };
  });
}

/** Number in a cell; `undefined` for an empty one. Throws for text that is no number. */
export function readNumber(text: string): number | undefined {
  if (text === '') return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new Error(`not a number: ${text}`);
  return value;
}

/** Parts of a list cell, separated by `;`. */
export function readList(text: string): readonly string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

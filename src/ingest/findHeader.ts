import type { Issue } from '../domain/Dataset.ts';
import type { TextRecord } from './source/text/splitRecords.ts';
import { columnOfHeader, columnsToPassOver, type ColumnId } from './templateColumns.ts';
import { toMatchKey } from '../lib/toMatchKey.ts';

/** The header of a table and what its columns mean. */
export interface TableHeader {
  readonly names: readonly string[];
  /** Positions of each column that was recognised; several only for the parties. */
  readonly positions: ReadonlyMap<ColumnId, readonly number[]>;
  /** Rows after the header. */
  readonly rows: readonly TextRecord[];
  readonly issues: readonly Issue[];
  /** Required columns that are missing, each an issue already. */
  readonly missing: readonly ColumnId[];
}

/** A header is looked for in so many rows. */
const searchedRows = 30;
const required = ['title', 'parties'] as const;

/**
 * The first of the upper rows that names a title and the parties; without one, the row that names most columns, and
 * the missing ones are errors. Rows above the header and columns of unknown meaning are told as warnings.
 * In a table that lists the parties by code (`party_codes`), the column of their names repeats them and is not read.
 */
export function findHeader(records: readonly TextRecord[], file: string): TableHeader {
  const candidates = records.slice(0, searchedRows).map(recognise);
  const complete = candidates.findIndex(({ positions }) => required.every((id) => positions.has(id)));
  const mostColumns = Math.max(...candidates.map(({ positions }) => positions.size));
  const index =
    complete !== -1 ? complete : candidates.findIndex(({ positions }) => positions.size === mostColumns);
  const record = records[index];
  const { positions, unknown, repeated } = candidates[index] ?? recognise({ row: 1, cells: [] });
  const at = { file, row: record?.row ?? 1 };
  const missing = required.filter((id) => !positions.has(id));
  const issues: Issue[] = records.slice(0, index).map(({ row, cells }) => ({
    code: 'row-above-header',
    severity: 'warning',
    file,
    row,
    value: cells.filter((cell) => cell.trim() !== '').join(' | '),
  }));
  for (const column of missing) issues.push({ ...at, code: 'column-missing', severity: 'error', column });
  for (const column of unknown) issues.push({ ...at, code: 'column-unknown', severity: 'warning', column });
  for (const column of repeated) issues.push({ ...at, code: 'column-repeated', severity: 'warning', column });
  return { names: record?.cells ?? [], positions, rows: records.slice(index + 1), issues, missing };
}

function recognise({ cells }: TextRecord): {
  readonly positions: ReadonlyMap<ColumnId, readonly number[]>;
  readonly unknown: readonly string[];
  readonly repeated: readonly string[];
} {
  const positions = new Map<ColumnId, number[]>();
  const unknown: string[] = [];
  const repeated: string[] = [];
  const keys = cells.map(toMatchKey);
  const hasCodes = keys.includes('partycodes');
  for (const [position, name] of cells.entries()) {
    const key = keys[position] ?? '';
    if (name.trim() === '' || (hasCodes && key === 'partynames')) continue;
    // In a table with its own scope, `kind` is that of the document.
    const id = key === 'kind' && keys.includes('scope') ? 'document_type' : columnOfHeader.get(key);
    if (id === undefined) {
      if (!columnsToPassOver.has(key)) unknown.push(name);
    } else if (!positions.has(id)) positions.set(id, [position]);
    else if (id === 'parties') positions.get(id)?.push(position);
    else repeated.push(name);
  }
  return { positions, unknown, repeated };
}

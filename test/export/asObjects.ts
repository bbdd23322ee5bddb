import { expect } from 'vitest';
import type { Cell, DataTable } from '../../src/export/DataTable.ts';

/** Rows as objects by column; a row of the wrong width or a repeated column ends the test. */
export function asObjects({ columns, rows }: DataTable): readonly Readonly<Record<string, Cell>>[] {
  expect(new Set(columns).size).toBe(columns.length);
  return rows.map((row) => {
    expect(row).toHaveLength(columns.length);
    return Object.fromEntries(columns.map((column, at) => [column, row[at]]));
  });
}

import type { ColumnPlan } from '../plan/ImportPlan.ts';

/**
 * One name for each column: its header, the letter of a spreadsheet where it has none, and ` (2)` behind one that
 * occurred before, so that issues and corrections point at a single column.
 */
export function columnNames(columns: readonly Pick<ColumnPlan, 'header'>[]): readonly string[] {
  const counts = new Map<string, number>();
  return columns.map(({ header }, index) => {
    const name = header.trim() === '' ? letterOf(index) : header.trim();
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} (${String(count)})`;
  });
}

/** Letter of a column as spreadsheets name it: 0 is `A`, 26 is `AA`. */
export function letterOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

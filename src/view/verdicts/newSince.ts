import { pairStandings, type GapTable } from '../../analysis/gaps/GapTable.ts';
import { listedStandings } from '../../analysis/gaps/rankAll.ts';
import { pairOfRow } from '../gapList.ts';

/** Longer tables keep no baseline: it is saved with the work at every change. */
export const mostSeenKeys = 50_000;

/** Key of a row in the baseline of what was seen: its list and its pair. A pair that changes its list is new there. */
export function seenKey(table: GapTable, row: number): string {
  return `${pairStandings[table.standing[row] ?? 0] ?? ''} ${pairOfRow(table, row)}`;
}

/** Keys of all that stands in the lists now, of every level. O(rows). */
export function seenKeys(table: GapTable): readonly string[] {
  const listed: ReadonlySet<string> = new Set(listedStandings);
  const keys: string[] = [];
  for (let row = 0; row < table.length; row += 1) {
    if (listed.has(pairStandings[table.standing[row] ?? 0] ?? '')) keys.push(seenKey(table, row));
  }
  return keys;
}

/**
 * The rows among some that were not in the lists when these were last seen. `undefined` where nothing can be called
 * new: there is no baseline of this dataset yet, or it knows none of the pairs, as with other data under one id.
 */
export function newSince(
  seen: { readonly dataset: string; readonly keys: readonly string[] } | undefined,
  dataset: string,
  table: GapTable,
  rows: Iterable<number>,
): readonly number[] | undefined {
  if (seen?.dataset !== dataset) return undefined;
  const known = new Set(seen.keys);
  if (!seenKeys(table).some((key) => known.has(key))) return undefined;
  return [...rows].filter((row) => !known.has(seenKey(table, row)));
}

import { nameKey } from '../../names/buildNameMatcher.ts';
import type { SheetTable } from '../SheetTable.ts';

/** Signs that a cell may hold several names. */
const joined = /[;,/\n\r&]|\s(?:dan|and|und|dengan|-)\s/iu;

/**
 * Keys of the names that stand alone in a cell of parties: in a file that is its own list of regions, these are what
 * lists in other cells are made of.
 */
export function collectLoneNames(tables: readonly SheetTable[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const table of tables) {
    for (const column of table.columns('parties')) {
      for (const row of table.rows) {
        const text = table.text(row, column);
        if (text !== '' && !joined.test(text)) names.add(nameKey(text));
      }
    }
  }
  return names;
}

import { nameKey } from '../../names/buildNameMatcher.ts';
import { isNoName } from '../../names/isNoName.ts';
import type { SheetTable } from '../SheetTable.ts';

/** Signs that a text may hold several names. */
const joined = /[,/&]|\s(?:dan|and|und|dengan|-)\s/iu;

/**
 * Keys of the names that stand alone in a cell of parties, or between semicolons and line breaks: in a file that is its
 * own list of regions, these are what lists in other cells are made of.
 */
export function collectLoneNames(tables: readonly SheetTable[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const table of tables) {
    for (const column of table.columns('parties')) {
      for (const row of table.rows) {
        for (const part of table.text(row, column).split(/[;\n\r]/)) {
          const text = part.trim();
          if (text !== '' && !joined.test(text)) names.add(nameKey(text));
        }
      }
    }
  }
  return names;
}

/** Whether most of the names that stand alone in cells of parties are numbers, as where organisations have no names. */
export function areMostlyNumbers(tables: readonly SheetTable[]): boolean {
  const texts = new Set<string>();
  for (const table of tables)
    for (const role of ['parties', 'party'] as const)
      for (const column of table.columns(role))
        for (const row of table.rows)
          for (const part of table.text(row, column).split(/[;\n\r]/)) texts.add(part.trim());
  texts.delete('');
  return 2 * [...texts].filter(isNoName).length > texts.size;
}

import type { RegionId } from '../../../domain/ids.ts';
import type { ColumnRole } from '../../plan/ImportPlan.ts';
import { toSlug } from '../../toSlug.ts';
import type { SheetTable } from '../SheetTable.ts';

const roles: readonly ColumnRole[] = ['parties', 'party', 'region', 'source_region', 'target_region'];

/**
 * Names that give the regions of these ids, where they stand anywhere in the files: a name that is decided to be another
 * one may come before it.
 */
export function findDecidedNames(
  tables: readonly SheetTable[],
  ids: ReadonlySet<RegionId>,
): ReadonlyMap<RegionId, string> {
  const names = new Map<RegionId, string>();
  if (ids.size === 0) return names;
  const wanted = new Map([...ids].map((id) => [String(id), id]));
  const look = (cell: string): void => {
    for (const text of cell.split(/[;\n\r]/)) {
      const id = wanted.get(`own:${toSlug(text)}`);
      if (id !== undefined && !names.has(id)) names.set(id, text.trim());
    }
  };
  for (const table of tables) {
    for (const role of roles) {
      for (const column of table.columns(role)) {
        look(table.header[column] ?? '');
        for (const row of table.rows) look(table.text(row, column));
      }
    }
  }
  return names;
}

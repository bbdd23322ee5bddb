import type { RegionId } from '../../../domain/ids.ts';
import type { Region } from '../../../domain/Region.ts';
import { nameKey } from '../../names/buildNameMatcher.ts';
import type { RegionShapes } from '../../source/RegionShapes.ts';
import type { ImportLog } from '../ImportLog.ts';
import type { SheetTable } from '../SheetTable.ts';
import { readRegionRow, type RegionRow } from './readRegionRow.ts';
import { regionIdOf, toRegion } from './toRegion.ts';

/** Regions of a table, and by which codes and names rows refer to them. */
export interface RegionTable {
  readonly regions: readonly Region[];
  readonly byCode: ReadonlyMap<string, RegionId>;
  /** Rows with a shape, by region. */
  readonly shapes: ReadonlyMap<RegionId, NonNullable<RegionRow['shape']>>;
}

/**
 * The regions of a table: id is the code where it can be one, else `own:<slug>` of code or name. A row without a name
 * takes its code for one; with neither it is set aside, as is a code that stands in an earlier row, or a name without a
 * code that does. Parents are codes or names of other rows. Missing coordinates and areas are those of the polygons.
 */
export function buildRegionTable(
  table: SheetTable,
  shapes: RegionShapes | undefined,
  log: ImportLog,
): RegionTable {
  const byCode = new Map<string, RegionId>();
  const byName = new Map<string, RegionId>();
  const rowOf = new Map<string, number>();
  const taken = new Set<string>();
  const shapeOf = new Map<RegionId, NonNullable<RegionRow['shape']>>();
  const read: { readonly row: RegionRow; readonly id: RegionId; readonly name: string }[] = [];
  for (const position of table.rows) {
    const row = readRegionRow(table, position, shapes?.shapes[position - 1]);
    const { reader, code } = row;
    const name = row.name || code;
    const key = code === '' ? `name ${nameKey(name)}` : `code ${code}`;
    const earlier = rowOf.get(key);
    if (name === '') reader.tellOf('name', 'title-missing', 'error');
    else if (earlier !== undefined) {
      reader.tellOf(code === '' ? 'name' : 'code', 'region-repeated', 'error', {
        value: code || name,
        params: { earlier },
      });
    }
    log.tell(...reader.issues);
    if (reader.errors.length > 0) {
      log.setAside(table, position, reader.errors);
      continue;
    }
    rowOf.set(key, table.sheet.rowNumbers[position] ?? 0);
    const id = regionIdOf(code, name, taken);
    if (code !== '') byCode.set(code, id);
    if (!byName.has(nameKey(name))) byName.set(nameKey(name), id);
    if (row.shape !== undefined) shapeOf.set(id, row.shape);
    read.push({ row, id, name });
    log.loaded(table);
  }
  const regions = read.map(({ row, id, name }) => {
    const parentId = byCode.get(row.parent) ?? byName.get(nameKey(row.parent));
    if (row.parent !== '' && parentId === undefined && byCode.size + byName.size > 0) {
      const { issues } = row.reader;
      row.reader.tellOf('parent', 'region-not-in-data', 'warning', { value: row.parent });
      log.tell(...issues.slice(-1));
    }
    return toRegion(row, id, name, parentId === id ? undefined : parentId);
  });
  return { regions, byCode, shapes: shapeOf };
}

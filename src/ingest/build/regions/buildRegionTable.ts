import { toRegionId, type RegionId } from '../../../domain/ids.ts';
import type { Region } from '../../../domain/Region.ts';
import { nameKey } from '../../names/buildNameMatcher.ts';
import type { RegionShapes } from '../../source/RegionShapes.ts';
import { toSlug } from '../../toSlug.ts';
import type { ImportLog } from '../ImportLog.ts';
import type { SheetTable } from '../SheetTable.ts';
import { readLevel } from './readLevel.ts';
import { isAutonomous, readRegionRow, type RegionRow } from './readRegionRow.ts';
import { describeShape } from '../shapes/describeShape.ts';

/** Regions of a table, and by which codes and names rows refer to them. */
export interface RegionTable {
  readonly regions: readonly Region[];
  readonly byCode: ReadonlyMap<string, RegionId>;
  /** Rows with a shape, by region. */
  readonly shapes: ReadonlyMap<RegionId, NonNullable<RegionRow['shape']>>;
}

/** Codes that can be an id as they stand. */
const plainCode = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

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
    const id = idOf(code, name, rowOf);
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

function idOf(code: string, name: string, taken: Map<string, number>): RegionId {
  const plain = plainCode.test(code) ? code : `own:${toSlug(code || name) || 'region'}`;
  let id = plain;
  for (let number = 2; taken.has(`id ${id}`); number += 1) id = `${plain}-${String(number)}`;
  taken.set(`id ${id}`, 1);
  return toRegionId(id);
}

function toRegion(row: RegionRow, id: RegionId, name: string, parentId: RegionId | undefined): Region {
  const level = readLevel(row.level, name);
  const described = row.shape === undefined ? undefined : describeShape(row.shape);
  const point =
    row.lat === undefined || row.lon === undefined ? described?.point : { lat: row.lat, lon: row.lon };
  const areaKm2 = row.areaKm2 ?? described?.areaKm2;
  return {
    id,
    name,
    aliases:
      row.code === '' || row.code === id || row.code === name ? row.aliases : [...row.aliases, row.code],
    level,
    autonomous: isAutonomous(level),
    ...(parentId === undefined ? {} : { parentId }),
    ...point,
    ...(row.population === undefined ? {} : { population: row.population }),
    ...(areaKm2 === undefined ? {} : { areaKm2 }),
    indicators: Object.fromEntries(row.indicators),
  };
}

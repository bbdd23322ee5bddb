import type { RegionId } from '../../../domain/ids.ts';
import type { Region } from '../../../domain/Region.ts';
import { buildNameMatcher } from '../../names/buildNameMatcher.ts';
import type { RegionShape, RegionShapes } from '../../source/RegionShapes.ts';
import type { ImportLog } from '../ImportLog.ts';
import { describeShape } from '../shapes/describeShape.ts';
import type { SheetTable } from '../SheetTable.ts';
import { readRegionRow, type RegionRow } from './readRegionRow.ts';

/**
 * Adds what a further table or boundary file says to regions that are known, found by code, else by a certain name.
 * Figures and coordinates that are known already stay; a row that fits no region, or one that an earlier row filled, is
 * set aside.
 */
export function supplementRegions(
  regions: readonly Region[],
  byCode: ReadonlyMap<string, RegionId>,
  table: SheetTable,
  shapes: RegionShapes | undefined,
  log: ImportLog,
): { readonly regions: readonly Region[]; readonly shapes: ReadonlyMap<RegionId, RegionShape> } {
  const match = buildNameMatcher(regions);
  const added = new Map(regions.map((region) => [region.id, region]));
  const shapeOf = new Map<RegionId, RegionShape>();
  const rowOf = new Map<RegionId, number>();
  const known = new Set<string>(regions.map(({ id }) => id));
  const find = ({ code, name }: RegionRow): RegionId | undefined => {
    if (code !== '') {
      const stated = byCode.get(code);
      if (stated !== undefined) return stated;
      const found = match(code);
      if (known.has(code) || found.certainty === 'certain') return found.regionId;
    }
    const found = name === '' ? undefined : match(name);
    return found?.certainty === 'certain' ? found.regionId : undefined;
  };
  for (const position of table.rows) {
    const row = readRegionRow(table, position, shapes?.shapes[position - 1]);
    const { reader } = row;
    const id = find(row);
    const region = id === undefined ? undefined : added.get(id);
    const earlier = id === undefined ? undefined : rowOf.get(id);
    const role = row.name === '' ? 'code' : 'name';
    const value = row.name || row.code;
    if (region === undefined) reader.tellOf(role, 'region-not-in-data', 'error', { value });
    else if (earlier !== undefined)
      reader.tellOf(role, 'region-repeated', 'error', { value, params: { earlier } });
    log.tell(...reader.issues);
    if (region === undefined || reader.errors.length > 0) {
      log.setAside(table, position, reader.errors);
      continue;
    }
    rowOf.set(region.id, table.sheet.rowNumbers[position] ?? 0);
    added.set(region.id, withFacts(region, row));
    if (row.shape !== undefined) shapeOf.set(region.id, row.shape);
    log.loaded(table);
  }
  return { regions: regions.map((region) => added.get(region.id) ?? region), shapes: shapeOf };
}

function withFacts(region: Region, row: RegionRow): Region {
  const described = row.shape === undefined ? undefined : describeShape(row.shape);
  const point =
    row.lat === undefined || row.lon === undefined ? described?.point : { lat: row.lat, lon: row.lon };
  const areaKm2 = region.areaKm2 ?? row.areaKm2 ?? described?.areaKm2;
  const population = region.population ?? row.population;
  return {
    ...region,
    ...(region.lat === undefined && point !== undefined ? point : {}),
    ...(population === undefined ? {} : { population }),
    ...(areaKm2 === undefined ? {} : { areaKm2 }),
    indicators: Object.fromEntries([...Object.entries(region.indicators), ...row.indicators]),
  };
}

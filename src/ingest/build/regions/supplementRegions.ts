import type { RegionId } from '../../../domain/ids.ts';
import type { Region } from '../../../domain/Region.ts';
import { buildNameMatcher, nameKey } from '../../names/buildNameMatcher.ts';
import type { RegionShape, RegionShapes } from '../../source/RegionShapes.ts';
import type { ImportLog } from '../ImportLog.ts';
import { describeShape } from '../shapes/describeShape.ts';
import type { SheetTable } from '../SheetTable.ts';
import { readRegionRow, type RegionRow } from './readRegionRow.ts';
import { regionIdOf, toRegion } from './toRegion.ts';

export interface SupplementedRegions {
  readonly regions: readonly Region[];
  readonly shapes: ReadonlyMap<RegionId, RegionShape>;
  /** By what the table calls them: ids of nodes, codes of another list. */
  readonly codes: ReadonlyMap<string, RegionId>;
}

/**
 * Adds what a further table or boundary file says to regions that are known, found by code, else by a certain name.
 * Figures and coordinates that are known already stay; a row that fits no region, or one that an earlier row filled, is
 * set aside.
 *
 * @param adds rows that fit no region are regions of their own: a second list beside the first.
 */
export function supplementRegions(
  regions: readonly Region[],
  stated: ReadonlyMap<string, RegionId>,
  table: SheetTable,
  shapes: RegionShapes | undefined,
  adds: boolean,
  log: ImportLog,
): SupplementedRegions {
  const match = buildNameMatcher(regions);
  const added = new Map(regions.map((region) => [region.id, region]));
  const shapeOf = new Map<RegionId, RegionShape>();
  const rowOf = new Map<RegionId, number>();
  const codes = new Map<string, RegionId>();
  const newByName = new Map<string, RegionId>();
  const taken = new Set<string>(regions.map(({ id }) => id));
  const known = new Map<string, RegionId>(regions.map(({ id }) => [id, id]));
  const ofCode = (code: string): RegionId | undefined => stated.get(code) ?? known.get(code);
  const ofName = (name: string): RegionId | undefined => {
    const found = name === '' ? undefined : match(name);
    return found?.certainty === 'certain' ? found.regionId : undefined;
  };
  const rows = table.rows.map((position) => readRegionRow(table, position, shapes?.shapes[position - 1]));
  // Numbers of nodes may look like codes of regions: they are, if names that are known say the same.
  let agreeing = 0;
  for (const { code, name } of rows) {
    const [one, other] = [ofCode(code), ofName(name)];
    if (one !== undefined && other !== undefined) agreeing += one === other ? 1 : -1;
  }
  const find = ({ code, name }: RegionRow): RegionId | undefined =>
    agreeing < 0 ? ofName(name) : (ofCode(code) ?? ofName(name) ?? ofName(code));
  for (const row of rows) {
    const { reader } = row;
    const position = row.row;
    const name = row.name || row.code;
    const found = find(row) ?? newByName.get(nameKey(name));
    const id = found ?? (adds && name !== '' ? regionIdOf(row.code, name, taken) : undefined);
    const isNew = found === undefined && id !== undefined;
    if (isNew) newByName.set(nameKey(name), id);
    const region = isNew ? toRegion(row, id, name, undefined) : id === undefined ? undefined : added.get(id);
    const earlier = id === undefined ? undefined : rowOf.get(id);
    const role = row.name === '' ? 'code' : 'name';
    if (region === undefined) reader.tellOf(role, 'region-unmatched', 'error', { value: name });
    else if (earlier !== undefined)
      reader.tellOf(role, 'region-repeated', 'error', { value: name, params: { earlier } });
    log.tell(...reader.issues);
    if (region === undefined || reader.errors.length > 0) {
      log.setAside(table, position, reader.errors);
      continue;
    }
    if (row.code !== '') codes.set(row.code, region.id);
    rowOf.set(region.id, table.sheet.rowNumbers[position] ?? 0);
    added.set(region.id, isNew ? region : withFacts(region, row));
    if (row.shape !== undefined) shapeOf.set(region.id, row.shape);
    log.loaded(table);
  }
  return { regions: [...added.values()], shapes: shapeOf, codes };
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

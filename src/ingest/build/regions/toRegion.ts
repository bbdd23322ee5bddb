import { toRegionId, type RegionId } from '../../../domain/ids.ts';
import type { Region } from '../../../domain/Region.ts';
import { toSlug } from '../../toSlug.ts';
import { describeShape } from '../shapes/describeShape.ts';
import { readLevel } from './readLevel.ts';
import { isAutonomous, type RegionRow } from './readRegionRow.ts';

/** Codes that can be an id as they stand. */
const plainCode = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/** Id of a region of a table: its code where that can be one, else `own:<slug>`; numbered where it is taken. */
export function regionIdOf(code: string, name: string, taken: Set<string>): RegionId {
  const plain = plainCode.test(code) ? code : `own:${toSlug(code || name) || 'region'}`;
  let id = plain;
  for (let number = 2; taken.has(id); number += 1) id = `${plain}-${String(number)}`;
  taken.add(id);
  return toRegionId(id);
}

/** The region that a row states; missing coordinates and area are those of its polygons. */
export function toRegion(row: RegionRow, id: RegionId, name: string, parentId: RegionId | undefined): Region {
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

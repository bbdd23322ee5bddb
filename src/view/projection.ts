/** World units of the built-in map: 20 per degree of latitude, so that Indonesia is about 920 wide. y grows to the south. */
const usualUnitsPerDegree = 20;

/** Kilometres of one degree of latitude on a sphere of 6,371 km. */
const kmPerDegree = 111.195;

/**
 * Equirectangular projection with a standard parallel: x = (lon - lon0) cos(lat0), y = lat0 - lat. Near the equator
 * (Indonesia spans 6 N to 11 S) its shapes are true within 2 %. Source: Snyder 1987, Map Projections, p. 90.
 */
export interface Projection {
  /** The meridian in the middle: longitudes reach from 180 degrees west of it to 180 east. */
  readonly lon0: number;
  readonly lat0: number;
  /** World units of one degree of latitude; absent = 20. Data of any extent are given about the same width by it. */
  readonly unitsPerDegree?: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The projection of the built-in map. */
export const archipelago: Projection = { lon0: 118, lat0: -2.5 };

/** World units of one degree: to the east and to the south. */
export function unitsOfDegree({ lat0, unitsPerDegree = usualUnitsPerDegree }: Projection): Point {
  return { x: Math.cos((lat0 * Math.PI) / 180) * unitsPerDegree, y: unitsPerDegree };
}

/** Degrees to world units. A longitude is taken on the side of the middle meridian that is nearer. */
export function toWorld(projection: Projection, lon: number, lat: number): Point {
  const units = unitsOfDegree(projection);
  return { x: eastOf(projection.lon0, lon) * units.x, y: (projection.lat0 - lat) * units.y };
}

/** Degrees from a meridian to a longitude, by the shorter way: [-180, 180). */
export function eastOf(lon0: number, lon: number): number {
  const east = lon - lon0;
  return east >= -180 && east < 180 ? east : ((((east + 180) % 360) + 360) % 360) - 180;
}

/** World units to degrees: the inverse of `toWorld`. */
export function toDegrees(
  projection: Projection,
  point: Point,
): { readonly lon: number; readonly lat: number } {
  const units = unitsOfDegree(projection);
  const lon = point.x / units.x + projection.lon0;
  return { lon: Math.abs(lon) <= 180 ? lon : eastOf(0, lon), lat: projection.lat0 - point.y / units.y };
}

/** Kilometres of one world unit, north to south. */
export function kmPerUnit({ unitsPerDegree = usualUnitsPerDegree }: Projection = archipelago): number {
  return kmPerDegree / unitsPerDegree;
}

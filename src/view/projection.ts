/** World units of the map: 20 per degree of latitude, so that Indonesia is about 920 wide. y grows to the south. */
const unitsPerDegree = 20;

/** Kilometres of one degree of latitude on a sphere of 6,371 km. */
const kmPerDegree = 111.195;

/**
 * Equirectangular projection with a standard parallel: x = (lon - lon0) cos(lat0), y = lat0 - lat. Near the equator
 * (Indonesia spans 6 N to 11 S) its shapes are true within 2 %. Source: Snyder 1987, Map Projections, p. 90.
 */
export interface Projection {
  readonly lon0: number;
  readonly lat0: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The projection of the built-in map. */
export const archipelago: Projection = { lon0: 118, lat0: -2.5 };

/** Degrees to world units. */
export function toWorld(projection: Projection, lon: number, lat: number): Point {
  const shrink = Math.cos((projection.lat0 * Math.PI) / 180);
  return {
    x: (lon - projection.lon0) * shrink * unitsPerDegree,
    y: (projection.lat0 - lat) * unitsPerDegree,
  };
}

/** World units to degrees: the inverse of `toWorld`. */
export function toDegrees(
  projection: Projection,
  point: Point,
): { readonly lon: number; readonly lat: number } {
  const shrink = Math.cos((projection.lat0 * Math.PI) / 180);
  return {
    lon: point.x / (shrink * unitsPerDegree) + projection.lon0,
    lat: projection.lat0 - point.y / unitsPerDegree,
  };
}

/** Kilometres of one world unit, north to south. */
export const kmPerUnit = kmPerDegree / unitsPerDegree;

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

/** Great-circle distance in km between two points in degrees (haversine, sphere of 6,371 km). */
export function kmBetween(
  a: { readonly lon: number; readonly lat: number },
  b: { readonly lon: number; readonly lat: number },
): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** A projection centred on the given points, for data of other places. The archipelago's where there are none. */
export function projectionFor(points: readonly { readonly lon: number; readonly lat: number }[]): Projection {
  if (points.length === 0) return archipelago;
  let west = Infinity;
  let east = -Infinity;
  let south = Infinity;
  let north = -Infinity;
  for (const { lon, lat } of points) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return { lon0: (west + east) / 2, lat0: (south + north) / 2 };
}

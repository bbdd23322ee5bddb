/** Mean radius of the Earth in km (IUGG R1). */
export const earthRadiusKm = 6371.0088;

/** A place on the globe, in degrees. */
export interface GeoPoint {
  readonly lat: number;
  readonly lon: number;
}

/**
 * Great-circle distance of two places in km, by the haversine formula on a sphere of the mean radius (the ellipsoid
 * differs by at most 0.6 %). Symmetric, 0 for one place, also across the date line.
 */
export function greatCircleKm(from: GeoPoint, to: GeoPoint): number {
  const haversine =
    halfSineSquared(to.lat - from.lat) +
    cosine(from.lat) * cosine(to.lat) * halfSineSquared(to.lon - from.lon);
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(Math.min(1, haversine)));
}

/** sin^2(x / 2), x in degrees. */
function halfSineSquared(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 360) ** 2;
}

function cosine(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180);
}

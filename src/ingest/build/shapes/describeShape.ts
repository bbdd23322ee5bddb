import { earthRadiusKm } from '../../../lib/geo.ts';
import type { RegionShape } from '../../source/RegionShapes.ts';

type Ring = readonly (readonly [number, number])[];
type Polygon = readonly Ring[];

export interface ShapeDescription {
  /** Inside the largest polygon. */
  readonly point?: { readonly lat: number; readonly lon: number };
  /** Of all polygons without their holes; absent where there is none. */
  readonly areaKm2?: number;
}

/** Where a shape lies and how large it is. O(points). */
export function describeShape({ polygons, point }: RegionShape): ShapeDescription {
  let area = 0;
  let largest: { readonly polygon: Polygon; readonly area: number } | undefined;
  for (const polygon of polygons) {
    const size = polygonAreaKm2(polygon);
    area += size;
    if (largest === undefined || size > largest.area) largest = { polygon, area: size };
  }
  const given = point === undefined ? undefined : { lat: point[1], lon: point[0] };
  const inside = given ?? (largest === undefined ? undefined : pointInside(largest.polygon));
  return {
    ...(inside === undefined ? {} : { point: inside }),
    ...(area > 0 ? { areaKm2: Number(area.toPrecision(6)) } : {}),
  };
}

/** Area of the outer ring without the holes, in km². */
export function polygonAreaKm2([outer, ...holes]: Polygon): number {
  const size = ringAreaKm2(outer ?? []) - holes.reduce((sum, hole) => sum + ringAreaKm2(hole), 0);
  return Math.max(0, size);
}

/**
 * Area of a ring on the sphere of the mean radius, in km², whichever way round it runs: R² / 2 |Σ (λ₂ - λ₁)(2 + sin φ₁ +
 * sin φ₂)| (Chamberlain and Duquette, JPL Publication 07-03, eq. 3). Open and closed rings give the same.
 */
export function ringAreaKm2(ring: Ring): number {
  let sum = 0;
  for (const [index, [lon, lat]] of ring.entries()) {
    const [nextLon, nextLat] = ring[(index + 1) % ring.length] ?? [lon, lat];
    // The shorter way round, so that a ring across the date line keeps its size.
    const step = ((((nextLon - lon + 180) % 360) + 360) % 360) - 180;
    sum += radians(step) * (2 + Math.sin(radians(lat)) + Math.sin(radians(nextLat)));
  }
  return (Math.abs(sum) * earthRadiusKm ** 2) / 2;
}

/** The centroid, where it lies inside; else the middle of the widest part at its latitude. */
function pointInside(polygon: Polygon): ShapeDescription['point'] {
  const [outer] = polygon;
  if (outer === undefined || outer.length < 3) return undefined;
  const { lat, lon } = centroid(outer);
  const crossings = polygon.flatMap((ring) => crossingsAt(ring, lat)).toSorted((one, other) => one - other);
  let widest: { readonly from: number; readonly to: number } | undefined;
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const from = crossings[at] ?? 0;
    const to = crossings[at + 1] ?? 0;
    if (lon > from && lon < to) return { lat: rounded(lat), lon: rounded(lon) };
    if (widest === undefined || to - from > widest.to - widest.from) widest = { from, to };
  }
  const middle = widest === undefined ? lon : (widest.from + widest.to) / 2;
  return { lat: rounded(lat), lon: rounded(middle) };
}

/** Centroid of a ring in the plane of degrees; the mean of its points where it has no area. */
function centroid(ring: Ring): { readonly lat: number; readonly lon: number } {
  const [originLon = 0, originLat = 0] = ring[0] ?? [];
  let doubled = 0;
  let x = 0;
  let y = 0;
  for (const [index, [lon, lat]] of ring.entries()) {
    const [nextLon, nextLat] = ring[(index + 1) % ring.length] ?? [lon, lat];
    const cross = (lon - originLon) * (nextLat - originLat) - (nextLon - originLon) * (lat - originLat);
    doubled += cross;
    x += cross * (lon + nextLon - 2 * originLon);
    y += cross * (lat + nextLat - 2 * originLat);
  }
  if (doubled !== 0) return { lon: originLon + x / (3 * doubled), lat: originLat + y / (3 * doubled) };
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return { lon: mean(ring.map(([lon]) => lon)), lat: mean(ring.map(([, lat]) => lat)) };
}

/** Longitudes at which a ring crosses a parallel. */
function crossingsAt(ring: Ring, lat: number): readonly number[] {
  const crossings: number[] = [];
  for (const [index, [lon, from]] of ring.entries()) {
    const [nextLon, to] = ring[(index + 1) % ring.length] ?? [lon, from];
    if (from > lat === to > lat) continue;
    crossings.push(lon + ((lat - from) / (to - from)) * (nextLon - lon));
  }
  return crossings;
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

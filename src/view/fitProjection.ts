import { median } from '../lib/median.ts';
import { eastOf, type Projection } from './projection.ts';

export interface Degrees {
  readonly lon: number;
  readonly lat: number;
}

/** Greater side of what is fitted, in world units: it fills the frame of a first view at about 4 px a unit. */
const side = 190;
/** Room of less than this is not enlarged further, in degrees: about 11 km; around a single point 111 km are shown. */
const leastSpan = 0.1;
const spanOfPoint = 1;
/** Shapes near a pole would be drawn out without end. */
const mostLatitude = 60;

/**
 * The projection in which points are drawn: the middle meridian halves the narrowest stretch of longitudes that holds
 * all, so that regions on both sides of 180 degrees stand side by side; shapes are true at the middle latitude of what
 * spans a country or continent, and at the median one of what spans more than a quarter of the globe. The greater side
 * is 190 units. `undefined` without points. O(n log n).
 */
export function fitProjection(points: readonly Degrees[]): Projection | undefined {
  const [first] = points;
  if (first === undefined) return undefined;
  const { west, width } = stretchOf(points.map(({ lon }) => lon));
  let south = first.lat;
  let north = first.lat;
  for (const { lat } of points) {
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const middle = width > 90 ? median(points.map(({ lat }) => lat)) : (south + north) / 2;
  const lat0 = Math.min(mostLatitude, Math.max(-mostLatitude, middle));
  const lon0 = eastOf(0, west + width / 2);
  const span = Math.max(width * Math.cos((lat0 * Math.PI) / 180), north - south);
  return { lon0, lat0, unitsPerDegree: side / (span === 0 ? spanOfPoint : Math.max(span, leastSpan)) };
}

/** The narrowest stretch that holds all longitudes: what the widest gap between two leaves. */
export function stretchOf(longitudes: readonly number[]): { readonly west: number; readonly width: number } {
  const sorted = [...new Set(longitudes.map((lon) => eastOf(0, lon)))].toSorted((a, b) => a - b);
  const [first = 0] = sorted;
  let west = first;
  let gap = first + 360 - (sorted.at(-1) ?? first);
  for (let at = 1; at < sorted.length; at++) {
    const from = sorted[at - 1] ?? 0;
    const to = sorted[at] ?? 0;
    if (to - from > gap) {
      gap = to - from;
      west = to;
    }
  }
  return { west, width: 360 - gap };
}

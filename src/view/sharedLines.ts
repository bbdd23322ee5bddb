import type { Arc } from './geography.ts';
import type { Degrees } from './fitProjection.ts';

/** A ring of a region in degrees, flat: `[lon0, lat0, lon1, lat1, ...]`. */
export interface RegionRing {
  readonly region: string;
  readonly ring: Float64Array;
}

/** Points nearer than this are one: about 1 m. */
const perDegree = 1e5;

/**
 * The lines of which rings consist, each once, with the one or two regions that it bounds: what a topology states, found
 * from polygons whose common borders have the same points. Where the points of two neighbours differ, each keeps a line
 * of its own. Lines in degrees. O(points).
 */
export function sharedLines(rings: readonly RegionRing[]): readonly Arc[] {
  const numbers = new Map<number, number>();
  const numberOf = ({ lon, lat }: Degrees): number => {
    const key = Math.round((lon + 720) * perDegree) * (1000 * perDegree) + Math.round((lat + 90) * perDegree);
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  const paths = rings.map(({ ring }) => {
    const points: number[] = [];
    for (let at = 0; at + 1 < ring.length; at += 2) {
      points.push(numberOf({ lon: ring[at] ?? 0, lat: ring[at + 1] ?? 0 }));
    }
    return points;
  });
  const count = numbers.size;
  const keyOf = (a: number, b: number): number => Math.min(a, b) * count + Math.max(a, b);
  // The rings that use a step: the first, and another one if there is any.
  const first = new Map<number, number>();
  const second = new Map<number, number>();
  paths.forEach((points, ring) => {
    for (let at = 1; at < points.length; at++) {
      const key = keyOf(points[at - 1] ?? 0, points[at] ?? 0);
      const user = first.get(key);
      if (user === undefined) first.set(key, ring);
      else if (rings[user]?.region !== rings[ring]?.region) second.set(key, ring);
    }
  });
  const arcs: Arc[] = [];
  paths.forEach((points, ring) => {
    let open: { other: number | undefined; from: number } | undefined;
    const close = (to: number): void => {
      if (open === undefined) return;
      const own = rings[ring]?.region ?? '';
      const other = open.other === undefined ? undefined : rings[open.other]?.region;
      const line = (rings[ring]?.ring ?? new Float64Array(0)).slice(open.from * 2, (to + 1) * 2);
      arcs.push({ line, regions: other === undefined ? [own] : [own, other] });
      open = undefined;
    };
    for (let at = 1; at < points.length; at++) {
      const key = keyOf(points[at - 1] ?? 0, points[at] ?? 0);
      const other = second.get(key);
      // Each line belongs to the first ring that has it.
      const isOwn = first.get(key) === ring;
      if (open !== undefined && (!isOwn || open.other !== other)) close(at - 1);
      if (isOwn && open === undefined) open = { other, from: at - 1 };
    }
    close(points.length - 1);
  });
  return arcs;
}

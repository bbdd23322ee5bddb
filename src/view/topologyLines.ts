import type { GeometryCollection, Topology } from 'topojson-specification';

/** Flat coordinates `[x0, y0, x1, y1, ...]`. */
type Line = Float64Array;

/** The arcs of a topology in degrees. O(points). */
export function decodeArcs({ arcs, transform }: Pick<Topology, 'arcs' | 'transform'>): readonly Line[] {
  const [scaleX = 1, scaleY = 1] = transform?.scale ?? [];
  const [moveX = 0, moveY = 0] = transform?.translate ?? [];
  return arcs.map((arc) => {
    const line = new Float64Array(arc.length * 2);
    let x = 0;
    let y = 0;
    let at = 0;
    for (const [stepX = 0, stepY = 0] of arc) {
      // Only quantised coordinates are steps.
      x = transform === undefined ? stepX : x + stepX;
      y = transform === undefined ? stepY : y + stepY;
      line[at++] = x * scaleX + moveX;
      line[at++] = y * scaleY + moveY;
    }
    return line;
  });
}

/** The rings of a geometry as numbers of arcs; holes are rings too. */
export function ringsOf(geometry: GeometryCollection['geometries'][number]): readonly (readonly number[])[] {
  if (geometry.type === 'Polygon') return geometry.arcs;
  if (geometry.type === 'MultiPolygon') return geometry.arcs.flat();
  return [];
}

/** Arcs joined to a ring; a negative number is an arc read backwards, and shared end points are written once. */
export function joinArcs(lines: readonly Line[], ring: readonly number[]): Line {
  const parts = ring.map((arc) => lines[arc < 0 ? ~arc : arc] ?? new Float64Array(0));
  const length = parts.reduce((sum, part) => sum + part.length, 0) - 2 * (ring.length - 1);
  const joined = new Float64Array(Math.max(0, length));
  let to = 0;
  ring.forEach((arc, index) => {
    const part = parts[index] ?? new Float64Array(0);
    const points = part.length / 2;
    for (let step = index === 0 ? 0 : 1; step < points; step++) {
      const from = arc < 0 ? points - 1 - step : step;
      joined[to++] = part[from * 2] ?? 0;
      joined[to++] = part[from * 2 + 1] ?? 0;
    }
  });
  return joined;
}

import type { GeometryCollection, Topology } from 'topojson-specification';

/** Files of the package `world-atlas` by what is made from them, with the grid they are put on: steps around the globe. */
export const worldInputs = {
  'world-fine.topojson': { file: 'countries-50m.json', steps: 30_000 },
  'world-coarse.topojson': { file: 'countries-110m.json', steps: 20_000 },
} as const;

type Countries = Topology<{ countries: GeometryCollection }>;
type Arc = [number, number][];

/** Lies around the pole, where no region is and a map of degrees is of no use. */
const antarctica = '010';

/**
 * Outlines of countries for the page: without names, on a coarser grid (1.3 and 2 km), without points that fall together
 * on it and without what no country uses any more. The same input gives the same bytes. O(points).
 */
export function compileWorld(text: string, steps: number): string {
  const source = JSON.parse(text) as Countries;
  const geometries = source.objects.countries.geometries.filter(({ id }) => id !== antarctica);
  const step = 360 / steps;
  const used = new Map<number, number>();
  const renumber = (arc: number): number => {
    const at = arc < 0 ? ~arc : arc;
    const known = used.get(at) ?? used.size;
    used.set(at, known);
    return arc < 0 ? ~known : known;
  };
  const countries = geometries.map((geometry) => {
    if (geometry.type === 'Polygon') {
      return { type: geometry.type, arcs: geometry.arcs.map((ring) => ring.map(renumber)) };
    }
    if (geometry.type === 'MultiPolygon') {
      return {
        type: geometry.type,
        arcs: geometry.arcs.map((polygon) => polygon.map((ring) => ring.map(renumber))),
      };
    }
    throw new Error(`no polygon: ${String(geometry.id)}`);
  });
  const arcs = [...used.keys()].map((at) => onGrid(source, source.arcs[at] ?? [], step));
  const topology = {
    type: 'Topology',
    objects: { countries: { type: 'GeometryCollection', geometries: countries } },
    arcs,
    transform: { scale: [step, step], translate: [-180, -90] },
  };
  return JSON.stringify(topology);
}

/** Steps from point to point on the new grid; a line that shrinks to a point keeps two. */
function onGrid({ transform }: Countries, arc: readonly (readonly number[])[], step: number): Arc {
  const [scaleX = 1, scaleY = 1] = transform?.scale ?? [];
  const [moveX = 0, moveY = 0] = transform?.translate ?? [];
  const points: Arc = [];
  let x = 0;
  let y = 0;
  let lastX = 0;
  let lastY = 0;
  arc.forEach(([stepX = 0, stepY = 0], at) => {
    x += stepX;
    y += stepY;
    const toX = Math.round((x * scaleX + moveX + 180) / step);
    const toY = Math.round((y * scaleY + moveY + 90) / step);
    if (at > 0 && toX === lastX && toY === lastY) return;
    points.push([toX - lastX, toY - lastY]);
    lastX = toX;
    lastY = toY;
  });
  if (points.length === 1) points.push([0, 0]);
  return points;
}

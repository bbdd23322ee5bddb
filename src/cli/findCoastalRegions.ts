import type { FeatureCollection, Geometry, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Boundaries of the lowest level of regions; arcs that two of them share are written once. */
export type RegencyTopology = Topology<{ regencies: GeometryCollection }>;

/** Boundary this near to the land of another country is taken for the border with it, in km. */
const borderKm = 8;
/** What is left between two stretches of such a border is coast only where it is longer than this, in km. */
const shortestStretchKm = 30;
/** The coast of a region is longer than this, in km: the simplified mouth of a river is not. */
const shortestCoastKm = 3;
/** Boundary is judged in steps of at most this length, in km. */
const stepKm = 1;
const kmPerDegree = 111.2;

/** A line in km on a plane (true near the equator): `[x0, y0, x1, y1, ...]`. */
type Line = Float64Array;

/**
 * Regions that lie on a sea, of all that the topology knows: id to whether it does.
 *
 * Coast is what bounds the land of all regions from outside: arcs that one region alone uses, in rings that no other
 * such ring surrounds (a ring within another is the shore of a lake or of an island in it), but not where they are the
 * border with another country: within 8 km of its land, and in the short stretches between, since the two tables of
 * boundaries are simplified each in its own way. More than 3 km must remain. O(points x points of near countries).
 */
export function findCoastalRegions(
  topology: RegencyTopology,
  neighbours: FeatureCollection,
): ReadonlyMap<string, boolean> {
  const users: string[][] = topology.arcs.map(() => []);
  const regions: string[] = [];
  for (const geometry of topology.objects.regencies.geometries) {
    const id = String(geometry.id);
    regions.push(id);
    for (const arc of arcsOf(geometry)) users[arc < 0 ? ~arc : arc]?.push(id);
  }
  const outer: OuterArc[] = topology.arcs.flatMap((arc, at) => {
    const [region, other] = users[at] ?? [];
    return region === undefined || other !== undefined ? [] : [{ region, line: decode(topology, arc) }];
  });
  const foreign = neighbours.features.flatMap(({ geometry }) => ringsOf(geometry).map(toRing));
  const coastKm = new Map(regions.map((region) => [region, 0]));
  for (const ring of outermost(outer)) {
    for (const { region, km } of seaward(stepsOf(ring, foreign))) {
      coastKm.set(region, (coastKm.get(region) ?? 0) + km);
    }
  }
  return new Map([...coastKm].map(([region, km]) => [region, km > shortestCoastKm]));
}

interface OuterArc {
  readonly region: string;
  readonly line: Line;
}

interface Ring {
  readonly line: Line;
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

/** A piece of boundary. */
interface Step {
  readonly region: string;
  readonly km: number;
  readonly nearForeign: boolean;
}

/** The rings that no other ring surrounds, as arcs in order. */
function outermost(arcs: readonly OuterArc[]): readonly (readonly OuterArc[])[] {
  const groups = joinToRings(arcs);
  const rings = groups.map((group) => toRingOf(group.map(({ line }) => line)));
  return groups.filter((group, at) => {
    const [x, y] = midOfLongestStep(group.map(({ line }) => line));
    return !rings.some((ring, other) => other !== at && contains(ring, x, y));
  });
}

/** Arcs in the order in which they follow one another, turned where needed, one list a ring. */
function joinToRings(arcs: readonly OuterArc[]): readonly (readonly OuterArc[])[] {
  const at = new Map<string, OuterArc[]>();
  for (const arc of arcs) {
    for (const end of [startOf(arc.line), endOf(arc.line)]) {
      const list = at.get(end);
      if (list === undefined) at.set(end, [arc]);
      else list.push(arc);
    }
  }
  const used = new Set<OuterArc>();
  const rings: OuterArc[][] = [];
  for (const first of arcs) {
    if (used.has(first)) continue;
    used.add(first);
    const ring = [first];
    const start = startOf(first.line);
    let end = endOf(first.line);
    while (end !== start) {
      const next = at.get(end)?.find((arc) => !used.has(arc));
      if (next === undefined) break;
      used.add(next);
      const line = startOf(next.line) === end ? next.line : reversed(next.line);
      ring.push({ region: next.region, line });
      end = endOf(line);
    }
    rings.push(ring);
  }
  return rings;
}

function stepsOf(ring: readonly OuterArc[], foreign: readonly Ring[]): readonly Step[] {
  const steps: Step[] = [];
  for (const { region, line } of ring) {
    for (let at = 2; at < line.length; at += 2) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = line.subarray(at - 2, at + 2);
      const length = Math.hypot(x2 - x1, y2 - y1);
      const parts = Math.max(1, Math.ceil(length / stepKm));
      for (let part = 0; part < parts; part += 1) {
        const along = (part + 0.5) / parts;
        const x = x1 + along * (x2 - x1);
        const y = y1 + along * (y2 - y1);
        const nearForeign = foreign.some((land) => isNear(land, x, y));
        steps.push({ region, km: length / parts, nearForeign });
      }
    }
  }
  return steps;
}

/** The steps of a ring that face the sea: all of one without foreign land near, else its long stretches away from it. */
function seaward(steps: readonly Step[]): readonly Step[] {
  const first = steps.findIndex(({ nearForeign }) => nearForeign);
  if (first < 0) return steps;
  const found: Step[] = [];
  let stretch: Step[] = [];
  let length = 0;
  for (const step of [...steps.slice(first + 1), ...steps.slice(0, first + 1)]) {
    if (!step.nearForeign) {
      stretch.push(step);
      length += step.km;
      continue;
    }
    if (length > shortestStretchKm) found.push(...stretch);
    stretch = [];
    length = 0;
  }
  return found;
}

/** Whether a point lies on the land within a ring or at most `borderKm` away from it. */
function isNear(ring: Ring, x: number, y: number): boolean {
  const [west, south, east, north] = ring.box;
  if (x < west - borderKm || x > east + borderKm || y < south - borderKm || y > north + borderKm)
    return false;
  if (contains(ring, x, y)) return true;
  const { line } = ring;
  for (let at = 2; at < line.length; at += 2) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = line.subarray(at - 2, at + 2);
    const squared = (x2 - x1) ** 2 + (y2 - y1) ** 2;
    const along = squared === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / squared;
    const part = Math.min(1, Math.max(0, along));
    if (Math.hypot(x - x1 - part * (x2 - x1), y - y1 - part * (y2 - y1)) <= borderKm) return true;
  }
  return false;
}

/** Even-odd rule. */
function contains({ line, box: [west, south, east, north] }: Ring, x: number, y: number): boolean {
  if (x < west || x > east || y < south || y > north) return false;
  let inside = false;
  for (let at = 2; at < line.length; at += 2) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = line.subarray(at - 2, at + 2);
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** A point that is no corner, so that rings that touch in a corner do not seem to hold one another. */
function midOfLongestStep(lines: readonly Line[]): readonly [number, number] {
  let longest = -1;
  let mid: readonly [number, number] = [0, 0];
  for (const line of lines) {
    for (let at = 2; at < line.length; at += 2) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = line.subarray(at - 2, at + 2);
      const length = Math.hypot(x2 - x1, y2 - y1);
      if (length <= longest) continue;
      longest = length;
      mid = [(x1 + x2) / 2, (y1 + y2) / 2];
    }
  }
  return mid;
}

function toRing(positions: readonly Position[]): Ring {
  const line = new Float64Array(positions.length * 2);
  for (const [at, [lon = 0, lat = 0]] of positions.entries()) {
    line[at * 2] = lon * kmPerDegree;
    line[at * 2 + 1] = lat * kmPerDegree;
  }
  return toRingOf([line]);
}

function toRingOf(lines: readonly Line[]): Ring {
  const line = new Float64Array(lines.reduce((sum, { length }) => sum + length, 0));
  let to = 0;
  for (const part of lines) {
    line.set(part, to);
    to += part.length;
  }
  const xs = line.filter((_, at) => at % 2 === 0);
  const ys = line.filter((_, at) => at % 2 === 1);
  return { line, box: [min(xs), min(ys), max(xs), max(ys)] };
}

function min(values: Float64Array): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

function max(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}

function decode(topology: RegencyTopology, arc: readonly Position[]): Line {
  const [scaleX = 1, scaleY = 1] = topology.transform?.scale ?? [];
  const [moveX = 0, moveY = 0] = topology.transform?.translate ?? [];
  const line = new Float64Array(arc.length * 2);
  let x = 0;
  let y = 0;
  for (const [at, [stepX = 0, stepY = 0]] of arc.entries()) {
    x = topology.transform === undefined ? stepX : x + stepX;
    y = topology.transform === undefined ? stepY : y + stepY;
    line[at * 2] = (x * scaleX + moveX) * kmPerDegree;
    line[at * 2 + 1] = (y * scaleY + moveY) * kmPerDegree;
  }
  return line;
}

function reversed(line: Line): Line {
  const turned = new Float64Array(line.length);
  for (let at = 0; at < line.length; at += 2) {
    turned[line.length - at - 2] = line[at] ?? 0;
    turned[line.length - at - 1] = line[at + 1] ?? 0;
  }
  return turned;
}

function startOf(line: Line): string {
  return line.subarray(0, 2).join(' ');
}

function endOf(line: Line): string {
  return line.subarray(-2).join(' ');
}

function arcsOf(geometry: GeometryCollection['geometries'][number]): readonly number[] {
  if (geometry.type === 'Polygon') return geometry.arcs.flat();
  if (geometry.type === 'MultiPolygon') return geometry.arcs.flat(2);
  return [];
}

function ringsOf(geometry: Geometry): readonly Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
  return [];
}

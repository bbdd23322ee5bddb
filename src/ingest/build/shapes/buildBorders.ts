import { earthRadiusKm, greatCircleKm } from '../../../lib/geo.ts';
import { compareText } from '../../../lib/compare.ts';
import { pairKey, type RegionId } from '../../../domain/ids.ts';
import type { Border } from '../../../domain/Region.ts';
import type { RegionBoundary } from '../../../domain/Dataset.ts';

/** Boundaries of two files, or simplified each by itself, do not meet exactly: lines so close are one, in km. */
export const borderToleranceKm = 0.1;
/** Two lines run along each other if their directions differ by less than this. */
const leastCosine = Math.cos((20 * Math.PI) / 180);
/** Size of the cells in which segments are looked up, in degrees. */
const cellDegrees = 0.05;
/** Steps of half a cell along all segments, beyond the first of each: outlines of the world at 1:10 million stay below. */
const mostSteps = 1_000_000;
/** Points this close are the same point, in degrees: about a centimetre. */
const snap = 1e-7;
const kmPerDegree = (earthRadiusKm * Math.PI) / 180;

type Position = readonly [number, number];

interface Segment {
  readonly region: number;
  readonly from: Position;
  readonly to: Position;
}

/**
 * Borders of regions by their boundaries, with the length of the line they share in km (great circles on the mean
 * sphere). Segments that two regions have in common count whole; others as far as they run within `borderToleranceKm` of
 * one another, seen from either side and halved. Regions that only have points in common get a border of kind `point`.
 * In order of the pair. About O(points) for boundaries of which each is near a few others.
 */
export function buildBorders(boundaries: readonly RegionBoundary[]): readonly Border[] {
  const shared = new Map<string, number>();
  const rest = withoutCommon(segmentsOf(boundaries), shared);
  addNear(rest, shared);
  const ids = boundaries.map(({ regionId }) => regionId);
  const touching = commonPoints(boundaries);
  const borders = new Map<string, Border>();
  for (const [key, km] of shared) {
    // Lines that leave one point run close together for a while: no length of their own.
    if (km < 2 * borderToleranceKm) touching.add(key);
    else borders.set(key, toBorder(key, ids, { sharedKm: Number(km.toPrecision(4)), kind: 'land' }));
  }
  for (const key of touching) {
    if (!borders.has(key)) borders.set(key, toBorder(key, ids, { kind: 'point' }));
  }
  return [...borders.values()].toSorted((one, other) =>
    compareText(pairKey(one.a, one.b), pairKey(other.a, other.b)),
  );
}

function toBorder(key: string, ids: readonly RegionId[], rest: Pick<Border, 'sharedKm' | 'kind'>): Border {
  const [one = 0, other = 0] = key.split('|').map(Number);
  const [a, b] = [ids[one], ids[other]].toSorted((left, right) => compareText(left ?? '', right ?? ''));
  return { a: a as RegionId, b: b as RegionId, ...rest, confidence: 'high' };
}

function segmentsOf(boundaries: readonly RegionBoundary[]): readonly Segment[] {
  const segments: Segment[] = [];
  for (const [region, { polygons }] of boundaries.entries()) {
    for (const ring of polygons.flat()) {
      for (const [index, from] of ring.entries()) {
        const to = ring[(index + 1) % ring.length];
        if (to !== undefined && (from[0] !== to[0] || from[1] !== to[1])) segments.push({ region, from, to });
      }
    }
  }
  return segments;
}

const pointKey = ([lon, lat]: Position): string =>
  `${String(Math.round(lon / snap))},${String(Math.round(lat / snap))}`;

const regionPair = (one: number, other: number): string =>
  one < other ? `${String(one)}|${String(other)}` : `${String(other)}|${String(one)}`;

/** Adds the segments that two regions have in common, and gives back the others. */
function withoutCommon(segments: readonly Segment[], shared: Map<string, number>): readonly Segment[] {
  const first = new Map<string, Segment>();
  const common = new Set<Segment>();
  for (const segment of segments) {
    const [one, other] = [pointKey(segment.from), pointKey(segment.to)];
    const key = one < other ? `${one} ${other}` : `${other} ${one}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, segment);
    else if (known.region !== segment.region) {
      common.add(known).add(segment);
      add(shared, regionPair(known.region, segment.region), lengthKm(segment.from, segment.to));
    }
  }
  return segments.filter((segment) => !common.has(segment));
}

/** Adds what runs close to a boundary of another region, half from either side. */
function addNear(all: readonly Segment[], shared: Map<string, number>): void {
  const cells = new Map<string, Segment[]>();
  const segments = withinBudget(all);
  for (const segment of segments) {
    for (const cell of cellsOf(segment)) {
      const list = cells.get(cell);
      if (list === undefined) cells.set(cell, [segment]);
      else list.push(segment);
    }
  }
  for (const segment of segments) {
    const others = new Set<Segment>();
    for (const cell of cellsOf(segment)) {
      for (const other of cells.get(cell) ?? []) if (other.region !== segment.region) others.add(other);
    }
    const parts = new Map<number, [number, number][]>();
    for (const other of others) {
      const part = nearPart(segment, other);
      if (part === undefined) continue;
      const list = parts.get(other.region);
      if (list === undefined) parts.set(other.region, [part]);
      else list.push(part);
    }
    const length = parts.size === 0 ? 0 : lengthKm(segment.from, segment.to);
    for (const [region, list] of parts) {
      add(shared, regionPair(segment.region, region), (length * unionLength(list)) / 2);
    }
  }
}

/** The part of a segment (0 to 1) along which another runs beside it within the tolerance. */
function nearPart(segment: Segment, other: Segment): [number, number] | undefined {
  const [originLon, originLat] = segment.from;
  const scale = kmPerDegree * Math.cos((originLat * Math.PI) / 180);
  const flat = ([lon, lat]: Position): Position => [
    (lon - originLon) * scale,
    (lat - originLat) * kmPerDegree,
  ];
  const [x, y] = flat(segment.to);
  const length = Math.hypot(x, y);
  const from = flat(other.from);
  const to = flat(other.to);
  const otherLength = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length === 0 || otherLength === 0) return undefined;
  const cosine = ((to[0] - from[0]) * x + (to[1] - from[1]) * y) / (length * otherLength);
  if (Math.abs(cosine) < leastCosine) return undefined;
  const along = (point: Position): number => (point[0] * x + point[1] * y) / (length * length);
  const across = (point: Position): number => (point[1] * x - point[0] * y) / length;
  // The distance changes linearly along the other segment: cut it to where it is within the tolerance.
  const [start, end] = [across(from), across(to)];
  const inside = within(start, end, borderToleranceKm);
  if (inside === undefined) return undefined;
  const at = (share: number): number => along(from) + share * (along(to) - along(from));
  const [one, two] = [at(inside[0]), at(inside[1])];
  const low = Math.max(0, Math.min(one, two));
  const high = Math.min(1, Math.max(one, two));
  return high > low ? [low, high] : undefined;
}

/** Where a value that goes from `start` to `end` is between `-limit` and `limit`, as shares of the way. */
function within(start: number, end: number, limit: number): readonly [number, number] | undefined {
  if (start === end) return Math.abs(start) <= limit ? [0, 1] : undefined;
  const shares = [(-limit - start) / (end - start), (limit - start) / (end - start)];
  const low = Math.max(0, Math.min(...shares));
  const high = Math.min(1, Math.max(...shares));
  return low < high ? [low, high] : undefined;
}

/** Length of the union of intervals. */
function unionLength(parts: readonly (readonly [number, number])[]): number {
  let total = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const [from, to] of parts.toSorted((one, other) => one[0] - other[0])) {
    total += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return total;
}

/** Without the longest segments where they would pass too many cells: no border is drawn that straight for that long. */
function withinBudget(segments: readonly Segment[]): readonly Segment[] {
  const further = (segment: Segment): number => stepsOf(segment) - 1;
  if (segments.reduce((sum, segment) => sum + further(segment), 0) <= mostSteps) return segments;
  let left = mostSteps;
  return segments
    .toSorted((one, other) => further(one) - further(other))
    .filter((segment) => (left -= further(segment)) >= 0);
}

function stepsOf({ from, to }: Segment): number {
  const span = Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]));
  return Math.max(1, Math.ceil(span / (cellDegrees / 2)));
}

/** Cells that a segment passes, with a margin of the tolerance. */
function* cellsOf(segment: Segment): Generator<string> {
  const { from, to } = segment;
  const steps = stepsOf(segment);
  const seen = new Set<string>();
  for (let step = 0; step <= steps; step += 1) {
    const x = (from[0] + ((to[0] - from[0]) * step) / steps) / cellDegrees;
    const y = (from[1] + ((to[1] - from[1]) * step) / steps) / cellDegrees;
    for (const column of [Math.floor(x - 0.3), Math.floor(x + 0.3)]) {
      for (const row of [Math.floor(y - 0.3), Math.floor(y + 0.3)]) {
        const cell = `${String(column)},${String(row)}`;
        if (seen.has(cell)) continue;
        seen.add(cell);
        yield cell;
      }
    }
  }
}

/** Pairs of regions that have a point in common. */
function commonPoints(boundaries: readonly RegionBoundary[]): Set<string> {
  const regionsAt = new Map<string, number | Set<number>>();
  const pairs = new Set<string>();
  for (const [region, { polygons }] of boundaries.entries()) {
    for (const point of polygons.flat(2)) {
      const key = pointKey(point);
      const known = regionsAt.get(key);
      if (known === undefined) regionsAt.set(key, region);
      else if (typeof known === 'number') {
        if (known !== region) regionsAt.set(key, new Set([known, region]));
      } else known.add(region);
    }
  }
  for (const regions of regionsAt.values()) {
    if (typeof regions === 'number') continue;
    const list = [...regions];
    for (const [index, one] of list.entries()) {
      for (const other of list.slice(index + 1)) pairs.add(regionPair(one, other));
    }
  }
  return pairs;
}

function lengthKm(from: Position, to: Position): number {
  return greatCircleKm({ lon: from[0], lat: from[1] }, { lon: to[0], lat: to[1] });
}

function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

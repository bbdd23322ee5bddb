import { eastOf, unitsOfDegree, type Projection } from './projection.ts';

/** Flat coordinates `[x0, y0, x1, y1, ...]`. */
type Line = Float64Array;

/**
 * A ring in degrees as it lies on the map: one piece, or several where it crosses the edge of the map, 180 degrees from
 * the middle meridian, where it is cut. Neighbouring points are taken to be less than 180 degrees apart. The cut edge is
 * part of the ring: it is for filling. O(points).
 */
export function projectRing(projection: Projection, ring: ArrayLike<number>): readonly Line[] {
  const east = eastward(projection, ring);
  return placesOf(east).flatMap((shift) => {
    const moved = shifted(east, shift);
    const inside = cutRing(cutRing(moved, -180, 1), 180, -1);
    return inside.length < 6 ? [] : [toUnits(projection, inside)];
  });
}

/**
 * A line in degrees as it lies on the map, cut where it crosses the edge. Pieces that run along the 180th meridian are
 * left out: in outlines of countries they are cuts, not coasts.
 */
export function projectLine(projection: Projection, line: ArrayLike<number>): readonly Line[] {
  const pieces: number[][] = [[]];
  for (let at = 0; at + 1 < line.length; at += 2) {
    const lon = line[at] ?? 0;
    const last = pieces.at(-1) ?? [];
    const before = last.at(-2);
    const alongCut = before !== undefined && isCut(before) && isCut(lon);
    if (alongCut) pieces.push([lon, line[at + 1] ?? 0]);
    else last.push(lon, line[at + 1] ?? 0);
  }
  return pieces.flatMap((piece) => {
    if (piece.length < 4) return [];
    const east = eastward(projection, piece);
    return placesOf(east).flatMap((shift) =>
      cutLine(shifted(east, shift)).map((part) => toUnits(projection, part)),
    );
  });
}

function isCut(lon: number): boolean {
  return Math.abs(Math.abs(lon) - 180) < 0.01;
}

/** Degrees east of the middle meridian, running on beyond 180 where the line does. */
function eastward({ lon0 }: Projection, line: ArrayLike<number>): Line {
  const east = new Float64Array(line.length);
  let last = 0;
  for (let at = 0; at + 1 < line.length; at += 2) {
    const here = (line[at] ?? 0) - lon0;
    last = at === 0 ? eastOf(0, here) : last + eastOf(last, here);
    east[at] = last;
    east[at + 1] = line[at + 1] ?? 0;
  }
  return east;
}

/** By how much a line is to be shifted so that each part of it once lies on the map. */
function placesOf(east: Line): readonly number[] {
  let least = Infinity;
  let most = -Infinity;
  for (let at = 0; at < east.length; at += 2) {
    least = Math.min(least, east[at] ?? 0);
    most = Math.max(most, east[at] ?? 0);
  }
  return [-360, 0, 360].filter((shift) => least + shift < 180 && most + shift > -180);
}

function shifted(east: Line, shift: number): Line {
  return shift === 0 ? east : east.map((value, at) => (at % 2 === 0 ? value + shift : value));
}

/** The part of a ring on one side of a meridian (Sutherland and Hodgman 1974); the ring itself where all of it is. */
function cutRing(ring: Line, edge: number, side: 1 | -1): Line {
  const isIn = (at: number): boolean => ((ring[at] ?? 0) - edge) * side >= 0;
  let whole = true;
  for (let at = 0; at < ring.length && whole; at += 2) whole = isIn(at);
  if (whole) return ring;
  const kept: number[] = [];
  for (let at = 0; at < ring.length; at += 2) {
    const before = (at === 0 ? ring.length : at) - 2;
    if (isIn(before) !== isIn(at)) kept.push(edge, latitudeAt(ring, before, at, edge));
    if (isIn(at)) kept.push(ring[at] ?? 0, ring[at + 1] ?? 0);
  }
  return Float64Array.from(kept);
}

/** The pieces of a line between the two edges of the map. */
function cutLine(line: Line): readonly Line[] {
  const isIn = (at: number): boolean => Math.abs(line[at] ?? 0) <= 180;
  const pieces: number[][] = [];
  let open: number[] | undefined;
  for (let at = 0; at < line.length; at += 2) {
    const crosses = at > 0 && isIn(at - 2) !== isIn(at);
    const edge = ((isIn(at) ? line[at - 2] : line[at]) ?? 0) < 0 ? -180 : 180;
    if (isIn(at)) {
      if (open === undefined) pieces.push((open = []));
      if (crosses) open.push(edge, latitudeAt(line, at - 2, at, edge));
      open.push(line[at] ?? 0, line[at + 1] ?? 0);
    } else {
      if (crosses) open?.push(edge, latitudeAt(line, at - 2, at, edge));
      open = undefined;
    }
  }
  return pieces.filter((piece) => piece.length >= 4).map((piece) => Float64Array.from(piece));
}

function latitudeAt(line: Line, from: number, to: number, edge: number): number {
  const [x1 = 0, y1 = 0] = line.subarray(from, from + 2);
  const [x2 = 0, y2 = 0] = line.subarray(to, to + 2);
  return x1 === x2 ? y1 : y1 + ((edge - x1) / (x2 - x1)) * (y2 - y1);
}

function toUnits(projection: Projection, east: Line): Line {
  const units = unitsOfDegree(projection);
  return east.map((value, at) => (at % 2 === 0 ? value * units.x : (projection.lat0 - value) * units.y));
}

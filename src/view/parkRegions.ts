import type { RegionId } from '../domain/ids.ts';
import type { Box } from './Box.ts';
import type { Point } from './projection.ts';

/** Where the regions stand that have no place in a picture: rows in a strip beneath it. */
export interface Parking {
  readonly places: ReadonlyMap<RegionId, Point>;
  readonly box: Box;
}

/** A strip is at least so wide, in world units: a picture of one point has no width. */
const leastWidth = 190;
const usualColumns = 20;
/** Share of the picture's height that the rows may take; more regions stand closer. */
const mostHeight = 0.4;

/**
 * Places for regions beneath a picture, in the order given, from left to right in rows. Rows grow closer with the number
 * of regions, so that the strip takes at most .4 of a picture as high as wide. `undefined` for none.
 */
export function parkRegions(ids: readonly RegionId[], picture: Box): Parking | undefined {
  if (ids.length === 0) return undefined;
  const width = Math.max(leastWidth, picture.x2 - picture.x1);
  const left = (picture.x1 + picture.x2) / 2 - width / 2;
  const height = Math.max(picture.y2 - picture.y1, width / 2);
  const cell = Math.min(width / usualColumns, Math.sqrt((width * height * mostHeight) / ids.length));
  const columns = Math.max(1, Math.floor(width / cell));
  const top = picture.y2 + cell * 0.5;
  // Room above the first row for the words of the strip.
  const first = top + width / 14;
  const places = new Map(
    ids.map((id, at) => [
      id,
      { x: left + cell * (0.5 + (at % columns)), y: first + cell * Math.floor(at / columns) },
    ]),
  );
  const rows = Math.ceil(ids.length / columns);
  return { places, box: { x1: left, y1: top, x2: left + width, y2: first + cell * (rows - 0.25) } };
}

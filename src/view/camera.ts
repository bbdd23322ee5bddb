import type { Box } from './Box.ts';
import type { Point } from './projection.ts';

/** Where the picture stands: screen = world x scale + offset, in CSS px. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
}

export interface ScaleLimits {
  readonly least: number;
  readonly most: number;
}

export const mapScales: ScaleLimits = { least: 0.25, most: 90 };

export function toScreen(view: View, point: Point): Point {
  return { x: point.x * view.scale + view.x, y: point.y * view.scale + view.y };
}

export function fromScreen(view: View, point: Point): Point {
  return { x: (point.x - view.x) / view.scale, y: (point.y - view.y) / view.scale };
}

/** The part of the world that the frame shows. */
export function visibleBox(view: View, frame: Frame): Box {
  const from = fromScreen(view, { x: 0, y: 0 });
  const to = fromScreen(view, { x: frame.width, y: frame.height });
  return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
}

/** The view that shows the whole box in the middle of the frame, with `margin` px left free on each side. */
export function viewOfBox(box: Box, frame: Frame, margin = 24, limits: ScaleLimits = mapScales): View {
  const width = Math.max(1e-6, box.x2 - box.x1);
  const height = Math.max(1e-6, box.y2 - box.y1);
  const scale = clampScale(
    Math.min(Math.max(1, frame.width - 2 * margin) / width, Math.max(1, frame.height - 2 * margin) / height),
    limits,
  );
  return centredOn({ x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 }, scale, frame);
}

export function centredOn(point: Point, scale: number, frame: Frame): View {
  return { scale, x: frame.width / 2 - point.x * scale, y: frame.height / 2 - point.y * scale };
}

/** Zooms by a factor and keeps the world point under `at` (px in the frame) where it is. */
export function zoomAt(view: View, factor: number, at: Point, limits: ScaleLimits = mapScales): View {
  const scale = clampScale(view.scale * factor, limits);
  const applied = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * applied, y: at.y - (at.y - view.y) * applied };
}

function clampScale(scale: number, limits: ScaleLimits): number {
  return Math.min(limits.most, Math.max(limits.least, scale));
}

/** Marks grow a little with zoom: 0 at the scale of the whole country, 1 where single regencies fill the frame. */
export function closeness(scale: number): number {
  return Math.min(1, Math.max(0, Math.log2(Math.max(scale, 0.01) / 1.5) / 3));
}

/**
 * The window of the given size that holds the most weight, for a first view: a country may be wide and its network
 * crowded in one part. Windows are tried around each point; ties go to the first. O(n^2); `undefined` for no points.
 */
export function densestBox(
  points: readonly { readonly x: number; readonly y: number; readonly weight: number }[],
  width: number,
  height: number,
): Box | undefined {
  let best: Box | undefined;
  let bestWeight = 0;
  for (const centre of points) {
    const box = {
      x1: centre.x - width / 2,
      y1: centre.y - height / 2,
      x2: centre.x + width / 2,
      y2: centre.y + height / 2,
    };
    let weight = 0;
    for (const point of points) {
      if (point.x >= box.x1 && point.x <= box.x2 && point.y >= box.y1 && point.y <= box.y2) {
        weight += point.weight;
      }
    }
    if (weight > bestWeight) {
      best = box;
      bestWeight = weight;
    }
  }
  return best;
}

/**
 * The middle of a window of the given size that shows `centre`, not nearer to an edge than a quarter of the window, and
 * as many of the points as can be; among equals the one nearest to `centre`. 15 x 9 windows are tried.
 */
export function roomiestMiddle(
  centre: Point,
  points: readonly Point[],
  width: number,
  height: number,
): Point {
  let best = centre;
  let most = -1;
  let nearest = Infinity;
  for (let column = -7; column <= 7; column++) {
    for (let row = -4; row <= 4; row++) {
      const x = centre.x + (column / 28) * width;
      const y = centre.y + (row / 16) * height;
      // A point at the very edge would have no room for its name.
      const shown = points.filter(
        (point) => Math.abs(point.x - x) < width * 0.44 && Math.abs(point.y - y) < height * 0.44,
      ).length;
      const distance = Math.hypot(column / 7, row / 4);
      if (shown > most || (shown === most && distance < nearest)) {
        best = { x, y };
        most = shown;
        nearest = distance;
      }
    }
  }
  return best;
}

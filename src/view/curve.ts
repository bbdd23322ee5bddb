import type { Point } from './projection.ts';

/**
 * Bow of a tie in px: 20 % of its length where short, falling to 16 % at 400 px, at most 90 px.
 * `length` is the straight distance in px.
 */
export function bowOf(length: number): number {
  return Math.min(90, length * (0.2 - 0.04 * Math.min(1, length / 400)));
}

/**
 * Control point of the quadratic curve between two points, in the same units. It lies beside the middle, on the northern
 * side (west where the tie runs due north); the curve itself reaches half as far.
 *
 * @param scale px per unit: the bow is bounded in px, so a tie is flatter the further one zooms in.
 */
export function controlPoint(a: Point, b: Point, scale: number): Point {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = Math.hypot(dx, dy);
  if (length === 0) return { x: a.x, y: a.y };
  const bow = bowOf(length * scale) / scale;
  const side = northSide(dx, dy);
  return {
    x: (a.x + b.x) / 2 + (-dy / length) * bow * side,
    y: (a.y + b.y) / 2 + (dx / length) * bow * side,
  };
}

/** +1 where the left-hand normal (-dy, dx) points north (up, negative y), else -1. */
export function northSide(dx: number, dy: number): 1 | -1 {
  if (dx !== 0) return dx < 0 ? 1 : -1;
  return dy > 0 ? 1 : -1;
}

/** The point of a quadratic curve at t in [0, 1]. */
export function pointOnCurve(a: Point, control: Point, b: Point, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * a.x + 2 * u * t * control.x + t * t * b.x,
    y: u * u * a.y + 2 * u * t * control.y + t * t * b.y,
  };
}

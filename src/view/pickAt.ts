import type { View } from './camera.ts';
import { controlPoint, pointOnCurve } from './curve.ts';
import type { Point } from './projection.ts';
import type { Scene, SceneMark, SceneTie } from './Scene.ts';
import { radiusAt } from './sizeScale.ts';

export type Picked =
  { readonly type: 'mark'; readonly mark: SceneMark } | { readonly type: 'tie'; readonly tie: SceneTie };

export interface PickOptions {
  /** px around a mark that still count as it. */
  readonly markReach: number;
  /** px around a tie that still count as it. */
  readonly tieReach: number;
}

/** Reach of a mouse; a finger needs more. */
export const mouseReach: PickOptions = { markReach: 4, tieReach: 4 };
export const touchReach: PickOptions = { markReach: 14, tieReach: 10 };

/**
 * What lies at a point of the frame: the nearest mark whose edge is within reach, else the nearest tie. Ties that are
 * dimmed are found only where nothing stronger is as near. `undefined` for the ground. O(marks + ties).
 */
export function pickAt(scene: Scene, view: View, at: Point, reach: PickOptions): Picked | undefined {
  let best: SceneMark | undefined;
  let bestDistance = reach.markReach;
  for (const mark of scene.marks) {
    const dx = mark.x * view.scale + view.x + mark.shiftX - at.x;
    const dy = mark.y * view.scale + view.y + mark.shiftY - at.y;
    if (Math.abs(dx) > 40 || Math.abs(dy) > 40) continue;
    // Later marks lie above earlier ones, so equal distances go to them.
    const distance = Math.max(0, Math.hypot(dx, dy) - radiusAt(mark, view.scale));
    if (distance <= bestDistance) {
      best = mark;
      bestDistance = distance;
    }
  }
  if (best !== undefined) return { type: 'mark', mark: best };
  const tie = tieAt(scene, view, at, reach.tieReach);
  return tie === undefined ? undefined : { type: 'tie', tie };
}

function tieAt(scene: Scene, view: View, at: Point, reach: number): SceneTie | undefined {
  let best: SceneTie | undefined;
  let bestDistance = reach;
  for (const tie of scene.ties) {
    const from = scene.markOf.get(tie.a);
    const to = scene.markOf.get(tie.b);
    if (from === undefined || to === undefined) continue;
    const a = screenOf(from, view);
    const b = screenOf(to, view);
    const control = controlPoint(a, b, 1);
    if (
      at.x < Math.min(a.x, b.x, control.x) - reach ||
      at.x > Math.max(a.x, b.x, control.x) + reach ||
      at.y < Math.min(a.y, b.y, control.y) - reach ||
      at.y > Math.max(a.y, b.y, control.y) + reach
    ) {
      continue;
    }
    const distance = distanceToCurve(at, a, control, b) + (tie.state === 'dimmed' ? 1.5 : 0);
    if (distance <= bestDistance) {
      best = tie;
      bestDistance = distance;
    }
  }
  return best;
}

function screenOf(mark: SceneMark, view: View): Point {
  return { x: mark.x * view.scale + view.x + mark.shiftX, y: mark.y * view.scale + view.y + mark.shiftY };
}

/** Distance from a point to a quadratic curve, by 24 straight pieces: true within a px for ties of a frame's length. */
export function distanceToCurve(at: Point, a: Point, control: Point, b: Point): number {
  let best = Infinity;
  let from = a;
  for (let step = 1; step <= 24; step++) {
    const to = pointOnCurve(a, control, b, step / 24);
    best = Math.min(best, distanceToSegment(at, from, to));
    from = to;
  }
  return best;
}

function distanceToSegment(at: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((at.x - a.x) * dx + (at.y - a.y) * dy) / length));
  return Math.hypot(at.x - a.x - t * dx, at.y - a.y - t * dy);
}

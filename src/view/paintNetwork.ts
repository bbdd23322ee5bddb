import { boxesMeet } from './Box.ts';
import type { Frame, View } from './camera.ts';
import { controlPoint } from './curve.ts';
import type { Point } from './projection.ts';
import type { MarkShape, Scene, SceneMark, SceneTie } from './Scene.ts';
import { radiusAt } from './sizeScale.ts';

export interface NetworkOptions {
  readonly pixelRatio: number;
  /** Multiplies every size: 1 = as on the screen. */
  readonly magnify?: number;
  /** Only these; all where absent. */
  readonly ties?: readonly SceneTie[];
  readonly marks?: readonly SceneMark[];
  /** Places that differ from the scene's, while marks move from one layout to another. */
  readonly placeOf?: (mark: SceneMark) => Point;
  /** 0..1 on all ties, for fading. */
  readonly tieOpacity?: number;
}

/** Ties, then marks, each lowest first; what is off the frame is not drawn. Leaves the transform at the pixel ratio. */
export function paintNetwork(
  context: CanvasRenderingContext2D,
  scene: Scene,
  view: View,
  frame: Frame,
  options: NetworkOptions,
): void {
  context.setTransform(options.pixelRatio, 0, 0, options.pixelRatio, 0, 0);
  context.lineCap = 'butt';
  context.lineJoin = 'round';
  const edges = { x1: 0, y1: 0, x2: frame.width, y2: frame.height };
  const placeOf = options.placeOf ?? ((mark: SceneMark): Point => mark);
  const magnify = options.magnify ?? 1;
  const screenOf = (mark: SceneMark): Point => {
    const place = placeOf(mark);
    return { x: place.x * view.scale + view.x + mark.shiftX, y: place.y * view.scale + view.y + mark.shiftY };
  };
  const fade = options.tieOpacity ?? 1;
  if (fade > 0) {
    for (const tie of options.ties ?? scene.ties) {
      const from = scene.markOf.get(tie.a);
      const to = scene.markOf.get(tie.b);
      if (from === undefined || to === undefined) continue;
      const a = screenOf(from);
      const b = screenOf(to);
      const control = controlPoint(a, b, 1 / magnify);
      const around = {
        x1: Math.min(a.x, b.x, control.x) - 4,
        y1: Math.min(a.y, b.y, control.y) - 4,
        x2: Math.max(a.x, b.x, control.x) + 4,
        y2: Math.max(a.y, b.y, control.y) + 4,
      };
      if (boxesMeet(around, edges)) paintTie(context, tie, a, control, b, magnify, fade);
    }
  }
  context.globalAlpha = 1;
  for (const mark of options.marks ?? scene.marks) {
    const at = screenOf(mark);
    const radius = radiusAt(mark, view.scale) * magnify;
    const reach = radius + 12 * magnify;
    if (at.x < -reach || at.y < -reach || at.x > frame.width + reach || at.y > frame.height + reach) continue;
    paintMark(context, mark, at, radius, magnify);
  }
}

function paintTie(
  context: CanvasRenderingContext2D,
  tie: SceneTie,
  a: Point,
  control: Point,
  b: Point,
  magnify: number,
  fade: number,
): void {
  context.beginPath();
  context.moveTo(a.x, a.y);
  context.quadraticCurveTo(control.x, control.y, b.x, b.y);
  context.globalAlpha = fade;
  if (tie.casing !== undefined) {
    context.strokeStyle = tie.casing.colour;
    context.lineWidth = tie.casing.width * magnify;
    context.stroke();
  }
  context.globalAlpha = tie.opacity * fade;
  context.strokeStyle = tie.colour;
  context.lineWidth = tie.width * magnify;
  if (tie.dash === undefined) context.stroke();
  else {
    context.setLineDash(tie.dash.map((length) => length * magnify));
    context.stroke();
    context.setLineDash([]);
  }
  if (tie.core !== undefined) {
    context.strokeStyle = tie.core.colour;
    context.lineWidth = tie.core.width * magnify;
    context.stroke();
  }
}

function paintMark(
  context: CanvasRenderingContext2D,
  mark: SceneMark,
  at: Point,
  radius: number,
  magnify: number,
): void {
  if (mark.ring !== undefined) {
    const outer = radius + (mark.ring.gap + mark.ring.width) * magnify * ringStretch(mark.shape);
    traceShape(context, mark.shape, at, outer);
    context.fillStyle = mark.ring.fill;
    context.fill();
    context.strokeStyle = mark.ring.colour;
    context.lineWidth = mark.ring.width * magnify;
    context.stroke();
  }
  traceShape(context, mark.shape, at, radius);
  context.fillStyle = mark.fill;
  context.fill();
  if (mark.strokeWidth > 0) {
    context.strokeStyle = mark.stroke;
    context.lineWidth = mark.strokeWidth * magnify;
    context.stroke();
  }
}

/** How much further the corner of a shape lies than its edge, so that a second outline keeps an even gap. */
export function ringStretch(shape: MarkShape): number {
  if (shape === 'diamond') return Math.SQRT2;
  return shape === 'triangle' ? 1.5 : 1;
}

/** Half the width of a shape for a radius: squares and diamonds are drawn with about the area of the circle. */
export function halfWidth(shape: MarkShape, radius: number): number {
  if (shape === 'square') return radius * 0.9;
  if (shape === 'diamond') return radius * 1.2;
  return shape === 'triangle' ? radius * 1.15 : radius;
}

/** Starts a path with the shape around a point. */
export function traceShape(
  context: Pick<CanvasRenderingContext2D, 'beginPath' | 'arc' | 'rect' | 'moveTo' | 'lineTo' | 'closePath'>,
  shape: MarkShape,
  { x, y }: Point,
  radius: number,
): void {
  const half = halfWidth(shape, radius);
  context.beginPath();
  switch (shape) {
    case 'circle':
      context.arc(x, y, half, 0, 2 * Math.PI);
      return;
    case 'square':
      context.rect(x - half, y - half, 2 * half, 2 * half);
      return;
    case 'diamond':
      context.moveTo(x, y - half);
      context.lineTo(x + half, y);
      context.lineTo(x, y + half);
      context.lineTo(x - half, y);
      context.closePath();
      return;
    case 'triangle':
      context.moveTo(x, y - half);
      context.lineTo(x + half, y + half);
      context.lineTo(x - half, y + half);
      context.closePath();
  }
}

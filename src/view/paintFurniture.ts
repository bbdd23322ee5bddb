import type { Translate } from '../i18n/translate.ts';
import type { Box } from './Box.ts';
import type { Frame, View } from './camera.ts';
import { degreeText, graticuleOf, scaleBarOf, seaNamesIn } from './furniture.ts';
import { fontOf } from './paintLabels.ts';
import type { Projection } from './projection.ts';
import type { Scene } from './Scene.ts';
import type { MeasureText } from './sceneLabels.ts';
import { tokensOf } from './tokens.ts';

/** What is written beside the network. */
export interface GroundFurniture {
  readonly ticks: boolean;
  readonly scaleBar: boolean;
  readonly seaNames: boolean;
}

/** Names of seas, degrees at the edge and a scale bar; the line above small components in the force layout. */
export function paintFurniture(
  context: CanvasRenderingContext2D,
  projection: Projection,
  scene: Scene,
  view: View,
  frame: Frame,
  t: Translate,
  furniture: GroundFurniture,
  measure: MeasureText,
): void {
  const tokens = tokensOf[scene.theme];
  if (scene.space === 'force') {
    if (scene.divider !== undefined) paintDivider(context, scene.divider, view, frame, tokens.rule);
    return;
  }
  context.lineJoin = 'round';
  context.fillStyle = tokens.inkQuiet;
  context.textBaseline = 'middle';
  if (furniture.seaNames) {
    context.font = fontOf(11, 500, true);
    context.letterSpacing = '2px';
    context.textAlign = 'center';
    context.globalAlpha = 0.8;
    for (const sea of seaNamesIn(projection, view, frame, (name) => seaWidth(name, measure))) {
      context.fillText(sea.name, sea.x, sea.y);
    }
    context.globalAlpha = 1;
    context.letterSpacing = '0px';
  }
  if (furniture.ticks) {
    const graticule = graticuleOf(projection, view, frame);
    context.font = fontOf(9.5, 500);
    context.strokeStyle = tokens.water;
    context.lineWidth = 3;
    context.textAlign = 'center';
    for (const { x, degree } of graticule.meridians) {
      const at = x * view.scale + view.x;
      if (at < 40 || at > frame.width - 30) continue;
      haloText(context, degreeText(t, degree, 'lon'), at, frame.height - 9);
    }
    context.textAlign = 'left';
    for (const { y, degree } of graticule.parallels) {
      const at = y * view.scale + view.y;
      if (at < 12 || at > frame.height - 26) continue;
      haloText(context, degreeText(t, degree, 'lat'), 6, at);
    }
  }
  if (furniture.scaleBar && view.scale > 3)
    paintScaleBar(context, projection, view, frame, tokens.ink, tokens.land, t, measure);
}

/** Boxes of the furniture that labels keep off. */
export function furnitureBoxes(
  projection: Projection,
  scene: Scene,
  view: View,
  frame: Frame,
  furniture: GroundFurniture,
  measure: MeasureText,
): readonly Box[] {
  const boxes: Box[] = [];
  const strip = scene.parking?.box;
  if (strip !== undefined) {
    const x = Math.max(0, strip.x1 * view.scale + view.x);
    const y = strip.y1 * view.scale + view.y;
    boxes.push({ x1: x, y1: y - 2, x2: x + 240, y2: y + 22 });
  }
  if (scene.space === 'force') {
    if (scene.divider === undefined) return boxes;
    const y = scene.divider * view.scale + view.y;
    return [...boxes, { x1: 0, y1: y - 2, x2: frame.width, y2: y + 2 }];
  }
  if (furniture.seaNames) {
    for (const sea of seaNamesIn(projection, view, frame, (name) => seaWidth(name, measure)))
      boxes.push(sea.box);
  }
  if (furniture.ticks) {
    boxes.push({ x1: 0, y1: frame.height - 17, x2: frame.width, y2: frame.height });
  }
  if (furniture.scaleBar && view.scale > 3) {
    boxes.push({
      x1: frame.width - scaleBarOf(view, projection).px - 70,
      y1: frame.height - 40,
      x2: frame.width,
      y2: frame.height,
    });
  }
  return boxes;
}

function seaWidth(name: string, measure: MeasureText): number {
  return measure(name, 11, 500) + name.length * 2;
}

function haloText(context: CanvasRenderingContext2D, text: string, x: number, y: number): void {
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
}

function paintScaleBar(
  context: CanvasRenderingContext2D,
  projection: Projection,
  view: View,
  frame: Frame,
  ink: string,
  land: string,
  t: Translate,
  measure: MeasureText,
): void {
  const bar = scaleBarOf(view, projection);
  const text = t('map.scale.km', { km: bar.km });
  const right = frame.width - 16 - measure(text, 10.5, 500) - 6;
  const y = frame.height - 28;
  for (const [colour, width] of [
    [land, 3.5],
    [ink, 1.2],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(right - bar.px, y - 5);
    context.lineTo(right - bar.px, y);
    context.lineTo(right, y);
    context.lineTo(right, y - 5);
    context.moveTo(right - bar.px / 2, y - 3);
    context.lineTo(right - bar.px / 2, y);
    context.stroke();
  }
  context.font = fontOf(10.5, 500);
  context.textAlign = 'left';
  context.strokeStyle = land;
  context.lineWidth = 3;
  context.fillStyle = ink;
  haloText(context, text, right + 6, y - 2);
}

function paintDivider(
  context: CanvasRenderingContext2D,
  divider: number,
  view: View,
  frame: Frame,
  colour: string,
): void {
  const y = Math.round(divider * view.scale + view.y) + 0.5;
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(16, y);
  context.lineTo(frame.width - 16, y);
  context.stroke();
}

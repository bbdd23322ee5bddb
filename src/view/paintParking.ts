import type { Translate } from '../i18n/translate.ts';
import { visibleBox, type Frame, type View } from './camera.ts';
import { boxesMeet } from './Box.ts';
import { fontOf } from './paintLabels.ts';
import type { Scene } from './Scene.ts';
import { tokensOf } from './tokens.ts';

/** The strip below a picture in which regions without a place stand: plain paper with a line above and its name. */
export function paintParking(
  context: CanvasRenderingContext2D,
  { parking, theme }: Pick<Scene, 'parking' | 'theme'>,
  view: View,
  frame: Frame,
  t: Translate,
): void {
  if (parking === undefined || !boxesMeet(parking.box, visibleBox(view, frame))) return;
  const tokens = tokensOf[theme];
  const { box, count, lacks } = parking;
  const left = box.x1 * view.scale + view.x;
  const top = box.y1 * view.scale + view.y;
  const width = (box.x2 - box.x1) * view.scale;
  context.fillStyle = tokens.panel;
  context.fillRect(left, top, width, (box.y2 - box.y1) * view.scale);
  context.strokeStyle = tokens.rule;
  context.lineWidth = 1;
  context.strokeRect(left, top, width, (box.y2 - box.y1) * view.scale);
  context.font = fontOf(11, 650);
  context.fillStyle = tokens.inkSecond;
  context.textAlign = 'left';
  context.textBaseline = 'top';
  context.fillText(t(`drawn.parking.${lacks}`, { n: count }), Math.max(left, 0) + 8, top + 6);
}

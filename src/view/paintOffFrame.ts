import type { Translate } from '../i18n/translate.ts';
import type { OffFramePartner } from './offFrame.ts';
import { fontOf } from './paintLabels.ts';
import type { Tokens } from './tokens.ts';

/** Text of the distance to a partner off the frame. */
export function distanceText(t: Translate, km: number): string {
  return t('map.offFrame.distance', { km: Math.round(km) });
}

/** Names and distances of partners off the frame, at its edge, each with an arrow towards it. */
export function paintOffFrame(
  context: CanvasRenderingContext2D,
  partners: readonly OffFramePartner[],
  tokens: Tokens,
  t: Translate,
): void {
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const partner of partners) {
    const { box, align } = partner;
    const x = align === 'right' ? box.x2 : box.x1;
    context.textAlign = align;
    context.strokeStyle = tokens.land;
    context.lineWidth = 3.5;
    const first = box.y1 + 8;
    const second = box.y1 + 22;
    const nameAt = align === 'right' ? x - 14 : x + 14;
    context.font = fontOf(11.5, 650);
    context.strokeText(partner.name, nameAt, first);
    context.fillStyle = tokens.ink;
    context.fillText(partner.name, nameAt, first);
    context.font = fontOf(10.5, 500);
    context.strokeText(distanceText(t, partner.km), x, second);
    context.fillStyle = tokens.inkSecond;
    context.fillText(distanceText(t, partner.km), x, second);
    paintArrow(context, align === 'right' ? x - 5 : x + 5, first, partner.angle, tokens.ink);
  }
}

function paintArrow(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  angle: number,
  colour: string,
): void {
  context.save();
  context.translate(x, y);
  context.rotate(angle);
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(-5, 0);
  context.lineTo(5, 0);
  context.moveTo(1, -3.5);
  context.lineTo(5, 0);
  context.lineTo(1, 3.5);
  context.stroke();
  context.restore();
}

import type { PlacedLabel } from './placeLabels.ts';
import type { SceneLabel } from './Scene.ts';
import type { Tokens } from './tokens.ts';

const labelFont = "'Plus Jakarta Sans Variable', 'Plus Jakarta Sans', system-ui, sans-serif";

/** CSS font of a label. */
export function fontOf(size: number, weight: number, italic = false): string {
  return `${italic ? 'italic ' : ''}${String(weight)} ${String(size)}px ${labelFont}`;
}

/** One label with a halo of land colour, so that it reads over ties; the halo is 3 to 4 px wide. */
export function paintLabels(
  context: CanvasRenderingContext2D,
  placed: readonly PlacedLabel[],
  lookOf: (id: string) => SceneLabel | undefined,
  tokens: Tokens,
): void {
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.lineJoin = 'round';
  for (const { leader } of placed) {
    if (leader === undefined) continue;
    context.strokeStyle = tokens.inkQuiet;
    context.lineWidth = 0.8;
    context.beginPath();
    context.moveTo(leader.x1, leader.y1);
    context.lineTo(leader.x2, leader.y2);
    context.stroke();
  }
  // Least important first: where halos meet, the more important one lies above.
  for (const label of placed.toReversed()) {
    const look = lookOf(label.id);
    if (look === undefined) continue;
    context.font = fontOf(look.size, look.weight);
    context.letterSpacing = look.size >= 14 ? '-0.2px' : '0px';
    context.strokeStyle = tokens.land;
    context.lineWidth = look.size >= 14 ? 4 : 3;
    context.strokeText(label.text, label.x, label.y);
    context.fillStyle = look.colour;
    context.fillText(label.text, label.x, label.y);
  }
  context.letterSpacing = '0px';
}

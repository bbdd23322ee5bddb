import type { Frame, View } from './camera.ts';
import { controlPoint } from './curve.ts';
import { halfWidth } from './paintNetwork.ts';
import { placeLabels, type PlacedLabel } from './placeLabels.ts';
import type { Scene, SceneLabel, SceneMark } from './Scene.ts';
import type { MeasureText } from './sceneLabels.ts';
import { tokensOf } from './tokens.ts';

/** Cities and towns by which a reader finds the way on the small map, the selected region apart. */
const landmarks: ReadonlySet<string> = new Set([
  '11.71', // Banda Aceh
  '12.71', // Medan
  '31', // DKI Jakarta
  '32.73', // Kota Bandung
  '53.71', // Kota Kupang
  '61.71', // Pontianak
  '64.71', // Balikpapan
  '71.71', // Manado
  '73.71', // Makassar
  '81.71', // Ambon
  '91.71', // Kota Jayapura
  '96.71', // Kota Sorong
]);

/** Ties faint, regions as dots, the selected one and its partners as marks. Sizes in px of the small map. */
export function paintOverview(
  context: CanvasRenderingContext2D,
  scene: Scene,
  view: View,
  pixelRatio: number,
  variant: 'strip' | 'inset',
): void {
  const tokens = tokensOf[scene.theme];
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.lineWidth = 0.6;
  for (const tie of scene.ties) {
    const a = scene.markOf.get(tie.a);
    const b = scene.markOf.get(tie.b);
    if (a === undefined || b === undefined) continue;
    const from = screenOf(a, view);
    const to = screenOf(b, view);
    const control = controlPoint(from, to, 2);
    const inFocus = tie.state === 'selected' || tie.state === 'path';
    context.globalAlpha = inFocus ? 0.7 : Math.min(0.22, tie.opacity * 0.6 + 0.03);
    context.strokeStyle = inFocus ? tie.colour : tokens.teal;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.quadraticCurveTo(control.x, control.y, to.x, to.y);
    context.stroke();
  }
  context.globalAlpha = 1;
  for (const mark of scene.marks) {
    if (mark.kind === 'party') continue;
    paintDot(context, mark, screenOf(mark, view), variant === 'strip' ? 1 : 0.7, tokens);
  }
}

function paintDot(
  context: CanvasRenderingContext2D,
  mark: SceneMark,
  at: { readonly x: number; readonly y: number },
  size: number,
  tokens: (typeof tokensOf)['light'],
): void {
  if (mark.state === 'selected') {
    diamondOrDot(context, mark, at, 7.5 * size);
    context.fillStyle = tokens.land;
    context.fill();
    context.strokeStyle = tokens.tealText;
    context.lineWidth = 1.3;
    context.stroke();
    diamondOrDot(context, mark, at, 4 * size);
    context.fillStyle = tokens.tealText;
    context.fill();
    return;
  }
  const strong = mark.state === 'partner' || mark.state === 'partner-not-known' || mark.state === 'bordering';
  if (strong) {
    diamondOrDot(context, mark, at, 2.8 * size);
    context.fillStyle = mark.fill;
    context.fill();
    context.strokeStyle = mark.state === 'partner' ? tokens.land : mark.stroke;
    context.lineWidth = 1.1;
    context.stroke();
    return;
  }
  diamondOrDot(
    context,
    mark,
    at,
    (mark.state === 'no-record' ? 0.9 : Math.min(2, 0.9 + mark.radius / 9)) * size,
  );
  context.fillStyle = mark.state === 'no-record' ? tokens.controlEdge : mark.fill;
  context.fill();
}

function diamondOrDot(
  context: CanvasRenderingContext2D,
  mark: SceneMark,
  { x, y }: { readonly x: number; readonly y: number },
  radius: number,
): void {
  context.beginPath();
  if (mark.shape === 'diamond') {
    const half = halfWidth('diamond', radius);
    context.moveTo(x, y - half);
    context.lineTo(x + half, y);
    context.lineTo(x, y + half);
    context.lineTo(x - half, y);
    context.closePath();
  } else if (mark.shape === 'square') context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  else context.arc(x, y, radius, 0, 2 * Math.PI);
}

/** Names on the small map: the selected region and the landmarks. */
export function overviewLabels(
  scene: Scene,
  view: View,
  frame: Frame,
  measure: MeasureText,
): { readonly placed: readonly PlacedLabel[]; readonly lookOf: ReadonlyMap<string, SceneLabel> } {
  const tokens = tokensOf[scene.theme];
  const lookOf = new Map<string, SceneLabel>();
  const requests = scene.marks.flatMap((mark) => {
    const selected = mark.kind === 'region' && mark.state === 'selected';
    if (!selected && !landmarks.has(mark.id)) return [];
    const partner = mark.state === 'partner' || mark.state === 'partner-not-known';
    const look: SceneLabel = {
      text: mark.label.text,
      size: selected ? 11.5 : 10,
      weight: selected ? 700 : partner ? 650 : 500,
      colour: selected || partner ? tokens.ink : tokens.inkSecond,
      importance: selected ? 100 : partner ? 50 : 10,
    };
    lookOf.set(mark.id, look);
    const { x, y } = screenOf(mark, view);
    return [
      {
        id: mark.id,
        text: look.text,
        x,
        y,
        radius: selected ? 9 : 3,
        width: measure(look.text, look.size, look.weight),
        size: look.size,
        importance: look.importance,
      },
    ];
  });
  const placed = placeLabels(requests, requests, { width: frame.width, height: frame.height });
  return { placed, lookOf };
}

function screenOf(mark: SceneMark, view: View): { readonly x: number; readonly y: number } {
  return { x: mark.x * view.scale + view.x, y: mark.y * view.scale + view.y };
}

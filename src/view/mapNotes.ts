import type { RegionId } from '../domain/ids.ts';
import { boxesMeet, growBox, type Box } from './Box.ts';
import { toScreen, type Frame, type View } from './camera.ts';
import type { Line } from './geography.ts';
import { fontOf } from './paintLabels.ts';
import { kmPerUnit, type Point, type Projection } from './projection.ts';
import type { MeasureText } from './sceneLabels.ts';
import type { Tokens } from './tokens.ts';

/** Two lines of text beside the border of a region: a figure, and of what. */
export interface MapNote {
  readonly region: RegionId;
  readonly title: string;
  readonly text: string;
}

/** Where a note stands in the frame, px, and the line that leads to it. */
export interface PlacedNote extends MapNote {
  readonly box: Box;
  readonly from: Point;
  readonly to: Point;
}

const titleLook = { size: 11.5, weight: 650 } as const;
const textLook = { size: 10.5, weight: 500 } as const;
const lineHeight = 13;
/** Half the width of the belt: a leader starts inside it. */
const insideKm = 2.5;
/** Distances from the border that are tried, px. */
const reaches = [34, 52, 74, 100, 130] as const;

/**
 * Places each note on its own side of a border: the leader starts inside the belt, at the middle of the border, and the
 * text stands where it covers neither a mark nor another note nor the border, inside the frame. What finds no place is
 * left out: the figures stand in words beside the map as well.
 *
 * @param sides representative point of each region in world units; the side of the border it lies on is the note's.
 */
export function placeNotes(
  notes: readonly MapNote[],
  border: readonly Line[],
  sides: ReadonlyMap<string, Point>,
  obstacles: readonly Box[],
  view: View,
  frame: Frame,
  measure: MeasureText,
  projection?: Projection,
): readonly PlacedNote[] {
  const points = pointsOf(border);
  const placed: PlacedNote[] = [];
  for (const note of notes) {
    const side = sides.get(note.region);
    const middle = nearestToMiddle(points);
    if (side === undefined || middle === undefined) continue;
    const away = Math.hypot(side.x - middle.x, side.y - middle.y) || 1;
    const reach = Math.min(insideKm / kmPerUnit(projection), away * 0.6);
    const start = {
      x: middle.x + ((side.x - middle.x) / away) * reach,
      y: middle.y + ((side.y - middle.y) / away) * reach,
    };
    const from = toScreen(view, start);
    const towards = Math.atan2(side.y - middle.y, side.x - middle.x);
    const width = Math.max(
      measure(note.title, titleLook.size, titleLook.weight),
      measure(note.text, textLook.size, textLook.weight),
    );
    const line = points.map((point) => toScreen(view, point));
    const isFree = (box: Box): boolean =>
      box.x1 >= 6 &&
      box.y1 >= 6 &&
      box.x2 <= frame.width - 6 &&
      box.y2 <= frame.height - 6 &&
      ![...obstacles, ...placed.map((other) => growBox(other.box, 4))].some((other) =>
        boxesMeet(box, other),
      ) &&
      !line.some(({ x, y }) => x > box.x1 - 4 && x < box.x2 + 4 && y > box.y1 - 4 && y < box.y2 + 4);
    const found = firstPlace(from, towards, width, isFree);
    if (found !== undefined) placed.push({ ...note, ...found, from });
  }
  return placed;
}

function firstPlace(
  from: Point,
  towards: number,
  width: number,
  isFree: (box: Box) => boolean,
): { readonly box: Box; readonly to: Point } | undefined {
  const height = 2 * lineHeight;
  for (const reach of reaches) {
    // To either side of the way to the region's own point, where its name stands, rather than straight on.
    for (const turn of [0.6, -0.6, 1.1, -1.1, 0.2, -0.2, 1.6, -1.6]) {
      const angle = towards + turn;
      const to = { x: from.x + Math.cos(angle) * reach, y: from.y + Math.sin(angle) * reach };
      const x1 = Math.cos(angle) >= 0 ? to.x + 4 : to.x - width - 4;
      const box = { x1, y1: to.y - height / 2, x2: x1 + width, y2: to.y + height / 2 };
      if (isFree(box)) return { box, to };
    }
  }
  return undefined;
}

function pointsOf(border: readonly Line[]): readonly Point[] {
  return border.flatMap((line) =>
    Array.from({ length: Math.floor(line.length / 2) }, (_, at) => ({
      x: line[2 * at] ?? 0,
      y: line[2 * at + 1] ?? 0,
    })),
  );
}

/** The point of the border nearest to the middle of all its points. */
function nearestToMiddle(points: readonly Point[]): Point | undefined {
  if (points.length === 0) return undefined;
  const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
  const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
  const distance = (point: Point): number => Math.hypot(point.x - x, point.y - y);
  return points.reduce((best, point) => (distance(point) < distance(best) ? point : best));
}

/** Draws notes with their leaders; the text has a halo of land. */
export function paintNotes(
  context: CanvasRenderingContext2D,
  notes: readonly PlacedNote[],
  tokens: Tokens,
): void {
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.lineJoin = 'round';
  for (const { from, to, box, title, text } of notes) {
    context.strokeStyle = tokens.inkSecond;
    context.lineWidth = 0.9;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
    context.fillStyle = tokens.inkSecond;
    context.beginPath();
    context.arc(from.x, from.y, 1.6, 0, 2 * Math.PI);
    context.fill();
    const lines = [
      { words: title, ...titleLook, colour: tokens.ink },
      { words: text, ...textLook, colour: tokens.inkSecond },
    ];
    lines.forEach(({ words, size, weight, colour }, at) => {
      const y = box.y1 + lineHeight * (at + 0.5);
      context.font = fontOf(size, weight);
      context.strokeStyle = tokens.land;
      context.lineWidth = 3.5;
      context.strokeText(words, box.x1, y);
      context.fillStyle = colour;
      context.fillText(words, box.x1, y);
    });
  }
}

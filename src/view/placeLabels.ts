import { boxesMeet, type Box } from './Box.ts';

/** Something that wants a label: all in px of the frame. */
export interface LabelRequest {
  readonly id: string;
  readonly text: string;
  /** Middle of the mark. */
  readonly x: number;
  readonly y: number;
  /** Half the width of the mark, second outline included. */
  readonly radius: number;
  /** Width of the text as it will be drawn. */
  readonly width: number;
  readonly size: number;
  readonly importance: number;
}

/** A mark that labels keep off: all marks are given, also those without a label. */
export interface LabelObstacle {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly importance: number;
}

export interface PlacedLabel {
  readonly id: string;
  readonly text: string;
  /** Left edge and middle of the text's height. */
  readonly x: number;
  readonly y: number;
  readonly box: Box;
  /** A short line from the mark, where the label stands away from it. */
  readonly leader?: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
}

export interface LabelOptions {
  readonly width: number;
  readonly height: number;
  /** Boxes already taken: furniture, ticks, arrow labels. */
  readonly taken?: readonly Box[];
  /** Importance from which a label may stand away from its mark on a leader line. */
  readonly leaderFrom?: number;
  /** Importance from which a label may cover weaker marks where no other place is free; default: all. */
  readonly coverFrom?: number;
  /** Most labels placed. */
  readonly most?: number;
  /** Room around each label, px. */
  readonly gap?: number;
}

/** px between a label and the edge of the frame: room for its halo. */
const edge = 3;

/** The eight places around a mark, right first, in the order of cartographic habit (Imhof 1962). */
const directions = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.75, -0.8],
  [-0.75, -0.8],
  [0.75, 0.8],
  [-0.75, 0.8],
] as const;

/**
 * Places labels greedily, the most important first, each at the first of eight places around its mark that is free:
 * no two labels overlap, none covers a mark of at least its own importance, none leaves the frame. The important ones
 * may stand away on a leader line; what does not fit is left out. Ties in importance go by id.
 *
 * Cost about O(n) with a grid of the boxes already placed.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly LabelObstacle[],
  options: LabelOptions,
): readonly PlacedLabel[] {
  const { gap = 2, leaderFrom = Infinity, coverFrom = -Infinity, most = Infinity } = options;
  const labels = new BoxGrid(64);
  const marks = new BoxGrid(64);
  for (const box of options.taken ?? []) labels.add(box, Infinity, undefined);
  for (const mark of obstacles) {
    const box = {
      x1: mark.x - mark.radius,
      y1: mark.y - mark.radius,
      x2: mark.x + mark.radius,
      y2: mark.y + mark.radius,
    };
    marks.add(box, mark.importance, mark.id);
  }
  const placed: PlacedLabel[] = [];
  const ordered = requests.toSorted((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1));
  for (const request of ordered) {
    if (placed.length >= most) break;
    const reaches = request.importance >= leaderFrom ? [0, 12, 22, 34] : [0];
    const isFree = (box: Box, strongerThan: number): boolean => {
      if (box.x1 < edge || box.y1 < edge) return false;
      if (box.x2 > options.width - edge || box.y2 > options.height - edge) return false;
      const roomy = { x1: box.x1 - gap, y1: box.y1, x2: box.x2 + gap, y2: box.y2 };
      return !labels.meets(roomy, -Infinity, undefined) && !marks.meets(box, strongerThan, request.id);
    };
    // A place that covers no mark at all is better than one that covers a weaker one.
    const found =
      firstFree(request, [0], (box) => isFree(box, -Infinity)) ??
      (request.importance < coverFrom
        ? undefined
        : firstFree(request, reaches, (box) => isFree(box, request.importance)));
    if (found === undefined) continue;
    labels.add(found.box, request.importance, request.id);
    placed.push(found);
  }
  return placed;
}

function firstFree(
  request: LabelRequest,
  reaches: readonly number[],
  isFree: (box: Box) => boolean,
): PlacedLabel | undefined {
  const height = request.size * 1.22;
  for (const reach of reaches) {
    for (const [dx, dy] of directions) {
      const box = boxBeside(request, dx, dy, reach, height);
      if (!isFree(box)) continue;
      const label = { id: request.id, text: request.text, x: box.x1, y: (box.y1 + box.y2) / 2, box };
      if (reach === 0) return label;
      return { ...label, leader: leaderTo(request, box) };
    }
  }
  return undefined;
}

function boxBeside(request: LabelRequest, dx: number, dy: number, reach: number, height: number): Box {
  const sideways = request.radius + 3.5 + reach;
  const upright = request.radius + 1.5 + reach;
  const x1 =
    dx === 0
      ? request.x - request.width / 2
      : dx > 0
        ? request.x + sideways * dx
        : request.x + sideways * dx - request.width;
  const y1 =
    dy === 0 ? request.y - height / 2 : dy < 0 ? request.y + upright * dy - height : request.y + upright * dy;
  return { x1, y1, x2: x1 + request.width, y2: y1 + height };
}

function leaderTo(request: LabelRequest, box: Box): NonNullable<PlacedLabel['leader']> {
  const x2 = Math.min(box.x2, Math.max(box.x1, request.x));
  const y2 = Math.min(box.y2, Math.max(box.y1, request.y));
  const length = Math.hypot(x2 - request.x, y2 - request.y) || 1;
  return {
    x1: request.x + ((x2 - request.x) / length) * (request.radius + 1),
    y1: request.y + ((y2 - request.y) / length) * (request.radius + 1),
    x2,
    y2,
  };
}

/** Boxes by the cells that they touch, so that a new one meets only those near it. */
class BoxGrid {
  private readonly cells = new Map<number, { box: Box; importance: number; id: string | undefined }[]>();
  private readonly size: number;

  constructor(size: number) {
    this.size = size;
  }

  add(box: Box, importance: number, id: string | undefined): void {
    for (const cell of this.cellsOf(box)) {
      const list = this.cells.get(cell);
      if (list === undefined) this.cells.set(cell, [{ box, importance, id }]);
      else list.push({ box, importance, id });
    }
  }

  /** True where a box of at least the given importance is met; the one with the given id does not count. */
  meets(box: Box, importance: number, id: string | undefined): boolean {
    for (const cell of this.cellsOf(box)) {
      for (const entry of this.cells.get(cell) ?? []) {
        const isOwn = id !== undefined && entry.id === id;
        if (!isOwn && entry.importance >= importance && boxesMeet(entry.box, box)) return true;
      }
    }
    return false;
  }

  private *cellsOf(box: Box): Generator<number> {
    const from = Math.floor(box.x1 / this.size);
    const to = Math.floor(box.x2 / this.size);
    for (let row = Math.floor(box.y1 / this.size); row <= Math.floor(box.y2 / this.size); row++) {
      for (let column = from; column <= to; column++) yield row * 4096 + column;
    }
  }
}

import { toScreen, type View } from '../../view/camera.ts';
import type { PlacedLabel } from '../../view/placeLabels.ts';
import type { Point } from '../../view/projection.ts';
import type { Scene, SceneMark } from '../../view/Scene.ts';

/** Where a mark stands in the frame, px. */
export function markOnScreen(mark: SceneMark, view: View): Point {
  const { x, y } = toScreen(view, mark);
  return { x: x + mark.shiftX, y: y + mark.shiftY };
}

/** Labels as they were placed at rest; while the picture moves, each is carried along with its mark. */
export class CarriedLabels {
  private placed: readonly PlacedLabel[] = [];
  private stood = new Map<string, Point>();

  keep(placed: readonly PlacedLabel[], scene: Scene, view: View): void {
    this.placed = placed;
    this.stood = new Map();
    for (const { id } of placed) {
      const mark = scene.markOf.get(id);
      if (mark !== undefined) this.stood.set(id, markOnScreen(mark, view));
    }
  }

  atRest(): readonly PlacedLabel[] {
    return this.placed;
  }

  /** Without leader lines, which would point elsewhere. */
  carried(scene: Scene, view: View): readonly PlacedLabel[] {
    const labels: PlacedLabel[] = [];
    for (const { id, text, x, y, box } of this.placed) {
      const mark = scene.markOf.get(id);
      const before = this.stood.get(id);
      if (mark === undefined || before === undefined) continue;
      const now = markOnScreen(mark, view);
      labels.push({ id, text, box, x: x + now.x - before.x, y: y + now.y - before.y });
    }
    return labels;
  }
}

import { fromScreen, type View } from '../../view/camera.ts';
import type { Point } from '../../view/projection.ts';
import type { Scene, SceneMark } from '../../view/Scene.ts';
import { markOnScreen } from './CarriedLabels.ts';

/** Length of the move from one layout to another. */
const moveMs = 250;

/** Marks on their way from where they stood on the screen to their places in another layout; ties fade in at the end. */
export class LayoutMove {
  private readonly from: ReadonlyMap<string, Point>;
  private readonly start = performance.now();

  constructor(scene: Scene, view: View) {
    this.from = new Map(scene.marks.map((mark) => [mark.id, markOnScreen(mark, view)]));
  }

  /** 0 at the start, 1 when done. */
  progress(now: number): number {
    return Math.min(1, Math.max(0, (now - this.start) / moveMs));
  }

  optionsAt(
    progress: number,
    view: View,
  ): { readonly placeOf: (mark: SceneMark) => Point; readonly tieOpacity: number } {
    const eased = 1 - (1 - progress) ** 3;
    return {
      tieOpacity: Math.max(0, 2 * progress - 1),
      placeOf: (mark) => {
        const start = this.from.get(mark.id);
        if (start === undefined) return mark;
        const { x, y } = fromScreen(view, start);
        return { x: x + (mark.x - x) * eased, y: y + (mark.y - y) * eased };
      },
    };
  }
}

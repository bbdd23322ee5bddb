import type { Box } from './Box.ts';
import type { Frame, View } from './camera.ts';
import { placeLabels, type LabelObstacle, type LabelRequest, type PlacedLabel } from './placeLabels.ts';
import { halfWidth } from './paintNetwork.ts';
import type { Scene, SceneMark } from './Scene.ts';
import { radiusAt } from './sizeScale.ts';

/** Width in px of a text of the given size and weight. */
export type MeasureText = (text: string, size: number, weight: number) => number;

export interface SceneLabelOptions {
  readonly taken?: readonly Box[];
  /** Ordinary labels per 10,000 px² of the frame; those in focus are not counted. */
  readonly density?: number;
  readonly magnify?: number;
}

/** Half the extent of a mark in px, its outline included. */
function extentOf(mark: SceneMark, scale: number, magnify = 1): number {
  const ring = mark.ring === undefined ? 0 : (mark.ring.gap + mark.ring.width) * 1.2;
  return (halfWidth(mark.shape, radiusAt(mark, scale)) + ring + mark.strokeWidth / 2) * magnify;
}

/** The labels of a scene in a frame: names of what is in focus first, then by partners. */
export function placeSceneLabels(
  scene: Scene,
  view: View,
  frame: Frame,
  measure: MeasureText,
  options: SceneLabelOptions = {},
): readonly PlacedLabel[] {
  const { magnify = 1, density = 1.9 } = options;
  const requests: LabelRequest[] = [];
  const obstacles: LabelObstacle[] = [];
  for (const mark of scene.marks) {
    const x = mark.x * view.scale + view.x + mark.shiftX;
    const y = mark.y * view.scale + view.y + mark.shiftY;
    const radius = extentOf(mark, view.scale, magnify);
    if (x < -radius || y < -radius || x > frame.width + radius || y > frame.height + radius) continue;
    const { text, size, weight, importance } = mark.label;
    obstacles.push({ id: mark.id, x, y, radius, importance });
    requests.push({
      id: mark.id,
      text,
      x,
      y,
      radius,
      width: measure(text, size * magnify, weight),
      size: size * magnify,
      importance,
    });
  }
  const inFocus = requests.filter((request) => request.importance >= 1000).length;
  return placeLabels(requests, obstacles, {
    width: frame.width,
    height: frame.height,
    leaderFrom: 3000,
    coverFrom: 100,
    most: inFocus + Math.round((frame.width * frame.height * density) / 10_000),
    ...(options.taken === undefined ? {} : { taken: options.taken }),
  });
}

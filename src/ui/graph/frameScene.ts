import { boxAround, growBox, type Box } from '../../view/Box.ts';
import { sceneBox } from '../../view/buildScene.ts';
import { centredOn, densestBox, roomiestMiddle, viewOfBox, type View } from '../../view/camera.ts';
import type { Geography } from '../../view/geography.ts';
import type { Scene } from '../../view/Scene.ts';
import type { CameraStore } from './CameraStore.ts';

/** Width of the first view in world units where a map is much wider than the part that matters: 5 degrees. */
const homeWidth = 100;

/** Whether the first view shows only a part of the map, so that an overview of the whole has something to add. */
export function isWide({ box }: Pick<Geography, 'box'>): boolean {
  return box !== undefined && box.x2 - box.x1 >= 2 * homeWidth;
}

/** The part of the world that holds everything: the map with the strip below it, or all marks. */
export function wholeBox(scene: Scene, geography: Pick<Geography, 'box'> | undefined): Box | undefined {
  const boxes = [scene.space === 'map' ? geography?.box : undefined, scene.parking?.box, sceneBox(scene)];
  return boxAround(boxes.filter((box) => box !== undefined));
}

/** Everything: the whole map, or all marks of the force layout. */
export function frameWhole(scene: Scene, geography: Geography | undefined, camera: CameraStore): View {
  const box = wholeBox(scene, geography);
  if (box === undefined) return camera.view;
  return viewOfBox(box, camera.free, scene.space === 'map' ? 12 : 40, camera.limits);
}

/**
 * The first view: around the selected region; else, on a map more than twice as wide as the first view, the part with
 * the densest network; else everything.
 */
export function frameHome(scene: Scene, geography: Geography | undefined, camera: CameraStore): View {
  const frame = camera.free;
  const whole = boxAround([sceneBox(scene), scene.parking?.box].filter((box) => box !== undefined));
  if (whole === undefined || frame.width === 0) return camera.view;
  if (scene.space === 'force') return viewOfBox(whole, frame, 40, camera.limits);
  const width = whole.x2 - whole.x1;
  const scale = Math.max(
    frame.width / homeWidth,
    frame.height / (homeWidth * 0.9),
    frame.width / Math.max(width, 1),
  );
  const selected = scene.marks.find((mark) => mark.kind === 'region' && mark.state === 'selected');
  if (selected !== undefined) {
    const closer = Math.max(scale, 3);
    const others = scene.marks.filter((mark) =>
      ['partner', 'partner-not-known', 'bordering'].includes(mark.state),
    );
    const middle = roomiestMiddle(selected, others, frame.width / closer, frame.height / closer);
    return centredOn(middle, closer, frame);
  }
  if (width < 2 * homeWidth) {
    const all = wholeBox(scene, geography) ?? whole;
    return viewOfBox(growBox(all, width * 0.02), frame, 24, camera.limits);
  }
  const tied = sceneBox(scene, new Set(scene.ties.flatMap(({ a, b }) => [a, b])));
  // A small network is shown whole, the camera no closer than the first view would be.
  if (tied !== undefined && tied.x2 - tied.x1 < 2 * homeWidth) {
    const fitted = viewOfBox(tied, frame, 60, camera.limits);
    const middle = { x: (tied.x1 + tied.x2) / 2, y: (tied.y1 + tied.y2) / 2 };
    return centredOn(middle, Math.min(fitted.scale, scale), frame);
  }
  const degree = new Map<string, number>();
  for (const tie of scene.ties) {
    degree.set(tie.a, (degree.get(tie.a) ?? 0) + 1);
    degree.set(tie.b, (degree.get(tie.b) ?? 0) + 1);
  }
  const dense: Box =
    densestBox(
      scene.marks.map((mark) => ({ x: mark.x, y: mark.y, weight: degree.get(mark.id) ?? 0 })),
      frame.width / scale,
      frame.height / scale,
    ) ?? whole;
  return centredOn({ x: (dense.x1 + dense.x2) / 2, y: (dense.y1 + dense.y2) / 2 }, scale, frame);
}

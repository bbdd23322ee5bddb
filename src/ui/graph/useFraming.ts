import { useEffect, useRef } from 'react';
import { egoOf } from '../../graph/egoOf.ts';
import { toScreen } from '../../view/camera.ts';
import type { Scene } from '../../view/Scene.ts';
import type { CameraStore } from './CameraStore.ts';
import { frameHome, frameRegions, frameWhole } from './frameScene.ts';
import type { NetworkContent } from './networkProps.ts';

/**
 * Moves the camera where the content asks for it: another layout is framed anew, a neighbourhood or a way is brought into
 * the frame, and so is a region that was selected elsewhere and lies outside.
 */
export function useFraming(scene: Scene, content: NetworkContent, camera: CameraStore): void {
  const { geography, network, ego, path, selection } = content;
  const { space } = scene;
  const selected = selection?.type === 'region' ? selection.id : undefined;
  const shown = useRef({ space, ego: ego?.id, path, selected });
  useEffect(() => {
    const before = shown.current;
    shown.current = { space, ego: ego?.id, path, selected };
    if (before.space !== space) {
      camera.frameBy(() =>
        space === 'force' ? frameWhole(scene, geography, camera) : frameHome(scene, camera),
      );
    } else if (before.path !== path && path !== undefined && path.length > 0) {
      camera.glideTo(frameRegions(scene, new Set(path), camera));
    } else if (before.ego !== ego?.id && ego !== undefined) {
      camera.glideTo(frameRegions(scene, egoOf(network, ego.id, 1), camera));
    } else if (before.selected !== selected && selected !== undefined) {
      const mark = scene.markOf.get(selected);
      if (mark !== undefined && !isInFrame(toScreen(camera.view, mark), camera)) camera.centreOn(mark);
    }
  }, [scene, space, geography, network, ego, path, selected, camera]);
}

function isInFrame(point: { readonly x: number; readonly y: number }, { free }: CameraStore): boolean {
  return point.x >= 0 && point.y >= 0 && point.x <= free.width && point.y <= free.height;
}

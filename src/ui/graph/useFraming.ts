import { useEffect, useRef } from 'react';
import type { Scene } from '../../view/Scene.ts';
import type { CameraStore } from './CameraStore.ts';
import { frameHome, frameWhole } from './frameScene.ts';
import type { NetworkContent } from './networkProps.ts';

/** Frames the picture anew where another layout or other regions are shown, or the first marks come. What is brought into the frame within one is the screen's to say. */
export function useFraming(scene: Scene, content: NetworkContent, camera: CameraStore): void {
  const { geography, dataset } = content;
  const { space } = scene;
  const isEmpty = scene.marks.length === 0;
  const interim = content.layoutPositions?.interim;
  const shown = useRef({ space, regions: dataset.regions, isEmpty, interim });
  useEffect(() => {
    const old = shown.current;
    const isSame =
      old.space === space &&
      old.regions === dataset.regions &&
      old.isEmpty === isEmpty &&
      old.interim === interim;
    shown.current = { space, regions: dataset.regions, isEmpty, interim };
    if (isSame || isEmpty) return;
    camera.frameBy(() =>
      space === 'force' ? frameWhole(scene, geography, camera) : frameHome(scene, geography, camera),
    );
  }, [scene, space, dataset, isEmpty, interim, geography, camera]);
}

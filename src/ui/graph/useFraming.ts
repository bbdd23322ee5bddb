import { useEffect, useRef } from 'react';
import type { Scene } from '../../view/Scene.ts';
import type { CameraStore } from './CameraStore.ts';
import { frameHome, frameWhole } from './frameScene.ts';
import type { NetworkContent } from './networkProps.ts';

/** Frames the picture anew where another layout is shown. What is brought into the frame within one is the screen's to say. */
export function useFraming(scene: Scene, content: NetworkContent, camera: CameraStore): void {
  const { geography } = content;
  const { space } = scene;
  const shown = useRef(space);
  useEffect(() => {
    if (shown.current === space) return;
    shown.current = space;
    camera.frameBy(() =>
      space === 'force' ? frameWhole(scene, geography, camera) : frameHome(scene, camera),
    );
  }, [scene, space, geography, camera]);
}

import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { CameraStore } from './CameraStore.ts';
import { labelFontLoaded } from './measureText.ts';
import { NetworkStage, type StageContent, type StageElements } from './NetworkStage.ts';

/** The stage of a view: made with its elements, given each new content, destroyed with the view. */
export function useStage(
  elements: () => StageElements | undefined,
  camera: CameraStore,
  content: StageContent,
): RefObject<NetworkStage | undefined> {
  const stage = useRef<NetworkStage | undefined>(undefined);
  const latestElements = useRef(elements);
  const latestContent = useRef(content);
  useLayoutEffect(() => {
    latestContent.current = content;
  });
  useLayoutEffect(() => {
    const found = latestElements.current();
    if (found === undefined) return undefined;
    const made = new NetworkStage(found, camera);
    stage.current = made;
    made.setContent(latestContent.current);
    let isGone = false;
    const isHere = (): boolean => !isGone;
    // Two frames on, the first picture is on the screen; the library may now take its time.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        performance.mark('jejaring:first-picture');
        if (isHere()) void made.startCytoscape();
      });
    });
    void labelFontLoaded().then(() => {
      if (isHere()) made.refreshLabels();
    });
    return () => {
      isGone = true;
      stage.current = undefined;
      made.destroy();
    };
  }, [camera]);
  useEffect(() => {
    stage.current?.setContent(content);
  }, [content]);
  return stage;
}

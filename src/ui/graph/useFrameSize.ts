import { useLayoutEffect, type RefObject } from 'react';
import type { CameraStore } from './CameraStore.ts';

/** Keeps the camera's frame at the size of an element; `onFirst` runs once, when the size is first known. */
export function useFrameSize(
  target: RefObject<HTMLElement | null>,
  camera: CameraStore,
  onFirst: () => void,
): void {
  useLayoutEffect(() => {
    const element = target.current;
    if (element === null) return undefined;
    let isFirst = true;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width === 0 || height === 0) return;
      camera.setFrame({ width, height });
      if (isFirst) {
        isFirst = false;
        onFirst();
      }
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
    // The first picture is framed once; later calls would move it under the reader.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [target, camera]);
}

import type { Frame, View } from '../../view/camera.ts';

/** Where the network's picture stands on the screen. */
export interface ShownCamera {
  readonly view: View;
  readonly frame: Frame;
}

let shown: ShownCamera | undefined;

/**
 * Says which camera the picture on the screen has, so that an exported picture shows the same part. Call the result when
 * the picture leaves the screen.
 */
export function keepShownCamera(camera: ShownCamera): () => void {
  shown = camera;
  return () => {
    if (shown === camera) shown = undefined;
  };
}

/** View and frame of the picture on the screen; `undefined` while there is none. */
export function shownCamera(): ShownCamera | undefined {
  return shown === undefined || shown.frame.width === 0
    ? undefined
    : { view: shown.view, frame: shown.frame };
}

import { useRef, useState } from 'react';
import type { Network } from '../../graph/Network.ts';
import type { Translate } from '../../i18n/translate.ts';
import { mouseReach, pickAt, type Picked } from '../../view/pickAt.ts';
import type { Point } from '../../view/projection.ts';
import type { Scene } from '../../view/Scene.ts';
import type { CameraStore } from './CameraStore.ts';
import { tipText } from './tipText.ts';

interface Pointed {
  readonly scene: Scene;
  readonly picked: Picked;
  readonly text: string;
  readonly at: Point;
}

export interface Pointing {
  /** The line to show beside the pointer. */
  readonly tip: { readonly text: string; readonly at: Point } | undefined;
  /** The pointer is at a place of the frame; `undefined` = it left. */
  readonly point: (at: Point | undefined) => void;
}

/** What lies under the pointer: told to the picture (to light it up), to others, and as one line. */
export function usePointing(
  scene: Scene,
  network: Network,
  camera: CameraStore,
  t: Translate,
  onChange: (picked: Picked | undefined) => void,
): Pointing {
  const [pointed, setPointed] = useState<Pointed | undefined>(undefined);
  const latest = useRef<Pointed | undefined>(undefined);
  const point = (at: Point | undefined): void => {
    const picked = at === undefined ? undefined : pickAt(scene, camera.view, at, mouseReach);
    // What was pointed at in an earlier picture is not lit up in this one.
    const before = latest.current?.scene === scene ? latest.current.picked : undefined;
    if (isSamePick(picked, before)) return;
    latest.current =
      picked === undefined || at === undefined
        ? undefined
        : { scene, picked, at, text: tipText(scene, network, picked, t) };
    setPointed(latest.current);
    onChange(picked);
  };
  return { tip: pointed?.scene === scene ? pointed : undefined, point };
}

function isSamePick(a: Picked | undefined, b: Picked | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.type === 'mark') return b.type === 'mark' && a.mark.id === b.mark.id;
  return b.type === 'tie' && a.tie.id === b.tie.id;
}

import { useEffect, useRef } from 'react';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import { egoOf } from '../../graph/egoOf.ts';
import { boxOfRegions } from '../../view/boxOfRegions.ts';
import { viewOfBox } from '../../view/camera.ts';
import { archipelago } from '../../view/projection.ts';
import type { CameraStore } from '../graph/CameraStore.ts';
import type { NetworkContent } from '../graph/networkProps.ts';

/** Room around what is framed, in px: its labels need it. */
const margin = 70;

/** Brings a path, or a neighbourhood and what it reaches, into the frame when it is opened. */
export function useFramedFocus(camera: CameraStore, content: NetworkContent): void {
  const { ego, path } = content;
  const latest = useRef(content);
  useEffect(() => {
    latest.current = content;
  });
  useEffect(() => {
    if (ego === undefined && path === undefined) return undefined;
    const frame = (): void => {
      const { dataset, network, geography, appearance, layoutPositions } = latest.current;
      const steps = ego?.steps === 3 ? 3 : ego?.steps === 2 ? 2 : 1;
      const regions = path ?? (ego === undefined ? [] : egoOf(network, ego.id, steps));
      const force = appearance.layout === 'force' ? layoutPositions : undefined;
      const place = force ?? geography?.projection ?? archipelago;
      const box = boxOfRegions(regions, indexDataset(dataset), network, place);
      if (box !== undefined) camera.glideTo(viewOfBox(box, camera.frame, margin, camera.limits));
    };
    if (camera.frame.width > 0) {
      frame();
      return undefined;
    }
    // Opened with the page: the picture has no size yet, and takes its own first view when it gets one.
    const stop = camera.subscribe(() => {
      if (camera.frame.width === 0) return;
      stop();
      requestAnimationFrame(frame);
    });
    return stop;
  }, [camera, ego, path]);
}

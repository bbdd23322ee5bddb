import { useEffect, useRef } from 'react';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import { layoutShown } from '../../domain/layoutShown.ts';
import type { RegionId } from '../../domain/ids.ts';
import { egoOf } from '../../graph/egoOf.ts';
import type { Box } from '../../view/Box.ts';
import { boxOfRegions } from '../../view/boxOfRegions.ts';
import { viewOfBox } from '../../view/camera.ts';
import { archipelago } from '../../view/projection.ts';
import type { CameraStore } from '../graph/CameraStore.ts';
import type { NetworkContent } from '../graph/networkProps.ts';

/** Room around what is framed, in px: its labels need it. */
const margin = 70;

/** World units that are shown at least, so that two regions side by side keep their surroundings: 2.5 degrees. */
const leastSpan = { map: 50, force: 300 } as const;

function withSpan(box: Box, least: number): Box {
  const more = Math.max(0, least - (box.x2 - box.x1)) / 2;
  return { ...box, x1: box.x1 - more, x2: box.x2 + more };
}

/** Brings some regions into the frame, all of them; nothing where none of them has a place. */
export function frameRegions(
  camera: CameraStore,
  content: NetworkContent,
  regions: Iterable<RegionId>,
): void {
  const { dataset, network, geography, appearance, layoutPositions } = content;
  const force = layoutShown(dataset, appearance.layout) === 'force' ? layoutPositions : undefined;
  const place = force ?? geography?.projection ?? archipelago;
  const box = boxOfRegions(regions, indexDataset(dataset), network, place);
  if (box === undefined || camera.frame.width === 0) return;
  const wide = withSpan(box, force === undefined ? leastSpan.map : leastSpan.force);
  camera.glideTo(viewOfBox(wide, camera.free, margin, camera.limits));
}

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
      const { network } = latest.current;
      frameRegions(
        camera,
        latest.current,
        path ?? (ego === undefined ? [] : egoOf(network, ego.id, ego.steps)),
      );
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

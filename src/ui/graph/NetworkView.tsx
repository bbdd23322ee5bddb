import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  type KeyboardEvent,
  type ReactElement,
} from 'react';
import type { OutsidePartyId, RegionId } from '../../domain/ids.ts';
import type { Selection } from '../../domain/ViewSettings.ts';
import { describeScene } from '../../view/describeScene.ts';
import { emptyGeography } from '../../view/geography.ts';
import { mouseReach, pickAt, touchReach, type Picked } from '../../view/pickAt.ts';
import { archipelago, type Point } from '../../view/projection.ts';
import { CameraStore } from './CameraStore.ts';
import { frameHome, frameWhole } from './frameScene.ts';
import type { NetworkViewProps } from './networkProps.ts';
import type { StageContent, StageElements } from './NetworkStage.ts';
import { useFrameSize } from './useFrameSize.ts';
import { useFraming } from './useFraming.ts';
import { useGestures } from './useGestures.ts';
import { useNetworkScene } from './useNetworkScene.ts';
import { usePointing } from './usePointing.ts';
import { useStage } from './useStage.ts';
import './network.css';

const emptyMap = emptyGeography(archipelago);
const keyStep = 60;
const zoomStep = 1.5;

/**
 * The picture of the network on its map: pans, zooms, tells what is pointed at and tapped. Fills its parent, which needs
 * a size. The same facts are in the region table; its description is the label of the picture.
 */
export function NetworkView(props: NetworkViewProps): ReactElement {
  const { network, geography, t, onSelect, onHover, onOpenEgo, ref } = props;
  const labels = props.labels ?? true;
  const coveredBottom = props.coveredBottom ?? 0;
  const scaleBar = props.scaleBar ?? true;
  const ownCamera = useMemo(() => new CameraStore(), []);
  const camera = props.camera ?? ownCamera;
  const root = useRef<HTMLDivElement>(null);
  const ground = useRef<HTMLCanvasElement>(null);
  const painted = useRef<HTMLCanvasElement>(null);
  const cytoscape = useRef<HTMLDivElement>(null);
  const top = useRef<HTMLCanvasElement>(null);
  const scene = useNetworkScene(props);

  const elements = useCallback((): StageElements | undefined => {
    if (!ground.current || !painted.current || !cytoscape.current || !top.current) return undefined;
    return {
      ground: ground.current,
      painted: painted.current,
      cytoscape: cytoscape.current,
      top: top.current,
    };
  }, []);
  const content = useMemo<StageContent>(
    () => ({
      scene,
      geography: geography ?? emptyMap,
      t,
      labels,
      furniture: { ticks: scene.space === 'map', scaleBar, seaNames: geography?.seaNames ?? false },
    }),
    [scene, geography, t, labels, scaleBar],
  );
  const stage = useStage(elements, camera, content);
  useFrameSize(root, camera, () => {
    camera.frameBy(() => frameHome(scene, geography, camera));
  });
  useFraming(scene, props, camera);
  useEffect(() => {
    camera.setCovered(coveredBottom);
  }, [camera, coveredBottom]);

  const { space } = scene;
  useImperativeHandle(
    ref,
    () => ({
      fit: () => {
        camera.glideTo(frameWhole(scene, geography, camera));
      },
      home: () => {
        camera.glideTo(frameHome(scene, geography, camera));
      },
      zoomIn: () => {
        camera.zoomBy(zoomStep);
      },
      zoomOut: () => {
        camera.zoomBy(1 / zoomStep);
      },
      centreOn: (id) => {
        const mark = scene.markOf.get(id);
        if (mark !== undefined) camera.centreOn(mark, Math.max(camera.view.scale, space === 'map' ? 5 : 1));
      },
    }),
    [camera, scene, geography, space],
  );

  const { tip, point } = usePointing(scene, network, camera, t, (picked) => {
    stage.current?.setHover(picked);
    onHover?.(picked === undefined ? undefined : selectionOf(picked));
  });
  const pick = (at: Point, touch: boolean): Picked | undefined =>
    pickAt(scene, camera.view, at, touch ? touchReach : mouseReach);
  useGestures(root, camera, {
    onTap: (at, touch) => {
      const picked = pick(at, touch);
      onSelect(picked === undefined ? undefined : selectionOf(picked));
    },
    onDoubleTap: (at, touch) => {
      const picked = pick(at, touch);
      if (picked === undefined) camera.zoomBy(2, at);
      else if (picked.type === 'mark' && picked.mark.kind === 'region') {
        onOpenEgo?.(picked.mark.id as RegionId);
      }
    },
    onPoint: point,
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = keyMoves[event.key];
    if (move !== undefined) camera.panBy(move[0] * keyStep, move[1] * keyStep);
    else if (event.key === '+' || event.key === '=') camera.zoomBy(zoomStep);
    else if (event.key === '-') camera.zoomBy(1 / zoomStep);
    else if (event.key === '0') camera.glideTo(frameWhole(scene, geography, camera));
    else return;
    event.preventDefault();
  };

  return (
    // The picture takes keys as a map does; what it shows is in the table of regions too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={root}
      className={tip === undefined ? 'network' : 'network over'}
      role="application"
      aria-label={`${t('map.region.label')}. ${describeScene(scene, network, t)} ${t('map.region.keys')}`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <canvas ref={ground} />
      <canvas ref={painted} />
      <div ref={cytoscape} className="network-cytoscape" aria-hidden="true" />
      <canvas ref={top} />
      {tip !== undefined && (
        <div className="network-tip" style={tipPlace(tip.at, camera.frame)}>
          {tip.text}
        </div>
      )}
    </div>
  );
}

const keyMoves: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Beside the pointer, on the side that has room. */
function tipPlace(at: Point, frame: { readonly width: number }): { readonly transform: string } {
  const x = at.x > frame.width - 330 ? `calc(${String(at.x - 12)}px - 100%)` : `${String(at.x + 14)}px`;
  const y = at.y < 48 ? at.y + 18 : at.y - 34;
  return { transform: `translate(${x}, ${String(y)}px)` };
}

function selectionOf(picked: Picked): Selection {
  if (picked.type === 'mark') {
    return picked.mark.kind === 'region'
      ? { type: 'region', id: picked.mark.id as RegionId }
      : { type: 'party', id: picked.mark.id as OutsidePartyId };
  }
  const { tie } = picked;
  if (tie.state === 'outside') return { type: 'party', id: tie.b as OutsidePartyId };
  return { type: 'tie', a: tie.a as RegionId, b: tie.b as RegionId };
}

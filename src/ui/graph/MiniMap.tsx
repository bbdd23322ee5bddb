import { useCallback, useEffect, useMemo, useRef, type ReactElement } from 'react';
import type { Dataset } from '../../domain/Dataset.ts';
import { shortNamesOf } from '../../domain/regionName.ts';
import type { RegionId } from '../../domain/ids.ts';
import type { Translate } from '../../i18n/translate.ts';
import { growBox } from '../../view/Box.ts';
import { viewOfBox } from '../../view/camera.ts';
import { commonBorder } from '../../view/commonBorder.ts';
import type { Geography } from '../../view/geography.ts';
import { buildMiniScene, type MiniMapContent } from '../../view/miniScene.ts';
import { paintScene } from '../../view/paintScene.ts';
import type { ResolvedTheme } from '../../view/tokens.ts';
import { CameraStore } from './CameraStore.ts';
import { labelFontLoaded, measureText } from './measureText.ts';
import { sharedPaths } from './sharedPaths.ts';
import { useFrameSize } from './useFrameSize.ts';
import './network.css';

export interface MiniMapProps extends MiniMapContent {
  readonly dataset: Dataset;
  readonly geography: Geography;
  readonly theme: ResolvedTheme;
  readonly t: Translate;
  /** Two regions whose common border is drawn in dark turmeric. */
  readonly border?: { readonly a: RegionId; readonly b: RegionId } | undefined;
}

const furniture = { ticks: false, scaleBar: true, seaNames: false };

/** A still map fitted to a few regions, with their names, lines between pairs, and a common border. Fills its parent. */
export function MiniMap(props: MiniMapProps): ReactElement {
  const { dataset, geography, theme, t, regions, pairs, withNeighbours, border } = props;
  const root = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const camera = useMemo(() => new CameraStore(), []);
  const { scene, box } = useMemo(
    () => buildMiniScene(dataset, geography, theme, { regions, pairs, withNeighbours }),
    [dataset, geography, theme, regions, pairs, withNeighbours],
  );
  const a = border?.a;
  const b = border?.b;
  const lines = useMemo(
    () => (a === undefined || b === undefined ? undefined : commonBorder(geography, a, b)),
    [geography, a, b],
  );

  const draw = useCallback(() => {
    const { frame } = camera;
    const element = canvas.current;
    if (element === null || frame.width === 0 || box === undefined) return;
    const pixelRatio = Math.min(2, window.devicePixelRatio);
    element.width = Math.round(frame.width * pixelRatio);
    element.height = Math.round(frame.height * pixelRatio);
    const context = element.getContext('2d');
    if (context === null) return;
    const view = viewOfBox(growBox(box, (box.x2 - box.x1) * 0.12), frame, 14);
    paintScene(
      context,
      {
        scene,
        geography,
        paths: sharedPaths(geography),
        view,
        frame,
        pixelRatio,
        t,
        furniture,
        measure: measureText,
        commonBorder: lines,
      },
      1.2,
    );
  }, [camera, box, geography, scene, t, lines]);

  useFrameSize(root, camera, draw);
  useEffect(() => {
    draw();
    const stop = camera.subscribe(draw);
    void labelFontLoaded().then(draw);
    return stop;
  }, [draw, camera]);

  const names = shortNamesOf(dataset);
  const listed = regions.map(({ id }) => names.get(id) ?? id).join(', ');
  return (
    // A canvas within: no img element could be drawn on.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div ref={root} className="mini-map" role="img" aria-label={t('map.mini.label', { names: listed })}>
      <canvas ref={canvas} />
    </div>
  );
}

import { useCallback, useEffect, useMemo, useRef, type ReactElement } from 'react';
import type { Dataset } from '../../domain/Dataset.ts';
import { shortNamesOf } from '../../domain/regionName.ts';
import type { RegionId } from '../../domain/ids.ts';
import type { Translate } from '../../i18n/translate.ts';
import { growBox, type Box } from '../../view/Box.ts';
import { toScreen, viewOfBox, type View } from '../../view/camera.ts';
import { commonBorder } from '../../view/commonBorder.ts';
import type { Geography } from '../../view/geography.ts';
import { paintNotes, placeNotes, type MapNote } from '../../view/mapNotes.ts';
import { buildMiniScene, type MiniMapContent } from '../../view/miniScene.ts';
import { paintScene } from '../../view/paintScene.ts';
import type { Scene } from '../../view/Scene.ts';
import { tokensOf, type ResolvedTheme } from '../../view/tokens.ts';
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
  /** Figures written beside the border, each on its own side, with a leader. */
  readonly notes?: readonly MapNote[];
}

const noNotes: readonly MapNote[] = [];

const furniture = { ticks: false, scaleBar: true, seaNames: false };

/** A still map fitted to a few regions, with their names, lines between pairs, and a common border. Fills its parent. */
export function MiniMap(props: MiniMapProps): ReactElement {
  const { dataset, geography, theme, t, regions, pairs, withNeighbours, border, notes = noNotes } = props;
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
    const placed =
      lines === undefined || notes.length === 0
        ? []
        : placeNotes(notes, lines, scene.markOf, focusBoxes(scene, view), view, frame, measureText);
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
        taken: placed.map((note) => note.box),
      },
      1.2,
    );
    paintNotes(context, placed, tokensOf[theme]);
  }, [camera, box, geography, scene, t, lines, notes, theme]);

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
      {box === undefined && <p className="note mini-map-none">{t('drawn.noPlace')}</p>}
    </div>
  );
}

/** What notes keep off: the marks in focus, with room for a name on either side of them. */
function focusBoxes(scene: Scene, view: View): readonly Box[] {
  return scene.marks
    .filter(({ label }) => label.importance >= 1000)
    .map((mark) => {
      const { x, y } = toScreen(view, mark);
      const width = measureText(mark.label.text, mark.label.size, mark.label.weight);
      return { x1: x - 12, y1: y - 11, x2: x + 16 + width, y2: y + 11 };
    });
}

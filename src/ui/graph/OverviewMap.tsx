import { useCallback, useEffect, useMemo, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { Translate } from '../../i18n/translate.ts';
import { fromScreen, viewOfBox, type Frame, type View } from '../../view/camera.ts';
import type { Geography } from '../../view/geography.ts';
import { paintGround } from '../../view/paintGround.ts';
import { paintLabels } from '../../view/paintLabels.ts';
import { paintOverview, overviewLabels } from '../../view/paintOverview.ts';
import type { Scene } from '../../view/Scene.ts';
import { tokensOf } from '../../view/tokens.ts';
import { CameraStore } from './CameraStore.ts';
import { sharedPaths } from './sharedPaths.ts';
import { labelFontLoaded, measureText } from './measureText.ts';
import { useFrameSize } from './useFrameSize.ts';
import './overview.css';

export interface OverviewMapProps {
  readonly scene: Scene;
  readonly geography: Geography;
  /** Of the working map: its frame is shown here, and moves with it. */
  readonly camera: CameraStore;
  /** `strip` lies above the working map, `inset` within it. */
  readonly variant: 'strip' | 'inset';
  readonly t: Translate;
}

const margins = { strip: 10, inset: 4 } as const;
const keyStep = 40;

/** The whole map, small, with a frame around what the working map shows. Dragging either moves the other. */
export function OverviewMap({ scene, geography, camera, variant, t }: OverviewMapProps): ReactElement {
  const pane = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLCanvasElement>(null);
  const frameElement = useRef<HTMLDivElement>(null);
  const shownView = useRef<View>({ scale: 1, x: 0, y: 0 });
  const own = useMemo(() => new CameraStore(), []);

  const draw = useCallback(() => {
    const { frame } = own;
    const canvas = picture.current;
    if (canvas === null || frame.width === 0) return;
    const view = viewOf(geography, frame, variant);
    shownView.current = view;
    const pixelRatio = Math.min(2, window.devicePixelRatio);
    canvas.width = Math.round(frame.width * pixelRatio);
    canvas.height = Math.round(frame.height * pixelRatio);
    const context = canvas.getContext('2d');
    if (context === null) return;
    const tokens = tokensOf[scene.theme];
    paintGround(context, geography, sharedPaths(geography), view, frame, tokens, {
      pixelRatio,
      areas: [],
      meridians: [],
      parallels: [],
      plain: true,
    });
    paintOverview(context, scene, view, pixelRatio, variant);
    if (variant === 'strip') {
      const labels = overviewLabels(scene, view, frame, measureText);
      paintLabels(context, labels.placed, (id) => labels.lookOf.get(id), tokens);
    }
    moveFrame(frameElement.current, shownView.current, camera);
  }, [own, geography, scene, camera, variant]);

  useFrameSize(pane, own, draw);
  useEffect(() => {
    draw();
    const stopOwn = own.subscribe(draw);
    const stopCamera = camera.subscribe(() => {
      moveFrame(frameElement.current, shownView.current, camera);
    });
    void labelFontLoaded().then(draw);
    return () => {
      stopOwn();
      stopCamera();
    };
  }, [draw, own, camera]);

  useEffect(() => {
    const element = pane.current;
    if (element === null) return undefined;
    let held: { readonly dx: number; readonly dy: number } | undefined;
    const moveTo = (event: PointerEvent): void => {
      if (held === undefined) return;
      const box = element.getBoundingClientRect();
      const middle = fromScreen(shownView.current, {
        x: event.clientX - box.left - held.dx,
        y: event.clientY - box.top - held.dy,
      });
      const { view, frame } = camera;
      camera.setView({
        ...view,
        x: frame.width / 2 - middle.x * view.scale,
        y: frame.height / 2 - middle.y * view.scale,
      });
    };
    const onDown = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      event.stopPropagation();
      element.setPointerCapture(event.pointerId);
      const inner = frameElement.current?.getBoundingClientRect();
      const grabbed =
        inner !== undefined &&
        event.clientX >= inner.left - 6 &&
        event.clientX <= inner.right + 6 &&
        event.clientY >= inner.top - 6 &&
        event.clientY <= inner.bottom + 6;
      // Taken at the frame, it keeps its distance from the pointer; elsewhere, its middle jumps there.
      held = grabbed
        ? {
            dx: event.clientX - (inner.left + inner.right) / 2,
            dy: event.clientY - (inner.top + inner.bottom) / 2,
          }
        : { dx: 0, dy: 0 };
      moveTo(event);
    };
    const onUp = (): void => {
      held = undefined;
    };
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', moveTo);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onUp);
    return () => {
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', moveTo);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onUp);
    };
  }, [camera]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = keySteps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    camera.panBy(step[0] * keyStep, step[1] * keyStep);
  };

  return (
    // The frame is moved by keys as by dragging.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={`overview ${variant}`}
      role="application"
      aria-label={t('map.overview.label')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div ref={pane} className="overview-pane">
        <canvas ref={picture} />
        <div ref={frameElement} className="overview-frame">
          {variant === 'strip' && <span>{t('map.overview.enlarged')}</span>}
        </div>
      </div>
      {variant === 'inset' && (
        <div className="overview-foot">
          <span>{t('map.overview.title')}</span>
          <span>{t('map.overview.drag')}</span>
        </div>
      )}
    </div>
  );
}

const keySteps: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

function viewOf(geography: Geography, frame: Frame, variant: OverviewMapProps['variant']): View {
  return geography.box === undefined
    ? { scale: 1, x: 0, y: 0 }
    : viewOfBox(geography.box, frame, margins[variant]);
}

/** Puts the frame where the working map looks, held within the overview so that all its sides can be seen. */
function moveFrame(element: HTMLElement | null, view: View, camera: CameraStore): void {
  if (element === null || camera.frame.width === 0) return;
  const from = fromScreen(camera.view, { x: 0, y: 0 });
  const to = fromScreen(camera.view, { x: camera.frame.width, y: camera.frame.height });
  const edge = 2;
  const width = element.parentElement?.clientWidth ?? Infinity;
  const height = element.parentElement?.clientHeight ?? Infinity;
  const left = Math.min(Math.max(edge, from.x * view.scale + view.x), width - 10);
  const top = Math.min(Math.max(edge, from.y * view.scale + view.y), height - 10);
  const right = Math.max(Math.min(width - edge, to.x * view.scale + view.x), left + 8);
  const bottom = Math.max(Math.min(height - edge, to.y * view.scale + view.y), top + 8);
  element.style.transform = `translate(${String(left)}px, ${String(top)}px)`;
  element.style.width = `${String(right - left)}px`;
  element.style.height = `${String(bottom - top)}px`;
}

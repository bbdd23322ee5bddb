import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { setInspectorWidth } from '../../state/actions.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';

/** The inspector beside a picture or table, `above` it what the screen adds; its inner edge is dragged or moved with the arrows. */
export function InspectorFrame({ above }: { readonly above?: ReactNode }) {
  const t = useTranslate();
  const store = useAppStore();
  const width = useApp((state) => state.work.inspectorWidth);
  const drag = useRef<{ readonly x: number; readonly width: number } | undefined>(undefined);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: 16, ArrowRight: -16 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    store.dispatch(setInspectorWidth, width + by);
  };
  const onPointerMove = (event: PointerEvent): void => {
    const from = drag.current;
    if (from !== undefined) store.dispatch(setInspectorWidth, from.width + from.x - event.clientX);
  };
  return (
    <aside className="inspector" aria-label={t('explore.inspector')}>
      <div
        className="inspector-edge"
        role="slider"
        aria-orientation="horizontal"
        aria-label={t('explore.inspector.width')}
        aria-valuemin={300}
        aria-valuemax={520}
        aria-valuenow={width}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drag.current = { x: event.clientX, width };
        }}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          drag.current = undefined;
        }}
        onPointerCancel={() => {
          drag.current = undefined;
        }}
      />
      <div className="inspector-scroll">
        {above}
        <Inspector />
      </div>
    </aside>
  );
}

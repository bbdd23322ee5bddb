import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { useTranslate } from '../StoreContext.tsx';
import './sheet.css';

/** Stops of a sheet: 96 px, half of what holds it, all of it. */
const sheetStops = ['low', 'half', 'full'] as const;
export type SheetStop = (typeof sheetStops)[number];

const lowHeight = 96;
/** Left free above a full sheet, so that what lies beneath is still there. */
const headroom = 12;

function heightOf(stop: SheetStop, whole: number): number {
  if (stop === 'low') return Math.min(lowHeight, whole);
  return stop === 'half' ? Math.round(whole / 2) : whole - headroom;
}

function nearestStop(height: number, whole: number): SheetStop {
  const distance = (stop: SheetStop): number => Math.abs(heightOf(stop, whole) - height);
  return sheetStops.toSorted((one, other) => distance(one) - distance(other))[0] ?? 'half';
}

/**
 * A panel that rises from the lower edge of its parent (which needs a position) and stops at three heights. The handle
 * is dragged, pressed (next stop) or moved with the arrow keys; Home and End go to the ends.
 */
export function Sheet(props: {
  readonly label: string;
  readonly stop: SheetStop;
  readonly onStop: (stop: SheetStop) => void;
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  const sheet = useRef<HTMLElement>(null);
  const drag = useRef<{ readonly y: number; readonly height: number; moved: boolean } | undefined>(undefined);
  const [dragged, setDragged] = useState<number>();
  const [whole, setWhole] = useState(0);
  const { stop, onStop } = props;

  useEffect(() => {
    const parent = sheet.current?.parentElement;
    if (parent === null || parent === undefined) return undefined;
    const observer = new ResizeObserver(() => setWhole(parent.clientHeight));
    observer.observe(parent);
    setWhole(parent.clientHeight);
    return () => observer.disconnect();
  }, []);

  const step = (by: number): void => {
    const next = sheetStops[Math.min(2, Math.max(0, sheetStops.indexOf(stop) + by))];
    if (next !== undefined) onStop(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, () => void>> = {
      ArrowUp: () => step(1),
      ArrowDown: () => step(-1),
      Home: () => onStop('low'),
      End: () => onStop('full'),
      Enter: () => onStop(stop === 'full' ? 'low' : stop === 'half' ? 'full' : 'half'),
      ' ': () => onStop(stop === 'full' ? 'low' : stop === 'half' ? 'full' : 'half'),
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { y: event.clientY, height: sheet.current?.clientHeight ?? 0, moved: false };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const from = drag.current;
    if (from === undefined) return;
    const by = from.y - event.clientY;
    if (Math.abs(by) > 4) from.moved = true;
    if (from.moved) setDragged(Math.min(whole - headroom, Math.max(48, from.height + by)));
  };
  const onPointerUp = (): void => {
    const from = drag.current;
    drag.current = undefined;
    if (from === undefined) return;
    if (from.moved && dragged !== undefined) onStop(nearestStop(dragged, whole));
    else if (!from.moved) onStop(stop === 'half' ? 'full' : 'half');
    setDragged(undefined);
  };

  return (
    <section
      ref={sheet}
      className={dragged === undefined ? 'sheet' : 'sheet sheet-dragged'}
      aria-label={props.label}
      data-stop={stop}
      style={{ height: dragged ?? (whole === 0 ? lowHeight : heightOf(stop, whole)) }}
    >
      <div
        className="sheet-handle"
        role="slider"
        aria-orientation="vertical"
        aria-label={t('explore.sheet.handle')}
        aria-valuemin={0}
        aria-valuemax={2}
        aria-valuenow={sheetStops.indexOf(stop)}
        aria-valuetext={t(`explore.sheet.${stop}`)}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          drag.current = undefined;
          setDragged(undefined);
        }}
      />
      <div className="sheet-body">{props.children}</div>
    </section>
  );
}

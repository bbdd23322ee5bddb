import { useEffect, useRef, type RefObject } from 'react';
import type { Point } from '../../view/projection.ts';
import type { CameraStore } from './CameraStore.ts';

export interface GestureHandlers {
  /** Released without having moved. */
  readonly onTap: (at: Point, touch: boolean) => void;
  readonly onDoubleTap: (at: Point, touch: boolean) => void;
  /** The pointer rests or moves without a button; `undefined` = it left. */
  readonly onPoint: (at: Point | undefined) => void;
}

/** px that a pointer may move and still tap. */
const tapReach = 5;
const doubleTapMs = 350;

/** Drag, wheel and pinch move the camera; taps and pointing are told. */
export function useGestures(
  target: RefObject<HTMLElement | null>,
  camera: CameraStore,
  handlers: GestureHandlers,
): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const element = target.current;
    if (element === null) return undefined;
    const pointers = new Map<number, Point>();
    let start: Point | undefined;
    let dragging = false;
    let lastTap: { readonly at: Point; readonly time: number } | undefined;
    const pointOf = (event: MouseEvent): Point => {
      const box = element.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    const onDown = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      const at = pointOf(event);
      pointers.set(event.pointerId, at);
      start = pointers.size === 1 ? at : undefined;
      dragging = pointers.size > 1;
      camera.stop();
    };
    const onMove = (event: PointerEvent): void => {
      const before = pointers.get(event.pointerId);
      const at = pointOf(event);
      if (before === undefined) {
        if (event.pointerType !== 'touch') latest.current.onPoint(at);
        return;
      }
      if (!dragging && start !== undefined && distance(start, at) < tapReach) return;
      if (!dragging) {
        dragging = true;
        element.setPointerCapture(event.pointerId);
        latest.current.onPoint(undefined);
      }
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      pointers.set(event.pointerId, at);
      if (other === undefined) camera.panBy(at.x - before.x, at.y - before.y);
      else pinch(camera, before, at, other);
    };
    const onUp = (event: PointerEvent): void => {
      if (!pointers.delete(event.pointerId)) return;
      const at = pointOf(event);
      const touch = event.pointerType === 'touch';
      if (!dragging && start !== undefined && event.type === 'pointerup') {
        const now = event.timeStamp;
        if (lastTap !== undefined && now - lastTap.time < doubleTapMs && distance(lastTap.at, at) < 12) {
          lastTap = undefined;
          latest.current.onDoubleTap(at, touch);
        } else {
          lastTap = { at, time: now };
          latest.current.onTap(at, touch);
        }
      }
      if (pointers.size === 0) dragging = false;
      start = undefined;
    };
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1;
      const speed = event.ctrlKey ? 0.01 : 0.0016;
      camera.zoomBy(Math.exp(-event.deltaY * unit * speed), pointOf(event));
    };
    const onLeave = (): void => {
      latest.current.onPoint(undefined);
    };
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onUp);
    element.addEventListener('pointerleave', onLeave);
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onUp);
      element.removeEventListener('pointerleave', onLeave);
      element.removeEventListener('wheel', onWheel);
    };
  }, [target, camera]);
}

function pinch(camera: CameraStore, before: Point, at: Point, other: Point): void {
  const factor = distance(at, other) / Math.max(1, distance(before, other));
  const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
  camera.zoomBy(factor, middle);
  camera.panBy((at.x - before.x) / 2, (at.y - before.y) / 2);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

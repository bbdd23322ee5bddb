import { centredOn, zoomAt, type Frame, type ScaleLimits, type View, mapScales } from '../../view/camera.ts';
import type { Point } from '../../view/projection.ts';

/**
 * Where a picture stands, shared by the working map, its layers and the overview. Outside React, because it changes with
 * every frame of a drag.
 */
export class CameraStore {
  view: View = { scale: 1, x: 0, y: 0 };
  frame: Frame = { width: 0, height: 0 };
  limits: ScaleLimits = mapScales;
  /** px at the foot of the frame that something floating covers, such as a sheet: kept free of what is framed. */
  private covered = 0;
  /** What the view was framed by, until the reader moves it: another size of the frame frames it anew. */
  private framing: (() => View) | undefined;
  private readonly listeners = new Set<() => void>();
  private animation = 0;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  setView(view: View): void {
    this.stop();
    this.framing = undefined;
    this.apply(view);
  }

  /** The part of the frame that nothing covers. */
  get free(): Frame {
    return { width: this.frame.width, height: Math.max(60, this.frame.height - this.covered) };
  }

  /** Shows what `framing` gives, and keeps showing it when the frame changes its size, until the reader moves away. */
  frameBy(framing: () => View): void {
    this.stop();
    this.framing = framing;
    this.apply(framing());
  }

  setCovered(px: number): void {
    if (this.covered === px) return;
    this.covered = px;
    if (this.framing !== undefined) this.apply(this.framing());
    else this.apply({ ...this.view });
  }

  /** Frames anew what was framed; else keeps the middle of the picture in the middle. */
  setFrame(frame: Frame): void {
    const old = this.frame;
    if (old.width === frame.width && old.height === frame.height) return;
    this.frame = frame;
    if (this.framing !== undefined) {
      this.apply(this.framing());
      return;
    }
    const hadFrame = old.width > 0 && old.height > 0;
    this.apply(
      hadFrame
        ? {
            ...this.view,
            x: this.view.x + (frame.width - old.width) / 2,
            y: this.view.y + (frame.height - old.height) / 2,
          }
        : this.view,
    );
  }

  panBy(dx: number, dy: number): void {
    this.setView({ ...this.view, x: this.view.x + dx, y: this.view.y + dy });
  }

  zoomBy(factor: number, at: Point = { x: this.frame.width / 2, y: this.frame.height / 2 }): void {
    this.setView(zoomAt(this.view, factor, at, this.limits));
  }

  centreOn(point: Point, scale = this.view.scale): void {
    this.glideTo(centredOn(point, scale, this.free));
  }

  /** Moves there in 200 ms, or at once where reduced motion is asked. */
  glideTo(target: View): void {
    this.stop();
    this.framing = undefined;
    if (prefersReducedMotion() || this.frame.width === 0) {
      this.apply(target);
      return;
    }
    const from = this.view;
    const start = performance.now();
    const step = (now: number): void => {
      const t = Math.min(1, Math.max(0, (now - start) / 200));
      const eased = 1 - (1 - t) ** 3;
      const scale = from.scale * (target.scale / from.scale) ** eased;
      this.apply({
        scale,
        x: from.x + (target.x - from.x) * glideShare(from.scale, target.scale, scale, eased),
        y: from.y + (target.y - from.y) * glideShare(from.scale, target.scale, scale, eased),
      });
      if (t < 1) this.animation = requestAnimationFrame(step);
    };
    this.animation = requestAnimationFrame(step);
  }

  stop(): void {
    cancelAnimationFrame(this.animation);
  }

  private apply(view: View): void {
    this.view = view;
    for (const listener of this.listeners) listener();
  }
}

/** Offsets follow the scale, so that the picture zooms about one point instead of swinging. */
function glideShare(from: number, to: number, now: number, eased: number): number {
  return Math.abs(to - from) < from * 1e-6 ? eased : (now - from) / (to - from);
}

export function prefersReducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

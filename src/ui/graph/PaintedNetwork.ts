import type { Frame, View } from '../../view/camera.ts';
import { paintNetwork, type NetworkOptions } from '../../view/paintNetwork.ts';
import type { Scene } from '../../view/Scene.ts';

/** Ties that can be painted anew in every frame. */
const mostAtOnce = 1600;
/** Elements that are painted between two looks at the clock, and work before the page gets its turn. */
const chunk = 120;
const sliceMs = 8;

interface Shown {
  readonly scene: Scene;
  readonly view: View;
  readonly frame: Frame;
  readonly pixelRatio: number;
}

/**
 * The network as painted here. Where it has more ties than a frame has time for, the strongest are painted at once and
 * stay while anything moves; at rest the whole is painted out of sight, in slices, and shown when it is done.
 */
export class PaintedNetwork {
  private readonly canvas: HTMLCanvasElement;
  private buffer: HTMLCanvasElement | undefined;
  /** What the canvas shows whole. */
  private whole: Shown | undefined;
  /** What is being painted out of sight. */
  private coming: Shown | undefined;
  private timer = 0;

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas;
  }

  /** @param isStill nothing moves, and the whole is wanted. `options` with places of its own are for a move. */
  paint(shown: Shown, isStill: boolean, options: Partial<NetworkOptions> = {}): void {
    const { scene, view, frame, pixelRatio } = shown;
    const isHeavy = scene.ties.length > mostAtOnce;
    if (isHeavy && isStill && (isSame(this.whole, shown) || isSame(this.coming, shown))) return;
    this.stop();
    const context = this.contextOf(this.canvas, frame, pixelRatio);
    if (context === null) return;
    // Lowest first: the last are those that lie above.
    const ties = isHeavy ? { ties: scene.ties.slice(-mostAtOnce) } : {};
    paintNetwork(context, scene, view, frame, { pixelRatio, ...ties, ...options });
    if (isHeavy && isStill) this.startSlices(shown);
  }

  stop(): void {
    window.clearTimeout(this.timer);
    this.coming = undefined;
    this.whole = undefined;
  }

  private startSlices(shown: Shown): void {
    const { scene, view, frame, pixelRatio } = shown;
    const buffer = (this.buffer ??= document.createElement('canvas'));
    const context = this.contextOf(buffer, frame, pixelRatio);
    if (context === null) return;
    this.coming = shown;
    let tie = 0;
    let mark = 0;
    const slice = (): void => {
      const start = performance.now();
      while (performance.now() - start < sliceMs) {
        const ties = scene.ties.slice(tie, (tie += chunk));
        const marks = ties.length > 0 ? [] : scene.marks.slice(mark, (mark += chunk));
        if (ties.length === 0 && marks.length === 0) {
          this.show(shown, buffer);
          return;
        }
        paintNetwork(context, scene, view, frame, { pixelRatio, ties, marks });
      }
      this.timer = window.setTimeout(slice, 0);
    };
    this.timer = window.setTimeout(slice, 0);
  }

  private show(shown: Shown, buffer: HTMLCanvasElement): void {
    const context = this.contextOf(this.canvas, shown.frame, shown.pixelRatio);
    if (context === null) return;
    context.drawImage(buffer, 0, 0);
    this.coming = undefined;
    this.whole = shown;
  }

  /** The context of a canvas of the frame's size, cleared. */
  private contextOf(
    canvas: HTMLCanvasElement,
    frame: Frame,
    pixelRatio: number,
  ): CanvasRenderingContext2D | null {
    const width = Math.round(frame.width * pixelRatio);
    const height = Math.round(frame.height * pixelRatio);
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    const context = canvas.getContext('2d');
    context?.setTransform(1, 0, 0, 1, 0, 0);
    context?.clearRect(0, 0, width, height);
    return context;
  }
}

function isSame(one: Shown | undefined, other: Shown): boolean {
  return (
    one !== undefined &&
    one.scene === other.scene &&
    one.view === other.view &&
    one.frame === other.frame &&
    one.pixelRatio === other.pixelRatio
  );
}

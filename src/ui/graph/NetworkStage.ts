import type { Translate } from '../../i18n/translate.ts';
import type { Geography } from '../../view/geography.ts';
import { offFramePartners } from '../../view/offFrame.ts';
import { paintLabels } from '../../view/paintLabels.ts';
import { paintNetwork } from '../../view/paintNetwork.ts';
import type { Picked } from '../../view/pickAt.ts';
import type { PlacedLabel } from '../../view/placeLabels.ts';
import type { Point } from '../../view/projection.ts';
import type { Scene, SceneMark, SceneTie } from '../../view/Scene.ts';
import { placeSceneLabels } from '../../view/sceneLabels.ts';
import { tokensOf } from '../../view/tokens.ts';
import { prefersReducedMotion, type CameraStore } from './CameraStore.ts';
import { CytoscapeLayer } from './CytoscapeLayer.ts';
import { drawGround, furnitureBoxes, type GroundFurniture } from './drawGround.ts';
import { distanceText, drawOffFrame } from './drawOffFrame.ts';
import { measureText } from './measureText.ts';

/** The elements that the stage draws on, lowest first. */
export interface StageElements {
  readonly ground: HTMLCanvasElement;
  readonly painted: HTMLCanvasElement;
  readonly cytoscape: HTMLElement;
  readonly top: HTMLCanvasElement;
}

export interface StageContent {
  readonly scene: Scene;
  readonly geography: Geography;
  readonly t: Translate;
  readonly labels: boolean;
  readonly furniture: GroundFurniture;
}

/** Quiet time after the last movement before labels are placed anew and Cytoscape takes over. */
const settleMs = 140;
/** Length of the move from one layout to another. */
const moveMs = 250;

/**
 * The picture of the network in four layers: ground, network as painted here, network in Cytoscape, labels. While
 * anything moves or changes, the painted network is shown: it needs about a third of a frame. At rest Cytoscape's is
 * shown, which is brought to the same state out of sight.
 */
export class NetworkStage {
  private readonly elements: StageElements;
  private readonly camera: CameraStore;
  private readonly cytoscape: CytoscapeLayer;
  private content: StageContent | undefined;
  private hover: Picked | undefined;
  private placed: readonly PlacedLabel[] = [];
  /** Where the marks of the placed labels stood when they were placed. */
  private placedAt = new Map<string, Point>();
  private request = 0;
  private settleTimer = 0;
  private labelsDue = true;
  private handedOver = false;
  private moving = false;
  private move: { readonly from: ReadonlyMap<string, Point>; readonly start: number } | undefined;
  private readonly unsubscribe: () => void;

  constructor(elements: StageElements, camera: CameraStore) {
    this.elements = elements;
    this.camera = camera;
    this.cytoscape = new CytoscapeLayer(elements.cytoscape);
    this.unsubscribe = camera.subscribe(() => {
      if (this.content === undefined) return;
      this.moving = true;
      this.takeBack();
      this.draw();
      this.settleSoon();
    });
  }

  setContent(content: StageContent): void {
    const old = this.content;
    if (old === content) return;
    this.content = content;
    this.hover = undefined;
    if (old !== undefined && old.scene.space !== content.scene.space && !prefersReducedMotion()) {
      this.move = {
        from: new Map(old.scene.marks.map((mark) => [mark.id, this.screenOf(mark)])),
        start: performance.now(),
      };
    }
    this.labelsDue = true;
    this.takeBack();
    this.draw();
    this.settleSoon();
  }

  setHover(hover: Picked | undefined): void {
    this.hover = hover;
    this.elements.cytoscape.classList.toggle('receding', hover !== undefined);
    this.elements.painted.classList.toggle('receding', hover !== undefined);
    this.draw();
  }

  /** Labels are placed again: the font has loaded. */
  refreshLabels(): void {
    this.labelsDue = true;
    this.draw();
  }

  /**
   * After the first picture: the library is loaded and takes over once it shows the same. Where it cannot be loaded
   * (offline before it was kept), the painted picture stays: it answers to the same gestures.
   */
  async startCytoscape(): Promise<void> {
    try {
      if (await this.cytoscape.load()) this.settleSoon();
    } catch {
      this.handedOver = false;
    }
  }

  destroy(): void {
    this.unsubscribe();
    cancelAnimationFrame(this.request);
    window.clearTimeout(this.settleTimer);
    this.cytoscape.destroy();
  }

  private takeBack(): void {
    if (!this.handedOver) return;
    this.handedOver = false;
    this.elements.cytoscape.style.visibility = 'hidden';
    this.elements.painted.style.visibility = 'visible';
  }

  private settleSoon(): void {
    window.clearTimeout(this.settleTimer);
    this.settleTimer = window.setTimeout(() => {
      if (this.move !== undefined) {
        this.settleSoon();
        return;
      }
      this.moving = false;
      this.labelsDue = true;
      this.draw();
      void this.handOver();
    }, settleMs);
  }

  private async handOver(): Promise<void> {
    const { content } = this;
    const { view } = this.camera;
    if (content === undefined || !this.cytoscape.isLoaded || this.camera.frame.width === 0) return;
    this.cytoscape.resize();
    const shown = await this.cytoscape.sync(content.scene, view);
    if (!shown || this.content !== content || this.camera.view !== view) return;
    this.handedOver = true;
    this.elements.cytoscape.style.visibility = 'visible';
    this.elements.painted.style.visibility = 'hidden';
  }

  private draw(): void {
    if (this.request !== 0) return;
    this.request = requestAnimationFrame((now) => {
      this.request = 0;
      this.drawNow(now);
    });
  }

  private drawNow(now: number): void {
    const { content, camera } = this;
    const { frame, view } = camera;
    if (content === undefined || frame.width === 0) return;
    const pixelRatio = Math.min(2, window.devicePixelRatio);
    const { scene, geography } = content;
    const ground = sized(this.elements.ground, frame, pixelRatio);
    if (ground === null) return;
    drawGround(ground, geography, scene, view, frame, pixelRatio, content.t, content.furniture);
    const progress = this.move === undefined ? 1 : Math.min(1, (now - this.move.start) / moveMs);
    if (!this.handedOver) {
      const painted = sized(this.elements.painted, frame, pixelRatio);
      if (painted !== null) {
        painted.setTransform(1, 0, 0, 1, 0, 0);
        painted.clearRect(0, 0, frame.width * pixelRatio, frame.height * pixelRatio);
        paintNetwork(painted, scene, view, frame, {
          pixelRatio,
          ...(progress < 1 ? this.movingOptions(progress) : {}),
        });
      }
    }
    this.drawTop(content, pixelRatio, progress < 1);
    if (progress < 1) this.draw();
    else if (this.move !== undefined) {
      this.move = undefined;
      this.labelsDue = true;
      this.draw();
    }
  }

  /** Marks on their way from where they stood on the screen; ties fade out and in. */
  private movingOptions(progress: number): {
    readonly placeOf: (mark: SceneMark) => Point;
    readonly tieOpacity: number;
  } {
    const eased = 1 - (1 - progress) ** 3;
    const { view } = this.camera;
    const from = this.move?.from;
    return {
      tieOpacity: Math.max(0, 2 * progress - 1),
      placeOf: (mark) => {
        const start = from?.get(mark.id);
        if (start === undefined) return mark;
        const x = (start.x - view.x) / view.scale;
        const y = (start.y - view.y) / view.scale;
        return { x: x + (mark.x - x) * eased, y: y + (mark.y - y) * eased };
      },
    };
  }

  private drawTop(content: StageContent, pixelRatio: number, isMoving: boolean): void {
    const { scene } = content;
    const { frame, view } = this.camera;
    const top = sized(this.elements.top, frame, pixelRatio);
    if (top === null) return;
    top.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    top.clearRect(0, 0, frame.width, frame.height);
    if (isMoving) return;
    const tokens = tokensOf[scene.theme];
    if (this.hover !== undefined) {
      paintNetwork(top, scene, view, frame, { pixelRatio, ...highlight(scene, this.hover) });
    }
    const arrows = this.moving
      ? []
      : offFramePartners(
          scene,
          content.geography.projection,
          view,
          frame,
          (text) => measureText(text, 11.5, 650),
          (km) => distanceText(content.t, km),
        );
    if (content.labels) {
      if (this.labelsDue && !this.moving)
        this.placeLabels(
          content,
          arrows.map((arrow) => arrow.box),
        );
      const labels = this.labelsNow(scene);
      paintLabels(top, labels, (id) => scene.markOf.get(id)?.label, tokens);
    }
    drawOffFrame(top, arrows, tokens, content.t);
  }

  private placeLabels(content: StageContent, arrows: readonly PlacedLabel['box'][]): void {
    const { frame, view } = this.camera;
    const { scene, geography, furniture } = content;
    this.placed = placeSceneLabels(scene, view, frame, measureText, {
      taken: [...furnitureBoxes(geography, scene, view, frame, furniture), ...arrows],
    });
    this.placedAt = new Map(
      this.placed.flatMap(({ id }) => {
        const mark = scene.markOf.get(id);
        return mark === undefined ? [] : [[id, this.screenOf(mark)] as const];
      }),
    );
    this.labelsDue = false;
  }

  /** The placed labels, carried along with their marks while the picture moves. */
  private labelsNow(scene: Scene): readonly PlacedLabel[] {
    if (!this.moving) return this.placed;
    return this.placed.flatMap((label) => {
      const mark = scene.markOf.get(label.id);
      const before = this.placedAt.get(label.id);
      if (mark === undefined || before === undefined) return [];
      const now = this.screenOf(mark);
      // Without its leader line, which would point elsewhere.
      return [
        {
          id: label.id,
          text: label.text,
          box: label.box,
          x: label.x + now.x - before.x,
          y: label.y + now.y - before.y,
        },
      ];
    });
  }

  private screenOf(mark: SceneMark): Point {
    const { view } = this.camera;
    return { x: mark.x * view.scale + view.x + mark.shiftX, y: mark.y * view.scale + view.y + mark.shiftY };
  }
}

/** What goes to full strength under the pointer: a tie with its two ends, or a region with its ties and partners. */
function highlight(
  scene: Scene,
  picked: Picked,
): { readonly ties: readonly SceneTie[]; readonly marks: readonly SceneMark[] } {
  const ties =
    picked.type === 'tie'
      ? [picked.tie]
      : scene.ties.filter((tie) => tie.a === picked.mark.id || tie.b === picked.mark.id);
  const ids = new Set<string>(ties.flatMap((tie) => [tie.a, tie.b]));
  if (picked.type === 'mark') ids.add(picked.mark.id);
  return {
    ties: ties.map((tie) => ({
      ...tie,
      opacity: 1,
      width: tie.width + (tie.state === 'selected' ? 0 : 0.6),
    })),
    marks: scene.marks.filter((mark) => ids.has(mark.id)),
  };
}

/** The context of a canvas that has the size of the frame. */
function sized(
  canvas: HTMLCanvasElement,
  frame: { readonly width: number; readonly height: number },
  pixelRatio: number,
): CanvasRenderingContext2D | null {
  const width = Math.round(frame.width * pixelRatio);
  const height = Math.round(frame.height * pixelRatio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  return canvas.getContext('2d');
}

import type { Translate } from '../../i18n/translate.ts';
import type { Geography } from '../../view/geography.ts';
import { offFramePartners } from '../../view/offFrame.ts';
import { furnitureBoxes, type GroundFurniture } from '../../view/paintFurniture.ts';
import { distanceText, paintOffFrame } from '../../view/paintOffFrame.ts';
import { paintBase } from '../../view/paintScene.ts';
import { paintLabels } from '../../view/paintLabels.ts';
import { paintNetwork } from '../../view/paintNetwork.ts';
import type { Picked } from '../../view/pickAt.ts';
import type { Scene, SceneMark, SceneTie } from '../../view/Scene.ts';
import { placeSceneLabels } from '../../view/sceneLabels.ts';
import { radiusAt } from '../../view/sizeScale.ts';
import { tokensOf } from '../../view/tokens.ts';
import type { Box } from '../../view/Box.ts';
import type { View } from '../../view/camera.ts';
import { prefersReducedMotion, type CameraStore } from './CameraStore.ts';
import { CarriedLabels, markOnScreen } from './CarriedLabels.ts';
import { LayoutMove } from './LayoutMove.ts';
import { CytoscapeLayer } from './CytoscapeLayer.ts';
import { sharedPaths } from './sharedPaths.ts';
import { PaintedNetwork } from './PaintedNetwork.ts';
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
/**
 * Above so many marks and ties Cytoscape's first drawing would stop the page (about .2 s for 1,900); the painted network
 * stays, and answers the same gestures.
 */
const mostInCytoscape = 1600;

/**
 * The picture of the network in four layers: ground, network as painted here, network in Cytoscape, labels. While
 * anything moves or changes, the painted network is shown: it needs about a third of a frame. At rest Cytoscape's is
 * shown, which is brought to the same state out of sight, unless the network is larger than it carries.
 */
export class NetworkStage {
  private readonly elements: StageElements;
  private readonly camera: CameraStore;
  private readonly cytoscape: CytoscapeLayer;
  private readonly painted: PaintedNetwork;
  private content: StageContent | undefined;
  private hover: Picked | undefined;
  private readonly labels = new CarriedLabels();
  private request = 0;
  private settleTimer = 0;
  private labelsDue = true;
  private handedOver = false;
  private moving = false;
  private move: LayoutMove | undefined;
  private readonly unsubscribe: () => void;

  constructor(elements: StageElements, camera: CameraStore) {
    this.elements = elements;
    this.camera = camera;
    this.cytoscape = new CytoscapeLayer(elements.cytoscape);
    this.painted = new PaintedNetwork(elements.painted);
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
      this.move = new LayoutMove(old.scene, this.camera.view);
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
    this.painted.stop();
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
    if (content.scene.marks.length + content.scene.ties.length > mostInCytoscape) return;
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
    paintBase(ground, {
      scene,
      geography,
      paths: sharedPaths(geography),
      view,
      frame,
      pixelRatio,
      t: content.t,
      furniture: content.furniture,
      measure: measureText,
    });
    const progress = this.move?.progress(now) ?? 1;
    if (!this.handedOver) {
      const isStill = progress === 1 && !this.moving;
      const options = progress < 1 ? this.move?.optionsAt(progress, view) : {};
      this.painted.paint({ scene, view, frame, pixelRatio }, isStill, options);
    }
    this.drawTop(content, pixelRatio, progress < 1);
    if (progress < 1) this.draw();
    else if (this.move !== undefined) {
      this.move = undefined;
      this.labelsDue = true;
      this.draw();
    }
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
    const { geography, t } = content;
    const taken = furnitureBoxes(geography.projection, scene, view, frame, content.furniture, measureText);
    const arrows = this.moving
      ? []
      : offFramePartners(
          scene,
          geography.projection,
          view,
          this.camera.free,
          (text) => measureText(text, 11.5, 650),
          (km) => distanceText(t, km),
          [...taken, ...focusBoxes(scene, view)],
        );
    if (content.labels) {
      if (this.labelsDue && !this.moving) {
        const free = { taken: [...taken, ...arrows.map((arrow) => arrow.box)] };
        this.labels.keep(placeSceneLabels(scene, view, frame, measureText, free), scene, view);
        this.labelsDue = false;
      }
      const labels = this.moving ? this.labels.carried(scene, view) : this.labels.atRest();
      paintLabels(top, labels, (id) => scene.markOf.get(id)?.label, tokens);
    }
    paintOffFrame(top, arrows, tokens, t);
  }
}

/** Room that marks in focus take, so that arrows at the edge do not cover them. */
function focusBoxes(scene: Scene, view: View): readonly Box[] {
  return scene.marks.flatMap((mark) => {
    if (!['selected', 'partner', 'partner-not-known', 'bordering'].includes(mark.state)) return [];
    const { x, y } = markOnScreen(mark, view);
    const reach = radiusAt(mark, view.scale) + 4;
    return [{ x1: x - reach, y1: y - reach, x2: x + reach, y2: y + reach }];
  });
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

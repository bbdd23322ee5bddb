import type { Core, ElementDefinition, StylesheetJson } from 'cytoscape';
import { cyElementsOf, cyStylesheet, type CyElement } from '../../view/cyElements.ts';
import type { View } from '../../view/camera.ts';
import type { Scene } from '../../view/Scene.ts';

/** Milliseconds of work before the page gets its turn. */
const sliceMs = 10;

/** Parts of Cytoscape's core that its types leave out: its renderer need not draw between two slices. */
interface Notifications {
  notifications(on: boolean): void;
  notify(event: string): void;
}

/**
 * The network in Cytoscape: created once, brought up to date by id. Changes are made in slices, so that no task blocks
 * the page; until all are made, the picture beneath stands in.
 */
export class CytoscapeLayer {
  private readonly host: HTMLElement;
  private cy: (Core & Notifications) | undefined;
  private readonly known = new Map<string, CyElement>();
  private turn = 0;
  private destroyed = false;

  constructor(host: HTMLElement) {
    this.host = host;
  }

  /** Loads the library, which is kept out of the first picture. False where the layer was destroyed meanwhile. */
  async load(): Promise<boolean> {
    const { default: cytoscape } = await import('cytoscape');
    if (this.destroyed) return false;
    standInForStylesheet();
    this.cy = cytoscape({
      container: this.host,
      style: cyStylesheet as unknown as StylesheetJson,
      layout: { name: 'preset' },
      autoungrabify: true,
      autounselectify: true,
      boxSelectionEnabled: false,
      userPanningEnabled: false,
      userZoomingEnabled: false,
      minZoom: 1e-3,
      maxZoom: 1e3,
      pixelRatio: Math.min(2, window.devicePixelRatio),
    }) as unknown as Core & Notifications;
    return true;
  }

  get isLoaded(): boolean {
    return this.cy !== undefined;
  }

  /**
   * Brings elements and viewport to the given state. Resolves to true when Cytoscape has drawn it, to false when a newer
   * call took over.
   */
  async sync(scene: Scene, view: View): Promise<boolean> {
    const { cy } = this;
    if (cy === undefined) return false;
    const turn = ++this.turn;
    const isCurrent = (): boolean => turn === this.turn && !this.destroyed;
    const changes = this.changesTo(cyElementsOf(scene, view.scale));
    cy.notifications(false);
    for (let at = 0; at < changes.length;) {
      const start = performance.now();
      cy.startBatch();
      while (at < changes.length && performance.now() - start < sliceMs) changes[at++]?.(cy);
      cy.endBatch();
      if (at < changes.length) await nextTask();
      if (!isCurrent()) return false;
    }
    cy.viewport({ zoom: view.scale, pan: { x: view.x, y: view.y } });
    cy.notifications(true);
    return new Promise((resolve) => {
      cy.one('render', () => {
        resolve(isCurrent());
      });
      cy.notify('load');
    });
  }

  resize(): void {
    this.cy?.resize();
  }

  destroy(): void {
    this.destroyed = true;
    // Between two slices notifications are off, and its renderer would not hear that it ends: it would go on drawing.
    this.cy?.notifications(true);
    this.cy?.destroy();
    this.cy = undefined;
  }

  /** Nodes before the edges that need them; edges gone before their nodes. */
  private changesTo(wanted: readonly CyElement[]): readonly ((cy: Core) => void)[] {
    const ids = new Set(wanted.map((element) => element.id));
    const removals: ((cy: Core) => void)[] = [];
    for (const [id, element] of this.known) {
      const next = ids.has(id);
      if (next) continue;
      const remove = (cy: Core): void => {
        cy.getElementById(id).remove();
        this.known.delete(id);
      };
      if (element.group === 'edges') removals.unshift(remove);
      else removals.push(remove);
    }
    const changes: ((cy: Core) => void)[] = [];
    for (const element of wanted) {
      const old = this.known.get(element.id);
      if (old !== undefined && isSame(old, element)) continue;
      changes.push((cy) => {
        if (old === undefined) cy.add(definitionOf(element));
        else update(cy, old, element);
        if (element.dash !== undefined) {
          cy.getElementById(element.id).style('line-dash-pattern', [...element.dash]);
        }
        this.known.set(element.id, element);
      });
    }
    return [...removals, ...changes];
  }
}

function definitionOf(element: CyElement): ElementDefinition {
  return {
    group: element.group,
    classes: element.classes,
    data: { ...element.data },
    ...(element.position === undefined ? {} : { position: { ...element.position } }),
  };
}

function update(cy: Core, old: CyElement, element: CyElement): void {
  const target = cy.getElementById(element.id);
  if (old.classes !== element.classes) target.classes(element.classes);
  if (!isSameData(old, element)) target.data({ ...element.data });
  if (
    element.position !== undefined &&
    (old.position?.x !== element.position.x || old.position.y !== element.position.y)
  ) {
    target.position({ ...element.position });
  }
}

function isSame(a: CyElement, b: CyElement): boolean {
  return (
    a.classes === b.classes &&
    a.position?.x === b.position?.x &&
    a.position?.y === b.position?.y &&
    isSameData(a, b) &&
    a.dash?.join() === b.dash?.join()
  );
}

function isSameData(a: CyElement, b: CyElement): boolean {
  const keys = Object.keys(b.data);
  return keys.length === Object.keys(a.data).length && keys.every((key) => a.data[key] === b.data[key]);
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/**
 * Cytoscape writes a style element into the page, which the content security policy forbids, unless one of its id is
 * there. Its only rule, that the container has a position, stands in our own style sheet.
 */
function standInForStylesheet(): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id) !== null) return;
  const standIn = document.createElement('meta');
  standIn.id = id;
  document.head.append(standIn);
}

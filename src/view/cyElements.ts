import type { Point } from './projection.ts';
import { bowOf, northSide } from './curve.ts';
import { halfWidth, ringStretch } from './paintNetwork.ts';
import type { MarkShape, Scene, SceneMark, SceneTie } from './Scene.ts';
import { radiusAt } from './sizeScale.ts';

/** An element of the network as Cytoscape takes it. Sizes in world units, so that they have their px at `scale`. */
export interface CyElement {
  readonly id: string;
  readonly group: 'nodes' | 'edges';
  readonly classes: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly position?: Point;
  /** Lengths that cannot be read from data. */
  readonly dash?: readonly number[];
}

const cyShapes: Readonly<Record<MarkShape, string>> = {
  circle: 'ellipse',
  square: 'rectangle',
  diamond: 'diamond',
  triangle: 'triangle',
};

/** All elements of a scene at a scale: regions, outside parties, second outlines, ties. Ids are those of the scene. */
export function cyElementsOf(scene: Scene, scale: number): readonly CyElement[] {
  const elements: CyElement[] = [];
  const places = new Map<string, Point>();
  for (const mark of scene.marks) {
    const place = { x: mark.x + mark.shiftX / scale, y: mark.y + mark.shiftY / scale };
    places.set(mark.id, place);
    if (mark.ring !== undefined) elements.push(ringElement(mark, mark.ring, place, scale));
    elements.push(markElement(mark, place, scale));
  }
  for (const tie of scene.ties) {
    const a = places.get(tie.a);
    const b = places.get(tie.b);
    if (a !== undefined && b !== undefined) elements.push(...tieElements(tie, a, b, scale));
  }
  return elements;
}

function markElement(mark: SceneMark, place: Point, scale: number): CyElement {
  return {
    id: mark.id,
    group: 'nodes',
    classes: `${mark.kind} ${mark.state}`,
    data: {
      id: mark.id,
      name: mark.label.text,
      shape: cyShapes[mark.shape],
      size: rounded((2 * halfWidth(mark.shape, radiusAt(mark, scale))) / scale),
      fill: mark.fill,
      stroke: mark.stroke,
      strokeWidth: rounded(mark.strokeWidth / scale),
      z: Math.round(mark.z) + 1,
    },
    position: place,
  };
}

function ringElement(
  mark: SceneMark,
  ring: NonNullable<SceneMark['ring']>,
  place: Point,
  scale: number,
): CyElement {
  const radius = radiusAt(mark, scale) + (ring.gap + ring.width) * ringStretch(mark.shape);
  return {
    id: `ring:${mark.id}`,
    group: 'nodes',
    classes: 'ring',
    data: {
      id: `ring:${mark.id}`,
      shape: cyShapes[mark.shape],
      size: rounded((2 * halfWidth(mark.shape, radius)) / scale),
      fill: ring.fill,
      stroke: ring.colour,
      strokeWidth: rounded(ring.width / scale),
      z: Math.round(mark.z),
    },
    position: place,
  };
}

/**
 * A tie is one edge; its casing and its core are edges of their own below and above it, because Cytoscape draws an
 * edge as a single stroke.
 */
function tieElements(tie: SceneTie, a: Point, b: Point, scale: number): readonly CyElement[] {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const bow = (bowOf(Math.hypot(dx, dy) * scale) / scale) * northSide(dx, dy);
  const stroke = (part: 'casing' | 'tie' | 'core', colour: string, width: number): CyElement => {
    const id = part === 'tie' ? tie.id : `${part}:${tie.id}`;
    return {
      id,
      group: 'edges',
      classes: `${part} ${tie.state}`,
      data: {
        id,
        source: tie.a,
        target: tie.b,
        bow: rounded(bow),
        width: rounded(width / scale),
        colour,
        opacity: tie.opacity,
        z: Math.round(tie.z) * 3 + (part === 'casing' ? 0 : part === 'tie' ? 1 : 2),
      },
      ...(tie.dash === undefined || part === 'casing'
        ? {}
        : { dash: tie.dash.map((length) => rounded(length / scale)) }),
    };
  };
  const { core, casing } = tie;
  return [
    ...(casing === undefined ? [] : [stroke('casing', casing.colour, casing.width)]),
    stroke('tie', tie.colour, tie.width),
    ...(core === undefined ? [] : [stroke('core', core.colour, core.width)]),
  ];
}

/** Five digits: finer differences would restyle elements for nothing. */
function rounded(value: number): number {
  return Number(value.toPrecision(5));
}

/** The stylesheet for these elements: everything is read from their data. */
export const cyStylesheet = [
  {
    selector: 'node',
    style: {
      shape: 'data(shape)',
      width: 'data(size)',
      height: 'data(size)',
      'background-color': 'data(fill)',
      'border-color': 'data(stroke)',
      'border-width': 'data(strokeWidth)',
      'z-index': 'data(z)',
      'overlay-opacity': 0,
    },
  },
  { selector: 'node.ring', style: { events: 'no' } },
  {
    selector: 'edge',
    style: {
      'curve-style': 'unbundled-bezier',
      'edge-distances': 'node-position',
      'control-point-distances': 'data(bow)',
      'control-point-weights': 0.5,
      // From middle to middle, beneath the marks: cut at a mark's edge the curve would be another one.
      'source-endpoint': 'inside-to-node',
      'target-endpoint': 'inside-to-node',
      width: 'data(width)',
      'line-color': 'data(colour)',
      'line-opacity': 'data(opacity)',
      'z-index': 'data(z)',
      'overlay-opacity': 0,
    },
  },
  { selector: 'edge.casing, edge.core', style: { events: 'no' } },
  { selector: 'edge.tie.gap, edge.tie.gap-chosen', style: { 'line-style': 'dashed' } },
] as const;

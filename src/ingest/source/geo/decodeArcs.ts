import { isObject, type JsonObject } from '../json/addValues.ts';
import { FileProblemError } from '../Source.ts';

type Position = readonly [lon: number, lat: number];

export interface Topology {
  readonly arcs: readonly (readonly Position[])[];
  /** A position of a point, which is quantised like the arcs but not written as steps. */
  toPosition(value: unknown): Position;
}

/**
 * The arcs of a TopoJSON file as positions: where it is quantised, the steps of an arc are summed and scaled.
 *
 * @throws FileProblemError `file-invalid` where something is no number
 */
export function decodeArcs(json: JsonObject): Topology {
  const transform = isObject(json['transform']) ? json['transform'] : undefined;
  const [scaleX, scaleY] = transform === undefined ? [1, 1] : numbersOf(transform['scale']);
  const [moveX, moveY] = transform === undefined ? [0, 0] : numbersOf(transform['translate']);
  const arcs = (json['arcs'] as readonly unknown[]).map((arc) => {
    if (!Array.isArray(arc)) throw invalid();
    let x = 0;
    let y = 0;
    return (arc as readonly unknown[]).map((step): Position => {
      const [stepX, stepY] = numbersOf(step);
      x = transform === undefined ? stepX : x + stepX;
      y = transform === undefined ? stepY : y + stepY;
      return [x * scaleX + moveX, y * scaleY + moveY];
    });
  });
  return {
    arcs,
    toPosition(value) {
      const [x, y] = numbersOf(value);
      return [x * scaleX + moveX, y * scaleY + moveY];
    },
  };
}

function numbersOf(value: unknown): readonly [number, number] {
  const [x, y] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  if (typeof x !== 'number' || typeof y !== 'number') throw invalid();
  return [x, y];
}

const invalid = (): FileProblemError => new FileProblemError('file-invalid', { reason: 'arcs' });

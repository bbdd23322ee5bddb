import type { FileContent, TextFile } from '../FileContent.ts';
import { isObject, type JsonObject } from '../json/addValues.ts';
import type { RegionShape } from '../RegionShapes.ts';
import { FileProblemError } from '../Source.ts';
import { decodeArcs, type Topology } from './decodeArcs.ts';
import { FeatureTable, newPointBudget, spendPoints, type PointBudget } from './FeatureTable.ts';

export function isTopoJson(json: unknown): json is JsonObject {
  return (
    isObject(json) && json['type'] === 'Topology' && isObject(json['objects']) && Array.isArray(json['arcs'])
  );
}

/**
 * Objects of a TopoJSON file: one sheet each (named where there are several), its geometries as rows of properties with
 * their shapes. An arc that many geometries use is one in the file and many in memory, so points are counted.
 *
 * @throws FileProblemError `file-empty`, `file-invalid`, `file-too-large`
 */
export function readTopoJson(json: JsonObject, { file, encoding }: TextFile): FileContent {
  const topology = decodeArcs(json);
  const budget = newPointBudget();
  const objects = Object.entries(json['objects'] as JsonObject);
  const contents = objects.flatMap(([name, object]) => {
    const table = new FeatureTable();
    const geometries =
      isObject(object) && object['type'] === 'GeometryCollection' ? object['geometries'] : [object];
    for (const geometry of Array.isArray(geometries) ? geometries : []) {
      if (!isObject(geometry)) throw new FileProblemError('file-invalid', { reason: 'objects' });
      table.add(geometry['id'], geometry['properties'], readShape(geometry, topology, budget));
    }
    if (table.size === 0) return [];
    const sheet = objects.length > 1 ? { sheet: name } : {};
    return [table.build({ file, format: 'topojson', ...sheet }, { encoding })];
  });
  if (contents.length === 0) throw new FileProblemError('file-empty');
  return {
    sheets: contents.flatMap(({ sheets }) => sheets),
    shapes: contents.flatMap(({ shapes }) => shapes),
    shapesNotInDegrees: contents.some(({ shapesNotInDegrees }) => shapesNotInDegrees),
  };
}

function readShape(geometry: JsonObject, topology: Topology, budget: PointBudget): RegionShape {
  const { type, arcs, coordinates } = geometry;
  const polygonOf = (rings: unknown): RegionShape['polygons'][number] =>
    listOf(rings).map((ring) => joinArcs(listOf(ring), topology, budget));
  switch (type) {
    case 'Polygon':
      return { polygons: [polygonOf(arcs)] };
    case 'MultiPolygon':
      return { polygons: listOf(arcs).map(polygonOf) };
    case 'Point':
      return { polygons: [], point: topology.toPosition(coordinates) };
    case 'MultiPoint': {
      const [first] = listOf(coordinates);
      return first === undefined ? { polygons: [] } : { polygons: [], point: topology.toPosition(first) };
    }
    case 'GeometryCollection': {
      const parts = listOf(geometry['geometries']).filter(isObject);
      const shapes = parts.map((part) => readShape(part, topology, budget));
      const point = shapes.find((shape) => shape.point !== undefined)?.point;
      return {
        polygons: shapes.flatMap(({ polygons }) => polygons),
        ...(point === undefined ? {} : { point }),
      };
    }
    default:
      return { polygons: [] };
  }
}

/** A ring of arcs end to end; `~i` is arc i backwards, and the point where two meet is written once. */
function joinArcs(
  ring: readonly unknown[],
  { arcs }: Topology,
  budget: PointBudget,
): readonly (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  for (const [index, reference] of ring.entries()) {
    const arc = typeof reference === 'number' ? arcs[reference < 0 ? ~reference : reference] : undefined;
    if (arc === undefined) throw new FileProblemError('file-invalid', { reason: 'arcs' });
    spendPoints(budget, arc.length);
    const backwards = (reference as number) < 0;
    for (let step = index === 0 ? 0 : 1; step < arc.length; step += 1) {
      const point = arc[backwards ? arc.length - 1 - step : step];
      if (point !== undefined) points.push(point);
    }
  }
  return points;
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new FileProblemError('file-invalid', { reason: 'arcs' });
  return value;
}

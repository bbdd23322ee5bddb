import type { FileContent, TextFile } from '../FileContent.ts';
import { isObject, type JsonObject } from '../json/addValues.ts';
import type { RegionShape } from '../RegionShapes.ts';
import { FileProblemError } from '../Source.ts';
import { FeatureTable, newPointBudget, spendPoints, type PointBudget } from './FeatureTable.ts';

const geometryTypes = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

export function isGeoJson(json: unknown): json is JsonObject {
  if (!isObject(json)) return false;
  const { type } = json;
  if (type === 'FeatureCollection') return Array.isArray(json['features']);
  return type === 'Feature' || (typeof type === 'string' && geometryTypes.has(type) && !('nodes' in json));
}

/**
 * Features of a GeoJSON file (RFC 7946): one row of properties each, and their shapes: polygons, or the first point.
 * Lines have no shape here. Rings keep their order; nothing is closed, turned or simplified.
 *
 * @throws FileProblemError `file-empty`, `file-invalid` where coordinates are no numbers
 */
export function readGeoJson(json: JsonObject, { file, encoding }: TextFile): FileContent {
  const features = json['type'] === 'FeatureCollection' ? (json['features'] as readonly unknown[]) : [json];
  const table = new FeatureTable();
  const budget = newPointBudget();
  for (const feature of features) {
    if (!isObject(feature)) throw new FileProblemError('file-invalid', { reason: 'features' });
    const geometry = feature['type'] === 'Feature' ? feature['geometry'] : feature;
    const properties = feature['type'] === 'Feature' ? feature['properties'] : undefined;
    table.add(feature['id'], properties, readShape(geometry, budget));
  }
  if (table.size === 0) throw new FileProblemError('file-empty');
  const crs = nameOfCrs(json['crs']);
  return table.build(
    { file, format: 'geojson' },
    { encoding, ...(crs === undefined ? {} : { metadata: { crs } }) },
  );
}

function readShape(geometry: unknown, budget: PointBudget): RegionShape {
  if (!isObject(geometry)) return { polygons: [] };
  const { type, coordinates } = geometry;
  switch (type) {
    case 'Polygon':
      return { polygons: [readPolygon(coordinates, budget)] };
    case 'MultiPolygon':
      return { polygons: listOf(coordinates).map((polygon) => readPolygon(polygon, budget)) };
    case 'Point':
      return { polygons: [], point: readPosition(coordinates) };
    case 'MultiPoint': {
      const [first] = listOf(coordinates);
      return first === undefined ? { polygons: [] } : { polygons: [], point: readPosition(first) };
    }
    case 'GeometryCollection': {
      const parts = listOf(geometry['geometries']).map((part) => readShape(part, budget));
      const point = parts.find((part) => part.point !== undefined)?.point;
      return {
        polygons: parts.flatMap(({ polygons }) => polygons),
        ...(point === undefined ? {} : { point }),
      };
    }
    default:
      return { polygons: [] };
  }
}

function readPolygon(rings: unknown, budget: PointBudget): RegionShape['polygons'][number] {
  return listOf(rings).map((ring) => {
    const positions = listOf(ring);
    spendPoints(budget, positions.length);
    return positions.map(readPosition);
  });
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new FileProblemError('file-invalid', { reason: 'coordinates' });
  return value;
}

function readPosition(value: unknown): readonly [number, number] {
  const [lon, lat] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat)) {
    throw new FileProblemError('file-invalid', { reason: 'coordinates' });
  }
  return [lon, lat];
}

/** Name of the coordinate system that files before RFC 7946 could state. */
function nameOfCrs(crs: unknown): string | undefined {
  const properties = isObject(crs) ? crs['properties'] : undefined;
  const name = isObject(properties) ? properties['name'] : undefined;
  return typeof name === 'string' ? name : undefined;
}

import { readFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { compareText } from '../../src/lib/compare.ts';
import { readBuiltInData } from './readBuiltInData.ts';

const { regions, borders } = readBuiltInData();
const topology = JSON.parse(readFileSync('public/data/regions.topojson', 'utf8')) as Topology<{
  regencies: GeometryCollection;
  provinces: GeometryCollection;
}>;
const shapeOf = new Map<string, readonly Position[][][]>();
for (const object of [topology.objects.regencies, topology.objects.provinces]) {
  for (const { id, geometry } of (feature(topology, object) as FeatureCollection<Polygon | MultiPolygon>).features) {
    shapeOf.set(String(id), geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
  }
}

function contains(ring: readonly Position[], [x = 0, y = 0]: Position): boolean {
  let inside = false;
  for (const [index, [x1 = 0, y1 = 0]] of ring.entries()) {
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? [];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** Distance in km from a point near the equator to the nearest point of a ring. */
function kmToOutline(ring: readonly Position[], [x = 0, y = 0]: Position): number {
  const distances = ring.slice(1).map(([x2 = 0, y2 = 0], index) => {
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
    const part = Math.min(1, Math.max(0, along));
    return Math.hypot(x - x1 - part * (x2 - x1), y - y1 - part * (y2 - y1)) * 111.2;
  });
  return Math.min(...distances);
}

/** Arcs of a geometry, without their direction. */
function arcsOf(geometry: GeometryCollection['geometries'][number]): Set<number> {
  const arcs = 'arcs' in geometry ? (geometry.arcs as unknown as number[]).flat(4) : [];
  return new Set(arcs.map((arc) => (arc < 0 ? ~arc : arc)));
}

describe('shapes', () => {
  test('every region has a shape and every shape a region', () => {
    expect([...shapeOf.keys()].toSorted(compareText)).toEqual(regions.map((region) => String(region.id)).toSorted(compareText));
    expect(topology.objects.regencies.geometries).toHaveLength(514);
    expect(topology.objects.provinces.geometries).toHaveLength(38);
  });

  test('rings are closed and have an area', () => {
    for (const [id, polygons] of shapeOf) {
      for (const ring of polygons.flat()) {
        expect(ring.length, id).toBeGreaterThanOrEqual(4);
        expect(ring[0], id).toEqual(ring.at(-1));
      }
    }
  });

  test('each point of a region lies in its shape, or where the shape was thinned out within 1 km of it', () => {
    const outside = regions.filter(({ id, lat = Number.NaN, lon = Number.NaN }) => {
      const polygons = shapeOf.get(id) ?? [];
      return !polygons.some(
        ([outer = [], ...holes]) =>
          contains(outer, [lon, lat]) && !holes.some((hole) => contains(hole, [lon, lat])),
      );
    });
    expect(outside.map(({ name }) => name)).toEqual(['Kota Solok']);
    for (const { id, lat = Number.NaN, lon = Number.NaN } of outside) {
      expect(kmToOutline(shapeOf.get(id)?.[0]?.[0] ?? [], [lon, lat])).toBeLessThan(1);
    }
  });

  test('regions that share a border on land share a line of the map', () => {
    const arcs = new Map(
      [...topology.objects.regencies.geometries, ...topology.objects.provinces.geometries].map((geometry) => [
        String(geometry.id),
        arcsOf(geometry),
      ]),
    );
    const apart = borders.filter(({ a, b, kind, confidence }) => {
      const other = arcs.get(b);
      const share = [...(arcs.get(a) ?? [])].some((arc) => other?.has(arc) === true);
      return kind === 'land' && confidence === 'high' && !share;
    });
    // Sorong and Raja Ampat divide the island of Salawati; the layer leaves a sliver between the two there.
    expect(apart.map(({ a, b }) => `${a} ${b}`)).toEqual(['96.01 96.03']);
  });

  test('everything lies in Indonesia', () => {
    for (const [id, polygons] of shapeOf) {
      for (const [x = 0, y = 0] of polygons.flat(2)) {
        expect(x > 94.9 && x < 141.1 && y > -11.2 && y < 6.3, id).toBe(true);
      }
    }
  });
});

test('neighbouring countries are named polygons', () => {
  const neighbours = JSON.parse(readFileSync('public/data/neighbours.json', 'utf8')) as FeatureCollection;
  const names = neighbours.features.map(({ properties }) => String(properties?.['name']));
  expect(names).toEqual(expect.arrayContaining(['Malaysia', 'Timor-Leste', 'Papua New Guinea', 'Singapore']));
  for (const { geometry } of neighbours.features) expect(geometry.type).toMatch(/Polygon$/);
});

import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { readOne, sheetsOf, textsOf } from './readFiles.ts';

const square = [
  [
    [110, -7],
    [111, -7],
    [111, -8],
    [110, -7],
  ],
];

describe('boundaries', () => {
  test('GeoJSON: a row and a shape for each feature, points with their place', async () => {
    const source = await readOne(
      'x.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            id: '33.74',
            properties: { nama: 'Kota A', id: 7 },
            geometry: { type: 'Polygon', coordinates: square },
          },
          { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: square } },
          {
            type: 'Feature',
            id: 2,
            properties: { nama: 'B', lat: 'x' },
            geometry: { type: 'Point', coordinates: [110.5, -7.25, 3] },
          },
          {
            type: 'Feature',
            properties: { nama: 'C' },
            geometry: { type: 'MultiPolygon', coordinates: [square, square] },
          },
          { type: 'Feature', properties: { nama: 'D' }, geometry: null },
          {
            type: 'Feature',
            properties: { nama: 'E' },
            geometry: { type: 'LineString', coordinates: [[1, 2]] },
          },
        ],
      }),
    );
    expect(source.issues).toEqual([]);
    expect(textsOf(source.sheets[0])).toEqual([
      ['id', 'nama', 'id (2)', 'lat', 'lon', 'lat (2)'],
      ['33.74', 'Kota A', '7'],
      ['2', 'B', '', 'x', '110.5', '-7.25'],
      ['', 'C'],
      ['', 'D'],
      ['', 'E'],
    ]);
    // The second feature has no text, so it is no row and has no shape.
    expect(source.sheets[0]?.blankRows).toBe(1);
    expect(source.shapes).toEqual([
      {
        file: 'x.geojson',
        shapes: [
          { polygons: [square] },
          { polygons: [], point: [110.5, -7.25] },
          { polygons: [square, square] },
          { polygons: [] },
          { polygons: [] },
        ],
      },
    ]);
  });

  test('the map of the regions: the same polygons as topojson-client gives', async () => {
    const text = readFileSync('public/data/regions.topojson', 'utf8');
    const topology = JSON.parse(text) as Topology<Record<string, GeometryCollection>>;
    const { sheets, shapes, issues } = await readOne('regions.topojson', text);
    expect(issues).toEqual([]);
    expect(sheets.map(({ sheet, format }) => [sheet, format])).toEqual([
      ['regencies', 'topojson'],
      ['provinces', 'topojson'],
    ]);
    for (const [index, name] of ['regencies', 'provinces'].entries()) {
      const expected = feature(topology, topology.objects[name] as GeometryCollection).features;
      expect(shapes[index]?.sheet).toBe(name);
      expect(
        textsOf(sheets[index])
          .slice(1)
          .map(([id]) => id),
      ).toEqual(expected.map(({ id }) => String(id)));
      expect(shapes[index]?.shapes.map(({ polygons }) => polygons)).toEqual(
        expected.map(({ geometry }) => {
          if (geometry.type === 'Polygon') return [geometry.coordinates];
          return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
        }),
      );
    }
  });

  test('TopoJSON with points, without quantisation, with one object', async () => {
    const source = await readOne(
      'x.topojson',
      JSON.stringify({
        type: 'Topology',
        objects: {
          a: {
            type: 'GeometryCollection',
            geometries: [
              { type: 'Point', id: 'p', coordinates: [110, -7] },
              { type: 'Polygon', id: 'q', arcs: [[0, ~1]] },
            ],
          },
        },
        arcs: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
          ],
          [
            [0, 0],
            [0, 1],
            [1, 1],
          ],
        ],
      }),
    );
    expect(sheetsOf(source)).toEqual({ '': [['id', 'lon', 'lat'], ['p', '110', '-7'], ['q']] });
    expect(source.shapes[0]?.shapes).toEqual([
      { polygons: [], point: [110, -7] },
      {
        polygons: [
          [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 1],
              [0, 0],
            ],
          ],
        ],
      },
    ]);
  });

  test('metres instead of degrees: the table is read, the boundaries are not, and that is told', async () => {
    const { sheets, shapes, issues } = await readOne(
      'x.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::32749' } },
        features: [
          {
            type: 'Feature',
            properties: { nama: 'A' },
            geometry: { type: 'Polygon', coordinates: [[[431_000, 9_222_000]]] },
          },
        ],
      }),
    );
    expect(textsOf(sheets[0])).toEqual([['nama'], ['A']]);
    expect(sheets[0]?.notes.metadata).toEqual({ crs: 'urn:ogc:def:crs:EPSG::32749' });
    expect(shapes).toEqual([]);
    expect(issues).toEqual([{ code: 'shapes-not-degrees', severity: 'warning', file: 'x.geojson' }]);
  });

  test('a boundary that leaves the world is not drawn; one across the date line is', async () => {
    const ringTo = (lon: number): string =>
      JSON.stringify({
        type: 'Feature',
        properties: { nama: 'A' },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [179, 0],
              [lon, 0],
              [179, 1],
              [179, 0],
            ],
          ],
        },
      });
    const damaged = await readOne('x.geojson', ringTo(-214_748_365));
    expect([damaged.shapes, damaged.issues.map(({ code }) => code)]).toEqual([[], ['shapes-not-degrees']]);
    const across = await readOne('x.geojson', ringTo(181));
    expect([across.shapes.length, across.issues]).toEqual([1, []]);
  });

  const arc = Array.from({ length: 10_000 }, () => [0, 0]);
  test.each([
    ['no features', { type: 'FeatureCollection', features: [] }, 'file-empty'],
    ['a feature that is none', { type: 'FeatureCollection', features: [1] }, 'file-invalid'],
    [
      'coordinates that are none',
      { type: 'Feature', geometry: { type: 'Polygon', coordinates: [[['a', 1]]] } },
      'file-invalid',
    ],
    [
      'an arc that is not there',
      { type: 'Topology', arcs: [], objects: { a: { type: 'Polygon', arcs: [[7]] } } },
      'file-invalid',
    ],
    [
      'arcs of texts',
      { type: 'Topology', arcs: [['x']], objects: { a: { type: 'Polygon', arcs: [[0]] } } },
      'file-invalid',
    ],
    [
      'one arc used a thousand times',
      {
        type: 'Topology',
        arcs: [arc],
        objects: {
          a: {
            type: 'GeometryCollection',
            geometries: Array.from({ length: 1000 }, () => ({ type: 'Polygon', arcs: [[0]] })),
          },
        },
      },
      'file-too-large',
    ],
  ])('%s', async (_, value, code) => {
    const source = await readOne('x.json', JSON.stringify(value));
    expect(source).toMatchObject({
      sheets: [],
      shapes: [],
      issues: [{ code, severity: 'error', file: 'x.json' }],
    });
  });
});

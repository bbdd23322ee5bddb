import type { FeatureCollection, Position } from 'geojson';
import { expect, test } from 'vitest';
import { findCoastalRegions, type RegencyTopology } from '../../src/cli/findCoastalRegions.ts';

/** Degrees of about 10 km each, so that one unit of the drawings below is 10 km. */
const unit = 0.09;
const scaled = ([x = 0, y = 0]: Position): Position => [x * unit, y * unit];

/** Two squares side by side (10 x 10 units, a common arc), the right one with a lake, and an island in it. */
const topology: RegencyTopology = {
  type: 'Topology',
  arcs: [
    [
      [10, 0],
      [10, 10],
    ],
    [
      [10, 10],
      [0, 10],
      [0, 0],
      [10, 0],
    ],
    [
      [10, 0],
      [20, 0],
      [20, 10],
      [10, 10],
    ],
    [
      [13, 3],
      [17, 3],
      [17, 7],
      [13, 7],
      [13, 3],
    ],
    [
      [14, 4],
      [14, 6],
      [16, 6],
      [16, 4],
      [14, 4],
    ],
  ].map((arc) => arc.map(scaled)),
  objects: {
    regencies: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: 'west', arcs: [[0, 1]] },
        { type: 'Polygon', id: 'east', arcs: [[2, ~0], [3]] },
        { type: 'Polygon', id: 'lake island', arcs: [[4]] },
      ],
    },
  },
};

const land = (...rings: readonly (readonly Position[])[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: rings.map((ring) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates: [ring.map(scaled)] },
  })),
});

const rectangle = (west: number, south: number, east: number, north: number): readonly Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

const coastsBeside = (...rings: readonly (readonly Position[])[]) =>
  Object.fromEntries(findCoastalRegions(topology, land(...rings)));

test('land that the sea surrounds is coast, the shore of a lake and an island in it are not', () => {
  expect(coastsBeside()).toEqual({ west: true, east: true, 'lake island': false });
});

test('where another country begins is no coast', () => {
  const around = [rectangle(-9, -9, 10, 0), rectangle(-9, 10, 10, 19), rectangle(-9, -9, 0, 19)] as const;
  expect(coastsBeside(...around)).toEqual({ west: false, east: true, 'lake island': false });
});

test('a border that the other table draws 7 km away is still a border, one 9 km away is open sea', () => {
  const around = (gap: number) => [
    rectangle(-9, -9, 11, -gap),
    rectangle(-9, 10 + gap, 11, 19),
    rectangle(-9, -9, -gap, 19),
  ];
  expect(coastsBeside(...around(0.7))['west']).toBe(false);
  expect(coastsBeside(...around(0.9))['west']).toBe(true);
});

test('a short stretch that seems free between two of a border is no coast, a long one is', () => {
  const withHole = (from: number, to: number) => [
    rectangle(-9, -9, 11, 0),
    rectangle(-9, 10, 11, 19),
    rectangle(-9, -9, 0, from),
    rectangle(-9, to, 0, 19),
  ];
  // Of the 40 km that the other table leaves out, 24 are more than 8 km from its land; of 60, 44.
  expect(coastsBeside(...withHole(3, 7))['west']).toBe(false);
  expect(coastsBeside(...withHole(2, 8))['west']).toBe(true);
});

test('the same boundary, quantised, gives the same', () => {
  const quantised: RegencyTopology = {
    ...topology,
    transform: { scale: [unit, unit], translate: [0, 0] },
    arcs: topology.arcs.map((arc) => {
      let [x, y] = [0, 0];
      return arc.map(([lon = 0, lat = 0]) => {
        const step = [Math.round(lon / unit) - x, Math.round(lat / unit) - y];
        [x, y] = [x + (step[0] ?? 0), y + (step[1] ?? 0)];
        return step;
      });
    }),
  };
  expect(findCoastalRegions(quantised, land())).toEqual(findCoastalRegions(topology, land()));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegionBoundary } from '../../../src/domain/Dataset.ts';
import { toRegionId } from '../../../src/domain/ids.ts';
import { buildBorders } from '../../../src/ingest/build/shapes/buildBorders.ts';
import { describeShape, ringAreaKm2 } from '../../../src/ingest/build/shapes/describeShape.ts';
import { earthRadiusKm } from '../../../src/lib/geo.ts';

type Ring = readonly (readonly [number, number])[];
const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const region = (id: string, ...rings: readonly Ring[]): RegionBoundary => ({
  regionId: toRegionId(id),
  polygons: rings.map((ring) => [ring]),
});
const degree = (earthRadiusKm * Math.PI) / 180;
const lines = (...boundaries: readonly RegionBoundary[]): readonly string[] =>
  buildBorders(boundaries).map(
    ({ a, b, kind, sharedKm }) => `${a} ${b} ${kind} ${sharedKm?.toFixed(1) ?? '-'}`,
  );

describe('borders of boundaries', () => {
  it('are as long as the line that two regions have in common', () => {
    expect(
      lines(region('a', box(0, 0, 1, 1)), region('b', box(1, 0, 2, 1)), region('c', box(5, 0, 6, 1))),
    ).toEqual([`a b land ${degree.toFixed(1)}`]);
  });

  it('are found where one side has more points, or lies a little off', () => {
    const many: Ring = [
      [1, 0],
      [2, 0],
      [2, 1],
      [1, 1],
      [1.0002, 0.7],
      [0.9998, 0.3],
      [1, 0],
    ];
    const [line] = buildBorders([region('a', box(0, 0, 1, 1)), region('b', many)]);
    expect((line?.sharedKm ?? 0) / degree).toBeCloseTo(1, 2);
    // Half of the side only, between points of its own.
    const [half] = buildBorders([region('a', box(0, 0, 1, 1)), region('b', box(1, 0.25, 2, 0.75))]);
    expect((half?.sharedKm ?? 0) / degree).toBeCloseTo(0.5, 2);
  });

  it('are points where regions only meet in one', () => {
    expect(lines(region('a', box(0, 0, 1, 1)), region('b', box(1, 1, 2, 2)))).toEqual(['a b point -']);
  });

  it('are none across a gap wider than the tolerance', () => {
    expect(lines(region('a', box(0, 0, 1, 1)), region('b', box(1.002, 0, 2, 1)))).toEqual([]);
    expect(lines(region('a', box(0, 0, 1, 1)), region('b', box(1.0008, 0, 2, 1)))).toHaveLength(1);
  });

  it('of rings that go round the world thousands of times come to an end', () => {
    const zigzag = Array.from({ length: 20_000 }, (_, at): readonly [number, number] => [
      at % 2 === 0 ? -180 : 180,
      (at % 1700) / 10 - 85,
    ]);
    const start = performance.now();
    expect(lines(region('a', zigzag), region('b', box(1, 0, 2, 1)), region('c', box(2, 0, 3, 1)))).toContain(
      `b c land ${degree.toFixed(1)}`,
    );
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  it('are in one order, whatever that of the regions', () => {
    const grid = [0, 1, 2].flatMap((x) =>
      [0, 1, 2].map((y) => region(`${String(x)}${String(y)}`, box(x, y, x + 1, y + 1))),
    );
    const expected = lines(...grid);
    // 12 sides and 8 corners of a grid of nine.
    expect(expected.filter((line) => line.includes('land'))).toHaveLength(12);
    expect(expected.filter((line) => line.includes('point'))).toHaveLength(8);
    fc.assert(
      fc.property(fc.shuffledSubarray(grid, { minLength: 9 }), (shuffled) => {
        expect(lines(...shuffled)).toEqual(expected);
      }),
      { numRuns: 20, seed: 3 },
    );
  });
});

describe('a shape', () => {
  it('has the area of a spherical zone, whichever way round its ring runs', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -170, max: 170, noNaN: true }),
        fc.double({ min: -80, max: 79, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (west, south, size) => {
          const radians = Math.PI / 180;
          const expected =
            earthRadiusKm ** 2 *
            size *
            radians *
            (Math.sin((south + size) * radians) - Math.sin(south * radians));
          const ring = box(west, south, west + size, south + size);
          expect(ringAreaKm2(ring) / expected).toBeCloseTo(1, 6);
          expect(ringAreaKm2(ring.toReversed()) / expected).toBeCloseTo(1, 6);
        },
      ),
      { numRuns: 100, seed: 5 },
    );
    expect(ringAreaKm2(box(179.5, 0, 180.5, 1)) / ringAreaKm2(box(0, 0, 1, 1))).toBeCloseTo(1, 9);
  });

  it('without its hole, and with a point inside its largest part', () => {
    const outer = box(0, 0, 4, 4);
    const holed = describeShape({ polygons: [[outer, box(1, 1, 3, 3)], [box(10, 0, 11, 1)]] });
    expect((holed.areaKm2 ?? 0) / ringAreaKm2(box(0, 0, 1, 1))).toBeCloseTo(13, 1);
    // The centroid lies in the hole.
    expect(holed.point?.lat).toBe(2);
    expect([0.5, 3.5]).toContain(holed.point?.lon);
    const bent: Ring = [
      [0, 0],
      [3, 0],
      [3, 1],
      [1, 1],
      [1, 3],
      [0, 3],
      [0, 0],
    ];
    const { point } = describeShape({ polygons: [[bent]] });
    expect(point !== undefined && (point.lat < 1 || point.lon < 1)).toBe(true);
  });

  it('that is a point lies there and has no area', () => {
    expect(describeShape({ polygons: [], point: [8, 50] })).toEqual({ point: { lat: 50, lon: 8 } });
    expect(describeShape({ polygons: [] })).toEqual({});
  });
});

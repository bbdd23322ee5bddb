import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitProjection, stretchOf } from '../../src/view/fitProjection.ts';
import { projectLine, projectRing } from '../../src/view/projectLines.ts';
import { toDegrees, toWorld } from '../../src/view/projection.ts';
import { seeded } from '../support/arbitraries.ts';

/** Area of a ring by the shoelace formula. */
function areaOf(ring: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < ring.length; at += 2) {
    const next = (at + 2) % ring.length;
    sum += (ring[at] ?? 0) * (ring[next + 1] ?? 0) - (ring[next] ?? 0) * (ring[at + 1] ?? 0);
  }
  return Math.abs(sum) / 2;
}
const plain = (lon0: number) => ({ lon0, lat0: 0, unitsPerDegree: 1 });
const square = (west: number, south: number, side: number): number[] =>
  [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ].flat();

describe('a ring on the map', () => {
  it('stays in one piece away from the edge, wherever its longitudes are counted from', () => {
    for (const turn of [-360, 0, 360]) {
      const [ring, ...others] = projectRing(plain(170), square(175 + turn, 10, 10));
      expect(others).toEqual([]);
      expect([...(ring ?? [])]).toEqual([5, -10, 15, -10, 15, -20, 5, -20, 5, -10]);
    }
  });

  it('is cut at the edge of the map: two pieces that together have its area', () => {
    const pieces = projectRing(plain(0), square(175, 10, 10));
    expect(pieces).toHaveLength(2);
    expect(pieces.map(areaOf)).toEqual([50, 50]);
    const ends = pieces.map((piece) => [...piece].filter((_, at) => at % 2 === 0));
    expect(ends.map((xs) => [Math.min(...xs), Math.max(...xs)])).toEqual([
      [-180, -175],
      [175, 180],
    ]);
  });

  it('keeps its area in any map', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: 1, max: 60, noNaN: true }),
        (lon0, west, side) => {
          const pieces = projectRing(plain(lon0), square(west, -20, side));
          expect(pieces.map(areaOf).reduce((a, b) => a + b, 0)).toBeCloseTo(side * side, 6);
          for (const piece of pieces) {
            for (let at = 0; at < piece.length; at += 2)
              expect(Math.abs(piece[at] ?? 999)).toBeLessThanOrEqual(180);
          }
        },
      ),
      seeded,
    );
  });
});

describe('a line on the map', () => {
  it('ends at the edge and goes on at the other', () => {
    const pieces = projectLine(plain(0), [170, 0, 190, 20, 200, 20]);
    expect(pieces.map((piece) => [...piece])).toEqual([
      [-180, -10, -170, -20, -160, -20],
      [170, 0, 180, -10],
    ]);
  });

  it('leaves out what runs along the 180th meridian', () => {
    const pieces = projectLine(plain(170), [178, 60, 180, 62, 180, 65, 180, 68, 178, 70]);
    expect(pieces.map((piece) => [...piece])).toEqual([
      [8, -60, 10, -62],
      [10, -68, 8, -70],
    ]);
  });
});

describe('the fitted projection', () => {
  it('puts regions on both sides of 180 degrees side by side', () => {
    const projection = fitProjection([
      { lon: 178, lat: -18 },
      { lon: -172, lat: -14 },
    ]);
    expect(projection?.lon0).toBeCloseTo(-177, 9);
    expect(projection?.lat0).toBe(-16);
    if (projection === undefined) return;
    const fiji = toWorld(projection, 178, -18);
    const samoa = toWorld(projection, -172, -14);
    expect(samoa.x - fiji.x).toBeCloseTo(190, 6);
  });

  it('gives any data a greater side of 190, in shapes that are true at the middle', () => {
    const point = fc.record({
      lon: fc.double({ min: -40, max: 40, noNaN: true }),
      lat: fc.double({ min: -50, max: 50, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 20 }), (points) => {
        const projection = fitProjection(points);
        if (projection === undefined) throw new Error('no projection');
        const places = points.map(({ lon, lat }) => toWorld(projection, lon, lat));
        const span = (pick: (place: { x: number; y: number }) => number): number =>
          Math.max(...places.map(pick)) - Math.min(...places.map(pick));
        const side = Math.max(
          span(({ x }) => x),
          span(({ y }) => y),
        );
        // Points nearer than .1 degrees are not enlarged further.
        expect(side).toBeLessThan(190.001);
        if (Math.max(...points.map(({ lat }) => lat)) - Math.min(...points.map(({ lat }) => lat)) > 0.1) {
          expect(side).toBeCloseTo(190, 6);
        }
        points.forEach(({ lon, lat }, at) => {
          const back = toDegrees(projection, places[at] ?? { x: 0, y: 0 });
          expect(back.lon).toBeCloseTo(lon, 8);
          expect(back.lat).toBeCloseTo(lat, 8);
        });
      }),
      seeded,
    );
  });

  it('is none without points, and finds the narrowest stretch', () => {
    expect(fitProjection([])).toBeUndefined();
    expect(stretchOf([10, 20, 30])).toEqual({ west: 10, width: 20 });
    expect(stretchOf([-170, 170, 150])).toEqual({ west: 150, width: 40 });
    expect(stretchOf([7])).toEqual({ west: 7, width: 0 });
    expect(stretchOf([0, 90, 180, -90]).width).toBe(270);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatCircleKm, type GeoPoint } from '../../src/lib/geo.ts';

const quarter = (Math.PI / 2) * 6371.0088;

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

/** Second form: the angle between two unit vectors, by atan2 of cross and dot product. */
function byVectors(from: GeoPoint, to: GeoPoint): number {
  const [a, b] = [from, to].map(({ lat, lon }) => {
    const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)] as const;
  });
  if (a === undefined || b === undefined) throw new Error('two points');
  const cross = Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]);
  return 6371.0088 * Math.atan2(cross, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
}

describe('greatCircleKm', () => {
  it('gives a quarter of the circumference from pole to equator, and half between the poles', () => {
    expect(greatCircleKm({ lat: 90, lon: 12 }, { lat: 0, lon: 100 })).toBeCloseTo(quarter, 8);
    expect(greatCircleKm({ lat: 90, lon: 0 }, { lat: -90, lon: 0 })).toBeCloseTo(2 * quarter, 8);
  });

  it('takes the short way across the date line', () => {
    expect(greatCircleKm({ lat: 0, lon: 179 }, { lat: 0, lon: -179 })).toBeCloseTo(quarter / 45, 8);
  });

  it('is 0 for one place and symmetric, and equals the angle between unit vectors', () => {
    fc.assert(
      fc.property(point, point, (from, to) => {
        expect(greatCircleKm(from, from)).toBe(0);
        expect(greatCircleKm(to, from)).toBeCloseTo(greatCircleKm(from, to), 6);
        // Within a metre: near the antipodes the haversine form loses digits.
        expect(Math.abs(greatCircleKm(from, to) - byVectors(from, to))).toBeLessThan(1e-3);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bowOf, controlPoint, pointOnCurve } from '../../src/view/curve.ts';
import { distanceToCurve } from '../../src/view/pickAt.ts';
import { seeded } from '../support/arbitraries.ts';

const place = fc.record({
  x: fc.double({ min: -500, max: 500, noNaN: true }),
  y: fc.double({ min: -500, max: 500, noNaN: true }),
});

describe('the curve of a tie', () => {
  it('has its control point to the north of the middle, whichever end comes first', () => {
    fc.assert(
      fc.property(place, place, fc.double({ min: 0.3, max: 40, noNaN: true }), (a, b, scale) => {
        fc.pre(Math.abs(a.x - b.x) > 1e-3);
        const control = controlPoint(a, b, scale);
        const back = controlPoint(b, a, scale);
        expect(control.y).toBeLessThanOrEqual((a.y + b.y) / 2);
        expect(back.x).toBeCloseTo(control.x, 6);
        expect(back.y).toBeCloseTo(control.y, 6);
      }),
      seeded,
    );
  });

  it('bows by 16 to 20 % of its length, at most 90 px, at right angles', () => {
    fc.assert(
      fc.property(place, place, fc.double({ min: 0.3, max: 40, noNaN: true }), (a, b, scale) => {
        const length = Math.hypot(a.x - b.x, a.y - b.y);
        fc.pre(length > 1e-3);
        const control = controlPoint(a, b, scale);
        const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
        const bow = Math.hypot(control.x - middle.x, control.y - middle.y) * scale;
        expect(bow).toBeLessThanOrEqual(90 + 1e-6);
        expect(bow).toBeLessThanOrEqual(0.2 * length * scale + 1e-6);
        expect(bow).toBeGreaterThanOrEqual(Math.min(90, 0.16 * length * scale) - 1e-6);
        const along = (control.x - middle.x) * (b.x - a.x) + (control.y - middle.y) * (b.y - a.y);
        expect(Math.abs(along) / (length * length)).toBeLessThan(1e-9);
      }),
      seeded,
    );
  });

  it('is flat at known lengths', () => {
    expect(bowOf(0)).toBe(0);
    expect(bowOf(100)).toBeCloseTo(19, 9);
    expect(bowOf(400)).toBeCloseTo(64, 9);
    expect(bowOf(2000)).toBe(90);
  });

  it('starts and ends at the regions and reaches half the bow in the middle', () => {
    const a = { x: 0, y: 0 };
    const b = { x: 100, y: 0 };
    const control = controlPoint(a, b, 1);
    expect(control).toEqual({ x: 50, y: -19 });
    expect(pointOnCurve(a, control, b, 0)).toEqual(a);
    expect(pointOnCurve(a, control, b, 1)).toEqual(b);
    expect(pointOnCurve(a, control, b, 0.5)).toEqual({ x: 50, y: -9.5 });
    expect(distanceToCurve({ x: 50, y: -9.5 }, a, control, b)).toBeCloseTo(0, 6);
    expect(distanceToCurve({ x: 50, y: 10.5 }, a, control, b)).toBeCloseTo(20, 1);
  });

  it('of two regions at one place is that place', () => {
    expect(controlPoint({ x: 3, y: 4 }, { x: 3, y: 4 }, 7)).toEqual({ x: 3, y: 4 });
  });
});

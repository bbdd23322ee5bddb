import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  densestBox,
  fromScreen,
  mapScales,
  roomiestMiddle,
  toScreen,
  viewOfBox,
  visibleBox,
  zoomAt,
} from '../../src/view/camera.ts';
import { leavesAt } from '../../src/view/offFrame.ts';
import { seeded } from '../support/arbitraries.ts';

const number = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
const views = fc.record({ scale: number(0.3, 80), x: number(-900, 900), y: number(-900, 900) });
const points = fc.record({ x: number(-500, 500), y: number(-500, 500) });

describe('the camera', () => {
  it('goes to the screen and back', () => {
    fc.assert(
      fc.property(views, points, (view, point) => {
        const back = fromScreen(view, toScreen(view, point));
        expect(back.x).toBeCloseTo(point.x, 6);
        expect(back.y).toBeCloseTo(point.y, 6);
      }),
      seeded,
    );
  });

  it('zooms about the pointer, within its limits', () => {
    fc.assert(
      fc.property(views, points, number(0.01, 100), (view, at, factor) => {
        const zoomed = zoomAt(view, factor, at);
        const before = fromScreen(view, at);
        const after = fromScreen(zoomed, at);
        expect(after.x).toBeCloseTo(before.x, 5);
        expect(after.y).toBeCloseTo(before.y, 5);
        expect(zoomed.scale).toBeGreaterThanOrEqual(mapScales.least);
        expect(zoomed.scale).toBeLessThanOrEqual(mapScales.most);
      }),
      seeded,
    );
  });

  it('shows a whole box with its margin', () => {
    const frame = { width: 800, height: 400 };
    const view = viewOfBox({ x1: -10, y1: 5, x2: 90, y2: 25 }, frame, 20);
    expect(view.scale).toBeCloseTo(7.6, 9);
    const shown = visibleBox(view, frame);
    expect(shown.x1).toBeCloseTo(-10 - 20 / 7.6, 9);
    expect(shown.y1 + shown.y2).toBeCloseTo(30, 9);
  });

  it('finds the window with the most weight', () => {
    const crowd = [
      { x: 0, y: 0, weight: 5 },
      { x: 100, y: 0, weight: 3 },
      { x: 104, y: 2, weight: 3 },
    ];
    expect(densestBox(crowd, 20, 20)).toEqual({ x1: 90, y1: -10, x2: 110, y2: 10 });
    expect(densestBox([], 20, 20)).toBeUndefined();
  });

  it('moves aside for partners, but keeps the region in the frame', () => {
    const centre = { x: 0, y: 0 };
    expect(roomiestMiddle(centre, [], 100, 50)).toEqual(centre);
    expect(roomiestMiddle(centre, [{ x: 20, y: 0 }], 100, 50)).toEqual(centre);
    const aside = roomiestMiddle(centre, [{ x: 60, y: 0 }], 100, 50);
    expect(aside.x).toBeGreaterThan(16);
    expect(aside.x).toBeLessThanOrEqual(25);
    expect(roomiestMiddle(centre, [{ x: 500, y: 0 }], 100, 50)).toEqual(centre);
  });
});

describe('the edge of the frame', () => {
  it('is met where the line to an outer point leaves it', () => {
    const frame = { width: 200, height: 100 };
    expect(leavesAt({ x: 100, y: 50 }, { x: 300, y: 50 }, frame)).toEqual({ x: 200, y: 50 });
    expect(leavesAt({ x: 100, y: 50 }, { x: 100, y: -50 }, frame)).toEqual({ x: 100, y: 0 });
    expect(leavesAt({ x: 100, y: 50 }, { x: 300, y: 250 }, frame)).toEqual({ x: 150, y: 100 });
  });
});

import { describe, expect, it } from 'vitest';
import { toRegionId } from '../../src/domain/ids.ts';
import { parkRegions } from '../../src/view/parkRegions.ts';

const ids = (count: number) => Array.from({ length: count }, (_, at) => toRegionId(`r${String(at)}`));
const picture = { x1: -100, y1: -50, x2: 100, y2: 60 };

describe('the strip of regions without a place', () => {
  it('is none without such regions', () => {
    expect(parkRegions([], picture)).toBeUndefined();
  });

  it.each([1, 7, 20, 21, 400, 5000])(
    'holds %i of them below the picture, each at a place of its own',
    (count) => {
      const parking = parkRegions(ids(count), picture);
      if (parking === undefined) throw new Error('no strip');
      const { box, places } = parking;
      expect(places.size).toBe(count);
      expect(box.y1).toBeGreaterThan(picture.y2);
      for (const { x, y } of places.values()) {
        expect(x > box.x1 && x < box.x2 && y > box.y1 && y < box.y2).toBe(true);
      }
      expect(new Set([...places.values()].map(({ x, y }) => `${String(x)} ${String(y)}`)).size).toBe(count);
      expect(box.y2 - box.y1).toBeLessThan(0.7 * (picture.x2 - picture.x1));
    },
  );

  it('has room below a picture of one point', () => {
    const parking = parkRegions(ids(30), { x1: 0, y1: 0, x2: 0, y2: 0 });
    expect((parking?.box.x2 ?? 0) - (parking?.box.x1 ?? 0)).toBe(190);
  });
});

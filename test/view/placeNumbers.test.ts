import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeNumbers } from '../../src/view/placeNumbers.ts';

const frame = { width: 420, height: 176 };

test('a lone number lies on its place', () => {
  expect(placeNumbers([{ id: 'a', x: 50, y: 60 }], 9, frame)).toEqual([
    { id: 'a', x: 50, y: 60, atX: 50, atY: 60, moved: false },
  ]);
});

test('two places close together: both discs beside them, so that neither place is covered', () => {
  const [one, other] = placeNumbers(
    [
      { id: 'a', x: 100, y: 80 },
      { id: 'b', x: 103, y: 80 },
    ],
    9,
    frame,
  );
  expect(one?.moved).toBe(true);
  expect(other?.moved).toBe(true);
});

test('discs never touch, stay in the frame and cover no other place', () => {
  const place = fc.record({
    x: fc.double({ min: 0, max: frame.width, noNaN: true }),
    y: fc.double({ min: 0, max: frame.height, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 14 }), (places) => {
      const requests = places.map((at, n) => ({ id: String(n), ...at }));
      const placed = placeNumbers(requests, 9, frame);
      for (const [at, one] of placed.entries()) {
        expect(one.atX).toBeGreaterThanOrEqual(9);
        expect(one.atX).toBeLessThanOrEqual(frame.width - 9);
        expect(one.atY).toBeGreaterThanOrEqual(9);
        expect(one.atY).toBeLessThanOrEqual(frame.height - 9);
        for (const other of placed.slice(at + 1)) {
          expect(Math.hypot(one.atX - other.atX, one.atY - other.atY)).toBeGreaterThan(18);
        }
        for (const other of requests) {
          if (other.id !== one.id)
            expect(Math.hypot(one.atX - other.x, one.atY - other.y)).toBeGreaterThan(9);
        }
      }
    }),
    { seed: 3, numRuns: 300 },
  );
});

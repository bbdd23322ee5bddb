import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, type LabelObstacle, type LabelRequest } from '../../src/view/placeLabels.ts';
import { seeded } from '../support/arbitraries.ts';

const frame = { width: 400, height: 300 };

const requests = fc
  .array(
    fc.record({
      x: fc.double({ min: -20, max: 420, noNaN: true }),
      y: fc.double({ min: -20, max: 320, noNaN: true }),
      radius: fc.double({ min: 1, max: 12, noNaN: true }),
      width: fc.double({ min: 10, max: 120, noNaN: true }),
      size: fc.constantFrom(10.5, 11.5, 14),
      importance: fc.integer({ min: 0, max: 9 }),
    }),
    { maxLength: 60 },
  )
  .map((list) => list.map((entry, at): LabelRequest => ({ ...entry, id: `r${String(at)}`, text: 'x' })));

const meet = (
  a: { x1: number; y1: number; x2: number; y2: number },
  b: { x1: number; y1: number; x2: number; y2: number },
): boolean => a.x1 < b.x2 - 1e-9 && b.x1 < a.x2 - 1e-9 && a.y1 < b.y2 - 1e-9 && b.y1 < a.y2 - 1e-9;

const aRequest = (fields: Partial<LabelRequest> & { id: string }): LabelRequest => ({
  text: fields.id,
  x: 200,
  y: 150,
  radius: 4,
  width: 40,
  size: 10,
  importance: 1,
  ...fields,
});

describe('placing labels', () => {
  it('never lets two overlap, nor one leave the frame or cover furniture', () => {
    const taken = [{ x1: 100, y1: 100, x2: 180, y2: 130 }];
    fc.assert(
      fc.property(requests, fc.constantFrom(3, Infinity), (list, leaderFrom) => {
        const placed = placeLabels(list, list, { ...frame, taken, leaderFrom });
        placed.forEach((label, at) => {
          expect(label.box.x1).toBeGreaterThanOrEqual(0);
          expect(label.box.y1).toBeGreaterThanOrEqual(0);
          expect(label.box.x2).toBeLessThanOrEqual(frame.width);
          expect(label.box.y2).toBeLessThanOrEqual(frame.height);
          for (const other of placed.slice(at + 1)) expect(meet(label.box, other.box)).toBe(false);
          for (const box of taken) expect(meet(label.box, box)).toBe(false);
        });
      }),
      seeded,
    );
  });

  it('never covers a mark of at least the same importance', () => {
    fc.assert(
      fc.property(requests, (list) => {
        const byId = new Map(list.map((request) => [request.id, request]));
        for (const label of placeLabels(list, list, frame)) {
          const own = byId.get(label.id)?.importance ?? 0;
          for (const mark of list) {
            if (mark.id === label.id || mark.importance < own) continue;
            const { x, y, radius } = mark;
            const box = { x1: x - radius, y1: y - radius, x2: x + radius, y2: y + radius };
            expect(meet(label.box, box)).toBe(false);
          }
        }
      }),
      seeded,
    );
  });

  it('depends on what is asked, not on the order in which it is asked', () => {
    fc.assert(
      fc.property(requests, (list) => {
        expect(placeLabels(list.toReversed(), list.toReversed(), frame)).toEqual(
          placeLabels(list, list, frame),
        );
      }),
      seeded,
    );
  });

  it('puts a lone label to the right, middle of its height at the mark', () => {
    const [label] = placeLabels([aRequest({ id: 'a' })], [], frame);
    expect(label?.x).toBeCloseTo(200 + 4 + 3.5, 9);
    expect(label?.y).toBeCloseTo(150, 9);
    expect(label?.leader).toBeUndefined();
  });

  it('goes to the left where a mark stands to the right, even a weaker one', () => {
    const mark: LabelObstacle = { id: 'b', x: 220, y: 150, radius: 4, importance: 0 };
    const [label] = placeLabels([aRequest({ id: 'a' })], [mark], frame);
    expect(label?.box.x2).toBeCloseTo(200 - 4 - 3.5, 9);
  });

  it('gives the place to the more important of two on one spot, and stops at the most', () => {
    const both = [aRequest({ id: 'a', importance: 1 }), aRequest({ id: 'b', importance: 2 })];
    expect(placeLabels(both, [], { ...frame, most: 1 }).map((label) => label.id)).toEqual(['b']);
  });

  it('leaves out what does not fit, but leads an important one away on a line', () => {
    const crowd: LabelObstacle[] = Array.from({ length: 49 }, (_, at) => ({
      id: `m${String(at)}`,
      x: 176 + (at % 7) * 8,
      y: 126 + Math.floor(at / 7) * 8,
      radius: 4,
      importance: 9,
    }));
    const request = aRequest({ id: 'a', importance: 5 });
    expect(placeLabels([request], crowd, frame)).toEqual([]);
    const [label] = placeLabels([request], crowd, { ...frame, leaderFrom: 5 });
    expect(label?.leader).toBeDefined();
  });
});

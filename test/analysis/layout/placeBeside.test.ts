import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeside } from '../../../src/analysis/layout/placeBeside.ts';
import { seeded } from '../../support/arbitraries.ts';

describe('regions that a layout left out', () => {
  it('stand beside the middle of their partners', () => {
    const x = Float64Array.from([0, 100, Number.NaN, Number.NaN]);
    const y = Float64Array.from([0, 0, Number.NaN, Number.NaN]);
    placeBeside({ source: Uint32Array.from([0, 1, 2]), target: Uint32Array.from([2, 2, 3]) }, x, y);
    expect(Math.hypot((x[2] ?? 0) - 50, y[2] ?? 0)).toBeCloseTo(14, 6);
    expect(Math.hypot((x[3] ?? 0) - (x[2] ?? 0), (y[3] ?? 0) - (y[2] ?? 0))).toBeCloseTo(14, 6);
    expect([x[0], x[1]]).toEqual([0, 100]);
  });

  it('all get a place if they have a tie, each its own; those without a tie get none', () => {
    const tie = fc.tuple(fc.nat(11), fc.nat(11)).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 20 }), fc.subarray([0, 1, 2]), (ties, placed) => {
        const x = new Float64Array(12).fill(Number.NaN);
        const y = new Float64Array(12).fill(Number.NaN);
        for (const node of placed) {
          x[node] = node * 500;
          y[node] = 0;
        }
        placeBeside(
          { source: Uint32Array.from(ties, ([a]) => a), target: Uint32Array.from(ties, ([, b]) => b) },
          x,
          y,
        );
        const tied = new Set(ties.flat());
        for (let node = 0; node < 12; node++) {
          expect(Number.isNaN(x[node] ?? 0)).toBe(!tied.has(node) && !placed.includes(node));
        }
        const spots = [...tied].map((node) => `${String(x[node])} ${String(y[node])}`);
        expect(new Set(spots).size).toBe(tied.size);
      }),
      seeded,
    );
  });
});

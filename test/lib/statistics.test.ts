import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median } from '../../src/lib/median.ts';
import { percentileRanks } from '../../src/lib/percentileRanks.ts';
import { seededRandom } from '../../src/lib/random.ts';
import { sampleGamma } from '../../src/lib/sampleGamma.ts';

describe('the median', () => {
  it('is the middle one, the mean of two, and nothing of nothing', () => {
    expect(median([10, 9, 2])).toBe(9);
    expect(median([10, 9, 2, 1])).toBe(5.5);
    expect(median([])).toBeNaN();
  });
});

describe('percentile ranks', () => {
  it('run from 0 to 1, equal values share theirs, and what is missing stays missing', () => {
    expect(percentileRanks([30, 10, 20])).toEqual([1, 0, 0.5]);
    expect(percentileRanks([5, 1, 5, 9])).toEqual([0.5, 0, 0.5, 1]);
    expect(percentileRanks([7, 7, 7])).toEqual([0.5, 0.5, 0.5]);
    expect(percentileRanks([3, Number.NaN, 4])).toEqual([0, Number.NaN, 1]);
    expect(percentileRanks([Number.NaN, 4])).toEqual([Number.NaN, 0.5]);
    expect(percentileRanks([])).toEqual([]);
  });

  it('are those of a count of smaller and equal values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2 }), (values) => {
        const expected = values.map((value) => {
          const smaller = values.filter((other) => other < value).length;
          const equal = values.filter((other) => other === value).length;
          return (smaller + (equal - 1) / 2) / (values.length - 1);
        });
        for (const [place, rank] of percentileRanks(values).entries()) {
          expect(rank).toBeCloseTo(expected[place] ?? Number.NaN, 12);
        }
      }),
      { seed: 2026, numRuns: 200 },
    );
  });
});

describe('gamma draws', () => {
  it('have mean and variance of the shape, also below 1', () => {
    for (const shape of [0.2, 0.7, 1, 2, 8, 20]) {
      const random = seededRandom(7);
      const draws = Array.from({ length: 40_000 }, () => sampleGamma(shape, random));
      const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
      const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
      // Standard error of the mean is sqrt(shape / n); five of them.
      expect(Math.abs(mean - shape)).toBeLessThan(5 * Math.sqrt(shape / draws.length));
      // That of the variance: sqrt((mu4 - sigma^4) / n) with mu4 = 3 k^2 + 6 k.
      expect(Math.abs(variance - shape)).toBeLessThan(
        5 * Math.sqrt((2 * shape ** 2 + 6 * shape) / draws.length),
      );
      expect(Math.min(...draws)).toBeGreaterThan(0);
    }
  });

  it('of shape 1 are exponential: a share of 1 - 1/e lies below 1', () => {
    const random = seededRandom(11);
    const draws = Array.from({ length: 40_000 }, () => sampleGamma(1, random));
    const share = draws.filter((draw) => draw < 1).length / draws.length;
    expect(Math.abs(share - (1 - Math.exp(-1)))).toBeLessThan(0.01);
  });

  it('of shape 0 are 0', () => {
    expect(sampleGamma(0, seededRandom(1))).toBe(0);
  });
});

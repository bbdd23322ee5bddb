import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../src/lib/wilsonInterval.ts';
import { seeded } from '../support/arbitraries.ts';

describe('the interval of a share', () => {
  it('has the published figures (Newcombe 1998, Stat. Med. 17:857, table I, method 3)', () => {
    const published = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const;
    for (const [hits, of, low, high] of published) {
      const interval = wilsonInterval(hits, of);
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    }
  });

  it('says nothing without trials and stays within 0 and 1', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
    expect(wilsonInterval(7, 7).high).toBe(1);
    expect(wilsonInterval(0, 7).low).toBe(0);
  });

  it('is where the share is z standard errors of the bound away, and mirrors (property)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), (of, pick) => {
        const hits = pick % (of + 1);
        const { low, high } = wilsonInterval(hits, of);
        for (const bound of [low, high]) {
          if (bound === 0 || bound === 1) continue;
          const z = Math.abs(hits / of - bound) / Math.sqrt((bound * (1 - bound)) / of);
          expect(z).toBeCloseTo(1.959964, 5);
        }
        const mirrored = wilsonInterval(of - hits, of);
        expect(mirrored.low).toBeCloseTo(1 - high, 9);
        expect(mirrored.high).toBeCloseTo(1 - low, 9);
      }),
      seeded,
    );
  });
});

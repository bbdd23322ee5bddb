import { describe, expect, it } from 'vitest';
import { drawSamples, figureFrom, seedOfPart } from '../../../src/analysis/trust/bootstrap.ts';

describe('samples', () => {
  it('draw as many as there are, the same for the same seed', () => {
    const samples = drawSamples(30, 5, 40);
    expect(samples).toHaveLength(40);
    for (const drawn of samples) expect(drawn.reduce((sum, times) => sum + times, 0)).toBe(30);
    expect(drawSamples(30, 5, 40)).toEqual(samples);
    expect(drawSamples(30, 6, 40)).not.toEqual(samples);
    expect(new Set([0, 1, 2, 2016, 2018].map((part) => seedOfPart(1, part))).size).toBe(5);
  });

  it('give the mean of 0 and 1 its binomial interval', () => {
    const values = Array.from({ length: 100 }, (_, place) => (place < 40 ? 1 : 0));
    const means = drawSamples(100, 9, 4000).map(
      (drawn) => drawn.reduce((sum, times, place) => sum + times * (values[place] ?? 0), 0) / 100,
    );
    const { value, low, high } = figureFrom(0.4, means);
    expect(value).toBe(0.4);
    // .4 -+ 1.96 sqrt(.4 x .6 / 100)
    expect(low).toBeCloseTo(0.304, 1);
    expect(high).toBeCloseTo(0.496, 1);
  });
});

describe('a figure', () => {
  it('has the percentiles of its samples as bounds, without those that have no figure', () => {
    const values = Array.from({ length: 201 }, (_, place) => place);
    expect(figureFrom(100, [...values, Number.NaN])).toEqual({ value: 100, low: 5, high: 195 });
  });

  it('always lies in its interval', () => {
    expect(figureFrom(9, [1, 2, 3])).toMatchObject({ value: 9, high: 9 });
    expect(figureFrom(0.5, [])).toEqual({ value: 0.5, low: 0.5, high: 0.5 });
  });
});

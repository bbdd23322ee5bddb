import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRegionId } from '../../src/domain/ids.ts';
import { colourScaleOf, rampBreaks, rampColours, rampStep } from '../../src/view/colourScale.ts';
import { sizeScaleOf, radii } from '../../src/view/sizeScale.ts';
import { mixColours, tokensOf } from '../../src/view/tokens.ts';
import { seeded } from '../support/arbitraries.ts';

const tokens = tokensOf.light;
const ids = (count: number) => Array.from({ length: count }, (_, at) => toRegionId(`11.${String(at + 10)}`));

describe('the ramp of a measure', () => {
  it('has at most six breaks, rising, above the least value and at most the greatest', () => {
    const values = fc.array(fc.oneof(fc.constant(0), fc.double({ min: -50, max: 1e6, noNaN: true })), {
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(values, (list) => {
        const breaks = rampBreaks(list, 7);
        expect(breaks.length).toBeLessThanOrEqual(6);
        breaks.forEach((value, at) => {
          expect(value).toBeGreaterThan(at === 0 ? Math.min(...list) : (breaks[at - 1] ?? 0));
          expect(value).toBeLessThanOrEqual(Math.max(...list));
        });
        expect(rampStep(breaks, Math.min(...list))).toBe(0);
        expect(rampStep(breaks, Math.max(...list))).toBe(breaks.length);
      }),
      seeded,
    );
  });

  it('splits 1 to 70 into sevenths, and gives many zeros a colour of their own', () => {
    const even = Array.from({ length: 70 }, (_, at) => at + 1);
    expect(rampBreaks(even, 7)).toEqual([11, 21, 31, 41, 51, 61]);
    expect(rampBreaks([0, 0, 0, 0, 0, 0, 0, 0, 5, 10], 7)).toEqual([5, 10]);
    const half = [...Array.from({ length: 60 }, () => 0), ...Array.from({ length: 60 }, (_, at) => at + 1)];
    expect(rampBreaks(half, 7)).toEqual([1, 11, 21, 31, 41, 51]);
    expect(rampBreaks([3, 3, 3], 7)).toEqual([]);
    expect(rampBreaks([Number.NaN], 7)).toEqual([]);
  });

  it('gives each step a colour of its own, darkest last', () => {
    for (let count = 1; count <= 7; count++) {
      const colours = rampColours(tokens.ramp, count);
      expect(new Set(colours).size).toBe(count);
      if (count > 1) expect(colours.at(-1)).toBe(tokens.ramp.at(-1));
    }
  });

  it('gives no colour where a value is missing', () => {
    const scale = colourScaleOf('degree', Float64Array.of(1, Number.NaN, 2), ids(3), () => 0, tokens);
    expect(scale.colourOf(1)).toBeUndefined();
    expect(scale.colourOf(0)).not.toBe(scale.colourOf(2));
  });
});

describe('groups as colours', () => {
  it('shows the seven largest, named after the region with the most partners; the rest is other', () => {
    // Groups 0..8 with 10, 9, ... 2 regions, and one region alone.
    const values: number[] = [];
    for (let group = 0; group < 9; group++) for (let at = 0; at < 10 - group; at++) values.push(group);
    values.push(99);
    const regions = ids(values.length);
    const scale = colourScaleOf(
      'community',
      Float64Array.from(values),
      regions,
      (id) => (id === regions[3] ? 5 : 1),
      tokens,
    );
    if (scale.legend.type !== 'categories') throw new Error('no categories');
    expect(scale.legend.categories.map((category) => category.count)).toEqual([10, 9, 8, 7, 6, 5, 4]);
    expect(scale.legend.categories[0]?.hub).toBe(regions[3]);
    expect(scale.legend.otherCount).toBe(3 + 2 + 1);
    expect(scale.colourOf(values.length - 1)).toBe(tokens.otherCategory);
    expect(scale.categoryOf(values.length - 1)).toBeUndefined();
    expect(scale.colourOf(0)).toBe(tokens.categories[0]);
  });
});

describe('sizes', () => {
  it('follow 2.4 + 1.05 sqrt(partners), up to 2.8 + 1.15 sqrt(partners) zoomed in', () => {
    const scale = sizeScaleOf('partners', [0, 1, 4, 52]);
    expect(radii(scale.rootOf(4))).toEqual({ radius: 2.4 + 2.1, radiusNear: 2.8 + 2.3 });
    expect(radii(scale.rootOf(0)).radius).toBe(2.4);
    expect(scale.samples).toEqual([1, 13, 52]);
  });

  it('of another measure reach the size of 52 partners at its greatest, area in proportion', () => {
    const scale = sizeScaleOf('betweenness', [0, 0.1, 0.4]);
    expect(scale.rootOf(0.4)).toBeCloseTo(Math.sqrt(52), 9);
    expect(scale.rootOf(0.1) ** 2 / scale.rootOf(0.4) ** 2).toBeCloseTo(0.25, 9);
    expect(scale.rootOf(Number.NaN)).toBe(0);
    expect(sizeScaleOf('betweenness', [Number.NaN]).samples).toEqual([]);
  });

  it('keeps partners within the largest mark, and marks of a crowd smaller', () => {
    const dense = sizeScaleOf('partners', [1, 208]);
    expect(dense.rootOf(208)).toBeCloseTo(Math.sqrt(52), 9);
    expect(dense.rootOf(52)).toBeCloseTo(Math.sqrt(13), 9);
    expect(sizeScaleOf('partners', [52], 600).rootOf(52)).toBeCloseTo(Math.sqrt(52), 9);
    expect(sizeScaleOf('partners', [52], 1350).rootOf(52)).toBeCloseTo(Math.sqrt(52) / 1.5, 9);
  });
});

describe('mixed colours', () => {
  it('are the one, the other, or between', () => {
    expect(mixColours('#000000', '#ffffff', 1)).toBe('#000000');
    expect(mixColours('#000000', '#ffffff', 0)).toBe('#ffffff');
    expect(mixColours('#ff0000', '#0000ff', 0.5)).toBe('#800080');
  });
});

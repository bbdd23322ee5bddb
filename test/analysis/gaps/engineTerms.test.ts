import { describe, expect, it } from 'vitest';
import {
  areasTerm,
  borderTerm,
  disparityTerm,
  nearnessTerm,
  peopleShare,
} from '../../../src/analysis/gaps/pairTerms.ts';

const { NaN: missing } = Number;

describe('the border term', () => {
  it('grows with the power of ten of the people beside it, from 100 to 316,000', () => {
    expect(peopleShare(0)).toBe(0);
    expect(peopleShare(99)).toBe(0);
    expect(peopleShare(100)).toBe(0);
    expect(peopleShare(100 * 10 ** 1.75)).toBeCloseTo(0.5, 12);
    expect(peopleShare(100 * 10 ** 3.5)).toBeCloseTo(1, 12);
    expect(peopleShare(5_000_000)).toBe(1);
  });

  it('is a quarter for a border without people, and half of all where it is a point or a strait', () => {
    expect(borderTerm('land', 0)).toBe(0.25);
    expect(borderTerm('land', 1)).toBe(1);
    expect(borderTerm('land', 0.5)).toBe(0.625);
    expect(borderTerm('point', 1)).toBe(0.5);
    expect(borderTerm('strait', 0.5)).toBe(0.3125);
  });
});

describe('the nearness term', () => {
  it('is 1 for each other’s nearest at one place, and half distance, half mutual rank', () => {
    expect(nearnessTerm(0, 75, 1, 1)).toBe(1);
    expect(nearnessTerm(75, 75, 1, 1)).toBeCloseTo(0.5 * Math.exp(-1) + 0.5, 12);
    // r = sqrt(4 x 9) = 6: .5 / (1 + 5 / 6) = 3 / 11.
    expect(nearnessTerm(150, 75, 4, 9)).toBeCloseTo(0.5 * Math.exp(-2) + 3 / 11, 12);
  });

  it('does not punish kilometres where all are far: each other’s nearest keep a half', () => {
    expect(nearnessTerm(2000, 75, 1, 1)).toBeGreaterThanOrEqual(0.5);
  });

  it('is missing where a figure is, and knows places only where the usual distance is 0', () => {
    expect(nearnessTerm(missing, 75, missing, missing)).toBeNaN();
    expect(nearnessTerm(10, missing, 1, 1)).toBeNaN();
    expect(nearnessTerm(missing, 0, missing, missing)).toBeNaN();
    expect(nearnessTerm(0, 0, 1, 1)).toBe(1);
    expect(nearnessTerm(5, 0, 7, 7)).toBe(0.25);
  });
});

describe('the areas term', () => {
  it('takes half a point for a plan of up to 12 members, less for larger ones, and 1 at most', () => {
    expect(areasTerm([])).toBe(0);
    expect(areasTerm([2])).toBe(0.5);
    expect(areasTerm([12])).toBe(0.5);
    expect(areasTerm([24])).toBe(0.25);
    expect(areasTerm([24, 6])).toBe(0.75);
    expect(areasTerm([3, 4, 5])).toBe(1);
  });
});

describe('the disparity term', () => {
  it('is the difference of ranks, weighed by the stronger of border and nearness', () => {
    expect(disparityTerm(0.9, 0.4, 0.8, 0.3)).toBeCloseTo(0.4, 12);
    expect(disparityTerm(0.4, 0.9, 0.3, 0.8)).toBeCloseTo(0.4, 12);
    expect(disparityTerm(0.9, 0.4, 0.8, missing)).toBeCloseTo(0.4, 12);
    expect(disparityTerm(0.9, 0.4, missing, 0.2)).toBeCloseTo(0.1, 12);
    expect(disparityTerm(0.9, 0.4, missing, missing)).toBeNaN();
    expect(disparityTerm(missing, 0.4, 1, 1)).toBeNaN();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsAlike } from '../../../src/relations/subjects/wordsAlike.ts';

const parts = (text: string) => (text === '' ? [] : text.split(' ').map((words) => ({ words })));
const alike = (one: string, other: string): number => wordsAlike(parts(one), parts(other));

describe('words alike', () => {
  it('are 1 for equal titles, 0 for different or empty ones', () => {
    expect(alike('pengelolaan sampah regional', 'pengelolaan sampah regional')).toBe(1);
    expect(alike('sampah', 'jalan')).toBe(0);
    expect(alike('', '')).toBe(0);
    expect(alike('sampah', '')).toBe(0);
  });

  it('do not ask for the order', () => {
    expect(alike('sampah pengelolaan regional', 'regional pengelolaan sampah')).toBe(1);
  });

  it('forgive one letter, in long words two', () => {
    expect(alike('sampah kota besar sekali', 'smapah kota besar sekali')).toBe(1);
    expect(alike('pengelolaan kota besar sekali', 'pengelolan kota besar sekali')).toBe(1);
    // Words of three letters are other words.
    expect(alike('air satu dua tiga', 'ain satu dua tiga')).toBeGreaterThanOrEqual(0.75);
    expect(alike('air', 'ain')).toBeLessThan(0.72);
  });

  it('share of words: 4 of 5 and 4', () => {
    expect(alike('satuu duaa tigaa empat limaa', 'satuu duaa tigaa empat')).toBeCloseTo(8 / 9, 12);
  });

  it('take numbers as they are', () => {
    expect(alike('penempatan transmigran 2014', 'penempatan transmigran 2015')).toBeCloseTo(2 / 3, 12);
  });

  it('take another word for the same concept as equal', () => {
    const one = [{ words: 'pengelolaan' }, { words: 'tpa', concept: 'landfill' }];
    const other = [{ words: 'pengelolaan' }, { words: 'tempat pemrosesan akhir', concept: 'landfill' }];
    expect(wordsAlike(one, other)).toBe(1);
  });

  it('take three other letters in all as what they are in the whole', () => {
    expect(alike('abc defg', 'abx dexx')).toBeCloseTo(1 - 3 / 8, 12);
  });

  it('are the same both ways, between 0 and 1', () => {
    const title = fc
      .array(fc.stringMatching(/^[abst]{1,6}$/), { maxLength: 6 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(title, title, (one, other) => {
        const share = alike(one, other);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(alike(other, one)).toBe(share);
      }),
      { seed: 7, numRuns: 1000 },
    );
  });
});

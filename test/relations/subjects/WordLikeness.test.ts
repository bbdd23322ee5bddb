import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastDice, trigramDice, WordLikeness } from '../../../src/relations/subjects/WordLikeness.ts';

describe('words spelt alike', () => {
  it('are measured by the trigrams in both', () => {
    expect(trigramDice('kerja', 'kerja')).toBe(1);
    expect(trigramDice('abc', 'xyz')).toBe(0);
    // ^ab abc bc$ and ^ab abd bd$: 1 of 3 and 3.
    expect(trigramDice('abc', 'abd')).toBeCloseTo(1 / 3, 12);
  });

  it('are found as by comparing each with each, in whatever order they come', () => {
    const word = fc.stringMatching(/^[abcd]{5,9}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), (words) => {
        const vocabulary = new WordLikeness();
        for (const each of words) vocabulary.add(each);
        for (const [id, one] of words.entries()) {
          const expected = words
            .flatMap((other, place) => (place !== id && trigramDice(one, other) >= leastDice ? [place] : []))
            .toSorted((a, b) => a - b);
          const found = vocabulary.similarTo(id);
          expect(found?.ids ?? []).toEqual(expected);
          for (const [at, other] of (found?.ids ?? []).entries()) {
            expect(found?.shares[at]).toBeCloseTo(trigramDice(one, words[other] ?? ''), 12);
          }
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('are numbered once; short words and concepts resemble nothing', () => {
    const vocabulary = new WordLikeness();
    expect(vocabulary.add('eliminasi')).toBe(0);
    expect(vocabulary.add('eleminasi')).toBe(1);
    expect(vocabulary.add('eliminasi')).toBe(0);
    expect(vocabulary.similarTo(0)?.ids).toEqual([1]);
    const landfill = vocabulary.add('concept:landfill');
    vocabulary.add('concept:landfills');
    expect(vocabulary.similarTo(landfill)).toBeUndefined();
    const short = vocabulary.add('abcd');
    vocabulary.add('abcde');
    expect(vocabulary.similarTo(short)).toBeUndefined();
    expect(vocabulary.size).toBe(6);
    expect(vocabulary.nameOf(short)).toBe('abcd');
    expect(vocabulary.numberOf('nothing')).toBeUndefined();
  });
});

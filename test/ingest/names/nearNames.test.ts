import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/ingest/names/editDistance.ts';
import { nearNames } from '../../../src/ingest/names/nearNames.ts';
import { seeded } from '../../support/arbitraries.ts';

describe('names that are nearly one', () => {
  it('are one error apart in a long word of letters', () => {
    const near = (one: string, other: string) => nearNames([one, other]).length === 1;
    expect(near('gedrop mierlo', 'geldrop mierlo')).toBe(true);
    expect(near('geldrop mierlo', 'geldorp mierlo')).toBe(true);
    expect(near('asten', 'aston')).toBe(true);
    expect(near('se231 ost', 'se232 ost')).toBe(false);
    expect(near('bezirk a', 'bezirk b')).toBe(false);
    expect(near('zone xii', 'zone xiii')).toBe(false);
    expect(near('neustadt am see', 'neustadt see')).toBe(false);
    expect(near('geldrop mierlo', 'gedrop miero')).toBe(false);
    expect(near('bergen op zoom', 'bergenop zoom')).toBe(false);
  });

  it('are none of long texts, however long', () => {
    const long = (letter: string): string => `${'kerja sama '.repeat(4000)}${letter.repeat(6)}`;
    const start = performance.now();
    expect(nearNames(['asten', long('a'), long('b'), 'aston'])).toEqual([[0, 3]]);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('are found as comparing each with each other does', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 5, maxLength: 7 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), (words) => {
        const naive = words.flatMap((one, index) =>
          words.flatMap((other, later) =>
            later > index && editDistance(one, other, 1) === 1 ? [[index, later]] : [],
          ),
        );
        expect(nearNames(words)).toEqual(naive);
      }),
      seeded,
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistanceWithin } from '../../../src/relations/subjects/editDistanceWithin.ts';

/** The same by its definition, cell by cell. */
function naiveDistance(one: string, other: string): number {
  const cell = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = i * 100 + j;
    const found = known.get(key);
    if (found !== undefined) return found;
    let best = Math.min(
      cell(i - 1, j) + 1,
      cell(i, j - 1) + 1,
      cell(i - 1, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1),
    );
    if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
      best = Math.min(best, cell(i - 2, j - 2) + 1);
    }
    known.set(key, best);
    return best;
  };
  const known = new Map<number, number>();
  return cell(one.length, other.length);
}

describe('the edit distance up to a bound', () => {
  it.each([
    ['sampah', 'sampah', 0],
    ['sampah', 'smapah', 1],
    ['sampah', 'sampa', 1],
    ['sampah', 'tampah', 1],
    ['', 'ab', 2],
  ])('%s and %s: %d', (one, other, expected) => {
    expect(editDistanceWithin(one, other, 3)).toBe(expected);
  });

  it('equals the one by definition, both ways, or says that it is more', () => {
    const word = fc.stringMatching(/^[ab c]{0,9}$/);
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (one, other, most) => {
        const expected = naiveDistance(one, other);
        expect(editDistanceWithin(one, other, most)).toBe(expected > most ? undefined : expected);
        expect(editDistanceWithin(other, one, most)).toBe(editDistanceWithin(one, other, most));
      }),
      { seed: 11, numRuns: 2000 },
    );
  });
});

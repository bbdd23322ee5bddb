import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likenessOfWords } from '../../../src/relations/subjects/likenessOfWords.ts';
import type { PackedWords } from '../../../src/relations/subjects/ReadSubject.ts';
import { trigramDice, WordLikeness } from '../../../src/relations/subjects/WordLikeness.ts';

type Bag = Readonly<Record<string, number>>;

function pack(bag: Bag, vocabulary: WordLikeness): PackedWords {
  const entries = Object.entries(bag)
    .map(([word, weight]) => ({ id: vocabulary.add(word), weight }))
    .toSorted((a, b) => a.id - b.id);
  return {
    ids: Int32Array.from(entries, ({ id }) => id),
    weights: Float64Array.from(entries, ({ weight }) => weight),
    norm: Math.hypot(...entries.map(({ weight }) => weight)),
    total: entries.reduce((sum, { weight }) => sum + weight, 0),
  };
}

function likeness(one: Bag, other: Bag): number {
  const vocabulary = new WordLikeness();
  for (const word of [...Object.keys(one), ...Object.keys(other)].toSorted()) vocabulary.add(word);
  return likenessOfWords(pack(one, vocabulary), pack(other, vocabulary), vocabulary);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** By the definition, for bags in which no two unequal words are spelt alike. */
function naive(one: Bag, other: Bag): number {
  const common = Object.keys(one).filter((word) => word in other);
  const dot = sum(common.map((word) => (one[word] ?? 0) * (other[word] ?? 0)));
  const cosine = dot / (Math.hypot(...Object.values(one)) * Math.hypot(...Object.values(other)));
  const smaller = Math.min(sum(Object.values(one)), sum(Object.values(other)));
  return (cosine + sum(common.map((word) => Math.min(one[word] ?? 0, other[word] ?? 0))) / smaller) / 2;
}

const weight = fc.double({ min: 0.1, max: 6, noNaN: true });
const bag = (words: readonly string[]) =>
  fc
    .subarray([...words], { minLength: 1 })
    .chain((chosen) =>
      fc
        .array(weight, { minLength: chosen.length, maxLength: chosen.length })
        .map((weights): Bag => Object.fromEntries(chosen.map((word, at) => [word, weights[at] ?? 1]))),
    );

describe('likeness of two bags of words', () => {
  it('is 1 for the same words, 0 for different ones', () => {
    expect(likeness({ waste: 2, landfill: 3 }, { waste: 2, landfill: 3 })).toBeCloseTo(1, 12);
    expect(likeness({ waste: 2 }, { road: 3 })).toBe(0);
  });

  it('is the mean of cosine and containment', () => {
    // Cosine 1/sqrt 2, containment 1.
    expect(likeness({ waste: 1 }, { waste: 1, road: 1 })).toBeCloseTo((Math.SQRT1_2 + 1) / 2, 12);
    const short = ['road', 'rice', 'fire', 'port', 'lake', 'salt'];
    fc.assert(
      fc.property(bag(short), bag(short), (one, other) => {
        expect(likeness(one, other)).toBeCloseTo(naive(one, other), 10);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it('counts words spelt alike in part', () => {
    const dice = trigramDice('eliminasi', 'eleminasi');
    expect(dice).toBeGreaterThanOrEqual(0.6);
    expect(likeness({ eliminasi: 1 }, { eleminasi: 1 })).toBeCloseTo(dice, 12);
    // A word that both have is paired with itself.
    expect(likeness({ eliminasi: 1, eleminasi: 1 }, { eliminasi: 1 })).toBeCloseTo(
      (Math.SQRT1_2 + 1) / 2,
      12,
    );
  });

  it('is the same both ways, and between 0 and 1', () => {
    const words = [
      'eliminasi',
      'eleminasi',
      'eliminas',
      'leminasi',
      'sampah',
      'sampahan',
      'persampahan',
      'road',
    ];
    fc.assert(
      fc.property(bag(words), bag(words), (one, other) => {
        const share = likeness(one, other);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(likeness(other, one)).toBeCloseTo(share, 12);
        expect(likeness(one, one)).toBeCloseTo(1, 12);
      }),
      { seed: 4, numRuns: 1000 },
    );
  });
});

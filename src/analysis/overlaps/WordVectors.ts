import type { Bag } from './registerBag.ts';

/** Bags as vectors of length 1, word by word: those of vector i lie from `starts[i]` to `starts[i + 1]`. */
export interface WordVectors {
  readonly starts: Uint32Array;
  /** Numbers of words, rising within a vector. */
  readonly words: Uint32Array;
  readonly weights: Float64Array;
}

/** The vectors of two lists by one vocabulary. */
export interface VectorPair {
  readonly a: WordVectors;
  readonly b: WordVectors;
  /** How many different words there are. */
  readonly vocabulary: number;
}

/**
 * Weights (1 + ln count) x ln(1 + n / df), scaled to length 1; n bags of both lists together, df of them with the word.
 * Words are numbered in alphabetical order, so that sums come out the same whatever the order of the records.
 */
export function toWordVectors(a: readonly Bag[], b: readonly Bag[]): VectorPair {
  const frequency = new Map<string, number>();
  for (const list of [a, b]) {
    for (const bag of list) for (const [word] of bag) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const total = a.length + b.length;
  const numbers = new Map([...frequency.keys()].toSorted().map((word, number) => [word, number]));
  const weightOf = (word: string): number => Math.log(1 + total / (frequency.get(word) ?? 1));
  return {
    a: vectorsOf(a, numbers, weightOf),
    b: vectorsOf(b, numbers, weightOf),
    vocabulary: numbers.size,
  };
}

function vectorsOf(
  bags: readonly Bag[],
  numbers: ReadonlyMap<string, number>,
  weightOf: (word: string) => number,
): WordVectors {
  const length = bags.reduce((sum, bag) => sum + bag.length, 0);
  const starts = new Uint32Array(bags.length + 1);
  const words = new Uint32Array(length);
  const weights = new Float64Array(length);
  let at = 0;
  for (const [place, bag] of bags.entries()) {
    const start = at;
    let squares = 0;
    // Bags come sorted, and numbers follow the alphabet.
    for (const [word, count] of bag) {
      const weight = (1 + Math.log(count)) * weightOf(word);
      words[at] = numbers.get(word) ?? 0;
      weights[at] = weight;
      squares += weight * weight;
      at += 1;
    }
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let inside = start; inside < at; inside += 1) weights[inside] = (weights[inside] ?? 0) * scale;
    starts[place + 1] = at;
  }
  return { starts, words, weights };
}

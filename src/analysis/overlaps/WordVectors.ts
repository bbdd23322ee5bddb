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

/** Cosine of one vector of `a` and one of `b`, 0..1; 0 where one of them is empty. O(words of both). */
export function cosineBetween({ a, b }: VectorPair, one: number, other: number): number {
  let at = a.starts[one] ?? 0;
  let to = b.starts[other] ?? 0;
  const [endOfA, endOfB] = [a.starts[one + 1] ?? at, b.starts[other + 1] ?? to];
  let sum = 0;
  while (at < endOfA && to < endOfB) {
    const [left = 0, right = 0] = [a.words[at], b.words[to]];
    if (left === right) sum += (a.weights[at] ?? 0) * (b.weights[to] ?? 0);
    if (left <= right) at += 1;
    if (right <= left) to += 1;
  }
  return Math.min(1, sum);
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

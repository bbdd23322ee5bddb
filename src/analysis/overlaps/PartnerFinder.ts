import type { VectorPair, WordVectors } from './WordVectors.ts';

/** A bag of the second list that is alike enough. */
export interface Partner {
  readonly b: number;
  /** Cosine, 0..1. */
  readonly likeness: number;
  /** The greater, the earlier it is paired. */
  readonly order: number;
}

export interface Partners {
  /** Greatest order first, of equal ones the first of the list. */
  readonly list: readonly Partner[];
  /** False where there were more of them than were asked for. */
  readonly isWhole: boolean;
}

/** Sums in another order differ by less. */
const rounding = 1e-9;

/** Finds, for one vector of a list, those of the other that it is alike to by a cosine from a threshold on. */
export class PartnerFinder {
  readonly #a: WordVectors;
  readonly #b: WordVectors;
  readonly #threshold: number;
  readonly #orderOf: (a: number, b: number, likeness: number) => number;
  readonly #isApart: (a: number, b: number) => boolean;
  /** Vectors of `b` by word: those of word w lie from `#starts[w]` to `#starts[w + 1]`. */
  readonly #starts: Uint32Array;
  readonly #holders: Uint32Array;
  readonly #holderWeights: Float64Array;
  /** Of the vector that is looked at: its weights by word. */
  readonly #dense: Float64Array;
  readonly #sums: Float64Array;

  constructor(
    { a, b, vocabulary }: VectorPair,
    threshold: number,
    orderOf: (a: number, b: number, likeness: number) => number,
    isApart: (a: number, b: number) => boolean,
  ) {
    this.#a = a;
    this.#b = b;
    this.#threshold = threshold;
    this.#orderOf = orderOf;
    this.#isApart = isApart;
    this.#starts = new Uint32Array(vocabulary + 1);
    this.#holders = new Uint32Array(b.words.length);
    this.#holderWeights = new Float64Array(b.words.length);
    this.#dense = new Float64Array(vocabulary);
    this.#sums = new Float64Array(b.starts.length - 1);
    this.#invert();
  }

  /**
   * The best partners of a vector that are not taken, at most `most`. Words whose weights together lie below the threshold
   * cannot bring it about alone: the most common ones are not looked up (prefix filter, after Bayardo, Ma and
   * Srikant 2007), which loses none.
   */
  best(a: number, taken: Uint8Array, most: number): Partners {
    const { words, weights } = this.#a;
    const from = this.#a.starts[a] ?? 0;
    const to = this.#a.starts[a + 1] ?? from;
    const byCommonness = Array.from({ length: to - from }, (_, place) => from + place).toSorted(
      (one, other) => this.#holdersOf(words[other] ?? 0) - this.#holdersOf(words[one] ?? 0) || one - other,
    );
    let skipped = 0;
    let first = 0;
    for (; first < byCommonness.length; first += 1) {
      const weight = weights[byCommonness[first] ?? 0] ?? 0;
      if (Math.sqrt(skipped + weight * weight) >= this.#threshold - rounding) break;
      skipped += weight * weight;
    }
    const touched: number[] = [];
    for (const at of byCommonness.slice(first)) this.#addHolders(words[at] ?? 0, weights[at] ?? 0, touched);
    for (let at = from; at < to; at += 1) this.#dense[words[at] ?? 0] = weights[at] ?? 0;
    const reach = Math.sqrt(skipped);
    const found: Partner[] = [];
    for (const b of touched) {
      const sum = this.#sums[b] ?? 0;
      this.#sums[b] = 0;
      if (taken[b] === 1 || sum + reach < this.#threshold - rounding) continue;
      const likeness = Math.min(1, this.#dot(b));
      if (likeness < this.#threshold || this.#isApart(a, b)) continue;
      found.push({ b, likeness, order: this.#orderOf(a, b, likeness) });
    }
    for (let at = from; at < to; at += 1) this.#dense[words[at] ?? 0] = 0;
    found.sort((one, other) => other.order - one.order || one.b - other.b);
    return { list: found.slice(0, most), isWhole: found.length <= most };
  }

  #holdersOf(word: number): number {
    return (this.#starts[word + 1] ?? 0) - (this.#starts[word] ?? 0);
  }

  #addHolders(word: number, weight: number, touched: number[]): void {
    const to = this.#starts[word + 1] ?? 0;
    for (let at = this.#starts[word] ?? 0; at < to; at += 1) {
      const b = this.#holders[at] ?? 0;
      const sum = this.#sums[b] ?? 0;
      if (sum === 0) touched.push(b);
      this.#sums[b] = sum + weight * (this.#holderWeights[at] ?? 0);
    }
  }

  #dot(b: number): number {
    const { starts, words, weights } = this.#b;
    const to = starts[b + 1] ?? 0;
    let sum = 0;
    for (let at = starts[b] ?? 0; at < to; at += 1) {
      sum += (this.#dense[words[at] ?? 0] ?? 0) * (weights[at] ?? 0);
    }
    return sum;
  }

  #invert(): void {
    const { starts, words, weights } = this.#b;
    for (const word of words) this.#starts[word + 1] = (this.#starts[word + 1] ?? 0) + 1;
    for (let word = 1; word < this.#starts.length; word += 1) {
      this.#starts[word] = (this.#starts[word] ?? 0) + (this.#starts[word - 1] ?? 0);
    }
    const next = this.#starts.slice();
    for (let b = 0; b + 1 < starts.length; b += 1) {
      for (let at = starts[b] ?? 0; at < (starts[b + 1] ?? 0); at += 1) {
        const word = words[at] ?? 0;
        const place = next[word] ?? 0;
        next[word] = place + 1;
        this.#holders[place] = b;
        this.#holderWeights[place] = weights[at] ?? 0;
      }
    }
  }
}

/** Unequal words of at least this trigram Dice count in part. */
export const leastDice = 0.6;

/** Shorter words have too few trigrams to say anything. */
const shortestWord = 5;

/** Distinct trigrams of a word with its two ends marked. */
export function trigramsOf(word: string): readonly string[] {
  const padded = `^${word}$`;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  return [...found];
}

/** Twice the common trigrams over those of both, 0..1 (Dice). */
export function trigramDice(one: string, other: string): number {
  return dice(trigramsOf(one), new Set(trigramsOf(other)));
}

function dice(one: readonly string[], other: ReadonlySet<string>): number {
  let common = 0;
  for (const trigram of one) if (other.has(trigram)) common += 1;
  return (2 * common) / (one.length + other.size);
}

export interface SimilarWords {
  /** Ids of other words, ascending. */
  readonly ids: readonly number[];
  /** Their Dice, by place in `ids`. */
  readonly shares: readonly number[];
}

const none: SimilarWords = { ids: [], shares: [] };

/**
 * Words by number, and to each the words that are spelt much like it. Words are numbered in the order in which they are
 * added. A concept (`concept:...`) resembles nothing: it has no spelling.
 *
 * Two words of n and m trigrams with Dice >= .6 have at least .3 (n + m) >= .43 n in common; so they share one of the
 * first n - ceil(.43 n) + 1 of each in any fixed order (prefix filter, Chaudhuri et al. 2006). The order is
 * the alphabet's, so a word added later finds the earlier ones by the same index.
 */
export class WordLikeness {
  private readonly numbers = new Map<string, number>();
  private readonly names: string[] = [];
  private readonly trigrams: ReadonlySet<string>[] = [];
  private readonly byTrigram = new Map<string, number[]>();
  private readonly similarOf: (SimilarWords | undefined)[] = [];

  get size(): number {
    return this.names.length;
  }

  numberOf(word: string): number | undefined {
    return this.numbers.get(word);
  }

  nameOf(id: number): string {
    return this.names[id] ?? '';
  }

  add(word: string): number {
    const existing = this.numbers.get(word);
    if (existing !== undefined) return existing;
    const id = this.names.length;
    this.numbers.set(word, id);
    this.names.push(word);
    const grams = word.length < shortestWord || word.startsWith('concept:') ? [] : trigramsOf(word);
    const own = new Set(grams);
    this.trigrams.push(own);
    const sorted = grams.toSorted();
    const prefix = sorted.slice(0, sorted.length - Math.ceil(0.43 * sorted.length - 1e-9) + 1);
    const ids: number[] = [];
    const shares: number[] = [];
    const candidates = new Set<number>();
    for (const trigram of prefix)
      for (const other of this.byTrigram.get(trigram) ?? []) candidates.add(other);
    for (const other of [...candidates].toSorted((a, b) => a - b)) {
      const share = dice(grams, this.trigrams[other] ?? new Set());
      if (share < leastDice) continue;
      ids.push(other);
      shares.push(share);
      const theirs = this.similarOf[other] ?? none;
      this.similarOf[other] = { ids: [...theirs.ids, id], shares: [...theirs.shares, share] };
    }
    this.similarOf.push(ids.length === 0 ? undefined : { ids, shares });
    for (const trigram of prefix) {
      const list = this.byTrigram.get(trigram);
      if (list === undefined) this.byTrigram.set(trigram, [id]);
      else list.push(id);
    }
    return id;
  }

  /** Words spelt much like it; `undefined` where none is. */
  similarTo(id: number): SimilarWords | undefined {
    return this.similarOf[id];
  }
}

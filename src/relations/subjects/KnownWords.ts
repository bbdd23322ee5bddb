import { editDistanceWithin } from './editDistanceWithin.ts';

/** In shorter words one letter makes another word. */
const shortest = 7;
/** Within a known phrase even these are slips: *badan usaha mlik desa*. */
const shortestInPhrase = 4;

/**
 * Words that are spelt right, and to a word that is not among them the one that was meant: the only one with the same
 * first letter and one letter more, less, other or swapped. By deletions (Garbe 2012): each word stands under itself
 * less each of its letters. O(letters) for one word.
 */
export class KnownWords {
  private readonly all = new Set<string>();
  private readonly byDeletion = new Map<string, string[]>();
  private readonly answers = new Map<string, string | undefined>();

  private readonly pairs: ReadonlySet<string>;
  private readonly sorted: readonly string[];

  /** `pairs`: words that follow each other in a phrase, joined by a space. */
  constructor(words: Iterable<string>, pairs: Iterable<string>) {
    this.pairs = new Set(pairs);
    this.sorted = [...new Set(words)].toSorted();
    for (const word of this.sorted) {
      this.all.add(word);
      if (word.length < shortestInPhrase - 1 || /\d/.test(word)) continue;
      for (const key of deletionsOf(word)) {
        const list = this.byDeletion.get(key);
        if (list === undefined) this.byDeletion.set(key, [word]);
        else list.push(word);
      }
    }
  }

  has(word: string): boolean {
    return this.all.has(word);
  }

  /** `undefined` where it is known, or none or several could be meant. */
  correct(word: string): string | undefined {
    if (word.length < shortest || this.all.has(word) || /\d/.test(word)) return undefined;
    if (this.answers.has(word)) return this.answers.get(word);
    const candidates = this.near(word).filter((candidate) => candidate.length >= shortest - 1);
    const answer = candidates.length === 1 ? candidates[0] : undefined;
    this.answers.set(word, answer);
    return answer;
  }

  /** What a shorter word was meant to be: the only one that makes a phrase with the word before or after it. */
  correctBetween(before: string, word: string, after: string): string | undefined {
    if (word.length < shortestInPhrase || this.all.has(word) || /\d/.test(word)) return undefined;
    const candidates = this.near(word).filter(
      (candidate) => this.pairs.has(`${before} ${candidate}`) || this.pairs.has(`${candidate} ${after}`),
    );
    return candidates.length === 1 ? candidates[0] : undefined;
  }

  /** Words that a shortened one may stand for: they begin with it and are longer by two letters or more. Ascending. */
  completions(beginning: string): readonly string[] {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sorted[middle] ?? '') < beginning) low = middle + 1;
      else high = middle;
    }
    const found: string[] = [];
    for (let at = low; this.sorted[at]?.startsWith(beginning) === true; at += 1) {
      const word = this.sorted[at] ?? '';
      if (word.length >= beginning.length + 2) found.push(word);
    }
    return found;
  }

  private near(word: string): readonly string[] {
    const candidates = new Set<string>();
    for (const key of deletionsOf(word)) {
      for (const candidate of this.byDeletion.get(key) ?? []) {
        if (candidate[0] === word[0] && editDistanceWithin(candidate, word, 1) !== undefined) {
          candidates.add(candidate);
        }
      }
    }
    return [...candidates];
  }
}

function deletionsOf(word: string): readonly string[] {
  const keys = [word];
  for (let at = 1; at < word.length; at += 1) keys.push(word.slice(0, at) + word.slice(at + 1));
  return keys;
}

import type { PackedWords } from './ReadSubject.ts';
import type { WordLikeness } from './WordLikeness.ts';

/**
 * How alike two bags of weighted words are: the mean of cosine and containment, 0..1.
 *
 * cosine = sum of w v over the words in both, over the product of the norms; containment = sum of min(w, v) over the
 * words in both, over the smaller of the two sums. Unequal words of trigram Dice d >= .6 are paired, the likest first,
 * and count d of what an equal word would. Symmetric. O(words of both).
 */
export function likenessOfWords(one: PackedWords, other: PackedWords, vocabulary: WordLikeness): number {
  const { ids: a, weights: wa } = one;
  const { ids: b, weights: wb } = other;
  let dot = 0;
  let common = 0;
  let i = 0;
  let j = 0;
  let leftOne: number[] | undefined;
  while (i < a.length) {
    const id = a[i] ?? 0;
    while (j < b.length && (b[j] ?? 0) < id) j += 1;
    if (j < b.length && b[j] === id) {
      const w = wa[i] ?? 0;
      const v = wb[j] ?? 0;
      dot += w * v;
      common += Math.min(w, v);
      j += 1;
    } else if (vocabulary.similarTo(id) !== undefined) {
      leftOne ??= [];
      leftOne.push(i);
    }
    i += 1;
  }
  if (leftOne !== undefined) {
    for (const { w, v, share } of spellingPairs(leftOne, one, other, vocabulary)) {
      dot += share * w * v;
      common += share * Math.min(w, v);
    }
  }
  const norms = one.norm * other.norm;
  const smaller = Math.min(one.total, other.total);
  if (norms === 0 || smaller === 0) return 0;
  return Math.min(1, (dot / norms + common / smaller) / 2);
}

interface SpellingPair {
  readonly w: number;
  readonly v: number;
  readonly share: number;
}

function spellingPairs(
  left: readonly number[],
  one: PackedWords,
  other: PackedWords,
  vocabulary: WordLikeness,
): readonly SpellingPair[] {
  const found: { i: number; j: number; share: number; low: number; high: number }[] = [];
  for (const i of left) {
    const id = one.ids[i] ?? 0;
    const similar = vocabulary.similarTo(id);
    if (similar === undefined) continue;
    for (const [at, candidate] of similar.ids.entries()) {
      const j = placeOf(other.ids, candidate);
      // A word that both have is paired with itself.
      if (j === -1 || placeOf(one.ids, candidate) !== -1) continue;
      const share = similar.shares[at] ?? 0;
      found.push({ i, j, share, low: Math.min(id, candidate), high: Math.max(id, candidate) });
    }
  }
  if (found.length > 1) found.sort((p, q) => q.share - p.share || p.low - q.low || p.high - q.high);
  const taken = new Set<number>();
  const pairs: SpellingPair[] = [];
  for (const { i, j, share } of found) {
    if (taken.has(i) || taken.has(-1 - j)) continue;
    taken.add(i).add(-1 - j);
    pairs.push({ w: one.weights[i] ?? 0, v: other.weights[j] ?? 0, share });
  }
  return pairs;
}

function placeOf(ids: Int32Array, id: number): number {
  let low = 0;
  let high = ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ids[middle] ?? 0;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

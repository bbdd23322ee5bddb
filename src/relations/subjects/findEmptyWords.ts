import type { AffairCode } from '../../domain/ids.ts';

/** What a title says, and the affairs of its document; none where they are not known. */
export interface TitleWithAffairs {
  readonly keys: Iterable<string>;
  readonly affairs: readonly AffairCode[];
}

const fewestTitles = 8;
const leastBits = 0.6;

/**
 * Words that say nearly nothing of the affair (*cross, border, development, innovative*): of 8 titles or more whose
 * affairs are known, with less than .6 bits
 *
 *   sum over affairs a of p(a|w) log2(p(a|w) / p(a)) - (k - 1) / (2 m ln 2)
 *
 * where m are the mentions (word, affair), k the affairs seen with the word; the second part takes off what chance alone
 * gives (Miller 1955). Concepts are never among them, nor a word whose commonest affair makes up half of all mentions
 * and more of its own: there no word can tell much. O(words x affairs).
 */
export function findEmptyWords(titles: readonly TitleWithAffairs[]): ReadonlySet<string> {
  const all = new Map<AffairCode, number>();
  let mentions = 0;
  const byWord = new Map<string, { titles: number; affairs: Map<AffairCode, number> }>();
  for (const { keys, affairs } of titles) {
    if (affairs.length === 0) continue;
    for (const affair of affairs) all.set(affair, (all.get(affair) ?? 0) + 1);
    mentions += affairs.length;
    for (const key of new Set(keys)) {
      if (key.startsWith('concept:')) continue;
      let word = byWord.get(key);
      if (word === undefined) {
        word = { titles: 0, affairs: new Map() };
        byWord.set(key, word);
      }
      word.titles += 1;
      for (const affair of affairs) word.affairs.set(affair, (word.affairs.get(affair) ?? 0) + 1);
    }
  }
  const empty = new Set<string>();
  for (const [key, { titles: count, affairs }] of byWord) {
    if (count >= fewestTitles && bitsOf(affairs, all, mentions) < leastBits) empty.add(key);
  }
  return empty;
}

/** Bits that a word gives about the affair; infinite where no word could give many. */
function bitsOf(
  own: ReadonlyMap<AffairCode, number>,
  all: ReadonlyMap<AffairCode, number>,
  mentions: number,
): number {
  let total = 0;
  for (const count of own.values()) total += count;
  let bits = 0;
  // In one order, so that the sum is the same for every order of rows.
  for (const [affair, count] of [...own].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const share = count / total;
    const usual = (all.get(affair) ?? 0) / mentions;
    if (usual >= 0.5 && share >= usual) return Infinity;
    bits += share * Math.log2(share / usual);
  }
  return bits - (own.size - 1) / (2 * total * Math.LN2);
}

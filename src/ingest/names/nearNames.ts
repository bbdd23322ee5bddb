import { editDistance } from './editDistance.ts';

/** Words that differ by one letter are a typing error from so many letters on: `Nord` and `Sord`, `A` and `B` are names. */
const leastLetters = 5;
/** Of more names none is compared: their list is too long for a person, and the index too large for a page. */
const mostNames = 5000;
/** A longer text is no name, and what is left of it without each letter would fill the memory. */
const mostLetters = 200;

/**
 * Pairs of names that are one typing error apart, in one long word of letters; names that differ in a figure, in a
 * short word or in a word more are two. Texts of more than 200 letters are none. Found by what is left of each name when
 * one letter is left out: O(letters).
 *
 * @param keys names as `nameKey` writes them, distinct.
 * @returns positions in `keys`, the earlier first, in order.
 */
export function nearNames(keys: readonly string[]): readonly (readonly [number, number])[] {
  if (keys.length > mostNames) return [];
  const byRest = new Map<string, number[]>();
  const pairs = new Map<number, readonly [number, number]>();
  for (const [later, key] of keys.entries()) {
    if (key.length > mostLetters) continue;
    const rests = new Set([key]);
    for (let at = 0; at < key.length; at += 1) rests.add(key.slice(0, at) + key.slice(at + 1));
    for (const rest of rests) {
      const names = byRest.get(rest);
      if (names === undefined) {
        byRest.set(rest, [later]);
        continue;
      }
      for (const earlier of names) {
        const pair = earlier * keys.length + later;
        if (!pairs.has(pair) && isOneErrorApart(keys[earlier] ?? '', key)) pairs.set(pair, [earlier, later]);
      }
      names.push(later);
    }
  }
  return [...pairs].toSorted(([one], [other]) => one - other).map(([, pair]) => pair);
}

function isOneErrorApart(one: string, other: string): boolean {
  const words = one.split(' ');
  const others = other.split(' ');
  if (words.length !== others.length) return false;
  const differing = words.flatMap((word, index) => (word === others[index] ? [] : [index]));
  const [index] = differing;
  if (index === undefined || differing.length > 1) return false;
  const [word = '', counterpart = ''] = [words[index], others[index]];
  const isLong = word.length >= leastLetters && counterpart.length >= leastLetters;
  return isLong && !/\d/.test(word + counterpart) && editDistance(word, counterpart, 1) === 1;
}

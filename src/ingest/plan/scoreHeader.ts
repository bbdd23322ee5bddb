import { editDistance } from '../names/editDistance.ts';
import { rolesOfWord } from './columnWords.ts';
import { headerKey } from './headerKey.ts';
import type { ColumnRole } from './ImportPlan.ts';

/** How much a header speaks for each role, 0 to 1; roles for which it says nothing are absent. */
export type HeaderScores = ReadonlyMap<ColumnRole, number>;

/**
 * Weights of the ways in which a header names a role. Only their order matters: the whole header, the header without what
 * it has in brackets, a misspelt header, words within it (more for those that cover more of it or begin it, as the noun
 * of an Indonesian header does), a part of a compound word.
 */
const weights = {
  whole: 1,
  withoutBrackets: 0.95,
  misspelt: 0.75,
  words: 0.4,
  covered: 0.35,
  first: 0.1,
  compound: 0.45,
};
/** Words of a header that are looked at. */
const mostWords = 12;
/** Longest phrase of the word list, in words. */
const longestPhrase = 6;
/** Shorter words are within others by chance. */
const shortestCompound = 5;
/** Shorter words are one letter away from too much. */
const shortestMisspelt = 5;

const longestMisspelt = 40;

/** Words of the list that a misspelt header may be, by their first letter. */
const wordsByLetter: ReadonlyMap<string, readonly string[]> = groupByLetter();

function groupByLetter(): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const word of rolesOfWord.keys()) {
    if (word.length < shortestMisspelt) continue;
    const group = groups.get(word.charAt(0));
    if (group === undefined) groups.set(word.charAt(0), [word]);
    else group.push(word);
  }
  return groups;
}

const known = new Map<string, HeaderScores>();
const mostRemembered = 5000;

/** What the words of a header say. Pure; answers are remembered. */
export function scoreHeader(header: string): HeaderScores {
  const remembered = known.get(header);
  if (remembered !== undefined) return remembered;
  const scores = compute(header);
  if (known.size >= mostRemembered) known.clear();
  known.set(header, scores);
  return scores;
}

/** Best score that the header has for any role. */
export function knownShare(header: string): number {
  return Math.max(0, ...scoreHeader(header).values());
}

function compute(header: string): HeaderScores {
  const scores = new Map<ColumnRole, number>();
  const raise = (key: string, score: number): boolean => {
    const roles = rolesOfWord.get(key);
    if (roles === undefined) return false;
    for (const role of roles) scores.set(role, Math.max(scores.get(role) ?? 0, score));
    return true;
  };
  const key = headerKey(header);
  if (key === '') return scores;
  if (raise(key, weights.whole)) return scores;
  if (raise(key.replaceAll(' ', ''), weights.whole)) return scores;
  // `population:2024` is the population, of a year.
  const dated = /^(.+?)\s*:\s*(?:19|20)\d{2}$/.exec(header)?.[1];
  if (dated !== undefined && raise(headerKey(dated), weights.whole)) return scores;
  const bare = headerKey(header.replaceAll(/[([{][^)\]}]*[)\]}]/g, ' '));
  if (bare !== '' && bare !== key && raise(bare, weights.withoutBrackets)) return scores;
  const words = (bare === '' ? key : bare).split(' ').slice(0, mostWords);
  for (let first = 0; first < words.length; first += 1) {
    for (let length = Math.min(longestPhrase, words.length - first); length > 0; length -= 1) {
      const phrase = words.slice(first, first + length).join(' ');
      // A lone letter or figure within a header is no word of it.
      if (phrase.length < 2) continue;
      const score =
        weights.words + (weights.covered * length) / words.length + (first === 0 ? weights.first : 0);
      raise(phrase, score);
    }
  }
  const joined = words.join(' ');
  if (joined.length >= shortestMisspelt - 1 && joined.length <= longestMisspelt) {
    const allowed = joined.length >= 9 ? 2 : 1;
    // The first letter is hardly ever wrong, and it makes the search short.
    for (const word of wordsByLetter.get(joined.charAt(0)) ?? []) {
      if (Math.abs(word.length - joined.length) > allowed) continue;
      if (editDistance(word, joined, allowed) <= allowed) raise(word, weights.misspelt);
    }
  }
  if (scores.size === 0) {
    for (const token of words)
      for (const word of rolesOfWord.keys())
        if (word.length >= shortestCompound && token.length > word.length && token.includes(word))
          raise(word, weights.compound * (word.length / token.length));
  }
  return scores;
}

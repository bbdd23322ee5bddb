import { toMatchKey } from '../../lib/toMatchKey.ts';
import { asked, certainMatch, matchOfEntries, mostCandidates, noMatch } from './nameMatches.ts';
import type { NameIndex } from './NameIndex.ts';
import type { NameMatch } from './NameMatch.ts';
import { tokenise } from './tokens.ts';
import { nearProposals } from './nearProposals.ts';

/**
 * Region of a text among regions that are named after no known manner: by code or by the whole name, else asked where it
 * is a typing error away, or is the beginning or a part of few names. No word is taken for a prefix.
 */
export function matchPlain(text: string, index: NameIndex): NameMatch {
  const key = toMatchKey(text);
  if (key === '') return noMatch;
  const exact = matchOfEntries(index.named(key));
  if (exact !== undefined) return exact;
  const [code, other] = index.codes(text);
  if (code !== undefined && other === undefined) return certainMatch(code, { code: 'code' });
  const near = nearProposals(key, index, () => true, true);
  if (near.length > 0) return { ...asked(near, 0.8), looksLikeRegion: false };
  const words = tokenise(text).map((token) => token.key);
  if (key.length < 4) return noMatch;
  const partial = index.words.filter((name) => holdsWords(name.words, words));
  if (partial.length === 0 || partial.length > mostCandidates) return noMatch;
  const match = asked(
    partial.map(({ region }) => ({ region, score: 1, reasons: [{ code: 'spelling' }] })),
    0.6,
  );
  return { ...match, looksLikeRegion: false };
}

/** The words stand in the name, one after the other. */
export function holdsWords(name: readonly string[], words: readonly string[]): boolean {
  if (words.length === 0 || words.length >= name.length) return false;
  for (let start = 0; start + words.length <= name.length; start += 1) {
    if (words.every((word, index) => name[start + index] === word)) return true;
  }
  return false;
}

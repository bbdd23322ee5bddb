import type { Token } from './tokens.ts';

/** Rank of a region as a text states it; `municipal`: a regency or a city (`Kab/Kota`). */
export type StatedRank = 'province' | 'regency' | 'city' | 'municipal';

const wordsOf = (list: string): readonly string[] => list.split(' ');
const rankOfWord = new Map<string, StatedRank>([
  ...wordsOf('kabupaten kab kb pemkab regency regent bupati').map((word) => [word, 'regency'] as const),
  ...wordsOf('kota kotamadya kotamadia kotapraja kodya pemkot pemko city municipality walikota mayor').map(
    (word) => [word, 'city'] as const,
  ),
  ...wordsOf('provinsi propinsi prov prop prv pemprov pemprop province gubernur governor').map(
    (word) => [word, 'province'] as const,
  ),
]);
/** Words that give the rank when they stand behind the name. */
const suffixes = new Set(
  wordsOf('kabupaten kab regency kota kotamadya kodya city municipality provinsi propinsi prov province'),
);
const english = new Set(wordsOf('regency regent city municipality mayor province governor'));
const governments = new Set(wordsOf('pemerintah pemerintahan pemda pem'));
const englishFillers = new Set(wordsOf('government govt of the local regional'));
const deputies = new Set(
  wordsOf('pj pjs plt plh pgs penjabat pelaksana tugas harian sementara wakil wk acting deputy vice'),
);
const levels = new Set(wordsOf('dati tingkat tk'));

/** A way to read the beginning of a text as what stands before a region's name. */
export interface Prefix {
  /** Position of the first word of the name. */
  readonly next: number;
  readonly rank?: StatedRank;
  /** Indonesian words say that a region follows. */
  readonly isSure: boolean;
}

/**
 * All ways to read the first words as rank, head, government or deputy, the longest first; the last is "nothing of the
 * kind". `Pj. Wali Kota Bandung`: 3 words, rank city.
 */
export function readPrefixes(tokens: readonly Token[], from = 0): readonly Prefix[] {
  const prefixes: Prefix[] = [{ next: from, isSure: false }];
  let rank: StatedRank | undefined;
  let isSure = false;
  let hasGovernment = false;
  let lastWasRank = false;
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const { key } = token;
    const previous = index === from ? '' : (tokens[index - 1]?.key ?? '');
    const found: StatedRank | undefined =
      key === 'wali' && tokens[index + 1]?.key === 'kota' ? 'city' : rankOfWord.get(key);
    if (found !== undefined && !(key === 'kota' && previous === 'wali')) {
      const joined = joinRanks(rank, found, lastWasRank && token.stroke);
      if (joined === undefined) break;
      rank = joined;
      if (!english.has(key)) isSure = true;
      if (key.startsWith('pem')) hasGovernment = true;
      lastWasRank = true;
    } else if (key === 'kota' && previous === 'wali') {
      lastWasRank = true;
    } else if (governments.has(key)) {
      hasGovernment = true;
      isSure = true;
    } else if (
      englishFillers.has(key) ||
      deputies.has(key) ||
      (key === 'daerah' && (hasGovernment || isRankLike(tokens[index + 1]?.key) || levels.has(previous))) ||
      (key === 'daerah' && rank !== undefined && levels.has(tokens[index + 1]?.key ?? '')) ||
      (levels.has(key) && index > from) ||
      (/^(?:i|ii|1|2)$/.test(key) && levels.has(previous)) ||
      (/^(?:administrasi|adm|administratif)$/.test(key) && rank !== undefined)
    ) {
      if (key !== 'of' && key !== 'the') lastWasRank = false;
    } else {
      break;
    }
    prefixes.unshift({ next: index + 1, isSure, ...(rank === undefined ? {} : { rank }) });
  }
  return prefixes;
}

/** Where a name may end before words of rank or government behind it, with the rank; the whole text first. */
export function readSuffixes(
  tokens: readonly Token[],
): readonly { readonly end: number; readonly rank?: StatedRank }[] {
  const ends: { end: number; rank?: StatedRank }[] = [{ end: tokens.length }];
  let end = tokens.length;
  const last = tokens.at(-1)?.key ?? '';
  if (last === 'government' || last === 'administration') {
    end -= 1;
    ends.push({ end });
  }
  const word = tokens[end - 1]?.key ?? '';
  const rank = suffixes.has(word) ? rankOfWord.get(word) : undefined;
  if (rank !== undefined) ends.push({ end: end - 1, rank });
  return ends;
}

/** Rank of a text that is nothing but a word of rank: `Kab.`, `(Kota)`. */
export function rankOfWords(tokens: readonly Token[]): StatedRank | undefined {
  const [prefix] = readPrefixes(tokens);
  return prefix !== undefined && prefix.next === tokens.length ? prefix.rank : undefined;
}

/** Words of rank that a typing error may hide, with the errors that are allowed. */
export const longRankWords: readonly string[] = [
  'kabupaten',
  'pemerintah',
  'pemerintahan',
  'provinsi',
  'propinsi',
  'walikota',
  'gubernur',
  'bupati',
  'kotamadya',
  'pemkab',
  'pemkot',
  'pemprov',
  'regency',
  'province',
  'kota',
];

/** Words of rank that are written together with the name: `kabbantul`, longest first. */
export const gluedRankWords: readonly string[] = [
  'pemerintahkabupaten',
  'pemerintahprovinsi',
  'pemerintahkota',
  'kabupaten',
  'kotamadya',
  'provinsi',
  'propinsi',
  'walikota',
  'gubernur',
  'pemprov',
  'bupati',
  'pemkab',
  'pemkot',
  'pemko',
  'kodya',
  'prov',
  'kota',
  'kab',
];

function joinRanks(rank: StatedRank | undefined, found: StatedRank, stroke: boolean): StatedRank | undefined {
  if (rank === undefined || rank === found) return found;
  return stroke && rank !== 'province' && found !== 'province' ? 'municipal' : undefined;
}

function isRankLike(key: string | undefined): boolean {
  return key !== undefined && (rankOfWord.has(key) || levels.has(key));
}

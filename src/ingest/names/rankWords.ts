import type { Token } from './tokens.ts';

/** Rank of a region as a text states it; `municipal`: a regency or a city (`Kab/Kota`). */
export type StatedRank = 'province' | 'regency' | 'city' | 'municipal';

const wordsOf = (list: string): readonly string[] => list.split(' ');
const rankOfWord = new Map<string, StatedRank>([
  ...wordsOf('kabupaten kab kb pemkab regency regent bupati').map((word) => [word, 'regency'] as const),
  ...wordsOf(
    'kota kotamadya kotamadia kotapraja kodya pemkot pemko city municipality municipal walikota mayor',
  ).map((word) => [word, 'city'] as const),
  ...wordsOf('provinsi propinsi prov prop prv pemprov pemprop province provincial gubernur governor').map(
    (word) => [word, 'province'] as const,
  ),
]);
/** Words that give the rank when they stand behind the name. */
const suffixes = new Set(
  wordsOf(
    'kabupaten kab regency kota kotamadya kodya city municipality municipal provinsi propinsi prov province provincial',
  ),
);
const english = new Set(
  wordsOf('regency regent city municipality municipal mayor province provincial governor'),
);
const governments = new Set(wordsOf('pemerintah pemerintahan pemda pem'));
const englishGovernments = new Set(wordsOf('government govt'));
const links = new Set(wordsOf('of the'));
/** Words that mean a region only where its head or government follows: `Pj.`, `Wakil`, `Regional`. */
const heralds = new Set(
  wordsOf(
    'yth pj pjs plt plh pgs penjabat pelaksana tugas harian sementara wakil wk acting deputy vice local regional',
  ),
);
const levels = new Set(wordsOf('dati tingkat tk'));

/** A way to read the beginning of a text as what stands before a region's name. */
export interface Prefix {
  /** Position of the first word of the name. */
  readonly next: number;
  readonly rank?: StatedRank;
  /** Indonesian words say that a region follows. */
  readonly isSure: boolean;
  /** It is called an administrative unit, no region of its own: `Kota Administrasi`. */
  readonly isUnit: boolean;
}

/**
 * All ways to read the first words as rank, head, government or deputy, the longest first; the last is "nothing of the
 * kind". `Pj. Wali Kota Bandung`: 3 words, rank city.
 */
export function readPrefixes(tokens: readonly Token[], from = 0): readonly Prefix[] {
  const prefixes: Prefix[] = [{ next: from, isSure: false, isUnit: false }];
  const seen: Seen = {
    isSure: false,
    isUnit: false,
    hasGovernment: false,
    isHeralded: false,
    afterRank: false,
  };
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const previous = index === from ? '' : (tokens[index - 1]?.key ?? '');
    if (!takeWord(token, previous, tokens[index + 1]?.key ?? '', seen)) break;
    if (seen.isHeralded) continue;
    const { rank, isSure, isUnit } = seen;
    prefixes.unshift({ next: index + 1, isSure, isUnit, ...(rank === undefined ? {} : { rank }) });
  }
  return prefixes;
}

/** What the words so far have said. */
interface Seen {
  rank?: StatedRank;
  isSure: boolean;
  isUnit: boolean;
  hasGovernment: boolean;
  /** A deputy or the like was named, and nothing yet for whom. */
  isHeralded: boolean;
  afterRank: boolean;
}

/** Takes one more word as part of the prefix; false where it is none. */
function takeWord({ key, stroke }: Token, previous: string, next: string, seen: Seen): boolean {
  if ((key === 'kota' && previous === 'wali') || (key === 'madya' && previous === 'kota')) return true;
  const found = key === 'wali' && next === 'kota' ? 'city' : rankOfWord.get(key);
  if (found !== undefined) {
    const joined = joinRanks(seen.rank, found, seen.afterRank && stroke);
    if (joined === undefined) return false;
    seen.rank = joined;
    seen.isHeralded = false;
    seen.afterRank = true;
    if (!english.has(key)) seen.isSure = true;
    if (key.startsWith('pem')) seen.hasGovernment = true;
    return true;
  }
  if (links.has(key)) return true;
  const isLevel =
    levels.has(key) || (key === 'daerah' && (levels.has(next) || levels.has(previous) || isRankLike(next)));
  if (governments.has(key) || englishGovernments.has(key)) {
    seen.hasGovernment = true;
    seen.isHeralded = false;
    if (governments.has(key)) seen.isSure = true;
  } else if (heralds.has(key)) {
    seen.isHeralded = seen.rank === undefined && !seen.hasGovernment;
  } else if (/^(?:administrasi|adm|administratif)$/.test(key) && seen.rank !== undefined) {
    seen.isUnit = true;
  } else if (
    !isLevel &&
    !(key === 'daerah' && seen.hasGovernment) &&
    !(/^(?:i|ii|1|2)$/.test(key) && levels.has(previous))
  ) {
    return false;
  }
  seen.afterRank = false;
  return true;
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

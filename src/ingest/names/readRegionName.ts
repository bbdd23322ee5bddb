import type { Region } from '../../domain/Region.ts';
import { lettersForDigits, modernSpelling, rareAbbreviations, usualAbbreviations } from './abbreviations.ts';
import { editDistance } from './editDistance.ts';
import { holdsWords } from './matchPlain.ts';
import {
  asked,
  lessCertain,
  matchOfEntries,
  mostCandidates,
  unknownRegion,
  type Proposal,
} from './nameMatches.ts';
import type { NameEntry, NameIndex, Rank } from './NameIndex.ts';
import type { NameMatch, NameReason } from './NameMatch.ts';
import { nearProposals } from './nearProposals.ts';
import { gluedRankWords, longRankWords, readPrefixes, readSuffixes, type StatedRank } from './rankWords.ts';
import { joinKeys, tokenise, type Token } from './tokens.ts';

/** What is said of the region beside its name. */
export interface NameBeside {
  rank?: StatedRank;
  /** The province named beside it. */
  parent?: Region;
}

/** One way to read a text: words of rank taken off, the rest is the name. */
interface Reading {
  readonly rank?: StatedRank;
  readonly isSure: boolean;
  readonly isUnit: boolean;
  readonly key: string;
  readonly words: readonly Token[];
}

/** Words that many names have: alone they name nothing. */
const commonWords = new Set(
  'utara selatan timur barat tengah tenggara daya raya jaya besar baru kepulauan pulau kota tanah sungai tanjung teluk bandar datar ulu hulu hilir tinggi panjang agung natal daerah pusat khusus istimewa ibukota administrasi mitra'.split(
    ' ',
  ),
);

/**
 * Region of a text that is nothing but a name, with or without words of rank: by the exact name, then with the rank
 * written together or misspelt, with abbreviations, under another rank, in an old spelling, with typing errors, and as a
 * part of a name; the first of these that gives anything decides, and only the first ones are certain. `undefined`
 * where nothing does and no word of rank says that it should be a region.
 */
export function readRegionName(text: string, index: NameIndex, beside: NameBeside): NameMatch | undefined {
  const tokens = tokenise(text);
  const readings = readingsOf(tokens, beside.rank);
  const exact =
    firstExact(readings, index, beside) ??
    gluedVariants(tokens)
      .map((variant) => firstExact(readingsOf(variant, beside.rank), index, beside))
      .find((found) => found !== undefined);
  if (exact !== undefined) return exact;
  const [main] = readings;
  if (main === undefined) return undefined;
  const found =
    misspeltRank(tokens, index, beside) ??
    abbreviated(readings, index, beside) ??
    otherRank(readings, index) ??
    otherSpelling(readings, index, beside) ??
    nearName(readings, index, 1) ??
    partOfName(main, index) ??
    nearName(readings, index, 3);
  return found ?? (main.isSure ? unknownRegion : undefined);
}

function readingsOf(tokens: readonly Token[], stated: StatedRank | undefined): readonly Reading[] {
  const readings: Reading[] = [];
  for (const prefix of readPrefixes(tokens)) {
    for (const { end, rank: behind } of readSuffixes(tokens)) {
      if (prefix.next >= end) continue;
      const ranks = [prefix.rank, behind, stated].filter((rank) => rank !== undefined);
      const [rank] = ranks;
      if (ranks.some((one) => one !== rank)) continue;
      readings.push({
        key: joinKeys(tokens, prefix.next, end),
        words: tokens.slice(prefix.next, end),
        isSure: prefix.isSure || stated !== undefined,
        isUnit: prefix.isUnit,
        ...(rank === undefined ? {} : { rank }),
      });
    }
  }
  return readings;
}

function entriesOf({ key, rank }: Pick<Reading, 'key' | 'rank'>, index: NameIndex): readonly NameEntry[] {
  return rank === undefined ? index.named(key) : index.ofRank(key, rank);
}

function firstExact(
  readings: readonly Reading[],
  index: NameIndex,
  beside: NameBeside,
): NameMatch | undefined {
  for (const reading of readings) {
    const entries = entriesOf(reading, index);
    if (entries.length === 0) continue;
    const match = withinParent(entries, beside);
    if (match === undefined) return undefined;
    // `Kota Administrasi` is the name of units only.
    const isOfOtherKind = reading.isUnit && entries.some(({ region }) => region.level !== 'unit');
    // `Pemerintah Kota Baru`: the regency is so called, and yet its first word may be the rank.
    const [inName] = reading.rank === undefined ? readPrefixes(reading.words) : [];
    const isDoubtful =
      inName?.rank !== undefined &&
      inName.next < reading.words.length &&
      entries.some(({ rank, reason }) => reason.code === 'bare-name' && rank !== inName.rank);
    return isOfOtherKind || isDoubtful ? lessCertain(match, { code: 'other-rank' }) : match;
  }
  return undefined;
}

/** The province beside the name decides between regions of one name, and makes doubtful what lies elsewhere. */
function withinParent(entries: readonly NameEntry[], { parent }: NameBeside): NameMatch | undefined {
  if (parent === undefined) return matchOfEntries(entries);
  const inside = entries.filter(({ region }) => region.parentId === parent.id || region.id === parent.id);
  const match = matchOfEntries(inside);
  if (match === undefined) {
    const elsewhere = matchOfEntries(entries);
    return elsewhere === undefined ? undefined : lessCertain(elsewhere, { code: 'spelling' });
  }
  const reason: NameReason = { code: 'parent-named', params: { parent: parent.id } };
  return {
    ...match,
    candidates: match.candidates.map((one) => ({ ...one, reasons: [...one.reasons, reason] })),
  };
}

/** `kabbantul`: the word of rank parted from the name. */
function gluedVariants(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const variants: (readonly Token[])[] = [];
  for (const [at, token] of tokens.slice(0, 3).entries()) {
    for (const word of gluedRankWords) {
      if (!token.key.startsWith(word) || token.key.length < word.length + 3) continue;
      const rest = { ...token, key: token.key.slice(word.length), stroke: false };
      const words = word.startsWith('pemerintah')
        ? [
            { ...token, key: 'pemerintah', dotted: false },
            { ...token, key: word.slice(10), dotted: false, stroke: false },
          ]
        : [{ ...token, key: word, dotted: false }];
      variants.push([...tokens.slice(0, at), ...words, rest, ...tokens.slice(at + 1)]);
    }
  }
  return variants;
}

/** A typing error in the word of rank only: certain where the bare name is exact and of one region. */
function misspeltRank(tokens: readonly Token[], index: NameIndex, beside: NameBeside): NameMatch | undefined {
  for (const [at, token] of tokens.slice(0, Math.min(3, tokens.length - 1)).entries()) {
    if (token.key.length < 4) continue;
    for (const word of longRankWords) {
      const limit = word.length >= 8 ? 2 : 1;
      const key = lettersForDigits(token.key);
      if (token.key === word || editDistance(key, word, limit) > limit) continue;
      const corrected = [...tokens.slice(0, at), { ...token, key: word }, ...tokens.slice(at + 1)];
      for (const reading of readingsOf(corrected, beside.rank)) {
        if (reading.words.length >= tokens.length - at) continue;
        const match = matchOfEntries(entriesOf(reading, index));
        if (match === undefined) continue;
        const [only, other] = index.named(reading.key);
        const isOnly = other === undefined && only?.region.id === match.regionId && word !== 'kota';
        return isOnly ? match : lessCertain(match, { code: 'spelling' });
      }
    }
  }
  return undefined;
}

function abbreviated(
  readings: readonly Reading[],
  index: NameIndex,
  beside: NameBeside,
): NameMatch | undefined {
  for (const reading of readings) {
    const usual = expand(reading, usualAbbreviations, index);
    if (usual.length > 0) {
      return withinParent(
        usual.map((entry) => ({ ...entry, reason: { code: 'abbreviation' } })),
        beside,
      );
    }
  }
  for (const reading of readings) {
    const both = new Map([...usualAbbreviations, ...rareAbbreviations]);
    const rare = expand(reading, both, index);
    if (rare.length > 0) return askedEntries(rare, 'abbreviation', 0.8);
    const cut = cutWords(reading, index);
    if (cut !== undefined) return cut;
  }
  return undefined;
}

/** Regions of the name with its abbreviations written out, in every way that gives a name; none where nothing is short. */
function expand(
  { words, rank }: Reading,
  table: ReadonlyMap<string, readonly string[]>,
  index: NameIndex,
): readonly NameEntry[] {
  if (words.length > 6 || !words.some(({ key }) => table.has(key))) return [];
  let keys = [''];
  for (const { key } of words) {
    const options = [key, ...(table.get(key) ?? [])];
    keys = keys.flatMap((before) => options.map((option) => before + option)).slice(0, 64);
  }
  const entries = keys.flatMap((key) => entriesOf({ key, ...(rank === undefined ? {} : { rank }) }, index));
  return [...new Map(entries.map((entry) => [entry.region.id, entry])).values()];
}

/** Words cut short with a full stop (`Kota Probol.`). */
function cutWords({ words, rank }: Reading, index: NameIndex): NameMatch | undefined {
  if (!words.some(({ key, dotted }) => dotted && key.length >= 3)) return undefined;
  const fits = index.words.filter(
    (name) =>
      hasRank(name.rank, rank) &&
      name.words.length === words.length &&
      words.every(({ key, dotted }, at) => {
        const whole = name.words[at] ?? '';
        const full = usualAbbreviations.get(key)?.includes(whole) === true;
        return whole === key || full || (dotted && key.length >= 3 && whole.startsWith(key));
      }),
  );
  if (fits.length === 0 || fits.length > mostCandidates) return undefined;
  return asked(
    fits.map(({ region }) => ({ region, score: 1, reasons: [{ code: 'abbreviation' }] })),
    0.8,
  );
}

/** The name is exact, and only of regions of another rank. */
function otherRank(readings: readonly Reading[], index: NameIndex): NameMatch | undefined {
  for (const { key, rank } of readings) {
    if (rank === undefined) continue;
    const entries = index.named(key);
    if (entries.length > 0) return askedEntries(entries, 'other-rank', 0.8);
  }
  return undefined;
}

/** The spelling of before 1972, or digits for letters. */
function otherSpelling(
  readings: readonly Reading[],
  index: NameIndex,
  beside: NameBeside,
): NameMatch | undefined {
  for (const reading of readings) {
    for (const change of [modernSpelling, lettersForDigits]) {
      const key = change(reading.key);
      if (key === reading.key) continue;
      const match = firstExact([{ ...reading, key }], index, beside);
      if (match !== undefined) return lessCertain(match, { code: 'spelling' });
    }
  }
  return undefined;
}

function nearName(readings: readonly Reading[], index: NameIndex, most: number): NameMatch | undefined {
  for (const { key, rank, words } of readings) {
    if (words.length > 6) continue;
    const near = nearProposals(key, index, (one) => hasRank(one, rank), rank !== undefined, most);
    if (near.length > 0) return asked(near, 0.8);
  }
  return undefined;
}

/** A whole part of a name (`Kab. Toraja`), or with its rank the beginning of one (`Kab. Tulungag`). */
function partOfName({ key, rank, words, isSure }: Reading, index: NameIndex): NameMatch | undefined {
  if (key.length < (rank === undefined ? 5 : 4) || words.every((word) => commonWords.has(word.key))) {
    return undefined;
  }
  const keys = words.map((word) => word.key);
  const fits = (within: StatedRank | undefined): readonly Proposal[] =>
    index.words
      .filter(
        (name) =>
          hasRank(name.rank, within) &&
          (holdsWords(name.words, keys) || (isSure && name.words.join('').startsWith(key))),
      )
      .map(({ region }) => ({ region, score: 1, reasons: [{ code: 'spelling' }] }));
  const proposals = fits(rank);
  return proposals.length === 0 || proposals.length > mostCandidates ? undefined : asked(proposals, 0.6);
}

function askedEntries(
  entries: readonly NameEntry[],
  code: 'abbreviation' | 'other-rank',
  trust: number,
): NameMatch {
  return asked(
    entries.map(({ region }) => ({ region, score: 1, reasons: [{ code }] })),
    trust,
  );
}

function hasRank(rank: Rank, stated: StatedRank | undefined): boolean {
  if (stated === undefined) return true;
  return stated === 'municipal' ? rank === 'regency' || rank === 'city' : rank === stated;
}

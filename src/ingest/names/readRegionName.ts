import { lettersForDigits, modernSpelling } from './abbreviations.ts';
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
import type { NameIndex } from './NameIndex.ts';
import type { NameMatch } from './NameMatch.ts';
import { nearProposals } from './nearProposals.ts';
import { gluedRankWords, longRankWords, readPrefixes, type StatedRank } from './rankWords.ts';
import { readAbbreviated } from './readAbbreviated.ts';
import {
  askedEntries,
  entriesOf,
  hasRank,
  readingsOf,
  withinParent,
  type NameBeside,
  type Reading,
} from './readings.ts';
import { tokenise, type Token } from './tokens.ts';

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
    readAbbreviated(readings, index, beside) ??
    otherRank(readings, index) ??
    otherSpelling(readings, index, beside) ??
    nearName(readings, index, 1) ??
    partOfName(main, index) ??
    nearName(readings, index, 3);
  return found ?? (main.isSure ? unknownRegion : undefined);
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

/** `kabbantul`: the word of rank parted from the name. */
function gluedVariants(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const variants: (readonly Token[])[] = [];
  for (const [at, token] of tokens.slice(0, 3).entries()) {
    // `Kab. Kabaru` has its rank already.
    if (readPrefixes(tokens.slice(0, at)).some(({ rank }) => rank !== undefined)) break;
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

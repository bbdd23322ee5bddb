import type { Region } from '../../domain/Region.ts';
import { toMatchKey } from '../../lib/toMatchKey.ts';
import { countryOf } from './countries.ts';
import { readRegionName, type NameBeside } from './readRegionName.ts';
import { asked, certainMatch, lessCertain, matchOfEntries, noMatch, withAgency } from './nameMatches.ts';
import type { NameIndex } from './NameIndex.ts';
import type { NameMatch } from './NameMatch.ts';
import { rankOfWords, readPrefixes } from './rankWords.ts';
import { isOffice, readOffice } from './readOffice.ts';
import { outsideWordsOf } from './recogniseOutsideParty.ts';
import { tokenise } from './tokens.ts';

/** What stands beside the name, in brackets or after a mark. */
interface Beside extends NameBeside {
  code?: Region;
  agency?: string;
  /** Something that is not understood stands beside it, after a comma or dash: more than this one region may be meant. */
  isOpen: boolean;
  /** The same in brackets: it may explain. */
  isExplained: boolean;
}

const rolePattern =
  /[\s,]*(?:\(\s*)?(?:(?:selaku|sebagai|untuk selanjutnya disebut|selanjutnya disebut)\s+.*|\(\s*pihak\s+(?:ke\s?)?[\p{L}\d]+\s*\))$/iu;

/**
 * Region of a text among regions of Indonesia. Understood are: names with and without rank in every usual form (`Kab.`,
 * `Pemkab`, `Pj. Wali Kota`, `Regency`), the rank or the province behind (`Bandung, Kota`, `Kota Bima, NTB`), codes,
 * offices (kept as agency), abbreviations, former names, English forms, missing spaces. Certain is only what leaves no
 * choice; a name that two regions share, a typing error in the name, another rank than stated, or a code that
 * contradicts are asked. A company, ministry or place abroad is no region, whatever name it contains.
 */
export function matchIndonesian(text: string, index: NameIndex): NameMatch {
  const plain = tidy(text);
  if (toMatchKey(plain) === '') return noMatch;
  const coded = matchCode(plain, index);
  if (coded !== undefined) return coded;
  // Letters set apart (`B L O R A`): read as one word, and asked.
  if (/^(?:\p{L}\s){4,}\p{L}$/u.test(plain)) {
    return lessCertain(matchIndonesian(plain.replaceAll(' ', ''), index), { code: 'spelling' });
  }
  const whole = matchOfEntries(index.named(toMatchKey(plain)));
  if (whole !== undefined) return wholeName(plain, whole, index);
  if (outsideWordsOf(plain) !== undefined) return noMatch;
  const { head, beside } = parts(plain, index);
  if (isOffice(plain)) return readOffice(plain, index, matchIndonesian) ?? noMatch;
  let found = readRegionName(head, index, beside);
  if (!isSettled(found)) {
    const split = splitProvince(head, index);
    if (split !== undefined) found = readRegionName(split.head, index, { ...beside, parent: split.province });
  }
  if (found === undefined || beside.isOpen) return noMatch;
  if (found.candidates.length === 0) return found;
  const checked = checkBeside(found, head, beside);
  return beside.agency === undefined ? checked : withAgency(checked, beside.agency);
}

/** Certain, or several regions of just this name: no other reading is better. */
function isSettled(match: NameMatch | undefined): boolean {
  return match?.certainty === 'certain' || match?.certainty === 'ambiguous';
}

/** Without numbering, quotation marks, marks at either end, and the role that a contract gives the party. */
function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\(?\d{1,2}[.)]\s*(?=\p{L})/u, '')
    .replace(/^[a-hA-H][.)]\s+(?=\p{L})/u, '')
    .replace(/^[-•*–—]\s*/, '')
    .replace(rolePattern, '')
    .replace(/^["'“”„‘’«»\s.,;:]+/, '')
    .replace(/["'“”„‘’«»\s.,;:]+$/, '');
}

/** A code alone, or before a name (`33.74 Kota Semarang`): where the two disagree, both are proposed. */
function matchCode(plain: string, index: NameIndex): NameMatch | undefined {
  const found = /^[[(]?(\d{2}(?:[.\s]?\d{2})?)[\])]?(?:\.?$|\s*[-–—:,.]?\s*(?=[\p{L}(]))(.*)$/u.exec(plain);
  if (found === null) return undefined;
  const [, code = '', name = ''] = found;
  const regions = index.codes(code.replace(/\s/, '.'));
  const [region, other] = regions;
  if (region === undefined) return undefined;
  const byCode = { region, score: 1, reasons: [{ code: 'code' as const }] };
  if (name === '') {
    if (other === undefined) return certainMatch(region, { code: 'code' });
    return asked(
      regions.map((one) => ({ ...byCode, region: one })),
      1,
    );
  }
  const named = matchIndonesian(name, index);
  if (named.candidates.length === 0) {
    // `50 Kota` and the like are names that begin with a number.
    return index.named(toMatchKey(plain)).length > 0 ? undefined : asked([byCode], 0.5);
  }
  const agreed = regions.find((one) => named.candidates.some(({ regionId }) => regionId === one.id));
  if (agreed !== undefined) {
    return withAgency(certainMatch(agreed, { code: 'code' }, { code: 'name' }), named.agency ?? '');
  }
  return {
    certainty: 'ambiguous',
    candidates: [
      ...named.candidates.map((one) => ({ ...one, weight: one.weight / 2 })),
      { regionId: region.id, weight: 0.5, reasons: [{ code: 'code' }] },
    ],
    looksLikeRegion: true,
  };
}

/** `Kota Baru` as a whole is the name of a regency, and yet its first word may be the rank: asked. */
function wholeName(plain: string, match: NameMatch, index: NameIndex): NameMatch {
  const tokens = tokenise(plain);
  const [prefix] = readPrefixes(tokens);
  const [only] = match.candidates;
  if (match.certainty !== 'certain' || prefix?.rank === undefined || prefix.next >= tokens.length)
    return match;
  if (tokens.length < 2 || !/^\p{L}+\.?\s/u.test(plain) || only === undefined) return match;
  const entries = index.named(toMatchKey(plain));
  const isBare = entries.some(({ reason, rank }) => reason.code === 'bare-name' && rank !== prefix.rank);
  return isBare ? lessCertain(match, { code: 'other-rank' }) : match;
}

/** The name and what stands beside it. */
function parts(plain: string, index: NameIndex): { readonly head: string; readonly beside: Beside } {
  const beside: Beside = { isOpen: false, isExplained: false };
  const brackets: string[] = [];
  const flat = plain.replaceAll(/\(([^()]*)\)|\[([^[\]]*)\]/g, (_, round?: string, square?: string) => {
    brackets.push((round ?? square ?? '').trim());
    return ' ';
  });
  const [head = '', ...others] = flat
    .split(/\s*,\s*|\s+[-–—]\s+|\s*[:;]\s+|\s+(?:c\.?\s?q\.?|q\.?\s?q\.?|melalui|diwakili oleh)\s+/iu)
    .map((piece) => piece.replaceAll(/\s+/g, ' ').trim())
    .filter((piece) => piece !== '');
  for (const piece of others) if (!understandBeside(piece, beside, index)) beside.isOpen = true;
  for (const bracket of brackets) {
    if (!understandBeside(bracket, beside, index)) beside.isExplained = true;
  }
  return { head, beside };
}

function understandBeside(piece: string, beside: Beside, index: NameIndex): boolean {
  const tokens = tokenise(piece);
  const rank = rankOfWords(tokens);
  if (rank !== undefined) {
    beside.rank = rank;
    return true;
  }
  const [code] = index.codes(piece);
  if (code !== undefined) {
    beside.code = code;
    return true;
  }
  const province = provinceOfText(piece, index);
  if (province !== undefined) {
    beside.parent = province;
    return true;
  }
  if (isOffice(piece)) {
    beside.agency = piece;
    return true;
  }
  return countryOf(piece) === 'Indonesia';
}

/** The province that a text names, with or without its rank. */
function provinceOfText(text: string, index: NameIndex): Region | undefined {
  const tokens = tokenise(text);
  for (const { next, rank } of readPrefixes(tokens)) {
    if (rank !== undefined && rank !== 'province') continue;
    const start = tokens[next]?.start;
    if (start === undefined) continue;
    const [first, second] = index.ofRank(toMatchKey(text.slice(start)), 'province');
    if (first !== undefined && second === undefined) return first.region;
  }
  return undefined;
}

/** `Kota Bima Prov. NTB` and `Kabupaten Bogor Jawa Barat`: a province directly behind the name of a region in it. */
function splitProvince(
  text: string,
  index: NameIndex,
): { readonly head: string; readonly province: Region } | undefined {
  const tokens = tokenise(text);
  for (let at = 1; at < tokens.length; at += 1) {
    if (readPrefixes(tokens.slice(0, at)).some(({ next }) => next === at)) continue;
    const start = tokens[at]?.start ?? 0;
    const province = provinceOfText(text.slice(start), index);
    if (province === undefined) continue;
    const head = text.slice(0, start).trim();
    const found = readRegionName(head, index, { parent: province });
    if (
      isSettled(found) &&
      found?.candidates.some(({ regionId }) => regionId.startsWith(`${province.id}.`))
    ) {
      return { head, province };
    }
  }
  return undefined;
}

/** What stands beside the name agrees, or makes it doubtful. */
function checkBeside(found: NameMatch, head: string, beside: Beside): NameMatch {
  const { code } = beside;
  if (code !== undefined) {
    return found.candidates.some(({ regionId }) => regionId === code.id)
      ? certainMatch(code, { code: 'name' }, { code: 'code' })
      : lessCertain(found, { code: 'code', params: { region: code.id } });
  }
  // `Batu (Ohio)`: without a rank, a bracket that is not understood may say that another place is meant.
  const [prefix] = readPrefixes(tokenise(head));
  const isBare = prefix?.isSure !== true && beside.rank === undefined;
  return beside.isExplained && isBare ? lessCertain(found, { code: 'bare-name' }) : found;
}

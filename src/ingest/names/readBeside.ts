import type { Region } from '../../domain/Region.ts';
import { toMatchKey } from '../../lib/toMatchKey.ts';
import { countryOf } from './countries.ts';
import type { NameIndex } from './NameIndex.ts';
import { isSettled, noMatch } from './nameMatches.ts';
import type { NameMatch } from './NameMatch.ts';
import { rankOfWords, readPrefixes } from './rankWords.ts';
import { isOffice } from './readOffice.ts';
import type { NameBeside } from './readings.ts';
import { readRegionName } from './readRegionName.ts';
import { outsideWordsOf } from './recogniseOutsideParty.ts';
import { tokenise } from './tokens.ts';

/** What stands beside the name, in brackets or after a mark. */
export interface Beside extends NameBeside {
  code?: Region;
  agency?: string;
  /** Something that is not understood stands beside it, after a comma or dash: more than this one region may be meant. */
  isOpen: boolean;
  /** Something in brackets is not understood: it may explain. */
  isExplained: boolean;
  /** What stands in brackets as a name by itself; nothing that is a region where it is another kind of party. */
  named?: NameMatch;
}

/** A text parted into the name and what stands beside it: `Bandung, Kota`, `Kota Bima (NTB)`, `Kab. Sleman cq. Bappeda`. */
export function readBeside(
  plain: string,
  index: NameIndex,
): { readonly head: string; readonly beside: Beside } {
  const beside: Beside = { isOpen: false, isExplained: false };
  const brackets: string[] = [];
  const flat = plain.replaceAll(/\(([^()]*)\)|\[([^[\]]*)\]/g, (_, round?: string, square?: string) => {
    brackets.push((round ?? square ?? '').trim());
    return ' ';
  });
  const [first = '', ...others] = flat
    .split(/\s*,\s*|\s+[-–—]\s+|\s*[:;]\s+|\s+(?:c\.?\s?q\.?|q\.?\s?q\.?|melalui|diwakili oleh)\s+/iu)
    .map((piece) => piece.replaceAll(/\s+/g, ' ').trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  let head = first;
  if (rankOfWords(tokenise(head)) !== undefined) {
    // `Kab, Sleman` and `Kota (Bandung)`: the mark stands within the name.
    const next = others.shift() ?? brackets.shift();
    if (next !== undefined) head = `${head} ${next}`;
  }
  for (const piece of others) if (!understand(piece, beside, index)) beside.isOpen = true;
  for (const bracket of brackets) {
    if (understand(bracket, beside, index)) continue;
    beside.isExplained = true;
    const named = outsideWordsOf(bracket) === undefined ? readRegionName(bracket, index, {}) : noMatch;
    if (named === noMatch || isSettled(named)) beside.named = named ?? noMatch;
  }
  return { head, beside };
}

function understand(piece: string, beside: Beside, index: NameIndex): boolean {
  const rank = rankOfWords(tokenise(piece));
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
export function splitProvince(
  text: string,
  index: NameIndex,
): { readonly head: string; readonly province: Region } | undefined {
  const tokens = tokenise(text);
  // No name of a province has ten words; a text of thousands is not looked through from each of them.
  for (let at = Math.max(1, tokens.length - 10); at < tokens.length; at += 1) {
    if (readPrefixes(tokens.slice(0, at)).some(({ next }) => next === at)) continue;
    const start = tokens[at]?.start ?? 0;
    const province = provinceOfText(text.slice(start), index);
    if (province === undefined) continue;
    const head = text.slice(0, start).trim();
    const found = readRegionName(head, index, { parent: province });
    const isInIt = found?.candidates.some(
      ({ regionId, reasons }) =>
        regionId !== province.id && reasons.some(({ code }) => code === 'parent-named'),
    );
    if (isSettled(found) && isInIt === true) {
      return { head, province };
    }
  }
  return undefined;
}

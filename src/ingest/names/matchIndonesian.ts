import { toMatchKey } from '../../lib/toMatchKey.ts';
import {
  asked,
  certainMatch,
  isSettled,
  lessCertain,
  matchOfEntries,
  noMatch,
  withAgency,
} from './nameMatches.ts';
import type { NameIndex } from './NameIndex.ts';
import type { NameMatch } from './NameMatch.ts';
import { readPrefixes } from './rankWords.ts';
import { readBeside, splitProvince, type Beside } from './readBeside.ts';
import { isOffice, readOffice } from './readOffice.ts';
import { readRegionName } from './readRegionName.ts';
import { outsideWordsOf } from './recogniseOutsideParty.ts';
import { tidyName } from './tidyName.ts';
import { tokenise } from './tokens.ts';

/**
 * Region of a text among regions of Indonesia. Understood are: names with and without rank in every usual form (`Kab.`,
 * `Pemkab`, `Pj. Wali Kota`, `Regency`), the rank or the province behind (`Bandung, Kota`, `Kota Bima, NTB`), codes,
 * offices (kept as agency), abbreviations, former names, English forms, missing spaces. Certain is only what leaves no
 * choice; a name that two regions share, a typing error in the name, another rank than stated, or a code that
 * contradicts are asked. A company, ministry or place abroad is no region, whatever name it contains.
 */
export function matchIndonesian(text: string, index: NameIndex): NameMatch {
  const plain = tidyName(text);
  if (toMatchKey(plain) === '') return noMatch;
  const coded = matchCode(plain, index);
  if (coded !== undefined) return coded;
  // Letters set apart (`KOTA M E D A N`): read as one word, and asked.
  if (/(?:^|\s)(?:\p{L}\s){3,}\p{L}(?=\s|$)/u.test(plain)) {
    const joined = plain.replaceAll(/(?<=(?:^|\s)\p{L})\s(?=\p{L}(?:\s|$))/gu, '');
    return lessCertain(matchIndonesian(joined, index), { code: 'spelling' });
  }
  if (isList(plain, index)) return noMatch;
  const whole = matchOfEntries(index.named(toMatchKey(plain)));
  if (whole !== undefined) return wholeName(plain, whole, index);
  if (outsideWordsOf(plain) !== undefined) return noMatch;
  const { head, beside } = readBeside(plain, index);
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

/** `Bangka, Belitung`: names side by side, which together would be another one. */
function isList(plain: string, index: NameIndex): boolean {
  const pieces = plain.split(/[,;&/]/);
  // `Sawahlunto/Sijunjung` was one name.
  const isOneName = index
    .named(toMatchKey(plain))
    .some(({ region }) => region.aliases.some((alias) => alias.toLowerCase() === plain.toLowerCase()));
  return (
    !isOneName &&
    pieces.length > 1 &&
    pieces.every((piece) => index.named(toMatchKey(piece)).length > 0 && !isParent(piece, pieces, index))
  );
}

/** The province beside the name of a region in it: `Sleman, DIY`. */
function isParent(piece: string, pieces: readonly string[], index: NameIndex): boolean {
  const provinces = index.ofRank(toMatchKey(piece), 'province');
  return pieces.some(
    (other) =>
      other !== piece &&
      index
        .named(toMatchKey(other))
        .some(({ region }) => provinces.some((one) => one.region.id === region.parentId)),
  );
}

/** A code alone, or before a name (`33.74 Kota Semarang`): where the two disagree, both are proposed. */
function matchCode(plain: string, index: NameIndex): NameMatch | undefined {
  const before = /^[[(]?(\d{2}(?:[.,\s]?\d{2})?)[\])]?(?:\.?$|\s*[-–—:,./_|]?\s*(?=[\p{L}(]))(.*)$/u.exec(
    plain,
  );
  const behind = before === null ? /^(\p{L}.*?)\s+[-–—:]?\s*[[(]?(\d{2}\.?\d{2})[\])]?$/u.exec(plain) : null;
  const [code = '', name = ''] = before === null ? [behind?.[2], behind?.[1]] : [before[1], before[2]];
  const regions = index.codes(code.replace(/[,\s]/, '.'));
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
    // `50 Kota` is a name that begins with a number, `11 Maret` a date, `12 PT Sari` a count.
    return code.length === 2 || outsideWordsOf(name) !== undefined ? undefined : asked([byCode], 0.5);
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

/** `Kota Baru` as a whole is a bare name, and yet its first word may be the rank: asked. */
function wholeName(plain: string, match: NameMatch, index: NameIndex): NameMatch {
  const tokens = tokenise(plain);
  const [prefix] = readPrefixes(tokens);
  if (prefix?.rank === undefined || prefix.next >= tokens.length) return match;
  const isBare = index.named(toMatchKey(plain)).some(({ reason }) => reason.code === 'bare-name');
  return isBare ? lessCertain(match, { code: 'other-rank' }) : match;
}

/** What stands beside the name agrees, or makes it doubtful. */
function checkBeside(found: NameMatch, head: string, beside: Beside): NameMatch {
  const { code } = beside;
  if (code !== undefined) {
    return found.candidates.some(({ regionId }) => regionId === code.id)
      ? certainMatch(code, { code: 'name' }, { code: 'code' })
      : lessCertain(found, { code: 'code', params: { region: code.id } });
  }
  // `Makassar (Ujung Pandang)` says the same twice, `Kota Malang (Universitas Brawijaya)` names two parties.
  const { named } = beside;
  if (named !== undefined) {
    const isSame = named.candidates.some(({ regionId }) => regionId === found.regionId);
    return isSame ? found : lessCertain(found, { code: 'bare-name' });
  }
  // `Batu (Ohio)`: without a rank, a bracket that is not understood may say that another place is meant.
  const [prefix] = readPrefixes(tokenise(head));
  const isBare = prefix?.isSure !== true && beside.rank === undefined;
  return beside.isExplained && isBare ? lessCertain(found, { code: 'bare-name' }) : found;
}

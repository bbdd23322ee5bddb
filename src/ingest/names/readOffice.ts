import type { NameIndex } from './NameIndex.ts';
import type { NameMatch } from './NameMatch.ts';
import { lessCertain, matchOfEntries, noMatch, withAgency } from './nameMatches.ts';
import {
  centralWords,
  foreignToRegion,
  houseWords,
  officeWords,
  openOffices,
  ownOffices,
} from './outsideWords.ts';
import { readPrefixes } from './rankWords.ts';
import { outsideWordsOf } from './recogniseOutsideParty.ts';
import { joinKeys, tokenise } from './tokens.ts';

/** Persons who stand for their office: left out of its name. */
const person =
  /^(?:(?:pj|pjs|plt|plh)\.?\s+)?(?:kepala|ketua|wakil ketua|direktur(?: utama)?|sekretaris(?=\s+(?:dinas|badan|dprd)))\.?\s+/i;
/** Offices whose own name is a place: only a rank says that a region follows. */
const placeOffice = /^(?:kec|kecamatan|camat|distrik|kapanewon|kemantren|puskesmas|uptd?)(?!\p{L})/iu;

/** Begins like an office of a region: `Dinas ...`, `Kepala Bappeda ...`. */
export function isOffice(text: string): boolean {
  return officeWords.test(text.replace(person, ''));
}

/**
 * The region of an office with the office as agency: `Dinas Perhubungan Kota Bandung`, `Bappeda Sleman`, `Bagian Kerja
 * Sama Setda Kab. Sigi`. The region is the longest end that names one with its rank, else one of exactly this bare name;
 * behind an office that not only regions have (`RSUD`, `Kantor`) a bare name is asked, since it may be the place where it
 * stands. `undefined` where no region is named; no match where several are, or where the office is somebody else's.
 *
 * @param match finds the region of the rest.
 */
export function readOffice(
  text: string,
  index: NameIndex,
  match: (text: string, index: NameIndex) => NameMatch,
): NameMatch | undefined {
  const office = text.replace(person, '');
  // `Kepala Badan Pusat Statistik`, `Sekretariat Komisi Pemilihan Umum Kab. X`, `Kantor Badan Pusat Statistik Kota Y`.
  const inside = office.replace(houseWords, '');
  if (outsideWordsOf(office) !== undefined || centralWords.test(inside)) return noMatch;
  const tokens = tokenise(office);
  let doubtful: NameMatch | undefined;
  for (let at = 1; at < tokens.length; at += 1) {
    // `Sekretariat Daerah Kabupaten`, `dan KB Kota`: the word belongs to the office.
    if (/^(?:daerah|kb)$/.test(tokens[at]?.key ?? '')) continue;
    const [prefix] = readPrefixes(tokens, at);
    if (prefix === undefined || !(prefix.isSure || prefix.rank !== undefined)) continue;
    const start = tokens[at]?.start ?? 0;
    const found = match(unbracketed(office.slice(start)), index);
    if (found.candidates.length === 0) continue;
    const agency = tidyAgency(office.slice(0, start));
    if (foreignToRegion.test(agency) || isSeveral(agency, index, match)) return noMatch;
    if (found.certainty !== 'likely') {
      return withAgency(isOpenOffice(office) ? lessCertain(found, { code: 'bare-name' }) : found, agency);
    }
    doubtful ??= withAgency(found, agency);
  }
  if (doubtful !== undefined) return doubtful;
  if (placeOffice.test(office)) return undefined;
  for (let at = 1; at < tokens.length; at += 1) {
    const found = matchOfEntries(index.named(joinKeys(tokens, at, tokens.length)));
    if (found === undefined) continue;
    const agency = tidyAgency(office.slice(0, tokens[at]?.start ?? 0));
    if (foreignToRegion.test(agency) || isSeveral(agency, index, match)) return noMatch;
    const isOwn = ownOffices.test(agency) && !/^(?:rsud|rumah sakit)/i.test(agency);
    return withAgency(isOwn ? found : lessCertain(found, { code: 'bare-name' }), agency);
  }
  return undefined;
}

/** `Badan Kontak Majelis Taklim`, `Kantor Berita`: an office that a region may have or not. */
function isOpenOffice(office: string): boolean {
  return openOffices.test(office) && !ownOffices.test(office);
}

/** The part before the region names another one, or ends in an "and". */
function isSeveral(
  agency: string,
  index: NameIndex,
  match: (text: string, index: NameIndex) => NameMatch,
): boolean {
  if (/(?:^|[\s,])(?:dan|dengan|serta|and|&)$/i.test(agency)) return true;
  const tokens = tokenise(agency);
  for (let at = 1; at < tokens.length; at += 1) {
    if (readPrefixes(tokens, at)[0]?.rank === undefined) continue;
    if (match(agency.slice(tokens[at]?.start ?? 0), index).certainty === 'certain') return true;
  }
  return false;
}

function tidyAgency(text: string): string {
  return unbracketed(text.replace(/[\s,;:–—-]+$/, '').replace(/\s+(?:di|pada|of)$/i, ''));
}

/** Without a bracket that has no other half. */
function unbracketed(text: string): string {
  const opened = text.split('(').length;
  const closed = text.split(')').length;
  if (opened < closed) return text.replace(/\)\s*$/, '').trim();
  return opened > closed ? text.replace(/\(\s*$/, '').trim() : text.trim();
}

import type { AgreementKind } from '../../domain/Agreement.ts';
import { toOutsidePartyId } from '../../domain/ids.ts';
import type { OutsideParty, OutsidePartyType } from '../../domain/Party.ts';
import { toSlug } from '../toSlug.ts';
import { countryOf } from './countries.ts';
import { foreignPlaceOf } from './foreignPlaces.ts';
import {
  foreignOrganisations,
  foreignUnits,
  officeWords,
  organisations,
  typeByWords,
} from './outsideWords.ts';

export interface RecognisedParty {
  readonly party: OutsideParty;
  /** Office of a ministry, where the name has one in brackets. */
  readonly agency?: string;
  /** False where only the text is known, not what it names. */
  readonly recognised: boolean;
}

/** What the words of a name say: the type, and for a party abroad where. */
export interface OutsideWords {
  readonly type: OutsidePartyType;
  readonly country?: string;
  /** The name without its country. */
  readonly name: string;
}

const typeOfKind: Partial<Record<AgreementKind, OutsidePartyType>> = {
  synergy: 'central',
  ksdpk: 'third-party',
  ksdpl: 'foreign-government',
  ksdll: 'foreign-organisation',
  village: 'village',
};
/** What stands before the name of a place: left out of the id, so that `Pemerintah Kota Busan` and `Busan` are one. */
const placePrefix =
  /^(?:(?:pemerintah|pemkot|pemprov|city government of|government of|the|municipality of|city of|kota|provinsi|prov\.?|kabupaten|distrik|stadt)\s+)+/i;
const republic = /\s+(?:republik indonesia|republic of indonesia|ri)\.?$/i;

/**
 * The outside party of a name: its type by its words (*PT*, *Kementerian*, *Universitas*, *Dinas*) or by a country beside
 * it, else by the stated kind of the agreement, else `unknown`. `Berlin (Germany)`, `Berlin, Jerman` and `Pemerintah Kota
 * Berlin, Jerman` are one party with its country; `Kementerian X (Dirjen Y)` is the ministry with the office beside it.
 * Names that differ in case or marks are one party.
 */
export function recogniseOutsideParty(text: string, kind: AgreementKind | undefined): RecognisedParty {
  const name = text.replaceAll(/\s+/g, ' ').trim();
  const words = outsideWordsOf(name);
  const byOffice = officeWords.test(name) ? 'unknown' : undefined;
  const type = words?.type ?? byOffice ?? (kind === undefined ? undefined : typeOfKind[kind]) ?? 'unknown';
  const recognised = words !== undefined || byOffice !== undefined || type !== 'unknown';
  if (words?.country !== undefined) {
    const { country } = words;
    const bare = type === 'foreign-government' ? words.name.replace(placePrefix, '') : words.name;
    const party = {
      id: toId(`${bare === '' ? words.name : bare} ${country}`),
      name: words.name,
      type,
      country,
    };
    return { party, recognised };
  }
  const [, head, bracket] = /^(.+) \(([^()]+)\)$/.exec(name) ?? [];
  if (head !== undefined && bracket !== undefined && type.startsWith('foreign')) {
    return { party: { id: toId(name), name: head, type, country: bracket }, recognised };
  }
  if (type === 'central') {
    const isAbbreviation = bracket !== undefined && /^[\p{Lu}\d/ -]{2,12}$/u.test(bracket);
    const main = head ?? name;
    const party = { id: toId(main.replace(republic, '')), name: main, type };
    return bracket === undefined || isAbbreviation
      ? { party: { ...party, name: isAbbreviation ? name : main }, recognised }
      : { party, agency: bracket, recognised };
  }
  return { party: { id: toId(name), name, type }, recognised };
}

/** What the words of a name say by themselves; `undefined` where they tell nothing, and for regions. */
export function outsideWordsOf(text: string): OutsideWords | undefined {
  const name = text.replaceAll(/\s+/g, ' ').trim();
  const abroad = splitCountry(name);
  if (abroad !== undefined) {
    const isOrganisation =
      organisations.test(abroad.name) ||
      foreignOrganisations.test(abroad.name) ||
      typeByWords.some(([pattern, type]) => type === 'third-party' && pattern.test(abroad.name));
    return { ...abroad, type: isOrganisation ? 'foreign-organisation' : 'foreign-government' };
  }
  if (foreignOrganisations.test(name)) return { type: 'foreign-organisation', name };
  const byWords = typeByWords.find(([pattern]) => pattern.test(name));
  if (byWords !== undefined) return { type: byWords[1], name };
  const place = foreignPlaceOf(
    name.replace(placePrefix, '').replace(/\s+(?:city|metropolitan city|prefecture|province)$/i, ''),
  );
  if (place !== undefined) return { type: 'foreign-government', country: place, name };
  const land = countryOf(name);
  if (land !== undefined && land !== 'Indonesia' && name.length > 3)
    return { type: 'foreign-government', country: land, name };
  if (foreignUnits.test(name)) return { type: 'foreign-government', name };
  return undefined;
}

/** The country that stands behind a name: in brackets, after a comma or a dash, or at the end of a government's name. */
function splitCountry(text: string): { readonly name: string; readonly country: string } | undefined {
  const marked =
    /^(.+?)\s*\(([^()]+)\)$/.exec(text) ??
    /^(.+),\s*([^,]+)$/.exec(text) ??
    /^(.+?)\s+[-–]\s+([^-–]+)$/.exec(text);
  const [, head, tail] = marked ?? [];
  if (head !== undefined && tail !== undefined) {
    const country = countryOf(tail) ?? countryOf(tail.split(',').at(-1) ?? '');
    if (country !== undefined && country !== 'Indonesia') return { name: head, country };
  }
  const government =
    /^(?:pemerintah|government of|the government of|kedutaan besar|kedubes|embassy of|konsulat jenderal|consulate general of|botschaft)\s+(.+)$/i.exec(
      text,
    )?.[1];
  const whole =
    government === undefined ? undefined : countryOf(government.replace(/\s+(?:di|in)\s.+$/i, ''));
  if (whole !== undefined && whole !== 'Indonesia') return { name: text, country: whole };
  if (
    !/^(?:pemerintah|pemkot|kota|city of|provinsi|prefektur|negara bagian|distrik|universitas|university)\s/i.test(
      text,
    )
  ) {
    return undefined;
  }
  const words = text.split(' ');
  for (const count of [3, 2, 1]) {
    if (words.length < count + 2) continue;
    const country = countryOf(words.slice(-count).join(' '));
    const name = words.slice(0, -count).join(' ');
    if (country === undefined || country === 'Indonesia' || /\s(?:dan|dengan|and|&|-)$/i.test(name)) continue;
    return { name, country };
  }
  return undefined;
}

function toId(name: string): OutsideParty['id'] {
  const slug = toSlug(name);
  if (slug !== '') return toOutsidePartyId(`out:${slug}`);
  const codes = Array.from(name, (character) => (character.codePointAt(0) ?? 0).toString(16));
  return toOutsidePartyId(`out:u-${codes.join('-')}`);
}

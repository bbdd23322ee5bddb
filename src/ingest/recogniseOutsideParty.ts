import type { AgreementKind } from '../domain/Agreement.ts';
import { toOutsidePartyId } from '../domain/ids.ts';
import type { OutsideParty, OutsidePartyType } from '../domain/Party.ts';
import { toSlug } from './toSlug.ts';

export interface RecognisedParty {
  readonly party: OutsideParty;
  /** Office of a ministry, where the name has one in brackets. */
  readonly agency?: string;
  /** False where only the text is known, not what it names. */
  readonly recognised: boolean;
}

const patterns: readonly (readonly [RegExp, OutsidePartyType])[] = [
  [/^(?:pemerintah\s+)?(?:desa|kalurahan|gampong|nagari|village)\s/i, 'village'],
  [
    /^(?:kementerian|kemen[a-z]+|ministry|bappenas|bnpb|bps|bpkp|basarnas|kejaksaan|kepolisian|polri|tni|badan (?:nasional|pusat|riset)|lembaga (?:nasional|administrasi)|ministerium|bundes)/i,
    'central',
  ],
  [
    /^(?:pt|cv|ud|tbk|perum|perumda|perseroda|pdam|bumd|bumdes|bank|koperasi|kud|gapoktan|poktan|kelompok tani|universitas|university|universität|politeknik|institut|institute|sekolah tinggi|stikes|akademi|yayasan|foundation|stiftung|perkumpulan|asosiasi|ikatan|himpunan|lsm|rs|rumah sakit|badan pengelola|gmbh|ltd|inc|pusat penelitian|masyarakat|komunitas)(?:[\s.,]|$)/i,
    'third-party',
  ],
  [/\s(?:university|foundation|gmbh|ltd|inc|tbk|institute)\.?$/i, 'third-party'],
  // An agency of a region: which one is often not in its name.
  [
    /^(?:dinas|badan|biro|bagian|rsud|satpol|satuan polisi|sekretariat|inspektorat|upt|uptd|puskesmas|kecamatan|dprd)\s/i,
    'unknown',
  ],
];

const typeOfKind: Partial<Record<AgreementKind, OutsidePartyType>> = {
  synergy: 'central',
  ksdpk: 'third-party',
  ksdpl: 'foreign-government',
  ksdll: 'foreign-organisation',
  village: 'village',
};

/**
 * The outside party of a name: its type by the beginning of the name (*PT*, *Kementerian*, *Universitas*, *Dinas*),
 * else by the stated kind of the agreement, else `unknown`. `Berlin (Germany)` gives the country of a foreign party,
 * `Kementerian X (Dirjen Y)` the ministry with the office beside it. Names that differ in case or marks are one party.
 */
export function recogniseOutsideParty(text: string, kind: AgreementKind | undefined): RecognisedParty {
  const name = text.replaceAll(/\s+/g, ' ').trim();
  const byName = patterns.find(([pattern]) => pattern.test(name))?.[1];
  const type = byName ?? (kind === undefined ? undefined : typeOfKind[kind]) ?? 'unknown';
  const recognised = byName !== undefined || type !== 'unknown';
  const [, head, bracket] = /^(.+) \(([^()]+)\)$/.exec(name) ?? [];
  if (head !== undefined && bracket !== undefined && type.startsWith('foreign')) {
    return { party: { id: toId(name), name: head, type, country: bracket }, recognised };
  }
  if (head !== undefined && bracket !== undefined && type === 'central') {
    return { party: { id: toId(head), name: head, type }, agency: bracket, recognised };
  }
  return { party: { id: toId(name), name, type }, recognised };
}

function toId(name: string): OutsideParty['id'] {
  const slug = toSlug(name);
  if (slug !== '') return toOutsidePartyId(`out:${slug}`);
  const codes = Array.from(name, (character) => (character.codePointAt(0) ?? 0).toString(16));
  return toOutsidePartyId(`out:u-${codes.join('-')}`);
}

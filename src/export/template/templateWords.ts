import type { DocumentType, PartyRole, StatedStatus } from '../../domain/Agreement.ts';
import type { Language } from '../../domain/ViewSettings.ts';

/** Words of a list in one language, each understood again by the reader. */
type Words<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

/** Kinds of cooperation; regions may judge that one is mandatory or voluntary. */
export const kindWords: Words<
  | 'ksdd'
  | 'ksdd-mandatory'
  | 'ksdd-voluntary'
  | 'ksdpk'
  | 'synergy'
  | 'ksdpl'
  | 'ksdll'
  | 'forum'
  | 'village'
  | 'other'
> = {
  id: {
    ksdd: 'KSDD',
    'ksdd-mandatory': 'KSDD wajib',
    'ksdd-voluntary': 'KSDD sukarela',
    ksdpk: 'Pihak ketiga',
    synergy: 'Sinergi',
    ksdpl: 'Pemerintah daerah di luar negeri',
    ksdll: 'Lembaga di luar negeri',
    forum: 'Forum kerja sama',
    village: 'Kerja sama desa',
    other: 'Lainnya',
  },
  en: {
    ksdd: 'With regions',
    'ksdd-mandatory': 'Mandatory',
    'ksdd-voluntary': 'Voluntary',
    ksdpk: 'With third parties',
    synergy: 'With ministries',
    ksdpl: 'With foreign governments',
    ksdll: 'With foreign organisations',
    forum: 'Forum',
    village: 'Village',
    other: 'Other',
  },
  de: {
    ksdd: 'Mit Regionen',
    'ksdd-mandatory': 'Verpflichtend',
    'ksdd-voluntary': 'Freiwillig',
    ksdpk: 'Mit Dritten',
    synergy: 'Mit Ministerien',
    ksdpl: 'Städtepartnerschaft',
    ksdll: 'KSDLL',
    forum: 'Verband',
    village: 'Dorf',
    other: 'Sonstige',
  },
};

export const documentWords: Words<DocumentType> = {
  id: {
    KB: 'Kesepakatan Bersama',
    PKS: 'Perjanjian Kerja Sama',
    NK: 'Nota Kesepakatan',
    RK: 'Rencana Kerja',
    MoU: 'Nota Kesepahaman',
    LoI: 'Surat Minat',
    'PB/SKB': 'Peraturan Bersama',
    body: 'Sekretariat Bersama',
    contract: 'Kontrak',
    other: 'Lainnya',
    unspecified: 'Tidak disebut',
  },
  en: {
    KB: 'Joint agreement',
    PKS: 'Cooperation contract',
    NK: 'Synergy memorandum',
    RK: 'Work plan',
    MoU: 'Memorandum of understanding',
    LoI: 'Letter of intent',
    'PB/SKB': 'Joint regulation',
    body: 'Secretariat',
    contract: 'Contract',
    other: 'Other',
    unspecified: 'Unspecified',
  },
  de: {
    KB: 'Gemeinsame Vereinbarung',
    PKS: 'Kooperationsvertrag',
    NK: 'NK',
    RK: 'Arbeitsplan',
    MoU: 'Absichtserklärung',
    LoI: 'LoI',
    'PB/SKB': 'PB/SKB',
    body: 'Gremium',
    contract: 'Vertrag',
    other: 'Sonstige',
    unspecified: 'Nicht angegeben',
  },
};

export const roleWords: Words<PartyRole> = {
  id: { lead: 'Utama', initiator: 'Pemrakarsa', partner: 'Mitra', host: 'Tuan rumah' },
  en: { lead: 'Lead', initiator: 'Initiator', partner: 'Partner', host: 'Host' },
  de: { lead: 'Federführend', initiator: 'Initiatorin', partner: 'Partner', host: 'Gastgeber' },
};

export const statusWords: Words<StatedStatus['status']> = {
  id: { planned: 'Rencana', 'in-force': 'Berlaku', ended: 'Berakhir' },
  en: { planned: 'Planned', 'in-force': 'In force', ended: 'Ended' },
  de: { planned: 'Geplant', 'in-force': 'In Kraft', ended: 'Beendet' },
};

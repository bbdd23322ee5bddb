import type { DocumentLevel } from '../domain/Agreement.ts';

type Known = Exclude<DocumentLevel, 'unknown'>;

/** What stands before the name of the document itself. */
const before =
  /^(?:draf|draft|rancangan|naskah|dokumen|perpanjangan|lanjutan|pembaruan|pembaharuan|perubahan|adendum|addendum|amandemen|berita acara|penandatanganan|renewal of|extension of|verlaengerung|entwurf)\s+(?:atas\s+|the\s+|an?\s+|der\s+|des\s+)?/;

/** First words of a title by the level of the document that they name; Indonesian, English, German. */
const openings: readonly (readonly [Known, RegExp])[] = [
  [
    'body',
    /^(?:forum|sekretariat bersama|sekber|badan kerja ?sama|badan koordinasi|bkad|bkads|asosiasi|pembentukan (?:forum|sekretariat bersama|sekber|badan kerja ?sama)|joint secretariat|joint committee|zweckverband|arbeitsgemeinschaft)\b/,
  ],
  [
    'operative',
    /^(?:perjanjian|pks|rencana kerja|rk|kontrak|contract|work plan|implementing (?:arrangement|agreement)|kooperationsvertrag|vertrag|leistungsvereinbarung|arbeitsplan)\b/,
  ],
  [
    'umbrella',
    /^(?:kesepakatan|kb|kbs|nota|nk|mou|memorandum|letter of intent|loi|surat pernyataan minat|peraturan bersama|keputusan bersama|skb|komitmen|maklumat|deklarasi|framework agreement|joint (?:declaration|decree|regulation)|rahmen(?:vertrag|vereinbarung)|absichtserklaerung|gemeinsame erklaerung)\b/,
  ],
];

/**
 * The level that the first words of a title name (`Perjanjian Kerja Sama ...`, `MoU ...`); `undefined` where they name
 * none. Only the beginning counts: further on, the words tell what the document is about.
 */
export function levelOfTitle(title: string): Known | undefined {
  let text = title
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ü', 'ue')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  for (let cut = before.exec(text); cut !== null; cut = before.exec(text)) text = text.slice(cut[0].length);
  return openings.find(([, opening]) => opening.test(text))?.[0];
}

import type { Dataset } from '../../domain/Dataset.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { gap } from './normaliseTitle.ts';

/** `other`: a language that is none of ours. */
export type TitleLanguage = Language | 'other' | undefined;

/** Words that stand in titles of one language and mean nothing in the others. */
const marks: Readonly<Record<Language | 'other', string>> = {
  id:
    'dan dengan antara tentang untuk pada dalam yang oleh kepada serta atau bagi melalui menjadi terhadap sebagai kerja sama ' +
    'kerjasama kesepakatan kesepahaman perjanjian nota bersama pemerintah kabupaten kota provinsi daerah pengelolaan ' +
    'pengembangan pembangunan peningkatan penyelenggaraan pelayanan pengendalian penanganan pemanfaatan pengolahan ' +
    'pemberdayaan penyediaan penguatan pemkab pemkot pemprov pemko pks ksdd kad dinas wilayah masyarakat',
  en:
    'the of and for with between on by from to towards through its their agreement cooperation development memorandum ' +
    'understanding joint management improving sustainable strengthening cross border',
  de:
    'der die das den dem des und fuer von vom zur zum im mit zwischen ueber auf aus eine einer eines ein vereinbarung ' +
    'zusammenarbeit zweckverband gemeinsame gemeinsamer oeffentlich rechtliche kooperation bei sowie',
  other:
    'de het een van voor en met gemeenschappelijke regeling le la les du des et pour dans sur aux une el los las y para con ' +
    'del il della delle dei per gli lo e da do dos os um uma na w z dla oraz och foer av til og ja',
};

const languageOf = new Map<string, readonly (Language | 'other')[]>();
for (const language of ['id', 'en', 'de', 'other'] as const) {
  for (const word of marks[language].split(' ')) {
    languageOf.set(word, [...(languageOf.get(word) ?? []), language]);
  }
}

/** English names of papers and occasions that stand in titles of any language. */
const borrowed = /\b(?:memorandum of understanding|letter of intent|term of reference|bus rapid transit)\b/;

/** A letter of another script than ours. */
const foreignScript = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/**
 * The language of one title by its small words; `undefined` where nothing tells or two tell the same, `other` where
 * another language or script is likelier.
 */
export function detectTitleLanguage(words: readonly string[]): TitleLanguage {
  const counts = { id: 0, en: 0, de: 0, other: 0 };
  let foreign = 0;
  const joined = words.join(' ');
  const own = borrowed.test(joined) ? joined.replace(borrowed, '').split(' ') : words;
  for (const word of own) {
    if (word === gap) continue;
    for (const language of languageOf.get(word) ?? []) counts[language] += 1;
    if (foreignScript.test(word)) foreign += 1;
    else if (/^(?:pe[mnlr]|ke)[a-z]{3,}an$/.test(word)) counts.id += 1;
  }
  if (foreign * 2 > words.length) return 'other';
  const ranked = (['id', 'en', 'de', 'other'] as const).toSorted((a, b) => counts[b] - counts[a]);
  const [first = 'id', second = 'en'] = ranked;
  return counts[first] === 0 || counts[first] === counts[second] ? undefined : first;
}

/**
 * The language of titles that do not tell themselves: that of most titles that do (at least a quarter of all titles, and
 * half of those that tell); else Indonesian where most regions bear an Indonesian rank; else not known.
 */
export function usualLanguage(dataset: Dataset, detected: readonly TitleLanguage[]): Language | undefined {
  const counts = new Map<TitleLanguage, number>();
  for (const language of detected) counts.set(language, (counts.get(language) ?? 0) + 1);
  const telling = detected.length - (counts.get(undefined) ?? 0);
  for (const language of ['id', 'en', 'de'] as const) {
    const count = counts.get(language) ?? 0;
    if (count > 0 && count * 4 >= detected.length && count * 2 > telling) return language;
  }
  if ((counts.get('other') ?? 0) * 2 > telling) return undefined;
  const ranked = dataset.regions.filter((region) => /^(?:Provinsi|Kabupaten|Kota)\s/.test(region.name));
  return ranked.length > 0 && ranked.length * 2 >= dataset.regions.length ? 'id' : undefined;
}

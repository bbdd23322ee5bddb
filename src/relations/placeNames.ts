import { editDistanceWithin } from './subjects/editDistanceWithin.ts';

/** Words before the name of a place that cooperation is about, Indonesian. */
const heads = new Set(
  (
    'tpa tpas tppas tpst sungai kali das way krueng batang gunung g pegunungan perbukitan bukit pantai pesisir teluk selat ' +
    'pulau danau waduk bendungan embung situ intake ruas koridor terminal pelabuhan bandara jembatan geopark bumi tahura ' +
    'hutan irigasi air mata'
  ).split(' '),
);
/** Words that stand between the two, or follow without being a name. */
const fillers = new Set(
  (
    'regional sampah wisata raya umum air mata daerah di d i kawasan wilayah lintas aliran baku bersih minum irigasi nasional ' +
    'perkotaan antarkota kota kabupaten provinsi kab prov bersama terpadu bagian hulu hilir'
  ).split(' '),
);
/** Words that end a name. */
const ends = new Set(
  (
    'dan dengan untuk pada antara yang oleh bagi dari dalam ke kepada melalui tentang serta atau sebagai antar sepanjang ' +
    'pengelolaan pengembangan pembangunan penanganan pemanfaatan pemeliharaan pengendalian peningkatan penataan perbatasan ' +
    'limbah banjir transportasi laut pencemaran'
  ).split(' '),
);
/** Words of a name that say nothing alone. */
const weak = new Set('utara selatan timur barat tengah baru lama besar kecil indah jaya makmur'.split(' '));
const longestName = 3;

/**
 * Names of the places that a title is about, as single words (`TPA Regional Bukit Layang` gives `layang`); empty where
 * it names none. What names a party of the document is none.
 *
 * @param partyWords words of the names of its parties, lower case.
 */
export function placeNames(title: string, partyWords: ReadonlySet<string>): readonly string[] {
  const words = wordsOf(title);
  const names = new Set<string>();
  for (const [place, word] of words.entries()) {
    if (!heads.has(word)) continue;
    let taken = 0;
    for (const next of words.slice(place + 1)) {
      if (heads.has(next) || fillers.has(next)) continue;
      if (ends.has(next) || partyWords.has(next) || taken === longestName) break;
      taken += 1;
      if (!weak.has(next) && next.length >= 3 && !/\d/.test(next)) names.add(next);
    }
  }
  return [...names];
}

/** Both titles name places, and neither names one of the other's: typing errors and joined words are forgiven. */
export function nameOtherPlaces(
  one: { readonly title: string; readonly places: readonly string[] },
  other: { readonly title: string; readonly places: readonly string[] },
): boolean {
  if (one.places.length === 0 || other.places.length === 0) return false;
  return !holdsOne(one.places, other.title) && !holdsOne(other.places, one.title);
}

function holdsOne(names: readonly string[], title: string): boolean {
  const words = wordsOf(title);
  const joined = words.join('');
  return names.some(
    (name) =>
      words.includes(name) ||
      (name.length >= 6 && joined.includes(name)) ||
      (name.length >= 5 &&
        words.some((word) => editDistanceWithin(name, word, name.length < 8 ? 1 : 2) !== undefined)),
  );
}

function wordsOf(title: string): readonly string[] {
  return title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

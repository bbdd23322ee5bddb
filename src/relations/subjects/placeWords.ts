import { bareName } from '../../domain/regionName.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { titleWords } from './normaliseTitle.ts';
import { PhraseIndex } from './PhraseIndex.ts';

/** Headers of further columns whose values are places or names of the document itself, not subjects. */
const placeHeader =
  /\b(?:country|countries|town|city|region|province|location|place|nuts|negara|kota|kabupaten|provinsi|daerah|wilayah|lokasi|kecamatan|desa|land|staat|stadt|ort|gemeinde|landkreis|bundesland|programme|program|programm)\b/i;

/** Compass points and the like that make a place of another place: *Jawa Tengah*, *Northern Ireland*. */
const islands =
  'jakarta; batang hari; jawa; sumatera; sumatra; kalimantan; sulawesi; papua; maluku; nusa tenggara; bali; madura; jawa bali; indonesia; republik indonesia; nusantara; jabodetabek; jabodetabekjur; jabodetabekpunjur; ' +
  'malang raya; bandung raya; solo raya; soloraya; joglosemar; eks karesidenan; karesidenan; bali nusra; nusra; jabar; jateng; jatim; sumsel; sumut; sumbar; kalsel; kalteng; kaltim; kalbar; kaltara; sulsel; sulut; sulteng; sultra; sulbar; ntt; ntb; diy; dki; babel; kepri; ' +
  'ratubangnegoro; gerbang ratubangnegoro; gerbang ratubangnegoro kertowilangan; kertowilangan';

/** Seas, rivers, mountains and peoples of Europe, as titles of partnership programmes name them. */
const europe =
  'arctic; baltic; baltic sea; north sea; black sea; mediterranean; adriatic; ionian; aegean; atlantic; danube; rhine; elbe; oder; neisse; nysa; alps; alpine; alpine space; ' +
  'carpathian; carpathians; pyrenees; balkan; balkans; scandinavia; scandinavian; nordic; central europe; euroregion; europe; european; ' +
  'austrian; belgian; british; bulgarian; croatian; czech; danish; dutch; english; estonian; finnish; french; german; greek; hungarian; irish; italian; latvian; lithuanian; macedonian; norwegian; ' +
  'polish; portuguese; romanian; serbian; slovak; slovenian; spanish; swedish; swiss; turkish; ukrainian';

/** Names longer than this are sentences. */
const longestName = 6;

/**
 * Names of regions (with and without rank, aliases too), of areas and countries, and values of columns of places. As
 * whole phrases: *Tanah Laut* is a place, *tanah* is not.
 */
export function buildPlaces(
  dataset: Dataset,
  isTerm: (words: readonly string[]) => boolean,
): PhraseIndex<true> {
  const index = new PhraseIndex<true>();
  const add = (name: string): void => {
    const words = titleWords(name);
    if (words.length > longestName || words.every((word) => word.length < 2 || /^\d+$/.test(word))) return;
    index.add(words, true);
    // Written as one word as often as in two: Kulonprogo, Batanghari.
    if (words.length === 2) index.add([words.join('')], true);
  };
  // *TPA Bantargebang* in a column of places is a subject all the same.
  const addUnlessTerm = (name: string): void => {
    const words = titleWords(name);
    if (words.every((_, at) => !isTerm(words.slice(at)))) add(name);
  };
  for (const name of [...islands.split('; '), ...europe.split('; ')]) add(name);
  for (const region of dataset.regions) {
    for (const name of [region.name, bareName(region), ...region.aliases]) {
      add(name);
      // Names of statistical regions bear their code: *RO314 / Giurgiu*.
      const coded = /^[A-Z]{2}[0-9A-Z]{1,3} \/ (.+)$/.exec(name)?.[1];
      if (coded !== undefined) add(coded);
    }
  }
  for (const area of dataset.areas) addUnlessTerm(area.name);
  for (const { name, type, country } of dataset.outsideParties) {
    if (country !== undefined) add(country);
    const words = titleWords(name.replaceAll(/[([].*?[)\]]/g, ' '));
    // Towns abroad bear any name; a ministry or company counts with its whole name or its initials.
    if (type === 'foreign-government' || type === 'village') add(words.join(' '));
    else if (words.length > 1) {
      if (words.length <= longestName) index.add(words, true);
      const initials = initialsOf(words);
      if (initials.length > 2 && !isTerm([initials])) index.add([initials], true);
    }
  }
  const headers = new Map<string, boolean>();
  for (const { attributes, location } of dataset.agreements) {
    if (location !== undefined) for (const name of location.split(/[;,/]/)) addUnlessTerm(name);
    if (attributes === undefined) continue;
    for (const [header, value] of Object.entries(attributes)) {
      let isPlace = headers.get(header);
      if (isPlace === undefined) {
        isPlace = placeHeader.test(header);
        headers.set(header, isPlace);
      }
      if (isPlace) for (const name of value.split(/[;,/]|\s[-–]\s/)) addUnlessTerm(name);
    }
  }
  return index;
}

/** First letters of the words that count: *Kementerian Kelautan dan Perikanan* gives *kkp*. */
function initialsOf(words: readonly string[]): string {
  return words
    .filter((word) => word.length > 3)
    .map((word) => word[0] ?? '')
    .join('');
}

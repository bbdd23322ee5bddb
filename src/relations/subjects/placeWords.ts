import { bareName } from '../../domain/regionName.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { titleWords } from './normaliseTitle.ts';
import { PhraseIndex } from './PhraseIndex.ts';

/** Headers of further columns whose values are places or names of the document itself, not subjects. */
const placeHeader =
  /\b(?:country|countries|town|city|region|province|location|place|nuts|negara|kota|kabupaten|provinsi|daerah|wilayah|lokasi|kecamatan|desa|land|staat|stadt|ort|gemeinde|landkreis|bundesland|programme|program|programm)\b/i;

/** Compass points and the like that make a place of another place: *Jawa Tengah*, *Northern Ireland*. */
const islands =
  'jawa; sumatera; sumatra; kalimantan; sulawesi; papua; maluku; nusa tenggara; bali; madura; jawa bali; indonesia; republik indonesia; nusantara; jabodetabek; jabodetabekjur; jabodetabekpunjur; ' +
  'malang raya; bandung raya; solo raya; soloraya; joglosemar; eks karesidenan; karesidenan; bali nusra; nusra; jabar; jateng; jatim; sumsel; sumut; sumbar; kalsel; kalteng; kaltim; kalbar; kaltara; sulsel; sulut; sulteng; sultra; sulbar; ntt; ntb; diy; dki; babel; kepri';

/** Names longer than this are sentences. */
const longestName = 6;

/**
 * Names of regions (with and without rank, aliases too), of areas and countries, and values of columns of places. As
 * whole phrases: *Tanah Laut* is a place, *tanah* is not.
 */
export function buildPlaces(dataset: Dataset): PhraseIndex<true> {
  const index = new PhraseIndex<true>();
  const add = (name: string): void => {
    const words = titleWords(name);
    if (words.length > longestName || words.every((word) => word.length < 2 || /^\d+$/.test(word))) return;
    index.add(words, true);
    // Written as one word as often as in two: Kulonprogo, Batanghari.
    if (words.length === 2) index.add([words.join('')], true);
  };
  for (const name of islands.split('; ')) add(name);
  for (const region of dataset.regions) {
    for (const name of [region.name, bareName(region), ...region.aliases]) add(name);
  }
  for (const area of dataset.areas) add(area.name);
  for (const party of dataset.outsideParties) if (party.country !== undefined) add(party.country);
  const headers = new Map<string, boolean>();
  for (const { attributes, location } of dataset.agreements) {
    if (location !== undefined) for (const name of location.split(/[;,/]/)) add(name);
    if (attributes === undefined) continue;
    for (const [header, value] of Object.entries(attributes)) {
      let isPlace = headers.get(header);
      if (isPlace === undefined) {
        isPlace = placeHeader.test(header);
        headers.set(header, isPlace);
      }
      if (isPlace) for (const name of value.split(/[;,/]|\s[-–]\s/)) add(name);
    }
  }
  return index;
}

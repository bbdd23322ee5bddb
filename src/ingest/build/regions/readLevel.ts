import type { RegionLevel } from '../../../domain/Region.ts';
import { toMatchKey } from '../../../lib/toMatchKey.ts';

const words: readonly (readonly [RegionLevel, string])[] = [
  [
    'province',
    'provinsi; propinsi; prov; province; provinz; daerah tingkat i; dati i; bundesland; federal state',
  ],
  ['regency', 'kabupaten; kab; regency; landkreis; daerah tingkat ii kabupaten'],
  ['city', 'kota; kotamadya; kodya; city; stadt; kreisfreie stadt; municipality city'],
  ['unit', 'kota administrasi; kabupaten administrasi; administrative city; administrative regency; unit'],
];
const levels = new Map(
  words.flatMap(([level, list]) => list.split('; ').map((word) => [toMatchKey(word), level] as const)),
);

/** Level of a region from a word for it, else from the beginning of its name; `other` where neither is known. */
export function readLevel(text: string, name: string): RegionLevel {
  const stated = levels.get(toMatchKey(text));
  if (stated !== undefined || text.trim() !== '') return stated ?? 'other';
  if (/^(?:kota|kabupaten) administrasi\s/i.test(name)) return 'unit';
  if (/^provinsi\s/i.test(name)) return 'province';
  if (/^(?:kabupaten|kab\.)\s/i.test(name)) return 'regency';
  return /^kota\s/i.test(name) ? 'city' : 'other';
}

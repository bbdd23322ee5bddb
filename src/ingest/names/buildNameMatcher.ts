import type { Region } from '../../domain/Region.ts';
import { matchIndonesian } from './matchIndonesian.ts';
import { matchPlain } from './matchPlain.ts';
import { NameIndex } from './NameIndex.ts';
import type { NameMatcher } from './NameMatch.ts';

/**
 * The matcher of names against the regions. Built once, O(regions); a name is looked up in O(1), a misspelt one searched.
 * Regions of Indonesia are found in every form that offices write (see `matchIndonesian`); any others by the name as it
 * stands, so that `Kota Kinabalu` or `Region Hannover` lose nothing.
 */
export function buildNameMatcher(regions: readonly Region[]): NameMatcher {
  const index = new NameIndex(regions);
  return index.isIndonesian ? (text) => matchIndonesian(text, index) : (text) => matchPlain(text, index);
}

/** Text by which equal names are one: lower case, no accents, marks or doubled spaces. */
export function nameKey(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

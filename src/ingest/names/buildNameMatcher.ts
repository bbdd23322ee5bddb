import type { Region } from '../../domain/Region.ts';
import type { NameMatcher } from './NameMatch.ts';

/** The matcher of names against the regions. Built once, O(regions); a name is looked up in O(1), a misspelt one searched. */
export function buildNameMatcher(_regions: readonly Region[]): NameMatcher {
  throw new Error('not there yet');
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

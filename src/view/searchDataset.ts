import type { Dataset } from '../domain/Dataset.ts';
import type { Language } from '../domain/ViewSettings.ts';
import type { AffairCode, AgreementId, OutsidePartyId, RegionId } from '../domain/ids.ts';
import { shortNamesOf } from '../domain/regionName.ts';

/** Something that can be found by its name. */
export type SearchTarget =
  | { readonly type: 'region'; readonly id: RegionId }
  | { readonly type: 'agreement'; readonly id: AgreementId }
  | { readonly type: 'affair'; readonly id: AffairCode }
  | { readonly type: 'party'; readonly id: OutsidePartyId };

export interface SearchEntry {
  readonly target: SearchTarget;
  /** What is shown. */
  readonly text: string;
  /** Folded texts that are searched: names, codes, aliases, words of the title. */
  readonly keys: readonly string[];
}

/** Everything of a dataset that has a name, folded once for fast search. O(rows). */
export function buildSearchIndex(dataset: Dataset, language: Language): readonly SearchEntry[] {
  const short = shortNamesOf(dataset);
  const entries: SearchEntry[] = [];
  for (const region of dataset.regions) {
    if (!region.autonomous) continue;
    const keys = [region.name, short.get(region.id) ?? '', region.id, ...region.aliases].map(fold);
    entries.push({ target: { type: 'region', id: region.id }, text: region.name, keys });
  }
  for (const affair of dataset.affairs) {
    const names = Object.values(affair.name);
    entries.push({
      target: { type: 'affair', id: affair.code },
      text: affair.name[language],
      keys: [...names, affair.code, ...affair.aliases].map(fold),
    });
  }
  for (const party of dataset.outsideParties) {
    entries.push({ target: { type: 'party', id: party.id }, text: party.name, keys: [fold(party.name)] });
  }
  for (const agreement of dataset.agreements) {
    entries.push({
      target: { type: 'agreement', id: agreement.id },
      text: agreement.title,
      keys: [fold(agreement.title), fold(agreement.id), fold(agreement.number ?? '')],
    });
  }
  return entries;
}

/**
 * The entries that hold every word of the query, best first: a name that is the query, one that begins with it, a word
 * that begins with it, then anything that contains it. Ties keep the index's order. At most `limit` of each type.
 */
export function searchIndex(
  index: readonly SearchEntry[],
  query: string,
  limit: number,
): readonly SearchEntry[] {
  const wanted = fold(query);
  if (wanted === '') return [];
  const words = wanted.split(' ');
  const found: { entry: SearchEntry; score: number; at: number }[] = [];
  for (const [at, entry] of index.entries()) {
    let best = 0;
    for (const key of entry.keys) best = Math.max(best, scoreKey(key, wanted, words));
    if (best > 0) found.push({ entry, score: best, at });
  }
  found.sort((one, other) => other.score - one.score || one.at - other.at);
  const taken = new Map<string, number>();
  return found
    .filter(({ entry }) => {
      const count = taken.get(entry.target.type) ?? 0;
      taken.set(entry.target.type, count + 1);
      return count < limit;
    })
    .map(({ entry }) => entry);
}

function scoreKey(key: string, wanted: string, words: readonly string[]): number {
  if (key === '') return 0;
  if (key === wanted) return 5;
  if (key.startsWith(wanted)) return 4;
  const keyWords = key.split(' ');
  if (words.every((word) => keyWords.some((keyWord) => keyWord.startsWith(word)))) return 3;
  return words.every((word) => key.includes(word)) ? 1 : 0;
}

/** Lower case, without accents, soft hyphens and punctuation, official prefixes in their long form. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\u00AD]/gu, '')
    .toLowerCase()
    .replace(/\bkab(?:\.|\b)/g, 'kabupaten')
    .replace(/\bprov(?:\.|\b)/g, 'provinsi')
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim();
}

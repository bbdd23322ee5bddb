import type { BorderingPair, PairState } from '../analysis/gaps/BorderingPair.ts';
import type { PairLevel } from '../analysis/gaps/PairLevel.ts';
import { isGap, pairsOf } from '../analysis/gaps/isGap.ts';
import { pairLevels } from '../analysis/gaps/PairLevel.ts';
import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset, provinceOf, type DatasetIndex } from '../domain/DatasetIndex.ts';
import { pairKey, toRegionId, type RegionId } from '../domain/ids.ts';
import { shortNamesOf } from '../domain/regionName.ts';

/** What the item of the address means on the screen of gaps. */
export type GapItem =
  | { readonly type: 'none' }
  | { readonly type: 'region'; readonly id: RegionId }
  | { readonly type: 'pair'; readonly pair: BorderingPair }
  /** Two regions of the dataset that do not border each other, or a province and its own region. */
  | { readonly type: 'not-bordering'; readonly a: RegionId; readonly b: RegionId }
  /** An administrative unit: it acts through its province. */
  | { readonly type: 'unit'; readonly id: RegionId }
  | { readonly type: 'unknown'; readonly text: string };

/** Reads `33.74` or `33.22|33.74` (either side first). Never throws; what it does not know comes back as `unknown`. */
export function readGapItem(
  text: string | undefined,
  dataset: Dataset,
  pairs: readonly BorderingPair[],
): GapItem {
  if (text === undefined) return { type: 'none' };
  const index = indexDataset(dataset);
  const parts = text.split('|').map((part) => index.regionOf.get(toRegionId(part.trim())));
  const [one, other] = parts;
  if (one === undefined || parts.length > 2 || (parts.length === 2 && other === undefined)) {
    return { type: 'unknown', text };
  }
  if (!one.autonomous) return { type: 'unit', id: one.id };
  if (other === undefined) return { type: 'region', id: one.id };
  const id = pairKey(one.id, other.id);
  const pair = pairs.find((candidate) => candidate.id === id);
  return pair === undefined ? { type: 'not-bordering', a: one.id, b: other.id } : { type: 'pair', pair };
}

/**
 * The pairs of a scope, order kept: all of them; for a province those with a side in it or the province itself; for
 * any other region those it is a side of.
 */
export function pairsInScope(
  pairs: readonly BorderingPair[],
  index: DatasetIndex,
  scope: RegionId | undefined,
): readonly BorderingPair[] {
  if (scope === undefined) return pairs;
  if (index.regionOf.get(scope)?.level !== 'province') {
    return pairsOf(pairs, scope);
  }
  return pairs.filter(({ a, b }) => provinceOf(index, a) === scope || provinceOf(index, b) === scope);
}

/** One choice of level, with its number of gaps and of all its pairs. */
export interface LevelChoice {
  readonly level: PairLevel;
  readonly gaps: number;
  readonly pairs: number;
}

/** In which order the levels are offered: most people work with regencies and cities. */
const levelOrder: readonly PairLevel[] = ['regency-city', 'province', 'jakarta', 'across'];

/**
 * The list of one level. Levels rank apart; only where one region is looked at, its bordering regencies and cities and
 * DKI Jakarta stand together, as all of them are its bordering regions.
 */
export function pairsOfLevel(
  inScope: readonly BorderingPair[],
  level: PairLevel,
  scopeIsRegion: boolean,
): readonly BorderingPair[] {
  return inScope.filter(
    (pair) => pair.level === level || (scopeIsRegion && level === 'regency-city' && pair.level === 'jakarta'),
  );
}

/** The levels to choose from: those that have pairs in the scope. */
export function levelChoices(
  inScope: readonly BorderingPair[],
  scopeIsRegion: boolean,
): readonly LevelChoice[] {
  return levelOrder
    .filter((level) => pairLevels.includes(level) && !(scopeIsRegion && level === 'jakarta'))
    .map((level) => {
      const pairs = pairsOfLevel(inScope, level, scopeIsRegion);
      return { level, pairs: pairs.length, gaps: pairs.filter(isGap).length };
    })
    .filter(({ pairs }) => pairs > 0);
}

/** A row of the list. */
export interface GapRow {
  /** Place in the list of its level and state, from 1; a text filter leaves it as it is. */
  readonly rank: number;
  readonly pair: BorderingPair;
}

/** Rows of one state, in the order of the pairs. */
export function gapRows(ofLevel: readonly BorderingPair[], state: PairState): readonly GapRow[] {
  return ofLevel.filter((pair) => pair.state === state).map((pair, at) => ({ rank: at + 1, pair }));
}

/** Rows in which every word of the text is found: in the names of the two, of their provinces or of a shared area. */
export function filterGapRows(rows: readonly GapRow[], dataset: Dataset, text: string): readonly GapRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  const index = indexDataset(dataset);
  const short = shortNamesOf(dataset);
  const nameOf = (id: RegionId | undefined): string =>
    id === undefined ? '' : `${id} ${index.regionOf.get(id)?.name ?? ''} ${short.get(id) ?? ''}`;
  return rows.filter(({ pair }) => {
    const areas = pair.sharedAreas.map((id) => index.areaOf.get(id)?.name ?? '');
    const provinces = [provinceOf(index, pair.a), provinceOf(index, pair.b)].map(nameOf);
    const haystack = [nameOf(pair.a), nameOf(pair.b), ...provinces, ...areas].join(' ').toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
}

/** The longest bar of a list: the most people beside a border; 0 where none is known. */
export function mostPeople(rows: readonly GapRow[]): number {
  let most = 0;
  for (const { pair } of rows) most = Math.max(most, pair.people ?? 0);
  return most;
}

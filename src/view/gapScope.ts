import type { GapTable } from '../analysis/gaps/GapTable.ts';
import { pairStandings } from '../analysis/gaps/GapTable.ts';
import { listedStandings, orderIn, type ListedStanding, type Ranking } from '../analysis/gaps/rankAll.ts';
import { pairLevels, type PairLevel } from '../analysis/gaps/PairLevel.ts';
import { compareRows } from '../analysis/gaps/rankGaps.ts';
import { provinceOf, type DatasetIndex } from '../domain/DatasetIndex.ts';
import type { RegionId } from '../domain/ids.ts';

/** Which rows a list may hold: the whole table, a province with its regions, or one region. */
export interface GapScope {
  readonly id: RegionId | undefined;
  /** A regency, a city or a region without a level: not a province. */
  readonly isRegion: boolean;
  readonly holds: (row: number) => boolean;
}

/** The scope of a region: for a province rows with a side in it or itself, for any other those it is a side of. */
export function gapScope(table: GapTable, index: DatasetIndex, id: RegionId | undefined): GapScope {
  if (id === undefined) return { id, isRegion: false, holds: () => true };
  const isRegion = index.regionOf.get(id)?.level !== 'province';
  const inside = Uint8Array.from(table.regions, (region) =>
    Number(isRegion ? region === id : provinceOf(index, region) === id),
  );
  const holds = (row: number): boolean => inside[table.a[row] ?? 0] === 1 || inside[table.b[row] ?? 0] === 1;
  return { id, isRegion, holds };
}

/** One choice of level: its gaps (new, renew, extend) in the scope, and all its pairs there. */
export interface LevelChoice {
  readonly level: PairLevel;
  readonly gaps: number;
  readonly pairs: number;
}

/** In which order the levels are offered: most people work with regencies and cities. */
const levelOrder: readonly PairLevel[] = ['regency-city', 'region', 'province', 'jakarta', 'across', 'own'];

/**
 * The level under which a row is listed. Levels rank apart; only where one region is looked at, its bordering regencies
 * and cities and DKI Jakarta stand together, as all of them are about it.
 */
export function listedLevel(level: PairLevel, scope: GapScope): PairLevel {
  return scope.isRegion && level === 'jakarta' ? 'regency-city' : level;
}

/** The levels to choose from: those that have pairs in the scope. O(rows). */
export function levelChoices(table: GapTable, scope: GapScope): readonly LevelChoice[] {
  const pairs = new Map<PairLevel, number>();
  const gaps = new Map<PairLevel, number>();
  for (let row = 0; row < table.length; row += 1) {
    if (!scope.holds(row)) continue;
    const own = pairLevels[table.level[row] ?? 0] ?? 'region';
    const level = listedLevel(own, scope);
    pairs.set(level, (pairs.get(level) ?? 0) + 1);
    const standing = pairStandings[table.standing[row] ?? 0];
    if (standing === 'new' || standing === 'renew' || standing === 'extend') {
      gaps.set(level, (gaps.get(level) ?? 0) + 1);
    }
  }
  return levelOrder.flatMap((level) => {
    const count = pairs.get(level) ?? 0;
    return count === 0 ? [] : [{ level, pairs: count, gaps: gaps.get(level) ?? 0 }];
  });
}

/** Rows of one list and level in a scope, best first. O(rows of the list). */
export function rowsIn(
  ranking: Ranking,
  scope: GapScope,
  level: PairLevel,
  standing: ListedStanding,
): readonly number[] {
  const own = [...orderIn(ranking, standing, level)].filter(scope.holds);
  if (!scope.isRegion || level !== 'regency-city') return own;
  const jakarta = [...orderIn(ranking, standing, 'jakarta')].filter(scope.holds);
  if (jakarta.length === 0) return own;
  return [...own, ...jakarta].toSorted(compareRows(ranking.scores, ranking.places));
}

/** How many rows each list has in the scope at a level. */
export function countLists(
  ranking: Ranking,
  scope: GapScope,
  level: PairLevel,
): Readonly<Record<ListedStanding, number>> {
  const count = (standing: ListedStanding): number => rowsIn(ranking, scope, level, standing).length;
  return {
    new: count('new'),
    renew: count('renew'),
    extend: count('extend'),
    'under-way': count('under-way'),
  };
}

/** The first list in the usual order that has rows; the wanted one where it has. */
export function listWithRows(
  counts: Readonly<Record<ListedStanding, number>>,
  wanted: ListedStanding,
): ListedStanding {
  if (counts[wanted] > 0) return wanted;
  return listedStandings.find((standing) => counts[standing] > 0) ?? wanted;
}

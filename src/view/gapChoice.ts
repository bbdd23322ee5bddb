import { pairStandings, type GapTable } from '../analysis/gaps/GapTable.ts';
import { listedStandings, type ListedStanding, type Ranking } from '../analysis/gaps/rankAll.ts';
import { pairLevels, type PairLevel } from '../analysis/gaps/PairLevel.ts';
import type { DatasetIndex } from '../domain/DatasetIndex.ts';
import type { RegionId } from '../domain/ids.ts';
import type { GapItem } from './gapItem.ts';
import {
  countLists,
  gapScope,
  levelChoices,
  listedLevel,
  listWithRows,
  type GapScope,
  type LevelChoice,
} from './gapScope.ts';

/** What was chosen by hand. */
export interface WantedGaps {
  readonly scope?: RegionId;
  readonly level: PairLevel;
  readonly list: ListedStanding;
}

/** The part of the gaps that is listed, once the item of the address has had its say. */
export interface GapChoice {
  readonly scope: GapScope;
  readonly levels: readonly LevelChoice[];
  readonly level: PairLevel;
  readonly list: ListedStanding;
  readonly counts: Readonly<Record<ListedStanding, number>>;
}

/**
 * The item of the address comes first: a region is the scope, and a link to it opens on a level and a list that have
 * something in them; a pair shows the list it stands in. What was chosen by hand stays, empty or not, unless the data
 * do not know it.
 */
export function chooseGaps(
  table: GapTable,
  ranking: Ranking,
  index: DatasetIndex,
  item: GapItem,
  wanted: WantedGaps,
): GapChoice {
  const kept = wanted.scope !== undefined && index.regionOf.has(wanted.scope) ? wanted.scope : undefined;
  let scope = gapScope(table, index, item.type === 'region' ? item.id : kept);
  if (item.type === 'pair' && !scope.holds(item.row)) scope = gapScope(table, index, undefined);
  const levels = levelChoices(table, scope);
  const asLinked = item.type === 'region' && wanted.scope !== item.id;
  let level = levelIn(wanted.level, levels, asLinked);
  if (item.type === 'pair') {
    level = listedLevel(pairLevels[table.level[item.row] ?? 0] ?? level, scope);
  }
  const counts = countLists(ranking, scope, level);
  let { list } = wanted;
  if (item.type === 'pair') {
    const standing = pairStandings[table.standing[item.row] ?? 0];
    list = listedStandings.find((listed) => listed === standing) ?? list;
  } else if (asLinked) list = listWithRows(counts, list);
  return { scope, levels, level, list, counts };
}

/** Another scope keeps level and list where they hold something there. */
export function chooseScope(
  table: GapTable,
  ranking: Ranking,
  index: DatasetIndex,
  id: RegionId | undefined,
  wanted: WantedGaps,
): WantedGaps {
  const scope = gapScope(table, index, id);
  const level = levelIn(wanted.level, levelChoices(table, scope), true);
  const list = listWithRows(countLists(ranking, scope, level), wanted.list);
  return { level, list, ...(id === undefined ? {} : { scope: id }) };
}

/** Another level keeps the list where it holds something there. */
export function chooseLevel(
  ranking: Ranking,
  scope: GapScope,
  level: PairLevel,
  list: ListedStanding,
): ListedStanding {
  return listWithRows(countLists(ranking, scope, level), list);
}

function levelIn(wanted: PairLevel, choices: readonly LevelChoice[], withGaps: boolean): PairLevel {
  const filled = withGaps ? choices.filter(({ gaps }) => gaps > 0) : choices;
  const among = filled.length > 0 ? filled : choices;
  return among.some(({ level }) => level === wanted) ? wanted : (among[0]?.level ?? wanted);
}

import {
  assertNotCancelled,
  ignoreProgress,
  neverCancelled,
  type IsCancelled,
  type Report,
} from '../../lib/Task.ts';
import type { GapScores, GapTable, PairStanding } from './GapTable.ts';
import type { GapWeights } from './GapWeights.ts';
import { likeBands, type LikeBand } from './likePairs.ts';
import type { PairLevel } from './PairLevel.ts';
import { rankGaps, tieOrder } from './rankGaps.ts';
import { scoreGaps } from './scoreGaps.ts';

/** Tables up to this many pairs are scored and sorted between two frames of the page; longer ones in the worker. */
export const mostRowsAtOnce = 50_000;

/** Standings that are listed: the three lists of gaps, and what is under way. */
export const listedStandings = [
  'new',
  'renew',
  'extend',
  'under-way',
] as const satisfies readonly PairStanding[];
export type ListedStanding = (typeof listedStandings)[number];

export interface RankingRequest {
  readonly table: GapTable;
  readonly weights: GapWeights;
}

/** A table under some weights: scores of all rows, every list of every level best first, and bands of like pairs. */
export interface Ranking {
  readonly scores: GapScores;
  /** Rows by `orderKey`; a list without rows is left out. */
  readonly orders: Readonly<Record<string, Uint32Array>>;
  readonly bands: readonly LikeBand[];
  /** `tieOrder`: place of each row among all, were the scores equal. */
  readonly places: Uint32Array;
}

const noRows = new Uint32Array(0);

/** The rows of one list and level, best first. */
export function orderIn(ranking: Ranking, standing: ListedStanding, level: PairLevel): Uint32Array {
  return ranking.orders[orderKey(standing, level)] ?? noRows;
}

/** Scores and sorts a whole table. O(rows log rows). */
export function rankAll(
  { table, weights }: RankingRequest,
  report: Report = ignoreProgress,
  isCancelled: IsCancelled = neverCancelled,
): Ranking {
  const scores = scoreGaps(table, weights);
  const orders: Record<string, Uint32Array> = {};
  const total = table.levels.length * listedStandings.length;
  let done = 0;
  for (const level of table.levels) {
    for (const standing of listedStandings) {
      assertNotCancelled(isCancelled);
      const order = rankGaps(table, scores, standing, level);
      if (order.length > 0) orders[orderKey(standing, level)] = order;
      done += 1;
      report({ stage: 'ranking', done, total });
    }
  }
  return { scores, orders, bands: likeBands(table, scores), places: tieOrder(table) };
}

function orderKey(standing: ListedStanding, level: PairLevel): string {
  return `${standing} ${level}`;
}

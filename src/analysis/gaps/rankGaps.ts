import { pairStandings, type GapScores, type GapTable, type PairStanding } from './GapTable.ts';
import { pairLevels, type PairLevel } from './PairLevel.ts';

/** Scores are compared in steps of 1e-9, so that rounding noise decides no place. */
export function comparedScore(score: number): number {
  return Math.round(score * 1e9);
}

/** Rows of one list and level, best first; equal scores by more people, longer border, shorter way, then id. */
export function rankGaps(
  table: GapTable,
  scores: GapScores,
  standing: PairStanding,
  level: PairLevel,
): Uint32Array {
  return rowsOf(table, standing, level).toSorted(compareRows(scores, tieOrder(table)));
}

/**
 * Order of any rows of one table by score, equal scores by `places` (`tieOrder`): the one order of every list of pairs,
 * also where rows of several levels stand together.
 */
export function compareRows(
  { score }: Pick<GapScores, 'score'>,
  places: Uint32Array,
): (one: number, other: number) => number {
  return (one, other) =>
    comparedScore(score[other] ?? 0) - comparedScore(score[one] ?? 0) ||
    (places[one] ?? 0) - (places[other] ?? 0);
}

/** The rows that stay where a region may take part in at most `most` of them, taken greedily from the first on. */
export function capPerRegion(table: GapTable, order: Uint32Array, most = 2): Uint32Array {
  const taken = new Uint32Array(table.regions.length);
  return order.filter((row) => {
    const a = table.a[row] ?? 0;
    const b = table.b[row] ?? 0;
    if ((taken[a] ?? 0) >= most || (taken[b] ?? 0) >= most) return false;
    taken[a] = (taken[a] ?? 0) + 1;
    taken[b] = (taken[b] ?? 0) + 1;
    return true;
  });
}

/** Rows of a list and level, in the order of the table. */
export function rowsOf(table: GapTable, standing: PairStanding, level: PairLevel): Uint32Array {
  const wantedStanding = pairStandings.indexOf(standing);
  const wantedLevel = pairLevels.indexOf(level);
  const rows: number[] = [];
  for (let row = 0; row < table.length; row += 1) {
    if (table.standing[row] === wantedStanding && table.level[row] === wantedLevel) rows.push(row);
  }
  return Uint32Array.from(rows);
}

const orders = new WeakMap<GapTable, Uint32Array>();

/** Place of each row among all, were the scores equal. Made once a table: weights do not move it. O(rows log rows). */
export function tieOrder(table: GapTable): Uint32Array {
  const existing = orders.get(table);
  if (existing !== undefined) return existing;
  const { people, sharedKm, distanceKm } = table;
  const rows = Uint32Array.from({ length: table.length }, (_, row) => row).toSorted(
    (one, other) =>
      largerFirst(people[one], people[other]) ||
      largerFirst(sharedKm[one], sharedKm[other]) ||
      smallerFirst(distanceKm[one], distanceKm[other]) ||
      one - other,
  );
  const places = new Uint32Array(table.length);
  for (const [place, row] of rows.entries()) places[row] = place;
  orders.set(table, places);
  return places;
}

/** A figure that is not known stands last. */
function largerFirst(one = Number.NaN, other = Number.NaN): number {
  return smallerFirst(-one, -other);
}

function smallerFirst(one = Number.NaN, other = Number.NaN): number {
  if (Number.isNaN(one) || Number.isNaN(other))
    return Number(Number.isNaN(one)) - Number(Number.isNaN(other));
  return one - other;
}

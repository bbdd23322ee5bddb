import { seededRandom } from '../../lib/random.ts';
import { sampleGamma } from '../../lib/sampleGamma.ts';
import { assertNotCancelled, type IsCancelled, type Report } from '../../lib/Task.ts';
import { pairStandings, type GapTable } from './GapTable.ts';
import { termIds, type GapWeights } from './GapWeights.ts';
import { pairLevels } from './PairLevel.ts';
import { comparedScore, rankGaps, rowsOf, tieOrder } from './rankGaps.ts';
import { presentWeights, scoreGaps } from './scoreGaps.ts';

/** How many weightings are drawn, and how far down a list counts. */
export const weightings = 500;
export const robustPlaces = 20;

/** Sum of the Dirichlet parameters: with 20, a share of 40 % has a standard deviation of about 11 points. */
const concentration = 20;

export interface RobustnessRequest {
  readonly table: GapTable;
  readonly weights: GapWeights;
  readonly seed: number;
}

/**
 * Per row: in how many of `weightings` seeded weightings it stands in the first `robustPlaces` of its list and level, by
 * score (no cap per region; ties as in `rankGaps`). Weightings are drawn from a Dirichlet distribution with parameters
 * 20 x the current shares of the terms that the dataset has, so their mean is the current weighting; a weight of 0
 * stays 0. Where weights decide nothing (no geography, or no weight at all), every row counts 0 or `weightings`.
 * O(weightings x rows).
 */
export function computeRobustness(
  { table, weights, seed }: RobustnessRequest,
  report: Report,
  isCancelled: IsCancelled,
): Uint16Array {
  const counts = new Uint16Array(table.length);
  const draws = drawWeightings(table, weights, seed);
  let done = 0;
  for (const [place, level] of pairLevels.entries()) {
    for (const standing of pairStandings) {
      const rows = rowsOf(table, standing, level);
      if (rows.length === 0) continue;
      if (draws.length === 0) {
        const order = rankGaps(table, scoreGaps(table, weights), standing, level);
        for (const row of order.subarray(0, robustPlaces)) counts[row] = weightings;
        continue;
      }
      const tell = (share: number): void => {
        assertNotCancelled(isCancelled);
        report({ stage: 'robustness', done: done + share * rows.length, total: table.length });
      };
      countFirst(table, place, rows, draws, counts, tell);
      done += rows.length;
    }
  }
  report({ stage: 'robustness', done: 1, total: 1 });
  return counts;
}

/** The drawn weightings, in the order of `termIds`; none where weights decide nothing. */
function drawWeightings(table: GapTable, weights: GapWeights, seed: number): readonly (readonly number[])[] {
  const present = presentWeights(table, weights);
  const total = present.reduce((sum, weight) => sum + weight, 0);
  if (table.mode !== 'geography' || total <= 0) return [];
  const random = seededRandom(seed);
  return Array.from({ length: weightings }, () =>
    present.map((weight) => sampleGamma((concentration * weight) / total, random)),
  );
}

/** Adds 1 to the rows that are among the first of one list, for each weighting. */
function countFirst(
  table: GapTable,
  level: number,
  rows: Uint32Array,
  draws: readonly (readonly number[])[],
  counts: Uint16Array,
  tell: (share: number) => void,
): void {
  const places = tieOrder(table);
  // In the order of ties: of equal scores, the row that is met first stays.
  const ordered = rows.toSorted((one, other) => (places[one] ?? 0) - (places[other] ?? 0));
  const columns = termIds.map((term) =>
    Float64Array.from(ordered, (row) => {
      if (table.missingTerms.includes(term)) return 0;
      const value = table.terms[term][row] ?? Number.NaN;
      return Number.isNaN(value) ? (table.fill[term][level] ?? Number.NaN) : value;
    }),
  );
  const first = new TopPositions(robustPlaces);
  for (const [number, draw] of draws.entries()) {
    if (number % 10 === 0) tell(number / draws.length);
    first.choose(columns, draw);
    for (const position of first.positions.subarray(0, first.length)) {
      const row = ordered[position] ?? 0;
      counts[row] = (counts[row] ?? 0) + 1;
    }
  }
}

/** Finds the positions of the largest weighted sums in one pass, without sorting them all. */
class TopPositions {
  readonly positions: Uint32Array;
  length = 0;
  private readonly scores: Float64Array;

  constructor(most: number) {
    this.positions = new Uint32Array(most);
    this.scores = new Float64Array(most);
  }

  /** NaN in a column: the term goes for this position. */
  choose(columns: readonly Float64Array[], weights: readonly number[]): void {
    const [border, nearness, areas, disparity] = columns;
    const [ofBorder = 0, ofNearness = 0, ofAreas = 0, ofDisparity = 0] = weights;
    const total = ofBorder + ofNearness + ofAreas + ofDisparity;
    const scale = total > 0 ? 100 / total : 0;
    const most = this.positions.length;
    let least = Number.NEGATIVE_INFINITY;
    this.length = 0;
    for (let position = 0; position < (border?.length ?? 0); position += 1) {
      let score =
        scale *
        (ofBorder * (border?.[position] ?? 0) +
          ofNearness * (nearness?.[position] ?? 0) +
          ofAreas * (areas?.[position] ?? 0) +
          ofDisparity * (disparity?.[position] ?? 0));
      if (Number.isNaN(score)) score = scoreOfKnown(columns, weights, position);
      if (score < least) continue;
      const compared = comparedScore(score);
      if (this.length === most && compared <= (this.scores[most - 1] ?? 0)) continue;
      this.insert(position, compared);
      if (this.length === most) least = ((this.scores[most - 1] ?? 0) - 1) / 1e9;
    }
  }

  private insert(position: number, compared: number): void {
    if (this.length < this.positions.length) this.length += 1;
    let place = this.length - 1;
    while (place > 0 && (this.scores[place - 1] ?? 0) < compared) {
      this.scores[place] = this.scores[place - 1] ?? 0;
      this.positions[place] = this.positions[place - 1] ?? 0;
      place -= 1;
    }
    this.scores[place] = compared;
    this.positions[place] = position;
  }
}

/** The weighted mean, in percent, of the terms that a position has. */
function scoreOfKnown(
  columns: readonly Float64Array[],
  weights: readonly number[],
  position: number,
): number {
  let [sum, total] = [0, 0];
  for (const [term, column] of columns.entries()) {
    const value = column[position] ?? Number.NaN;
    const weight = weights[term] ?? 0;
    if (Number.isNaN(value) || weight === 0) continue;
    sum += weight * value;
    total += weight;
  }
  return total === 0 ? 0 : (100 * sum) / total;
}

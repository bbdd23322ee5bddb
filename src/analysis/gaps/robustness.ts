import { seededRandom } from '../../lib/random.ts';
import { sampleGamma } from '../../lib/sampleGamma.ts';
import { assertNotCancelled, type IsCancelled, type Report } from '../../lib/Task.ts';
import { pairStandings, type GapTable } from './GapTable.ts';
import { termIds, type GapWeights } from './GapWeights.ts';
import { pairLevels } from './PairLevel.ts';
import { comparedScore, rankGaps, rowsOf, tieOrder } from './rankGaps.ts';
import { scoreGaps, weightsOfLevels, type LevelWeights } from './scoreGaps.ts';

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

/** The drawn weightings; none where weights decide nothing. */
function drawWeightings(table: GapTable, weights: GapWeights, seed: number): readonly GapWeights[] {
  const present = termIds.map((term) => (table.missingTerms.includes(term) ? 0 : weights[term]));
  const total = present.reduce((sum, weight) => sum + weight, 0);
  if (table.mode !== 'geography' || total <= 0) return [];
  const random = seededRandom(seed);
  return Array.from({ length: weightings }, () => {
    const [border = 0, nearness = 0, areas = 0, disparity = 0] = present.map((weight) =>
      sampleGamma((concentration * weight) / total, random),
    );
    return { border, nearness, areas, disparity };
  });
}

/** Adds 1 to the rows that are among the first of one list, for each weighting. */
function countFirst(
  table: GapTable,
  level: number,
  rows: Uint32Array,
  draws: readonly GapWeights[],
  counts: Uint16Array,
  tell: (share: number) => void,
): void {
  const places = tieOrder(table);
  // In the order of ties: of equal scores, the row that is met first stays.
  const ordered = rows.toSorted((one, other) => (places[one] ?? 0) - (places[other] ?? 0));
  const columns = termIds.map((term) =>
    Float64Array.from(ordered, (row) => {
      const value = table.terms[term][row] ?? Number.NaN;
      const filled = Number.isNaN(value) ? (table.fill[term][level] ?? Number.NaN) : value;
      return Number.isNaN(filled) ? 0 : filled;
    }),
  );
  const first = new TopPositions(robustPlaces);
  for (const [number, draw] of draws.entries()) {
    if (number % 10 === 0) tell(number / draws.length);
    const of = weightsOfLevels(table, draw)[level];
    if (of !== undefined) first.choose(columns, of);
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

  choose(columns: readonly Float64Array[], { weights, total }: LevelWeights): void {
    const [border, nearness, areas, disparity] = columns;
    const scale = total > 0 ? 100 / total : 0;
    const most = this.positions.length;
    let least = Number.NEGATIVE_INFINITY;
    this.length = 0;
    for (let position = 0; position < (border?.length ?? 0); position += 1) {
      const score =
        scale *
        (weights.border * (border?.[position] ?? 0) +
          weights.nearness * (nearness?.[position] ?? 0) +
          weights.areas * (areas?.[position] ?? 0) +
          weights.disparity * (disparity?.[position] ?? 0));
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

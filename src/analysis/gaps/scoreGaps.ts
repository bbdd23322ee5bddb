import type { GapScores, GapTable } from './GapTable.ts';
import { termIds, type GapWeights, type TermId } from './GapWeights.ts';
import { pairLevels } from './PairLevel.ts';

/** Share of the weight above which filled terms make the evidence weak. */
const weakFrom = 0.4;

/** Weights of the terms that count at each level: not those that the dataset or the whole level lacks. */
export interface LevelWeights {
  readonly weights: Readonly<Record<TermId, number>>;
  readonly total: number;
}

/** A term counts at a level if the dataset has it and some pair of the level can stand in for a missing one. */
export function weightsOfLevels(table: GapTable, weights: GapWeights): readonly LevelWeights[] {
  return pairLevels.map((_, place) => {
    const of = (term: TermId): number =>
      table.missingTerms.includes(term) || Number.isNaN(table.fill[term][place] ?? Number.NaN)
        ? 0
        : weights[term];
    const present = {
      border: of('border'),
      nearness: of('nearness'),
      areas: of('areas'),
      disparity: of('disparity'),
    };
    return {
      weights: present,
      total: present.border + present.nearness + present.areas + present.disparity,
    };
  });
}

/**
 * The scores of all rows under some weights: 100 x the weighted mean of the terms that the level has. A term that is
 * missing for a pair takes the level's median, with 0 and 1 as its bounds; of a border whose people are not known, the
 * bounds are those of nobody and very many. Weights that are all 0 make every score 0. In the modes without geography
 * the score is the hint itself; a network hint is always weak evidence. O(rows).
 */
export function scoreGaps(table: GapTable, weights: GapWeights): GapScores {
  const { length } = table;
  const score = new Float64Array(length);
  const low = new Float64Array(length);
  const high = new Float64Array(length);
  const weak = new Uint8Array(length);
  if (table.mode !== 'geography') {
    score.set(table.hint);
    return {
      score,
      low: score.slice(),
      high: score.slice(),
      weak: weak.fill(table.mode === 'network' ? 1 : 0),
    };
  }
  const levels = weightsOfLevels(table, weights);
  const columns = termIds.map((term) => table.terms[term]);
  const fills = termIds.map((term) => table.fill[term]);
  const ofLevel = levels.map(({ weights: present }) => termIds.map((term) => present[term]));
  for (let row = 0; row < length; row += 1) {
    const level = table.level[row] ?? 0;
    const total = levels[level]?.total ?? 0;
    if (total <= 0) continue;
    let [sum, least, most, filled] = [0, 0, 0, 0];
    for (let term = 0; term < columns.length; term += 1) {
      const weight = ofLevel[level]?.[term] ?? 0;
      if (weight === 0) continue;
      const value = columns[term]?.[row] ?? Number.NaN;
      if (Number.isNaN(value)) {
        sum += weight * (fills[term]?.[level] ?? 0);
        most += weight;
        filled += weight;
      } else if (term === 0) {
        sum += weight * value;
        least += weight * (table.borderLow[row] ?? value);
        most += weight * (table.borderHigh[row] ?? value);
      } else {
        sum += weight * value;
        least += weight * value;
        most += weight * value;
      }
    }
    score[row] = (100 * sum) / total;
    low[row] = (100 * least) / total;
    high[row] = (100 * most) / total;
    weak[row] = filled > weakFrom * total ? 1 : 0;
  }
  return { score, low, high, weak };
}

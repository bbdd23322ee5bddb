import type { GapScores, GapTable } from './GapTable.ts';
import { termIds, type GapWeights, type TermId } from './GapWeights.ts';
import { pairLevels } from './PairLevel.ts';

/** Share of the weight above which filled terms make the evidence weak. */
const weakFrom = 0.4;

/** Weights of the terms that count at a level. */
export interface LevelWeights {
  readonly weights: Readonly<Record<TermId, number>>;
  readonly total: number;
}

/**
 * Weights by place in `pairLevels`, 0 for a term that the dataset lacks or that no pair can stand in for at the level:
 * for whoever scores any two regions of a level, whether they are candidates or not.
 */
export function weightsOfLevels(table: GapTable, weights: GapWeights): readonly LevelWeights[] {
  const present = presentWeights(table, weights);
  return pairLevels.map((_, place) => {
    const [border = 0, nearness = 0, areas = 0, disparity = 0] = termIds.map((term, number) =>
      Number.isNaN(table.fill[term][place] ?? Number.NaN) ? 0 : (present[number] ?? 0),
    );
    return {
      weights: { border, nearness, areas, disparity },
      total: border + nearness + areas + disparity,
    };
  });
}

/** The weights that count: 0 for a term that the dataset lacks. In the order of `termIds`. */
export function presentWeights({ missingTerms }: GapTable, weights: GapWeights): readonly number[] {
  return termIds.map((term) => (missingTerms.includes(term) ? 0 : weights[term]));
}

/**
 * The scores of all rows under some weights: 100 x the weighted mean of the terms that the dataset has. A term that is
 * missing for a pair takes the level's median, with 0 and 1 as its bounds; where no pair of the level can stand in for
 * it, it goes for this pair and the others rescale. Of a border whose people are not known, the bounds are those of
 * nobody and very many. Without any weight a score is 0. In the modes without geography the score is the hint itself; a
 * network hint is always weak evidence. O(rows).
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
  const present = presentWeights(table, weights);
  const columns = termIds.map((term) => table.terms[term]);
  const fills = termIds.map((term) => table.fill[term]);
  for (let row = 0; row < length; row += 1) {
    const level = table.level[row] ?? 0;
    let [total, sum, least, most, filled] = [0, 0, 0, 0, 0];
    for (let term = 0; term < columns.length; term += 1) {
      const weight = present[term] ?? 0;
      if (weight === 0) continue;
      const value = columns[term]?.[row] ?? Number.NaN;
      if (Number.isNaN(value)) {
        const fill = fills[term]?.[level] ?? Number.NaN;
        if (Number.isNaN(fill)) continue;
        sum += weight * fill;
        most += weight;
        filled += weight;
      } else {
        const isBorder = term === 0;
        sum += weight * value;
        least += weight * (isBorder ? (table.borderLow[row] ?? value) : value);
        most += weight * (isBorder ? (table.borderHigh[row] ?? value) : value);
      }
      total += weight;
    }
    if (total === 0) continue;
    score[row] = (100 * sum) / total;
    low[row] = (100 * least) / total;
    high[row] = (100 * most) / total;
    weak[row] = filled > weakFrom * total ? 1 : 0;
  }
  return { score, low, high, weak };
}

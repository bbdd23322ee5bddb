import { affairFits } from '../../analysis/gaps/affairFits.ts';
import { describeGap } from '../../analysis/gaps/describeGap.ts';
import { toListCell, type Cell, type DataTable } from '../DataTable.ts';
import { rankedGaps, toDigits, type GapFileInput } from './gapsRows.ts';

/** Of how many pairs the file tells the affairs: a national list would be a hundred times as long. */
export const pairsWithAffairs = 500;

/**
 * `gap-affairs.csv`: the uncovered affairs of the first pairs of `gaps.csv`, in its order, best fit first: those for this
 * pair, then those typical for such pairs (`group`). Fit is 0 to 100 and the sum of its four parts, but for the coast.
 */
export function gapAffairsRows(input: GapFileInput, pairs = pairsWithAffairs): DataTable {
  const { context, table } = input;
  const rows = rankedGaps(input)
    .slice(0, pairs)
    .flatMap(({ row }) => {
      const gap = describeGap(context, table, row);
      const { forThisPair, typical } = affairFits(context, gap);
      return (
        [
          ['for-this-pair', forThisPair],
          ['typical', typical],
        ] as const
      ).flatMap(([group, fits]) =>
        fits.map((fit): readonly Cell[] => [
          gap.a,
          gap.b,
          fit.affair,
          toDigits(fit.fit),
          fit.class,
          toListCell(fit.flags),
          group,
          fit.coverage,
          toDigits(fit.practice),
          toDigits(fit.externality),
          toDigits(fit.area),
          toDigits(fit.active),
          toListCell([...new Set(fit.reasons.map(({ type }) => type))]),
        ]),
      );
    });
  return {
    columns: [
      'region_a_id',
      'region_b_id',
      'affair',
      'fit',
      'class',
      'flags',
      'group',
      'coverage',
      'practice',
      'externality',
      'area',
      'active',
      'reasons',
    ],
    rows,
  };
}

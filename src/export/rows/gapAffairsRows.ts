import { affairFits } from '../../analysis/gaps/affairFits.ts';
import { describeGap } from '../../analysis/gaps/describeGap.ts';
import { verdictKeyOf } from '../../domain/Verdict.ts';
import { toDataTable, toListCell, type Cell, type DataTable, type StepTable } from '../DataTable.ts';
import { rankedGaps, toDigits, type GapFileInput } from './gapsRows.ts';
import { verdictCells, verdictColumns } from './verdictCells.ts';

/** Of how many pairs the file tells the affairs: a national list would be a hundred times as long. */
export const pairsWithAffairs = 500;

/**
 * `gap-affairs.csv`: the uncovered affairs of the first pairs of `gaps.csv`, in its order, best fit first: those for this
 * pair, then those typical for such pairs (`group`). Fit is 0 to 100 and the sum of its four parts, but for the coast.
 * With `verdicts`, its last columns tell what was decided on the one affair; what was decided on the pair is in
 * `gaps.csv`.
 */
export function gapAffairsRows(input: GapFileInput, pairs = pairsWithAffairs): DataTable {
  return toDataTable(gapAffairsTable(input, pairs));
}

/** `gapAffairsRows` one pair a step. */
export function gapAffairsTable(input: GapFileInput, pairs = pairsWithAffairs): StepTable {
  const { context, table, verdicts } = input;
  const ranked = rankedGaps(input).slice(0, pairs);
  return {
    columns: verdicts === undefined ? affairColumns : [...affairColumns, ...verdictColumns],
    steps: ranked.length,
    rowsOf: (step) => {
      const found = ranked[step];
      if (found === undefined) return [];
      const gap = describeGap(context, table, found.row);
      const { forThisPair, typical } = affairFits(context, gap);
      const groups = [
        ['for-this-pair', forThisPair],
        ['typical', typical],
      ] as const;
      return groups.flatMap(([group, fits]) =>
        fits.map((fit): readonly Cell[] => {
          const cells = [
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
          ];
          if (verdicts === undefined) return cells;
          return [...cells, ...verdictCells(verdicts.standing.get(verdictKeyOf(gap.id, fit.affair)))];
        }),
      );
    },
  };
}

const affairColumns = [
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
];

import type { AffairFits } from '../../analysis/gaps/AffairFit.ts';
import { affairFits } from '../../analysis/gaps/affairFits.ts';
import { affairsElsewhere } from '../../analysis/gaps/affairsElsewhere.ts';
import type { AffairCount } from '../../analysis/gaps/BorderingPair.ts';
import { describeGap } from '../../analysis/gaps/describeGap.ts';
import { feasibilityOf } from '../../analysis/gaps/feasibilityOf.ts';
import type { Gap } from '../../analysis/gaps/Gap.ts';
import type { GapContext } from '../../analysis/gaps/GapContext.ts';
import { gapLists, type GapList, type GapTable } from '../../analysis/gaps/GapTable.ts';
import { termIds } from '../../analysis/gaps/GapWeights.ts';
import { capPerRegion } from '../../analysis/gaps/rankGaps.ts';
import { pairLevels, type PairLevel } from '../../analysis/gaps/PairLevel.ts';
import { orderIn, type Ranking } from '../../analysis/gaps/rankAll.ts';
import { weightings } from '../../analysis/gaps/robustness.ts';
import { stateOfPair } from '../../analysis/gaps/stateOfPair.ts';
import { statusIn } from '../../analysis/statusIn.ts';
import type { VerdictAttachments } from '../../domain/attachVerdicts.ts';
import { agreementsBetween, fullName } from '../../domain/DatasetIndex.ts';
import { toDataTable, toListCell, type Cell, type DataTable, type StepTable } from '../DataTable.ts';
import { verdictCells, verdictColumns } from './verdictCells.ts';

/** What the files of gaps are made from. */
export interface GapFileInput {
  readonly context: GapContext;
  readonly table: GapTable;
  readonly ranking: Ranking;
  /** Per row of the table, of `weightings`; `undefined` where it was not computed. */
  readonly robustness?: Uint16Array | undefined;
  /** The sentence of a gap, in the language of the file. */
  readonly explain: (gap: Gap) => string;
  /** Levels of pairs; what is not named here is left out. */
  readonly levels?: readonly PairLevel[];
  /** What people decided on the pairs of the dataset; without it the files have no columns of verdicts. */
  readonly verdicts?: VerdictAttachments;
}

/** DKI Jakarta with its bordering regencies and cities is the part of `across` that is always listed. */
export const listedLevels: readonly PairLevel[] = ['province', 'regency-city', 'region', 'jakarta'];

const levelName: Readonly<Record<PairLevel, string>> = {
  province: 'province',
  'regency-city': 'regency-city',
  region: 'region',
  jakarta: 'across',
  across: 'across',
  own: 'own',
};

/** How many affairs of a pair the file names. */
const namedAffairs = 3;

/** A row of the file: `list` and `rank` are absent where the pair is under way, `cappedRank` where the cap leaves it out. */
export interface RankedGap {
  readonly row: number;
  readonly level: PairLevel;
  readonly list?: GapList;
  readonly rank?: number;
  readonly cappedRank?: number;
}

/**
 * The rows of `gaps.csv` in their order: rank by rank, so that the best of every list and level come first; within a
 * rank by level, then by list; last what is under way.
 */
export function rankedGaps({ table, ranking, levels = listedLevels }: GapFileInput): readonly RankedGap[] {
  const ranked: (RankedGap & { readonly rank: number })[] = [];
  const underWay: RankedGap[] = [];
  for (const level of pairLevels.filter((known) => levels.includes(known))) {
    for (const list of gapLists) {
      const order = orderIn(ranking, list, level);
      const capped = new Map([...capPerRegion(table, order)].map((row, at) => [row, at + 1]));
      order.forEach((row, at) => {
        const cappedRank = capped.get(row);
        ranked.push({ row, level, list, rank: at + 1, ...(cappedRank === undefined ? {} : { cappedRank }) });
      });
    }
    for (const row of orderIn(ranking, 'under-way', level)) underWay.push({ row, level });
  }
  // The sort is stable: levels and lists keep their order within a rank.
  return [...ranked.toSorted((one, other) => one.rank - other.rank), ...underWay];
}

/**
 * `gaps.csv`: every candidate pair of the levels that is not wholly covered, one row each. `rank` counts within list and
 * level without a cap per region; `capped_rank` with at most two pairs per region. Scores are 0 to 100, terms and
 * robustness 0 to 1 (in data without borders and coordinates the score is the hint itself). `feasibility` is conditions
 * met of those known, also as two numbers. `people` is the smaller side beside the border. An empty cell is missing,
 * never 0. With `verdicts`, its last columns tell what a list tells of the pair; `verdict_affair` where that was decided
 * on one affair only.
 */
export function gapsRows(input: GapFileInput): DataTable {
  return toDataTable(gapsTable(input));
}

/** `gapsRows` one row a step. */
export function gapsTable(input: GapFileInput): StepTable {
  const { verdicts } = input;
  const describe = describeRow(input);
  const ranked = rankedGaps(input);
  return {
    columns: verdicts === undefined ? gapColumns : [...gapColumns, ...verdictColumns, 'verdict_affair'],
    steps: ranked.length,
    rowsOf: (step) => {
      const found = ranked[step];
      if (found === undefined) return [];
      const gap = describeGap(input.context, input.table, found.row);
      const cells = describe(found, gap);
      if (verdicts === undefined) return [cells];
      const verdict = verdicts.leading.get(gap.id);
      return [[...cells, ...verdictCells(verdict), verdict?.affair]];
    },
  };
}

const gapColumns = [
  'rank',
  'list',
  'level',
  'region_a_id',
  'region_a',
  'region_b_id',
  'region_b',
  'score',
  'score_low',
  'score_high',
  ...termIds,
  'affairs',
  'class',
  'feasibility',
  'flags',
  'robustness',
  'explanation',
  'capped_rank',
  'state',
  'candidacy',
  'conditions_met',
  'conditions_known',
  'constellation',
  'border_kind',
  'border_km',
  'distance_km',
  'nearest_rank_b',
  'nearest_rank_a',
  'people',
  'people_a',
  'people_b',
  'shared_area_ids',
  'plan_ids',
  'body_ids',
  'agreement_ids',
  'undated_ids',
  'recorded_a',
  'recorded_b',
  'affairs_a',
  'affairs_b',
  'indicator',
  'indicator_a',
  'indicator_b',
  'hint',
];

function describeRow(input: GapFileInput): (ranked: RankedGap, gap: Gap) => readonly Cell[] {
  const { context, table, ranking, robustness, explain } = input;
  const { index, statuses } = context;
  const { scores } = ranking;
  const affairsOf = affairsElsewhere(index, context.families, statuses);
  return ({ row, level, list, rank, cappedRank }, gap) => {
    const fits = affairFits(context, gap);
    const feasibility = feasibilityOf(context, gap, fits);
    const robust = robustness?.[row];
    const between = agreementsBetween(index, gap.a, gap.b);
    const { peopleA, peopleB } = gap;
    return [
      rank,
      list,
      levelName[level],
      gap.a,
      fullName(index, gap.a),
      gap.b,
      fullName(index, gap.b),
      toDigits(scores.score[row]),
      toDigits(scores.low[row]),
      toDigits(scores.high[row]),
      ...termIds.map((term) => toDigits(gap.terms[term])),
      toListCell(bestFirst(fits, namedAffairs)),
      gap.class,
      `${String(feasibility.met)}/${String(feasibility.known)}`,
      toListCell([...gap.flags, ...(scores.weak[row] === 1 ? ['weak-evidence'] : [])]),
      robust === undefined ? undefined : toDigits(robust / weightings),
      explain(gap),
      cappedRank,
      stateOfPair(gap.agreements, statuses),
      toListCell(gap.candidacy),
      feasibility.met,
      feasibility.known,
      gap.border?.constellation,
      gap.border?.kind,
      toDigits(gap.border?.sharedKm),
      toDigits(gap.distanceKm),
      gap.rankOfB,
      gap.rankOfA,
      toDigits(peopleA === undefined || peopleB === undefined ? undefined : Math.min(peopleA, peopleB)),
      toDigits(peopleA),
      toDigits(peopleB),
      toListCell([...gap.plans, ...gap.bodies]),
      toListCell(gap.plans),
      toListCell(gap.bodies),
      toListCell(gap.agreements),
      toListCell(gap.agreements.filter((id) => statusIn(statuses, id) === 'undated')),
      gap.recordedA,
      gap.recordedB,
      affairsCell(affairsOf(gap.a, between)),
      affairsCell(affairsOf(gap.b, between)),
      table.indicator,
      toDigits(gap.indicatorA?.value),
      toDigits(gap.indicatorB?.value),
      toDigits(gap.hint),
    ];
  };
}

/** The first affairs of a pair: those for this pair, then typical ones. */
function bestFirst({ forThisPair, typical }: AffairFits, most: number): readonly string[] {
  return [...forThisPair, ...typical].slice(0, most).map(({ affair }) => affair);
}

/** A number with 12 significant digits: the rest is noise of the order in which floats were added. */
export function toDigits(value: number | undefined): number | undefined {
  return value === undefined || !Number.isFinite(value) ? undefined : Number(value.toPrecision(12));
}

/** `2.09:3;2.11:1`: affair and number of cooperations. */
function affairsCell(affairs: readonly AffairCount[]): string {
  return toListCell(affairs.map(({ affair, families }) => `${affair}:${String(families)}`));
}

import { affairCoverage, eligibleAffairs } from '../analysis/gaps/affairCoverage.ts';
import type { Quadrant } from '../analysis/gaps/Feasibility.ts';
import type { GapContext } from '../analysis/gaps/GapContext.ts';
import { gapClasses, gapFlags, type GapClass, type GapTable } from '../analysis/gaps/GapTable.ts';
import { pairLevels, type PairLevel } from '../analysis/gaps/PairLevel.ts';
import type { ListedStanding, Ranking } from '../analysis/gaps/rankAll.ts';
import type { AffairCode } from '../domain/ids.ts';
import type { Decision, Verdict } from '../domain/Verdict.ts';
import { classOfRow, hasFlag, pairOfRow, rankRows, type GapRow, type ListedFlag } from './gapList.ts';

/** What filters a list; what is absent filters nothing. */
export interface GapFilters {
  readonly affair?: AffairCode;
  readonly class?: GapClass;
  readonly flag?: ListedFlag;
  readonly quadrant?: Quadrant;
  readonly verdict?: Decision | 'undecided' | 'new';
  /** At most two pairs per region. */
  readonly capped: boolean;
}

/** What filters read beside the table. */
export interface FilterSources {
  readonly context: GapContext;
  readonly ranking: Ranking;
  readonly list: ListedStanding;
  /** Verdicts on pairs, by `pairKey`. */
  readonly verdictOf: (pair: string) => Verdict | undefined;
  readonly isNew: (row: number) => boolean;
  /** `undefined` where it cannot be told: such a pair passes in no quadrant. */
  readonly quadrantOf: (row: number) => Quadrant | undefined;
  /** A pair that is to be in the list if the cap alone would hide it. */
  readonly kept: number | undefined;
}

/** Counts of a list before class, flag, quadrant and verdict are filtered: what these filters offer. */
export interface FilterCounts {
  readonly all: number;
  readonly classes: Readonly<Record<GapClass, number>>;
  /** Flags that at least one row carries. */
  readonly flags: ReadonlyMap<ListedFlag, number>;
}

export interface FilteredGaps {
  readonly counts: FilterCounts;
  readonly rows: readonly GapRow[];
  readonly capped: boolean;
  /** Rows that only the cap hides. */
  readonly hiddenByCap: number;
}

/**
 * A list as filtered, ranked from 1. The affair comes first (pairs where it is covered go; the order stays), then class,
 * flag, quadrant and verdict, and the cap last, so that a region's third pair moves up when its first is filtered out.
 */
export function filterGaps(
  table: GapTable,
  ofList: readonly number[],
  filters: GapFilters,
  sources: FilterSources,
): FilteredGaps {
  const { ranking, verdictOf, isNew, quadrantOf, kept } = sources;
  const open = filters.affair === undefined ? ofList : withoutCovered(table, ofList, filters.affair, sources);
  const tests: ((row: number) => boolean)[] = [];
  if (filters.class !== undefined) tests.push((row) => classOfRow(table, row) === filters.class);
  const { flag, quadrant, verdict } = filters;
  if (flag !== undefined) tests.push((row) => hasFlag(table, ranking, row, flag));
  if (quadrant !== undefined) tests.push((row) => quadrantOf(row) === quadrant);
  if (verdict === 'new') tests.push(isNew);
  else if (verdict !== undefined) {
    tests.push((row) => (verdictOf(pairOfRow(table, row))?.decision ?? 'undecided') === verdict);
  }
  const filtered = tests.length === 0 ? open : open.filter((row) => tests.every((test) => test(row)));
  const counts = countFilters(table, ranking, open);
  const whole = rankRows(table, filtered, false);
  if (!filters.capped) return { counts, rows: whole, capped: false, hiddenByCap: 0 };
  const rows = rankRows(table, filtered, true);
  if (kept !== undefined && filtered.includes(kept) && !rows.some(({ row }) => row === kept)) {
    return { counts, rows: whole, capped: false, hiddenByCap: 0 };
  }
  return { counts, rows, capped: true, hiddenByCap: whole.length - rows.length };
}

/** Rows where the affair may be agreed on and is not covered. */
function withoutCovered(
  table: GapTable,
  rows: readonly number[],
  affair: AffairCode,
  { context, list }: FilterSources,
): readonly number[] {
  const eligible = new Map<PairLevel, boolean>();
  return rows.filter((row) => {
    const level = pairLevels[table.level[row] ?? 0] ?? 'region';
    const may = eligible.get(level) ?? eligibleAffairs(context, level).includes(affair);
    eligible.set(level, may);
    if (!may) return false;
    // Nothing stands between the two, so nothing is covered.
    if (list !== 'extend') return true;
    const a = table.regions[table.a[row] ?? 0];
    const b = table.regions[table.b[row] ?? 0];
    return a !== undefined && b !== undefined && affairCoverage(context, a, b, affair) !== 'full';
  });
}

function countFilters(table: GapTable, ranking: Ranking, rows: readonly number[]): FilterCounts {
  const classes: Record<GapClass, number> = { 'indicated-mandatory': 0, 'voluntary-opportunity': 0 };
  const flags = new Map<ListedFlag, number>();
  const listed: readonly ListedFlag[] = ['no-record', ...gapFlags, 'weak-evidence'];
  for (const row of rows) {
    const own = classOfRow(table, row);
    if (own !== undefined && gapClasses.includes(own)) classes[own] += 1;
    for (const flag of listed) {
      if (hasFlag(table, ranking, row, flag)) flags.set(flag, (flags.get(flag) ?? 0) + 1);
    }
  }
  return { all: rows.length, classes, flags };
}

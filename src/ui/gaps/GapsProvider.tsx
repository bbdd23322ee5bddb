import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { affairFits } from '../../analysis/gaps/affairFits.ts';
import type { AffairFits } from '../../analysis/gaps/AffairFit.ts';
import { describeGap } from '../../analysis/gaps/describeGap.ts';
import { quadrants, type Feasibility, type Quadrant } from '../../analysis/gaps/Feasibility.ts';
import { feasibilityOf, quadrantOf, separates } from '../../analysis/gaps/feasibilityOf.ts';
import type { Gap } from '../../analysis/gaps/Gap.ts';
import { gapContextOf, type GapContext } from '../../analysis/gaps/GapContext.ts';
import type { GapTable } from '../../analysis/gaps/GapTable.ts';
import { likeBandOf } from '../../analysis/gaps/likePairs.ts';
import { mostRowsAtOnce, rankAll, type Ranking } from '../../analysis/gaps/rankAll.ts';
import { pairLevels } from '../../analysis/gaps/PairLevel.ts';
import { attachVerdicts } from '../../domain/attachVerdicts.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import { setGaps } from '../../state/gapActions.ts';
import { isGapRequestOf } from '../../state/findingsInputOf.ts';
import { lastResult } from '../../state/TaskState.ts';
import type { GapsSettings } from '../../state/Work.ts';
import { selectLinkDecisions } from '../../state/selectLinkDecisions.ts';
import { filterGaps } from '../../view/filterGaps.ts';
import { chooseGaps, chooseLevel, chooseScope, type GapChoice } from '../../view/gapChoice.ts';
import { readGapItem } from '../../view/gapItem.ts';
import { acrossParents, filterGapRows, placeAmong, type GapRow } from '../../view/gapList.ts';
import { rowsIn } from '../../view/gapScope.ts';
import { termPoints, termShares } from '../../view/termPoints.ts';
import { newSince } from '../../view/verdicts/newSince.ts';
import { useApp, useAppStore } from '../StoreContext.tsx';
import { GapsContext, type Conditions, type GapFigures, type GapsModel, type GapsPatch } from './useGaps.ts';

/** How many of the first rows decide whether quadrants are offered. */
const firstRows = 40;

/** Longer lists are not filtered by quadrant: each row has to be read for it, between two frames. */
const mostForQuadrants = 500;

const noCounts = { new: 0, renew: 0, extend: 0, 'under-way': 0 };
const noRows: readonly GapRow[] = [];
const noList: readonly number[] = [];
const noShares = { border: 0, nearness: 0, areas: 0, disparity: 0 };
const noConditions: Conditions = { separates: false, first: [] };
const noFilterCounts = {
  all: 0,
  classes: { 'indicated-mandatory': 0, 'voluntary-opportunity': 0 },
  flags: new Map<never, never>(),
};

/** Makes the model of the screen, once for all that stands in it. */
export function GapsProvider(props: { readonly opensFirst: boolean; readonly children: ReactNode }) {
  const store = useAppStore();
  const dataset = useApp((state) => state.work.dataset);
  const day = useApp((state) => state.work.filters.asOf);
  const current = useApp((state) => selectLinkDecisions(state.work));
  const itemText = useApp((state) => state.work.item);
  const wanted = useApp((state) => state.work.gaps);
  const query = useApp((state) => state.work.query);
  const scoring = useApp((state) => state.work.gapScoring);
  const verdicts = useApp((state) => state.work.verdicts);
  const seen = useApp((state) => state.work.gapsSeen);
  const robustness = useApp((state) => state.robustness);
  const tableTask = useApp((state) => state.gaps);
  const fresh = useApp((state) => {
    const last = lastResult(state.gaps);
    return last !== undefined && isGapRequestOf(last.input, state.work);
  });

  const last = lastResult(tableTask);
  const known = last?.input.dataset === dataset ? last : undefined;
  const table = known?.result;
  const asOf = known?.input.asOf ?? day;
  const decisions = known?.input.decisions ?? current;
  const context = useMemo(() => gapContextOf(dataset, asOf, decisions), [dataset, asOf, decisions]);
  const { ranking, rankedFresh } = useRanking(table, scoring.weights);
  const reading = useMemo(
    () => (table === undefined ? undefined : readingOf(context, table)),
    [context, table],
  );
  const leading = useMemo(() => attachVerdicts(verdicts, dataset).leading, [verdicts, dataset]);
  const verdictOf = useCallback((pair: string) => leading.get(pair), [leading]);

  const item = useMemo(() => readGapItem(itemText, dataset, table), [itemText, dataset, table]);
  const choice = useMemo(
    () =>
      table === undefined || ranking === undefined
        ? undefined
        : chooseGaps(table, ranking, indexDataset(dataset), item, wanted),
    [table, ranking, dataset, item, wanted],
  );

  const level = choice?.level ?? wanted.level;
  const shares = useMemo(
    () => (table === undefined ? noShares : termShares(table, scoring.weights, level)),
    [table, scoring.weights, level],
  );

  const isNew = useMemo(() => {
    const all = table === undefined ? [] : Array.from({ length: table.length }, (_, row) => row);
    const rows = table === undefined ? undefined : newSince(seen, dataset.id, table, all);
    const added = new Set(rows);
    return (row: number): boolean => added.has(row);
  }, [seen, dataset.id, table]);

  const listed = useMemo(() => {
    if (table === undefined || ranking === undefined || choice === undefined || reading === undefined) {
      return undefined;
    }
    const all = rowsIn(ranking, choice.scope, choice.level, choice.list);
    const acrossOffered = table.mostlyAcrossParents && choice.level !== 'province';
    const across = acrossOffered && (wanted.acrossParents ?? true);
    const ofList = across ? acrossParents(table, dataset, all) : all;
    const score = (row: number): number => ranking.scores.score[row] ?? 0;
    let read: Conditions | undefined;
    // Read where it is needed only, and once: not at every step of a weight.
    const conditions = (): Conditions => (read ??= conditionsOf(table, ofList, reading));
    const offersQuadrants = (): boolean => ofList.length <= mostForQuadrants && conditions().separates;
    const { quadrant, ...others } = wanted;
    const inUse = quadrant !== undefined && offersQuadrants() ? { quadrant } : {};
    const filtered = filterGaps(
      table,
      ofList,
      { ...others, ...inUse, capped: wanted.capped && !choice.scope.isRegion },
      {
        context,
        ranking,
        list: choice.list,
        verdictOf,
        isNew,
        quadrantOf: (row) => quadrantOf(score(row), reading.feasibility(row)),
        kept: item.type === 'pair' ? item.row : undefined,
      },
    );
    return {
      ...filtered,
      ofList,
      acrossOffered,
      across,
      conditions,
      offersQuadrants,
      quadrant: inUse.quadrant,
    };
  }, [table, ranking, choice, reading, wanted, dataset, context, verdictOf, isNew, item]);

  const rows = listed?.rows ?? noRows;
  const shown = useMemo(
    () => (table === undefined ? noRows : filterGapRows(table, rows, dataset, query)),
    [table, rows, dataset, query],
  );

  const robust = lastResult(robustness);
  const robustRows =
    robust !== undefined && robust.input.table === table && robust.input.weights === scoring.weights
      ? robust.result
      : undefined;

  const first = useFirst(props.opensFirst, shown, table, wanted, query);

  const model = useMemo((): GapsModel => {
    const settings = settingsOf(wanted, choice, listed?.quadrant);
    const { scope: _scope, ...unscoped } = settings;
    const openRow = item.type === 'pair' ? item.row : item.type === 'none' ? first : undefined;
    const score = (row: number): number => ranking?.scores.score[row] ?? 0;
    const change = (patch: GapsPatch): void => {
      const gaps = withPatch(settings, patch);
      const kept = item.type === 'region' ? { item: item.id } : {};
      store.dispatch(setGaps, { gaps, ...kept });
    };
    return {
      ready: table !== undefined && ranking !== undefined,
      fresh: fresh && rankedFresh,
      asOf,
      table,
      ranking,
      context,
      scoring,
      shares,
      item,
      gap: openRow === undefined ? undefined : reading?.describe(openRow),
      place:
        table === undefined || openRow === undefined ? undefined : placeAmong(table, shown, openRow, score),
      region: item.type === 'region' ? item.id : undefined,
      settings,
      scope: choice?.scope ?? { id: undefined, isRegion: false, holds: () => true },
      levels: choice?.levels ?? [],
      counts: choice?.counts ?? noCounts,
      filterCounts: listed?.counts ?? noFilterCounts,
      // Read by few, and not at every step of a weight.
      get quadrants() {
        return listed?.offersQuadrants() === true ? quadrants : [];
      },
      get conditions() {
        return listed?.conditions() ?? noConditions;
      },
      acrossParents: listed?.across ?? false,
      acrossOffered: listed?.acrossOffered ?? false,
      capped: listed?.capped ?? false,
      hiddenByCap: listed?.hiddenByCap ?? 0,
      listRows: listed?.ofList ?? noList,
      rows,
      shown,
      describe: (row) => reading?.describe(row) ?? notReady(),
      figuresOf: (row): GapFigures => {
        if (table === undefined || ranking === undefined) return notReady();
        const { scores, bands } = ranking;
        return {
          score: score(row),
          low: scores.low[row] ?? 0,
          high: scores.high[row] ?? 0,
          // Weights and what stands in for missing figures are of geography only.
          weak: table.mode === 'geography' && scores.weak[row] === 1,
          points: table.mode === 'geography' ? termPoints(table, scoring.weights, row) : [],
          robust: robustRows?.[row],
          band: likeBandOf(bands, pairLevels[table.level[row] ?? 0] ?? 'region', score(row)),
        };
      },
      affairsOf: (gap) => reading?.affairs(gap.row) ?? notReady(),
      feasibilityOf: (gap) => reading?.feasibility(gap.row) ?? notReady(),
      verdictOf,
      isNew,
      open(pair) {
        store.dispatch(setGaps, { gaps: settings, ...(pair === undefined ? {} : { item: pair }) });
      },
      change,
      setScope(id) {
        // While the table is being computed it stands as a link would: level and list follow once there is one.
        const next =
          table === undefined || ranking === undefined
            ? {}
            : chooseScope(table, ranking, indexDataset(dataset), id, settings);
        store.dispatch(setGaps, {
          gaps: { ...unscoped, ...next },
          ...(id === undefined ? {} : { item: id }),
        });
      },
      setLevel(next) {
        if (ranking === undefined || choice === undefined) return;
        const list = chooseLevel(ranking, choice.scope, next, settings.list);
        store.dispatch(setGaps, {
          gaps: { ...settings, level: next, list },
          ...(item.type === 'region' ? { item: item.id } : {}),
        });
      },
    };
  }, [
    store,
    dataset,
    wanted,
    choice,
    listed,
    table,
    ranking,
    fresh,
    rankedFresh,
    asOf,
    context,
    scoring,
    shares,
    item,
    reading,
    rows,
    shown,
    robustRows,
    verdictOf,
    isNew,
    first,
  ]);
  return <GapsContext value={model}>{props.children}</GapsContext>;
}

/** The ranking of a table under the present weights: at once, or from the worker where the table is long. */
function useRanking(
  table: GapTable | undefined,
  weights: GapsModel['scoring']['weights'],
): { ranking: Ranking | undefined; rankedFresh: boolean } {
  const task = useApp((state) => state.ranking);
  const atOnce = useMemo(
    () => (table === undefined || table.length > mostRowsAtOnce ? undefined : rankAll({ table, weights })),
    [table, weights],
  );
  if (atOnce !== undefined) return { ranking: atOnce, rankedFresh: true };
  const last = lastResult(task);
  if (last === undefined || last.input.table !== table) return { ranking: undefined, rankedFresh: false };
  return { ranking: last.result, rankedFresh: last.input.weights === weights };
}

/**
 * The row that opens by itself: the first of the list. It stays while only weights or verdicts change, so that a pair
 * that moves, or that its verdict takes out of the list, is still there to be read and undone.
 */
function useFirst(
  opensFirst: boolean,
  shown: readonly GapRow[],
  table: GapTable | undefined,
  wanted: GapsSettings,
  query: string,
): number | undefined {
  const [kept, keep] = useState<{
    readonly table: GapTable | undefined;
    readonly wanted: GapsSettings;
    readonly query: string;
    readonly row: number;
  }>();
  if (!opensFirst) return undefined;
  if (kept?.table === table && kept?.wanted === wanted && kept.query === query) return kept.row;
  const row = shown[0]?.row;
  if (row !== undefined) keep({ table, wanted, query, row });
  return row;
}

interface Reading {
  readonly describe: (row: number) => Gap;
  readonly affairs: (row: number) => AffairFits;
  readonly feasibility: (row: number) => Feasibility;
}

/** What is read of single rows, each once. */
function readingOf(context: GapContext, table: GapTable): Reading {
  const gaps = new Map<number, Gap>();
  const affairs = new Map<number, AffairFits>();
  const feasibilities = new Map<number, Feasibility>();
  const describe = (row: number): Gap => once(gaps, row, () => describeGap(context, table, row));
  return {
    describe,
    affairs: (row) => once(affairs, row, () => affairFits(context, describe(row))),
    feasibility: (row) => once(feasibilities, row, () => feasibilityOf(context, describe(row))),
  };
}

function once<Value>(known: Map<number, Value>, row: number, make: () => Value): Value {
  const existing = known.get(row);
  if (existing !== undefined) return existing;
  const value = make();
  known.set(row, value);
  return value;
}

/** Settings as they show: the item of the address has had its say, and a quadrant that is not offered filters nothing. */
function settingsOf(
  wanted: GapsSettings,
  choice: GapChoice | undefined,
  quadrant: Quadrant | undefined,
): GapsSettings {
  if (choice === undefined) return wanted;
  const { scope: _scope, quadrant: _quadrant, ...rest } = wanted;
  const { id } = choice.scope;
  return {
    ...rest,
    level: choice.level,
    list: choice.list,
    ...(quadrant === undefined ? {} : { quadrant }),
    ...(id === undefined ? {} : { scope: id }),
  };
}

/** Whether conditions tell the first rows of a list apart; without geography there are none to speak of. */
function conditionsOf(table: GapTable, ofList: readonly number[], reading: Reading): Conditions {
  if (table.mode !== 'geography') return noConditions;
  const first = ofList.slice(0, firstRows);
  return { separates: separates(first.map((row) => reading.feasibility(row))), first };
}

function withPatch(settings: GapsSettings, patch: GapsPatch): GapsSettings {
  const entries = Object.entries({ ...settings, ...patch }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as unknown as GapsSettings;
}

function notReady(): never {
  throw new Error('there is no table of gaps yet');
}

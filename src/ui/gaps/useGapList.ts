import { useMemo } from 'react';
import type { BorderingPair, PairState } from '../../analysis/gaps/BorderingPair.ts';
import { countStates } from '../../analysis/gaps/summariseGaps.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import { lastResult } from '../../state/TaskState.ts';
import type { GapListSettings, GapState } from '../../state/Work.ts';
import { setGapList } from '../../state/actions.ts';
import {
  filterGapRows,
  gapRows,
  levelChoices,
  pairsInScope,
  pairsOfLevel,
  readGapItem,
  type GapItem,
  type GapRow,
  type LevelChoice,
} from '../../view/gapList.ts';
import { useApp, useAppStore } from '../StoreContext.tsx';

export const gapStates: readonly GapState[] = ['none-recorded', 'none-in-force', 'planned-only'];

const noPairs: readonly BorderingPair[] = [];

/** What the screen of gaps shows: the list as set, the item that is open, and the ways to change both. */
export interface GapListModel {
  /** False until there is a result of this dataset. */
  readonly ready: boolean;
  /** The day of the states. */
  readonly asOf: string;
  readonly pairs: readonly BorderingPair[];
  readonly item: GapItem;
  readonly scope: RegionId | undefined;
  /** The scope is a regency, a city or a region without a level: not a province. */
  readonly scopeIsRegion: boolean;
  readonly levels: readonly LevelChoice[];
  readonly settings: GapListSettings;
  readonly counts: Readonly<Record<PairState, number>>;
  /** All rows of the list, and those that pass the text filter. */
  readonly rows: readonly GapRow[];
  readonly shown: readonly GapRow[];
  readonly open: (id: string | undefined) => void;
  readonly setScope: (scope: RegionId | undefined) => void;
  readonly setLevel: (level: GapListSettings['level']) => void;
  readonly setState: (state: GapState) => void;
}

/** The model of the list from the findings and from what is set; items of the address come first. */
export function useGapList(): GapListModel {
  const store = useAppStore();
  const findings = useApp((state) => state.findings);
  const dataset = useApp((state) => state.work.dataset);
  const itemText = useApp((state) => state.work.item);
  const list = useApp((state) => state.work.gapList);
  const query = useApp((state) => state.work.query);
  const day = useApp((state) => state.work.filters.asOf);

  const last = lastResult(findings);
  const ready = last !== undefined && last.input.dataset === dataset;
  const pairs = ready ? last.result.gaps : noPairs;
  const asOf = ready ? last.input.asOf : day;

  return useMemo(() => {
    const index = indexDataset(dataset);
    const item = readGapItem(itemText, dataset, pairs);
    const isRegion = (id: RegionId | undefined): boolean =>
      id !== undefined && index.regionOf.get(id)?.level !== 'province';

    const scopeOfItem = (): RegionId | undefined => {
      if (item.type === 'region') return item.id;
      const kept = list.scope !== undefined && index.regionOf.has(list.scope) ? list.scope : undefined;
      if (item.type !== 'pair') return kept;
      return pairsInScope([item.pair], index, kept).length > 0 ? kept : undefined;
    };
    const scope = scopeOfItem();
    const scopeIsRegion = isRegion(scope);
    const inScope = pairsInScope(pairs, index, scope);
    const levels = levelChoices(inScope, scopeIsRegion);

    const levelIn = (
      wanted: GapListSettings['level'],
      choices: readonly LevelChoice[],
    ): GapListSettings['level'] =>
      choices.some(({ level }) => level === wanted) ? wanted : (choices[0]?.level ?? wanted);
    const levelWithGaps = (
      wanted: GapListSettings['level'],
      choices: readonly LevelChoice[],
    ): GapListSettings['level'] => {
      const withGaps = choices.filter(({ gaps }) => gaps > 0);
      return levelIn(wanted, withGaps.length > 0 ? withGaps : choices);
    };
    const stateIn = (wanted: GapState, ofLevel: readonly BorderingPair[]): GapState => {
      const counts = countStates(ofLevel);
      return counts[wanted] > 0 ? wanted : (gapStates.find((state) => counts[state] > 0) ?? wanted);
    };

    // A link to a region opens on a list that has something in it; what was chosen by hand stays, empty or not.
    const asLinked = item.type === 'region' && list.scope !== item.id;
    let level = asLinked ? levelWithGaps(list.level, levels) : levelIn(list.level, levels);
    if (item.type === 'pair') {
      level = scopeIsRegion && item.pair.level === 'jakarta' ? 'regency-city' : item.pair.level;
    }
    const ofLevel = pairsOfLevel(inScope, level, scopeIsRegion);
    let { state } = list;
    if (item.type === 'pair' && item.pair.state !== 'in-force') state = item.pair.state;
    else if (asLinked) state = stateIn(state, ofLevel);

    const settings: GapListSettings = { level, state, ...(scope === undefined ? {} : { scope }) };
    const rows = gapRows(ofLevel, state);
    const itemOfScope = scope !== undefined && item.type !== 'none' ? { item: scope } : {};

    const change = (next: Partial<GapListSettings>): void => {
      store.dispatch(setGapList, { list: { ...settings, ...next }, ...itemOfScope });
    };
    return {
      ready,
      asOf,
      pairs,
      item,
      scope,
      scopeIsRegion,
      levels,
      settings,
      counts: countStates(ofLevel),
      rows,
      shown: filterGapRows(rows, dataset, query),
      open(id) {
        store.dispatch(setGapList, { list: settings, ...(id === undefined ? {} : { item: id }) });
      },
      setScope(next) {
        const nextInScope = pairsInScope(pairs, index, next);
        const nextIsRegion = isRegion(next);
        const nextLevel = levelWithGaps(level, levelChoices(nextInScope, nextIsRegion));
        const nextState = stateIn(state, pairsOfLevel(nextInScope, nextLevel, nextIsRegion));
        store.dispatch(setGapList, {
          list: { level: nextLevel, state: nextState, ...(next === undefined ? {} : { scope: next }) },
          ...(next === undefined ? {} : { item: next }),
        });
      },
      setLevel(next) {
        change({ level: next, state: stateIn(state, pairsOfLevel(inScope, next, scopeIsRegion)) });
      },
      setState(next) {
        change({ state: next });
      },
    };
  }, [store, dataset, pairs, ready, asOf, itemText, list, query]);
}

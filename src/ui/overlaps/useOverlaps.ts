import { useMemo, useState } from 'react';
import type { OverlapPair } from '../../analysis/overlaps/OverlapPair.ts';
import { openItem } from '../../state/actions.ts';
import { lastResult } from '../../state/TaskState.ts';
import {
  filterOverlaps,
  groupOf,
  overlapGroups,
  overlapRows,
  readOverlapItem,
  type OverlapGroupId,
  type OverlapItem,
  type OverlapRow,
} from '../../view/overlapList.ts';
import { useApp, useAppStore } from '../StoreContext.tsx';

const noPairs: readonly OverlapPair[] = [];

/** What the screen of overlaps shows: the queue in its groups, and the pair that is open. */
export interface OverlapsModel {
  /** False until there is a result of this dataset. */
  readonly ready: boolean;
  readonly pairs: readonly OverlapPair[];
  /** Those that pass the text filter. */
  readonly found: readonly OverlapPair[];
  readonly item: OverlapItem;
  readonly pair: OverlapPair | undefined;
  readonly rows: readonly OverlapRow[];
  /** The day of the states. */
  readonly asOf: string;
  readonly open: (id: string | undefined) => void;
  readonly turn: (group: OverlapGroupId, open: boolean) => void;
}

/** @param opensFirst whether the first pair stands open where the address names none. */
export function useOverlaps(opensFirst: boolean): OverlapsModel {
  const store = useAppStore();
  const findings = useApp((state) => state.findings);
  const dataset = useApp((state) => state.work.dataset);
  const itemText = useApp((state) => state.work.item);
  const query = useApp((state) => state.work.query);
  const language = useApp((state) => state.work.language);
  const day = useApp((state) => state.work.filters.asOf);
  const [turned, setTurned] = useState<ReadonlyMap<OverlapGroupId, boolean>>(new Map());

  const last = lastResult(findings);
  const ready = last !== undefined && last.input.dataset === dataset;
  const pairs = ready ? last.result.overlaps : noPairs;
  const asOf = ready ? last.input.asOf : day;

  return useMemo(() => {
    const item = readOverlapItem(itemText, dataset, pairs);
    const found = filterOverlaps(pairs, dataset, query, language);
    const pair = item.type === 'pair' ? item.pair : opensFirst && item.type === 'none' ? found[0] : undefined;
    const groups = overlapGroups(found);
    return {
      ready,
      pairs,
      found,
      item,
      pair,
      rows: overlapRows(groups, turned, pair === undefined ? undefined : groupOf(pair)),
      asOf,
      open: (id) => store.dispatch(openItem, id),
      turn: (group, open) => setTurned((before) => new Map(before).set(group, open)),
    };
  }, [store, dataset, pairs, ready, itemText, query, language, asOf, turned, opensFirst]);
}

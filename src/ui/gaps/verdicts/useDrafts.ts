import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Dataset } from '../../../domain/Dataset.ts';
import type { RejectReason } from '../../../domain/Verdict.ts';
import type { AppStore } from '../../../state/createAppStore.ts';
import { useApp, useAppStore } from '../../StoreContext.tsx';

/** What was typed or chosen for a pair or an affair of it and is not yet part of a verdict. */
export interface Draft {
  readonly note?: string;
  readonly reason?: RejectReason;
  /** When the verdict was taken that stood there meanwhile; `undefined` = none stood. It counts beside that one only. */
  readonly over: string | undefined;
}

/** Drafts by key of their verdict, all on pairs of one dataset. */
interface Kept {
  readonly dataset: Dataset | undefined;
  readonly drafts: ReadonlyMap<string, Draft>;
}

const none: ReadonlyMap<string, Draft> = new Map();

/** One for each session: drafts outlive the panel, as a row that is scrolled away takes its panel with it. */
const sessions = new WeakMap<AppStore, StoreApi<Kept>>();

function keptOf(store: AppStore): StoreApi<Kept> {
  const there = sessions.get(store);
  if (there !== undefined) return there;
  const made = createStore<Kept>(() => ({ dataset: undefined, drafts: none }));
  sessions.set(store, made);
  return made;
}

/** The drafts on pairs of the present dataset, and the way to keep one or drop it. Those of other data are gone. */
export function useDrafts(): readonly [
  ReadonlyMap<string, Draft>,
  (key: string, draft: Draft | undefined) => void,
] {
  const dataset = useApp((state) => state.work.dataset);
  const kept = keptOf(useAppStore());
  const now = useStore(kept);
  const keep = (key: string, draft: Draft | undefined): void => {
    const before = kept.getState();
    const drafts = new Map(before.dataset === dataset ? before.drafts : none);
    if (draft === undefined) drafts.delete(key);
    else drafts.set(key, draft);
    kept.setState({ dataset, drafts });
  };
  return [now.dataset === dataset ? now.drafts : none, keep];
}

/** Drops all drafts of a session. */
export function dropDrafts(store: AppStore): void {
  keptOf(store).setState({ dataset: undefined, drafts: none });
}

import { useMemo, useState } from 'react';
import type { OverlapFindings, OverlapPair } from '../../analysis/overlaps/OverlapFindings.ts';
import type { Term } from '../../domain/Term.ts';
import { standardTerms } from '../../relations/standardTerms.ts';
import { openItem } from '../../state/actions.ts';
import { lastResult } from '../../state/TaskState.ts';
import {
  entriesOf,
  readOverlapItem,
  type OverlapEntry,
  type OverlapItem,
} from '../../view/overlaps/OverlapEntry.ts';
import { filterEntries, sortEntries, type EntryMarks } from '../../view/overlaps/OverlapFilter.ts';
import {
  overlapRows,
  overlapSections,
  type OverlapRow,
  type OverlapSectionId,
} from '../../view/overlaps/overlapQueue.ts';
import { newnessOf } from '../../view/overlaps/overlapsSeen.ts';
import { useApp, useAppStore } from '../StoreContext.tsx';
import type { OverlapsSettings } from '../../state/OverlapsSettings.ts';
import { decidedOf, isSettled, targetOf, useOverlapDecisions } from './useOverlapDecisions.ts';
import type { OverlapAttachments } from '../../ingest/update/attachOverlaps.ts';
import { useOverlapsSettings } from './useOverlapsSettings.ts';

const noEntries: readonly OverlapEntry[] = [];
const noPairs: ReadonlyMap<string, OverlapPair> = new Map();

/** What the screen of overlaps shows: the queue in its sections, and what is open. */
export interface OverlapsModel {
  /** False until there is a result of this dataset. */
  readonly ready: boolean;
  readonly findings: OverlapFindings | undefined;
  readonly entries: readonly OverlapEntry[];
  readonly pairOf: ReadonlyMap<string, OverlapPair>;
  /** Those that pass the filters, in the order of the queue. */
  readonly found: readonly OverlapEntry[];
  readonly item: OverlapItem;
  readonly itemText: string | undefined;
  readonly entry: OverlapEntry | undefined;
  /** The pair of the open entry that the address names. */
  readonly pair: OverlapPair | undefined;
  readonly rows: readonly OverlapRow[];
  /** The day of the states. */
  readonly asOf: string;
  readonly terms: readonly Term[];
  readonly settings: OverlapsSettings;
  readonly change: ReturnType<typeof useOverlapsSettings>[1];
  readonly decisions: OverlapAttachments;
  readonly marks: EntryMarks;
  readonly open: (id: string | undefined) => void;
  readonly turn: (section: OverlapSectionId, open: boolean) => void;
}

/** @param opensFirst whether the first entry stands open where the address names none. */
export function useOverlaps(opensFirst: boolean): OverlapsModel {
  const store = useAppStore();
  const task = useApp((state) => state.findings);
  const dataset = useApp((state) => state.work.dataset);
  const itemText = useApp((state) => state.work.item);
  const query = useApp((state) => state.work.query);
  const language = useApp((state) => state.work.language);
  const day = useApp((state) => state.work.filters.asOf);
  const [settings, change] = useOverlapsSettings();
  const decisions = useOverlapDecisions();
  const seen = useApp((state) => state.work.overlapsSeen);
  const [turned, setTurned] = useState<ReadonlyMap<OverlapSectionId, boolean>>(new Map());

  const last = lastResult(task);
  const findings = last !== undefined && last.input.dataset === dataset ? last.result.overlaps : undefined;
  const asOf = findings !== undefined && last !== undefined ? last.input.asOf : day;
  const [entries, pairOf] = useMemo(
    () =>
      findings === undefined
        ? ([noEntries, noPairs] as const)
        : ([entriesOf(findings), new Map(findings.pairs.map((pair) => [pair.id, pair]))] as const),
    [findings],
  );
  const terms = useMemo(
    () => (dataset.terms === undefined ? standardTerms : [...dataset.terms, ...standardTerms]),
    [dataset],
  );
  const marks = useMemo(
    (): EntryMarks => ({
      isDecided: (entry) => isSettled(targetOf(entry, pairOf), decisions),
      isNew: newnessOf(seen, dataset.id),
      answersOf: (entry) =>
        decidedOf(targetOf(entry, pairOf), decisions).map(({ decision }) => decision.answer),
    }),
    [pairOf, decisions, seen, dataset.id],
  );

  return useMemo(() => {
    const item = readOverlapItem(itemText, dataset, entries, pairOf);
    const part = settings.view === 'links' ? 'links' : 'groups';
    const sections = overlapSections(
      sortEntries(
        filterEntries(entries, settings, query, { dataset, language, pairOf, marks }),
        settings.sort,
        dataset,
      ),
      part,
      settings.live === 'all',
    );
    const found = sections.flatMap((section) => section.entries);
    const entry =
      item.type === 'entry' ? item.entry : opensFirst && item.type === 'none' ? found[0] : undefined;
    return {
      ready: findings !== undefined,
      findings,
      entries,
      pairOf,
      found,
      item,
      itemText,
      entry,
      pair: item.type === 'entry' ? item.pair : undefined,
      rows: overlapRows(sections, turned, entry?.id),
      asOf,
      terms,
      settings,
      change,
      decisions,
      marks,
      open: (id) => store.dispatch(openItem, id),
      turn: (section, open) => setTurned((before) => new Map(before).set(section, open)),
    };
  }, [
    store,
    dataset,
    findings,
    entries,
    pairOf,
    itemText,
    query,
    language,
    asOf,
    terms,
    turned,
    opensFirst,
    settings,
    change,
    decisions,
    marks,
  ]);
}

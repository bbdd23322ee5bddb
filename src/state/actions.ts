import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset } from '../domain/DatasetIndex.ts';
import { pairKey, type RegionId } from '../domain/ids.ts';
import type { Region } from '../domain/Region.ts';
import { inForceStatuses, onRecordStatuses } from '../domain/status.ts';
import {
  defaultAppearance,
  type Appearance,
  type Filters,
  type Language,
  type Screen,
  type Selection,
  type Theme,
} from '../domain/ViewSettings.ts';
import { compareText } from '../lib/compare.ts';
import { defaultFilters } from '../graph/defaultFilters.ts';
import type { Action } from './Action.ts';
import {
  defaultGaps,
  defaultMatrix,
  defaultScoring,
  type GapScoring,
  type GapsSeen,
  type GapsSettings,
  type InspectorTab,
  type MatrixSettings,
  type TableSettings,
  type Work,
} from './Work.ts';
import {
  mergeVerdicts,
  saysTheSame,
  supersede,
  verdictKey,
  type RegionOfVerdict,
  type Verdict,
} from '../domain/Verdict.ts';
import type { TableName } from '../view/tables/Table.ts';

/** Changes some filters and keeps the others. */
export const setFilters: Action<Partial<Filters>> = {
  id: 'setFilters',
  history: 'record',
  perform: (work, patch) => ({ ...work, filters: { ...work.filters, ...patch } }),
};

/** Takes the bounds of the period away. */
export const clearPeriod: Action = {
  id: 'clearPeriod',
  history: 'record',
  isEnabled: ({ filters }) =>
    filters.fromYear !== undefined || filters.toYear !== undefined || !filters.withUndated,
  perform: (work) => ({ ...work, filters: { ...withoutPeriod(work.filters), withUndated: true } }),
};

/** The years of the period, both inclusive; a bound that is left out is taken away. */
export const setPeriod: Action<{ fromYear?: number; toYear?: number }> = {
  id: 'setPeriod',
  history: 'merge',
  perform: (work, period) => ({ ...work, filters: { ...withoutPeriod(work.filters), ...period } }),
};

/** Back to the dataset's first view; the day stays. `params` is today, for datasets without a day of their own. */
export const resetFilters: Action<{ today: string }> = {
  id: 'resetFilters',
  history: 'record',
  perform: (work, { today }) => ({
    ...work,
    filters: { ...defaultFilters(work.dataset, today), asOf: work.filters.asOf },
  }),
};

export const showOnRecord: Action = {
  id: 'showOnRecord',
  history: 'record',
  perform: (work) => ({ ...work, filters: { ...work.filters, statuses: onRecordStatuses } }),
};

export const showInForce: Action = {
  id: 'showInForce',
  history: 'record',
  perform: (work) => ({ ...work, filters: { ...work.filters, statuses: inForceStatuses } }),
};

export const setAppearance: Action<Partial<Appearance>> = {
  id: 'setAppearance',
  history: 'record',
  perform: (work, patch) => ({ ...work, appearance: { ...work.appearance, ...patch } }),
};

/**
 * Selects a region, agreement, tie or outside party everywhere, or nothing. An ego view keeps to its own region, so
 * selecting another leaves it in place; a path that waits for its other end takes the region as that end.
 */
export const select: Action<Selection | undefined> = {
  id: 'select',
  history: 'record',
  perform: (work, selection) => {
    if (sameSelection(work.selection, selection)) return work;
    const { focus } = work;
    if (selection?.type === 'region' && focus?.type === 'path' && focus.to === undefined) {
      if (selection.id === focus.from) return { ...work, selection };
      return { ...work, selection, focus: { ...focus, to: selection.id } };
    }
    return { ...work, selection };
  },
};

/** The region's surroundings, 1 to 3 steps; the region is selected too. */
export const openEgo: Action<{ region: RegionId; steps: 1 | 2 | 3 }> = {
  id: 'openEgo',
  history: 'record',
  perform: (work, { region, steps }) => ({
    ...work,
    selection: { type: 'region', id: region },
    focus: { type: 'ego', region, steps },
  }),
};

/** Starts or completes a path between two regions. */
export const openPath: Action<{ from: RegionId; to?: RegionId }> = {
  id: 'openPath',
  history: 'record',
  perform: (work, { from, to }) => ({
    ...work,
    focus: to === undefined ? { type: 'path', from } : { type: 'path', from, to },
  }),
};

export const closeFocus: Action = {
  id: 'closeFocus',
  history: 'record',
  isEnabled: ({ focus }) => focus !== undefined,
  perform: (work) => (work.focus === undefined ? work : { ...work, focus: undefined }),
};

/** Cuts an inferred family link, or joins it again. */
export const toggleFamilyCut: Action<string> = {
  id: 'toggleFamilyCut',
  history: 'record',
  perform: (work, linkId) => ({
    ...work,
    familyCuts: work.familyCuts.includes(linkId)
      ? work.familyCuts.filter((id) => id !== linkId)
      : [...work.familyCuts, linkId].toSorted(),
  }),
};

/** Puts another dataset in place, with its own first view; undo brings the former one back as it was. */
export const replaceDataset: Action<{ dataset: Dataset; today: string }> = {
  id: 'replaceDataset',
  history: 'record',
  perform: (work, { dataset, today }) => ({
    ...work,
    dataset,
    filters: defaultFilters(dataset, today),
    appearance: { ...defaultAppearance, layout: work.appearance.layout },
    familyCuts: [],
    selection: undefined,
    focus: undefined,
    item: undefined,
    query: '',
    gaps: defaultGaps,
    gapScoring: { ...work.gapScoring, indicator: defaultScoring.indicator },
    matrix: defaultMatrix,
  }),
};

export const goTo: Action<{ screen: Screen; item?: string }> = {
  id: 'goTo',
  history: 'never',
  perform: (work, { screen, item }) => ({ ...work, screen, item, query: '' }),
};

export const setQuery: Action<string> = {
  id: 'setQuery',
  history: 'never',
  perform: (work, query) => (work.query === query ? work : { ...work, query }),
};

export const setLanguage: Action<Language> = {
  id: 'setLanguage',
  history: 'never',
  perform: (work, language) => ({ ...work, language }),
};

export const setTheme: Action<Theme> = {
  id: 'setTheme',
  history: 'never',
  perform: (work, theme) => ({ ...work, theme }),
};

export const toggleFiltersPanel: Action = {
  id: 'toggleFiltersPanel',
  history: 'never',
  perform: (work) => ({ ...work, filtersOpen: !work.filtersOpen }),
};

export const setInspectorTab: Action<InspectorTab> = {
  id: 'setInspectorTab',
  history: 'never',
  perform: (work, inspectorTab) => ({ ...work, inspectorTab }),
};

export const setInspectorWidth: Action<number> = {
  id: 'setInspectorWidth',
  history: 'never',
  perform: (work, width) => ({ ...work, inspectorWidth: Math.min(520, Math.max(300, Math.round(width))) }),
};

export const setTable: Action<{ table: TableName; settings: TableSettings }> = {
  id: 'setTable',
  history: 'never',
  perform: (work, { table, settings }) => ({
    ...work,
    tables: { ...work.tables, [table]: { ...work.tables[table], ...settings } },
  }),
};

/** Opens an item of the screen that is shown, or none; the text that filters its list stays. */
export const openItem: Action<string | undefined> = {
  id: 'openItem',
  history: 'never',
  perform: (work, item) => (work.item === item ? work : { ...work, item }),
};

/** Lists another part of the gaps; what was open there is closed unless it is given again. */
export const setGaps: Action<{ gaps: GapsSettings; item?: string }> = {
  id: 'setGaps',
  history: 'never',
  perform: (work, { gaps, item }) => ({ ...work, gaps, item }),
};

/** Arranges the matrix of regions and affairs anew. */
export const setMatrix: Action<MatrixSettings> = {
  id: 'setMatrix',
  history: 'never',
  perform: (work, matrix) => ({ ...work, matrix }),
};

/** What counts in the score; a drag of one weight is one step. */
export const setGapScoring: Action<Partial<GapScoring>> = {
  id: 'setGapScoring',
  history: 'merge',
  perform: (work, patch) => ({ ...work, gapScoring: { ...work.gapScoring, ...patch } }),
};

/**
 * Decides on one gap or several. What was decided on the same before goes into the verdict's history; saying the same
 * again changes nothing.
 */
export const decide: Action<readonly Verdict[]> = {
  id: 'decide',
  history: 'record',
  perform: (work, verdicts) => {
    const byKey = new Map(work.verdicts.map((verdict) => [verdictKey(verdict), verdict]));
    let changed = false;
    for (const verdict of verdicts) {
      const key = verdictKey(verdict);
      const there = byKey.get(key);
      if (there !== undefined && saysTheSame(there, verdict)) continue;
      byKey.set(key, there === undefined ? verdict : supersede(verdict, there));
      changed = true;
    }
    return changed ? { ...work, verdicts: sortedByKey([...byKey.values()]) } : work;
  },
};

/**
 * Says which region of the present dataset a region of some verdicts is, after it was renamed or got another code. Where
 * two verdicts come to the same pair (and affair), the newer stands and the older goes into its history. A verdict whose
 * two sides would become one region stays as it is.
 * @param params.name only verdicts that call the region so; absent: all that have its id.
 */
export const moveVerdicts: Action<{ from: RegionId; name?: string; to: RegionId }> = {
  id: 'moveVerdicts',
  history: 'record',
  perform: (work, { from, name, to }) => {
    const target = indexDataset(work.dataset).regionOf.get(to);
    if (target === undefined) return work;
    let changed = false;
    const byKey = new Map<string, Verdict>();
    for (const verdict of work.verdicts) {
      const moved = movedTo(verdict, from, name, target) ?? verdict;
      changed ||= moved !== verdict;
      const there = byKey.get(verdictKey(moved));
      byKey.set(verdictKey(moved), there === undefined ? moved : mergeVerdicts(there, moved));
    }
    return changed ? { ...work, verdicts: sortedByKey([...byKey.values()]) } : work;
  },
};

function movedTo(
  verdict: Verdict,
  from: RegionId,
  name: string | undefined,
  { id, name: newName }: Pick<Region, 'id' | 'name'>,
): Verdict | undefined {
  const [one, other] = verdict.regions.map((region): RegionOfVerdict =>
    region.id !== from ||
    (name !== undefined && region.name !== name) ||
    (region.id === id && region.name === newName)
      ? region
      : { id, name: newName, was: region.was ?? region.name },
  );
  if (one === undefined || other === undefined || one.id === other.id) return undefined;
  if (verdict.regions.includes(one) && verdict.regions.includes(other)) return undefined;
  return { ...verdict, regions: one.id < other.id ? [one, other] : [other, one] };
}

/** Takes verdicts away, by key. */
export const withdrawVerdicts: Action<readonly string[]> = {
  id: 'withdrawVerdicts',
  history: 'record',
  perform: (work, keys) => {
    const kept = work.verdicts.filter((verdict) => !keys.includes(verdictKey(verdict)));
    return kept.length === work.verdicts.length ? work : { ...work, verdicts: kept };
  },
};

/** Keeps what the lists held at the first look, so that what comes later is told as new; once there, it stays. */
export const startGapsSeen: Action<GapsSeen> = {
  id: 'startGapsSeen',
  history: 'never',
  perform: (work, gapsSeen) => (work.gapsSeen === undefined ? { ...work, gapsSeen } : work),
};

/** Keeps what the lists hold now, so that what comes later is told as new. */
export const markGapsSeen: Action<GapsSeen> = {
  id: 'markGapsSeen',
  history: 'record',
  perform: (work, gapsSeen) => ({ ...work, gapsSeen }),
};

export const setAuthor: Action<string> = {
  id: 'setAuthor',
  history: 'never',
  perform: (work, author) => (work.author === author ? work : { ...work, author }),
};

function sortedByKey(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.toSorted((one, other) => compareText(verdictKey(one), verdictKey(other)));
}

/**
 * Takes over what an address says, typed or gone back to. What says the same keeps its value: nothing is computed anew,
 * and going back to another screen is no step of the history.
 */
export const applyAddress: Action<Partial<Work>> = {
  id: 'applyAddress',
  history: 'record',
  perform: (work, patch) => {
    const changed = Object.entries(patch).filter(
      ([key, value]) => !isSameValue(work[key as keyof Work], value),
    );
    return changed.length === 0 ? work : { ...work, ...Object.fromEntries(changed) };
  },
};

function isSameValue(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function sameSelection(one: Selection | undefined, other: Selection | undefined): boolean {
  return selectionKey(one) === selectionKey(other);
}

/** A selection as one string, the same from either end of a tie; empty for none. */
export function selectionKey(selection: Selection | undefined): string {
  if (selection === undefined) return '';
  if (selection.type === 'tie') return `tie:${pairKey(selection.a, selection.b)}`;
  return `${selection.type}:${selection.id}`;
}

function withoutPeriod(filters: Filters): Filters {
  const { fromYear: _from, toYear: _to, ...rest } = filters;
  return rest;
}

/** The work that a dataset opens with. */
export function initialWork(dataset: Dataset, today: string, language: Language): Work {
  return {
    dataset,
    filters: defaultFilters(dataset, today),
    appearance: defaultAppearance,
    familyCuts: [],
    selection: undefined,
    focus: undefined,
    screen: 'explore',
    item: undefined,
    query: '',
    language,
    theme: 'system',
    filtersOpen: true,
    inspectorTab: 'partners',
    inspectorWidth: 344,
    tables: {},
    gaps: defaultGaps,
    matrix: defaultMatrix,
    gapScoring: defaultScoring,
    verdicts: [],
    gapsSeen: undefined,
    author: '',
  };
}

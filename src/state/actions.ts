import type { Dataset } from '../domain/Dataset.ts';
import { pairKey, type RegionId } from '../domain/ids.ts';
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
import { defaultFilters } from '../graph/defaultFilters.ts';
import { defaultThresholds } from '../relations/Thresholds.ts';
import type { Action } from './Action.ts';
import { defaultOverlaps } from './OverlapsSettings.ts';
import {
  builtInProject,
  defaultGaps,
  defaultMatrix,
  defaultScoring,
  type InspectorTab,
  type TableSettings,
  type Work,
} from './Work.ts';
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

/** Chooses values of a further column of own data, in place of those of another; absent = any. */
export const chooseOwnColumn: Action<Filters['attribute']> = {
  id: 'chooseOwnColumn',
  history: 'record',
  perform: (work, attribute) => {
    const { attribute: before, ...rest } = work.filters;
    if (before === undefined && attribute === undefined) return work;
    return { ...work, filters: attribute === undefined ? rest : { ...rest, attribute } };
  },
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

/** Puts another dataset in place, with its own first view; undo brings the former one back as it was. */
export const replaceDataset: Action<{ dataset: Dataset; today: string }> = {
  id: 'replaceDataset',
  history: 'record',
  perform: (work, { dataset, today }) => ({
    ...work,
    dataset,
    filters: defaultFilters(dataset, today),
    appearance: { ...defaultAppearance, layout: work.appearance.layout },
    selection: undefined,
    focus: undefined,
    item: undefined,
    query: '',
    gaps: defaultGaps,
    overlaps: defaultOverlaps,
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
    overlaps: defaultOverlaps,
    overlapThresholds: defaultThresholds,
    overlapsSeen: undefined,
    author: '',
    project: builtInProject,
    importing: undefined,
    recipe: undefined,
    kept: [],
    profiles: [],
    further: {},
  };
}

import type { PairLevel, PairState } from '../analysis/gaps/BorderingPair.ts';
import type { Dataset } from '../domain/Dataset.ts';
import type { RegionId } from '../domain/ids.ts';
import type { Appearance, Filters, Language, Screen, Selection, Theme } from '../domain/ViewSettings.ts';
import type { Sort } from '../view/tables/arrangeRows.ts';
import type { TableName } from '../view/tables/Table.ts';

/** What part of the network is looked at. */
export type Focus =
  | { readonly type: 'ego'; readonly region: RegionId; readonly steps: 1 | 2 | 3 }
  | { readonly type: 'path'; readonly from: RegionId; readonly to?: RegionId };

/** How one table is arranged; absent = its own default. */
export interface TableSettings {
  readonly columns?: readonly string[];
  readonly sort?: Sort;
}

export const inspectorTabs = ['partners', 'agreements', 'measures', 'gaps', 'overlaps'] as const;
export type InspectorTab = (typeof inspectorTabs)[number];

/** A gap is what is not in force. */
export type GapState = Exclude<PairState, 'in-force'>;

/** Which part of the bordering pairs is listed. */
export interface GapListSettings {
  /** A province (its own borders and those of its regions) or one region; absent = the whole dataset. */
  readonly scope?: RegionId;
  readonly level: PairLevel;
  readonly state: GapState;
}

export const defaultGapList: GapListSettings = { level: 'regency-city', state: 'none-recorded' };

/** Inputs only: everything else is derived from these, or is the result of a task. */
export interface Work {
  readonly dataset: Dataset;
  readonly filters: Filters;
  readonly appearance: Appearance;
  readonly familyCuts: readonly string[];
  readonly selection: Selection | undefined;
  readonly focus: Focus | undefined;
  readonly screen: Screen;
  /** Id of what a screen shows: a gap or a region, an overlap, a kind of table. */
  readonly item: string | undefined;
  /** Text that filters the rows of the shown table or list. */
  readonly query: string;
  readonly language: Language;
  readonly theme: Theme;
  readonly filtersOpen: boolean;
  readonly inspectorTab: InspectorTab;
  readonly inspectorWidth: number;
  readonly tables: Readonly<Partial<Record<TableName, TableSettings>>>;
  readonly gapList: GapListSettings;
}

/** Where a key lives beyond the page, and whether undo brings it back. */
interface KeyHome {
  readonly project: boolean;
  readonly url: boolean;
  /** Saved in this browser and found again after a reload. */
  readonly browser: boolean;
  readonly undo: boolean;
}

/** The one table of state keys: undo, saving and the address are made from it, and a test holds them to it. */
export const keyHomes: { readonly [Key in keyof Work]: KeyHome } = {
  dataset: { project: true, url: false, browser: true, undo: true },
  filters: { project: true, url: true, browser: true, undo: true },
  appearance: { project: true, url: true, browser: true, undo: true },
  familyCuts: { project: true, url: false, browser: true, undo: true },
  selection: { project: false, url: true, browser: true, undo: true },
  focus: { project: false, url: true, browser: true, undo: true },
  screen: { project: false, url: true, browser: true, undo: false },
  item: { project: false, url: true, browser: true, undo: false },
  query: { project: false, url: true, browser: true, undo: false },
  language: { project: false, url: true, browser: true, undo: false },
  theme: { project: false, url: true, browser: true, undo: false },
  filtersOpen: { project: false, url: false, browser: true, undo: false },
  inspectorTab: { project: false, url: false, browser: true, undo: false },
  inspectorWidth: { project: false, url: false, browser: true, undo: false },
  tables: { project: false, url: false, browser: true, undo: false },
  gapList: { project: false, url: false, browser: true, undo: false },
};

export const workKeys = Object.keys(keyHomes) as readonly (keyof Work)[];
const undoKeys = workKeys.filter((key) => keyHomes[key].undo);

/** The part of the work that undo and redo move through. */
export type Undoable = Partial<Work>;

export function pickUndoable(work: Work): Undoable {
  return Object.fromEntries(undoKeys.map((key) => [key, work[key]]));
}

/** True where no undoable key differs (by identity: values are replaced, never mutated). */
export function sameUndoable(one: Work, other: Work): boolean {
  return undoKeys.every((key) => one[key] === other[key]);
}

import type { PairLevel } from '../analysis/gaps/PairLevel.ts';
import type { GapClass, GapFlag, GapList } from '../analysis/gaps/GapTable.ts';
import { defaultIndicator, defaultWeights, type GapWeights } from '../analysis/gaps/GapWeights.ts';
import type { Quadrant } from '../analysis/gaps/Feasibility.ts';
import type { Dataset } from '../domain/Dataset.ts';
import type { AffairCode, RegionId } from '../domain/ids.ts';
import type { Decision, Verdict } from '../domain/Verdict.ts';
import type { Kept } from '../domain/Kept.ts';
import type { Appearance, Filters, Language, Screen, Selection, Theme } from '../domain/ViewSettings.ts';
import type { Sort } from '../view/tables/arrangeRows.ts';
import type { TableName } from '../view/tables/Table.ts';
import type { ImportProfile } from '../ingest/plan/ImportPlan.ts';
import type { Thresholds } from '../relations/Thresholds.ts';
import type { ImportSession, Recipe } from './ImportSession.ts';
import type { OverlapsSeen, OverlapsSettings } from './OverlapsSettings.ts';

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

/** What the screen of gaps shows: the ranked pairs, regions x affairs, partners of one region, the other gaps. */
export const gapViews = ['pairs', 'matrix', 'partners', 'other'] as const;
export type GapView = (typeof gapViews)[number];

/** `undecided`: without a verdict. `new`: not in the lists when they were last marked as seen. */
export type VerdictFilter = Decision | 'undecided' | 'new';

/** Which part of the gaps is listed; what is absent filters nothing. */
export interface GapsSettings {
  readonly view: GapView;
  /** A province (its own borders and those of its regions) or one region; absent = the whole dataset. */
  readonly scope?: RegionId;
  readonly level: PairLevel;
  readonly list: GapList | 'under-way';
  readonly affair?: AffairCode;
  readonly class?: GapClass;
  /** `no-record`: nothing is recorded for one side or the other. */
  readonly flag?: GapFlag | 'weak-evidence' | 'no-record';
  readonly quadrant?: Quadrant;
  readonly verdict?: VerdictFilter;
  /** At most two pairs per region, in lists of more than one region. */
  readonly capped: boolean;
  /** Only pairs of different parents; absent = as the dataset suggests. */
  readonly acrossParents?: boolean;
}

export const defaultGaps: GapsSettings = {
  view: 'pairs',
  level: 'regency-city',
  list: 'new',
  capped: true,
};

export const matrixRowOrders = ['affairs', 'agreements', 'name'] as const;
export const matrixColumnOrders = ['code', 'covered'] as const;

/** How the matrix of regions and affairs is arranged. */
export interface MatrixSettings {
  /** Regions put together by hand; absent = those of the scope. */
  readonly regions?: readonly RegionId[];
  readonly rows: (typeof matrixRowOrders)[number];
  readonly columns: (typeof matrixColumnOrders)[number];
  /** Shown as a table of words instead of a picture. */
  readonly asTable: boolean;
  /** What is selected: a cell, a whole row (region alone) or a whole column (affair alone). */
  readonly region?: RegionId;
  readonly affair?: AffairCode;
}

export const defaultMatrix: MatrixSettings = { rows: 'affairs', columns: 'code', asTable: false };

/** What counts in the score of a pair. */
export interface GapScoring {
  readonly weights: GapWeights;
  readonly indicator: string;
}

export const defaultScoring: GapScoring = { weights: defaultWeights, indicator: defaultIndicator };

/** The lists of a dataset as they were when somebody last marked them as seen: `list pairKey` of each. */
export interface GapsSeen {
  /** Id of the dataset: with another one the baseline begins anew. */
  readonly dataset: string;
  readonly on: string;
  readonly keys: readonly string[];
}

/** One dataset with everything that was decided on it; several stand side by side. */
export interface Project {
  readonly id: string;
  /** As the person calls it; empty = the title of its dataset. */
  readonly name: string;
}

/** The project of the built-in data: always there, never edited; a change to its data makes a project of its own. */
export const builtInProject: Project = { id: 'built-in', name: '' };

/** Inputs only: everything else is derived from these, or is the result of a task. */
export interface Work {
  readonly dataset: Dataset;
  readonly filters: Filters;
  readonly appearance: Appearance;
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
  readonly gaps: GapsSettings;
  readonly matrix: MatrixSettings;
  readonly gapScoring: GapScoring;
  /** By key, one for each pair or pair and affair; kept when the dataset is replaced. */
  readonly verdicts: readonly Verdict[];
  readonly gapsSeen: GapsSeen | undefined;
  readonly overlaps: OverlapsSettings;
  readonly overlapThresholds: Thresholds;
  readonly overlapsSeen: OverlapsSeen | undefined;
  /** Who decides, in their own words. */
  readonly author: string;
  readonly project: Project;
  /** Files that are looked at and not yet the dataset. */
  readonly importing: ImportSession | undefined;
  /** The tables that the dataset was read from, where it came from files. */
  readonly recipe: Recipe | undefined;
  /** Decisions on names, cells, rows, agreements, pairs and registers; kept when the dataset is read anew. */
  readonly kept: readonly Kept[];
  /** Mappings of columns by name, for the next file of the same kind. */
  readonly profiles: readonly ImportProfile[];
  /** Fields of a project file that this edition does not know: they are written again. */
  readonly further: Readonly<Record<string, unknown>>;
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
  gaps: { project: false, url: true, browser: true, undo: false },
  matrix: { project: false, url: false, browser: true, undo: false },
  gapScoring: { project: true, url: true, browser: true, undo: true },
  verdicts: { project: true, url: false, browser: true, undo: true },
  gapsSeen: { project: true, url: false, browser: true, undo: true },
  overlaps: { project: false, url: true, browser: true, undo: false },
  overlapThresholds: { project: true, url: true, browser: true, undo: true },
  overlapsSeen: { project: true, url: false, browser: true, undo: true },
  author: { project: false, url: false, browser: true, undo: false },
  project: { project: true, url: false, browser: true, undo: true },
  importing: { project: false, url: false, browser: true, undo: true },
  recipe: { project: true, url: false, browser: true, undo: true },
  kept: { project: true, url: false, browser: true, undo: true },
  profiles: { project: false, url: false, browser: true, undo: true },
  further: { project: true, url: false, browser: true, undo: true },
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

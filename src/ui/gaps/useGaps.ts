import { createContext, useContext } from 'react';
import type { AffairFits } from '../../analysis/gaps/AffairFit.ts';
import type { Feasibility, Quadrant } from '../../analysis/gaps/Feasibility.ts';
import type { Gap } from '../../analysis/gaps/Gap.ts';
import type { GapContext } from '../../analysis/gaps/GapContext.ts';
import type { GapTable } from '../../analysis/gaps/GapTable.ts';
import type { LikeBand } from '../../analysis/gaps/likePairs.ts';
import type { ListedStanding, Ranking } from '../../analysis/gaps/rankAll.ts';
import type { RegionId } from '../../domain/ids.ts';
import type { Verdict } from '../../domain/Verdict.ts';
import type { GapScoring, GapsSettings } from '../../state/Work.ts';
import type { GapItem } from '../../view/gapItem.ts';
import type { FilterCounts } from '../../view/filterGaps.ts';
import type { GapPlace, GapRow } from '../../view/gapList.ts';
import type { GapScope, LevelChoice } from '../../view/gapScope.ts';
import type { TermPoints, TermShares } from '../../view/termPoints.ts';

/** The numbers of one row under the present weights. */
export interface GapFigures {
  readonly score: number;
  /** With every filled term at 0, and at 1; equal to the score where nothing is filled. */
  readonly low: number;
  readonly high: number;
  /** Over 40 % of the weight is filled. */
  readonly weak: boolean;
  /** In the order of the terms; empty in the modes without geography. */
  readonly points: readonly TermPoints[];
  /** In how many of the 500 weightings it stays in the first 20; `undefined` while that is computed. */
  readonly robust: number | undefined;
  /** Like pairs of its score. */
  readonly band: LikeBand | undefined;
}

/** What the conditions for an agreement say of a list. */
export interface Conditions {
  /** They tell its first rows apart, so that a word for conditions and score says something. */
  readonly separates: boolean;
  /** Its first rows, whatever else filters them; none without geography. */
  readonly first: readonly number[];
}

/** What the screen of gaps shows: the ranked list as set, what is open, what is known of a row, and the ways to change it. */
export interface GapsModel {
  /** There is a table of this dataset, and it is ranked. Until then `table` and `ranking` are `undefined`. */
  readonly ready: boolean;
  /** Table and ranking are those of the day, the family links, the indicator and the weights as they are now. */
  readonly fresh: boolean;
  /** The day of every standing. */
  readonly asOf: string;
  readonly table: GapTable | undefined;
  readonly ranking: Ranking | undefined;
  /** Dataset, families and statuses on that day. */
  readonly context: GapContext;
  readonly scoring: GapScoring;
  /** Points of 100 that each term can give at the listed level; those that the data lack there at 0. */
  readonly shares: TermShares;

  readonly item: GapItem;
  /** The open pair: the one of the address, else (where list and pair stand side by side) the first of the list. */
  readonly gap: Gap | undefined;
  readonly place: GapPlace | undefined;
  /** The open region, where the address names one. */
  readonly region: RegionId | undefined;

  readonly settings: GapsSettings;
  readonly scope: GapScope;
  readonly levels: readonly LevelChoice[];
  /** Pairs of each list in the scope at the level. */
  readonly counts: Readonly<Record<ListedStanding, number>>;
  readonly filterCounts: FilterCounts;
  /** Quadrants that the list may be filtered by; none where conditions do not tell its first rows apart, or it is long. */
  readonly quadrants: readonly Quadrant[];
  /** Conditions of the first rows of the list, however long it is. */
  readonly conditions: Conditions;
  /** Whether only pairs of different parents are listed, and whether that is a choice here. */
  readonly acrossParents: boolean;
  readonly acrossOffered: boolean;
  /** Whether the cap of two pairs per region applies, and how many rows it hides. */
  readonly capped: boolean;
  readonly hiddenByCap: number;
  /** Rows of the list in the scope at the level, whatever else filters them, best first. */
  readonly listRows: readonly number[];
  /** The list as filtered and capped, and the part of it that passes the text filter. */
  readonly rows: readonly GapRow[];
  readonly shown: readonly GapRow[];

  /** What is known of a row; the same object each time. */
  readonly describe: (row: number) => Gap;
  readonly figuresOf: (row: number) => GapFigures;
  readonly affairsOf: (gap: Gap) => AffairFits;
  readonly feasibilityOf: (gap: Gap) => Feasibility;
  /** The verdict on a pair, else the newest on one of its affairs. */
  readonly verdictOf: (pair: string) => Verdict | undefined;
  /** Not in the lists when they were last marked as seen; always false before that. */
  readonly isNew: (row: number) => boolean;

  readonly open: (pair: string | undefined) => void;
  /** Changes some settings; the open item is closed unless it is the scope. `undefined` takes a filter away. */
  readonly change: (patch: GapsPatch) => void;
  readonly setScope: (scope: RegionId | undefined) => void;
  readonly setLevel: (level: GapsSettings['level']) => void;
}

export type GapsPatch = {
  readonly [Key in keyof Omit<GapsSettings, 'scope' | 'level'>]?: GapsSettings[Key] | undefined;
};

export const GapsContext = createContext<GapsModel | undefined>(undefined);

/** The model of the screen; for what stands inside `GapsProvider`. */
export function useGaps(): GapsModel {
  const model = useContext(GapsContext);
  if (model === undefined) throw new Error('no gaps: GapsProvider is missing');
  return model;
}

import type { OutsidePartyType } from '../../domain/Party.ts';
import type { RegionId } from '../../domain/ids.ts';
import type { ColumnId } from '../templateColumns.ts';

/** What a table lists, one of it in each row. */
export const sheetContents = [
  /** One row is one agreement. */
  'agreements',
  /** One row is one party of an agreement; rows of one key belong together. */
  'participations',
  /** The agreements that a sheet of participations refers to by key. */
  'projects',
  /** One row is one tie of two regions. */
  'ties',
  /** Regions across and down; a filled cell is a tie. */
  'matrix',
  'regions',
  'borders',
  'areas',
  'ignore',
] as const;
export type SheetContent = (typeof sheetContents)[number];

/** Meaning of a column. The columns of an agreements table first, then those of the other contents. */
export type ColumnRole =
  | ColumnId
  /** A number and a date in one cell. */
  | 'number_and_date'
  /** Start and end, an end, or a duration, as it is written. */
  | 'period'
  // Participations and projects.
  | 'key'
  | 'party'
  | 'region'
  | 'role'
  | 'country'
  | 'party_lat'
  | 'party_lon'
  // Ties. A table may have several columns of targets: each filled one is a tie of its own.
  | 'source_region'
  | 'target_region'
  | 'weight'
  | 'source_country'
  | 'source_lat'
  | 'source_lon'
  | 'target_country'
  | 'target_lat'
  | 'target_lon'
  // Regions, borders, areas.
  | 'code'
  | 'name'
  | 'level'
  | 'parent'
  | 'lat'
  | 'lon'
  | 'population'
  | 'area_km2'
  | 'aliases'
  | 'indicator'
  | 'border_a'
  | 'border_b'
  | 'shared_km'
  | 'members'
  | 'area_type'
  /** Kept with the agreement under its header: filter, colour, group. */
  | 'attribute'
  | 'ignore';

export interface ColumnPlan {
  /** Joined from all header lines; as it stands in the file. Empty where the file has none. */
  readonly header: string;
  readonly role: ColumnRole;
  /** Why: the header's words, the content, a profile, a person. `none`: nothing speaks for any role. */
  readonly basis: 'header' | 'content' | 'profile' | 'chosen' | 'none';
  /** Further roles that fit, best first; for the chooser. */
  readonly others: readonly ColumnRole[];
  /** Some distinct values, for the person who checks. */
  readonly samples: readonly string[];
  /** Filled cells among the data rows. */
  readonly filled: number;
  /** For columns of dates that do not name the month: which part comes first. `undecided`: nothing tells; read as dmy. */
  readonly dateOrder?: 'dmy' | 'mdy' | 'ymd' | 'undecided';
  /** For columns of numbers. */
  readonly decimalMark?: '.' | ',';
  /** What amounts are to be multiplied with: 1e6 for "(dalam jutaan rupiah)". */
  readonly multiplier?: number;
  readonly currency?: string;
}

/** Why a filled row is no data. */
export const setAsideReasons = [
  'title',
  'header',
  'repeated-header',
  'column-numbers',
  'total',
  'section',
  'note',
  'signature',
  'ignored-sheet',
] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];

/** A column that may say in which region a party sits, with what follows from choosing it. */
export interface RegionColumnFigures {
  readonly column: number;
  readonly regions: number;
  readonly ties: number;
  /** Share of the regions that occur once only. */
  readonly onceShare: number;
}

export interface SheetPlan {
  /** Index among the sheets of the source. */
  readonly sheet: number;
  readonly content: SheetContent;
  readonly contentBasis: 'recognised' | 'profile' | 'chosen';
  /** Contents that fit as well, best first. */
  readonly otherContents: readonly SheetContent[];
  /** Row positions of the header lines, first to last; absent where the table has none. */
  readonly header?: { readonly first: number; readonly last: number };
  readonly columns: readonly ColumnPlan[];
  /** Row positions that are no data, each with its reason, in order; all rows of a sheet that is ignored. */
  readonly aside: readonly { readonly row: number; readonly reason: SetAsideReason }[];
  /** Text of the title rows, for the name of the dataset and its owner. */
  readonly title?: string;
  /** Whose register it is: a party of every row that does not name it. */
  readonly owner?: RegisterOwner;
  /** For tables of participations in which several columns could be the region; the chosen one has the role `region`. */
  readonly regionColumns?: readonly RegionColumnFigures[];
  /** Type of outside parties whose name does not tell. */
  readonly outsideType?: OutsidePartyType;
}

export interface RegisterOwner {
  readonly regionId: RegionId;
  /** The text from which it was understood. */
  readonly text: string;
  readonly basis: 'title' | 'file-name' | 'sheet-name' | 'chosen';
}

/** What names are matched against. */
export type RegionReference =
  | { readonly type: 'built-in' }
  /** Regions are made of the names in the file. */
  | { readonly type: 'file' }
  /** A sheet of the source that lists regions. */
  | { readonly type: 'table'; readonly sheet: number };

/** How participations find their agreement. */
export interface JoinPlan {
  readonly participations: number;
  readonly projects: number;
  /** Columns of either sheet, pairwise. */
  readonly on: readonly { readonly participation: number; readonly project: number }[];
  readonly matched: number;
  readonly unmatched: number;
  /** Keys that stand in several rows of the projects. */
  readonly repeated: number;
}

/** Something that the files leave open and a person decides. The plan holds an answer already; this says that it is a guess. */
export type PlanQuestion =
  | { readonly type: 'date-order'; readonly sheet: number; readonly column: number }
  | { readonly type: 'owner'; readonly sheet: number; readonly rows: number }
  | { readonly type: 'region-column'; readonly sheet: number }
  | { readonly type: 'content'; readonly sheet: number }
  | { readonly type: 'column'; readonly sheet: number; readonly column: number };

/** How a source is to be read: everything is a guess with a reason, and everything can be changed. */
export interface ImportPlan {
  readonly version: 1;
  readonly title: string;
  readonly regions: RegionReference;
  /** Share of the distinct names of parties that are regions of the built-in data, 0 to 1. */
  readonly builtInShare: number;
  /** Distinct names that the share is counted among: not those of companies, ministries and other organisations. */
  readonly names?: number;
  /** How many of `names` are regions of the built-in data, or could be one of several. */
  readonly regionNames?: number;
  readonly sheets: readonly SheetPlan[];
  readonly join?: JoinPlan;
  readonly questions: readonly PlanQuestion[];
  /** Name of the profile that was applied. */
  readonly profile?: string;
}

/** A mapping that a person saved, found again for files with the same headers. */
export interface ImportProfile {
  readonly name: string;
  readonly savedOn: string;
  readonly sheets: readonly {
    /** Match keys of the headers, in order. */
    readonly headers: readonly string[];
    readonly content: SheetContent;
    readonly roles: readonly ColumnRole[];
    readonly dateOrders: readonly (ColumnPlan['dateOrder'] | null)[];
    readonly owner?: RegisterOwner;
  }[];
  readonly regions: RegionReference['type'];
}

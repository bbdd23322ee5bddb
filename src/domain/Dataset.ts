import type { Agreement } from './Agreement.ts';
import type { AffairCode, AreaId, RegionId } from './ids.ts';
import type { OutsideParty } from './Party.ts';
import type { Border, Region } from './Region.ts';
import type { Term } from './Term.ts';

export type LocalisedText = Readonly<Record<'id' | 'en' | 'de', string>>;

/** A field of government (*urusan pemerintahan konkuren*, UU 23/2014 art. 12). */
export interface Affair {
  readonly code: AffairCode;
  readonly name: LocalisedText;
  readonly aliases: readonly string[];
  /** Our default for effects across borders, a prior that a planner can overwrite. */
  readonly externality: 'high' | 'medium' | 'low';
  /** `limited`: (almost) only centre and province are competent. */
  readonly regencyAuthority: 'shared' | 'limited';
}

/** A group of regions that share a plan, a forum or a body. For display and as evidence; not a tie. */
export interface Area {
  readonly id: AreaId;
  readonly name: string;
  readonly fullName?: string;
  /** `body` = agreement-based (body, forum, documented mandatory cooperation); `plan` = a spatial plan, no agreement. */
  readonly type: 'body' | 'forum' | 'plan';
  readonly members: readonly RegionId[];
  readonly affairs: readonly AffairCode[];
  readonly year?: number;
  readonly source: string;
}

/** Terms in years that are assumed where a document states no end. A body stays open. */
export interface AssumedTerms {
  readonly operative: number;
  readonly umbrella: number;
  readonly unknown: number;
}

/**
 * 3 years for operative documents, 5 for umbrella and unknown ones: of 229 dated documents of a ministry the median
 * PKS ran 3 years, KB and MoU 5, and 99 % ended within 5.1.
 */
export const defaultTerms: AssumedTerms = { operative: 3, umbrella: 5, unknown: 5 };

/** Everything that is known: the truth from which ties, measures, gaps and overlaps are derived. */
export interface Dataset {
  readonly schemaVersion: 1;
  /** Short id; `indonesia` for the built-in data. */
  readonly id: string;
  readonly title: LocalisedText;
  readonly builtIn: boolean;
  /** The dataset's own day, `YYYY-MM-DD`; absent = today is meant. */
  readonly asOf?: string;
  readonly sources: readonly string[];
  readonly regions: readonly Region[];
  readonly borders: readonly Border[];
  readonly outsideParties: readonly OutsideParty[];
  readonly agreements: readonly Agreement[];
  readonly affairs: readonly Affair[];
  readonly areas: readonly Area[];
  /** Rows that could not be used, untouched, each with its reason. */
  readonly quarantine: readonly QuarantinedRow[];
  readonly issues: readonly Issue[];
  /** What registers are said to hold, by region; a region without an entry has said nothing. */
  readonly coverage?: readonly RegisterCoverage[];
  /** Boundaries that came with the data, in degrees; the built-in ones are apart. */
  readonly boundaries?: readonly RegionBoundary[];
  /** Words of this data's own subjects, beside and before those of the standard table. */
  readonly terms?: readonly Term[];
}

/** Statement of a person or source on how complete the register of a region is. */
export interface RegisterCoverage {
  readonly regionId: RegionId;
  /** `none`: the register is said to hold no agreement at all; then no record means no cooperation. */
  readonly extent: 'none' | 'partial' | 'complete';
  readonly from?: string;
  readonly to?: string;
  readonly source: string;
}

export interface RegionBoundary {
  readonly regionId: RegionId;
  /** Rings of `[lon, lat]`; the outer ring of a polygon first. */
  readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[];
}

/**
 * Something a reader noticed. `code` and `params` carry the meaning; sentences are made in the interface.
 * An `error` sets the row aside, a `warning` loads it and tells.
 */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly sheet?: string;
  /** Counted from 1, header included, as a spreadsheet shows it. */
  readonly row?: number;
  /** Header of the column. */
  readonly column?: string;
  /** The text as it stands in the cell. */
  readonly value?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export const issueCodes = [
  'file-empty',
  'file-not-text',
  'file-too-large',
  'column-missing',
  'column-unknown',
  'row-too-long',
  'row-quote-broken',
  'title-missing',
  'parties-missing',
  'party-unknown',
  'party-ambiguous',
  'party-not-autonomous',
  'too-few-parties',
  'no-region',
  'party-repeated',
  'date-invalid',
  'end-before-start',
  'affair-unknown',
  'kind-unknown',
  'document-unknown',
  'status-unknown',
  'value-invalid',
  'id-repeated',
  'parent-unknown',
  'region-not-in-data',
  'status-disagrees',
  'planned-with-date',
  'title-repeated',
  'text-damaged',
  'text-encoded-twice',
  'row-above-header',
  'column-repeated',
  'role-unknown',
  'number-repeated',
  'mandatory-without-border',
  'outside-parent-term',
  // Files as a whole.
  'file-not-recognised',
  'file-encrypted',
  'file-truncated',
  'archive-too-large',
  'archive-nested',
  'file-invalid',
  'file-entities',
  'file-too-deep',
  'file-no-table',
  'file-version',
  'table-too-large',
  'shapes-not-degrees',
  // Names that wait for a person.
  'party-likely',
  // Cells.
  'cell-error',
  'formula-without-value',
  'row-hidden',
  'value-suspicious',
  'end-computed',
  'key-unknown',
  'agreement-repeated',
  'region-repeated',
  'region-unmatched',
  'number-not-read',
] as const;
export type IssueCode = (typeof issueCodes)[number];

export interface QuarantinedRow {
  readonly file: string;
  readonly sheet?: string;
  readonly row: number;
  readonly header: readonly string[];
  readonly cells: readonly string[];
  readonly issues: readonly Issue[];
}

import type { AgreementKind, DocumentType } from './Agreement.ts';
import type { AffairCode, AgreementId, PartyId, RegionId } from './ids.ts';
import type { Status } from './status.ts';

export const screens = ['explore', 'gaps', 'overlaps', 'tables', 'data'] as const;
export type Screen = (typeof screens)[number];

export const languages = ['id', 'en', 'de'] as const;
export type Language = (typeof languages)[number];

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** `record` = all but planned; `in-force` = in force on the day, with assumed and undated; `chosen` = ticked by hand. */
export type StatusMode = 'record' | 'in-force' | 'chosen';

/**
 * Which agreements count. An empty list means "all"; several values of one filter are joined by *or*, different filters
 * by *and*. One object decides for network, measures, tables, exports and the command line.
 */
export interface Filters {
  /** `YYYY-MM-DD`: the day of every status. */
  readonly asOf: string;
  readonly statuses: readonly Status[];
  /** Affair codes, or `none` for agreements without an affair. */
  readonly affairs: readonly (AffairCode | 'none')[];
  readonly kinds: readonly AgreementKind[];
  readonly documents: readonly DocumentType[];
  /** First and last year of signing, inclusive; undated agreements pass unless `withUndated` is false. */
  readonly fromYear?: number;
  readonly toYear?: number;
  readonly withUndated: boolean;
  /** Agreements with a party in one of these provinces (the province itself or its regencies and cities). */
  readonly provinces: readonly RegionId[];
  /** Agreements with one of these parties. */
  readonly parties: readonly PartyId[];
  /** Ties of at least n families; 1 = all. */
  readonly minAgreements: number;
  /** Only agreements that end within 12 months of the day, by stated or assumed end. */
  readonly endingOnly: boolean;
  /** Agreements with one of these values in a further column of own data; an empty value = nothing stands there. */
  readonly attribute?: { readonly name: string; readonly values: readonly string[] };
}

export const layouts = ['map', 'force'] as const;
export type Layout = (typeof layouts)[number];

/** `fewer` draws of a dense network the ties that carry it (`drawnTies`), of any other all. */
export const tieChoices = ['fewer', 'all'] as const;
export type TieChoice = (typeof tieChoices)[number];

export interface Appearance {
  /** Measure id, `none` (one hue) or `community`/`component` (categories). */
  readonly colour: string;
  /** Measure id, or `none` for one size. */
  readonly size: string;
  readonly layout: Layout;
  readonly outsideParties: boolean;
  readonly ties: TieChoice;
}

export type Selection =
  | { readonly type: 'region'; readonly id: RegionId }
  | { readonly type: 'agreement'; readonly id: AgreementId }
  | { readonly type: 'tie'; readonly a: RegionId; readonly b: RegionId }
  | { readonly type: 'party'; readonly id: PartyId };

export const defaultAppearance: Appearance = {
  colour: 'none',
  size: 'partners',
  layout: 'map',
  outsideParties: false,
  ties: 'fewer',
};

import type { RegionId } from '../../domain/ids.ts';
import type { PairLevel } from './PairLevel.ts';
import type { TermId } from './GapWeights.ts';

/**
 * Where a pair stands on the day. `new`: no agreement is recorded between the two. `renew`: none in force, but one on
 * record (ended, assumed ended or undated). `extend`: one in force, affairs not covered; also a pair in a common body.
 * `under-way`: planned only, no gap. `covered`: every affair that the two may agree on is covered.
 */
export const pairStandings = ['new', 'renew', 'extend', 'under-way', 'covered'] as const;
export type PairStanding = (typeof pairStandings)[number];

/** The lists of gaps, never mixed. */
export const gapLists = ['new', 'renew', 'extend'] as const;
export type GapList = (typeof gapLists)[number];

/** Class of a pair or of an affair of it: two lists, no rank. No class where the affairs are not those of our list. */
export const gapClasses = ['indicated-mandatory', 'voluntary-opportunity'] as const;
export type GapClass = (typeof gapClasses)[number];

/**
 * What has to be known before a gap is argued. `weak-evidence` (over 40 % of the weight is filled in) depends on the
 * weights and is told by the scores, the others by the table.
 * `no-record-a/-b`: nothing is recorded for that side, check first. `lapsed`: an agreement ended or is assumed to have
 * ended. `expiring`: one in force ends within 180 days. `status-unknown`: all that is on record is undated.
 * `joint-body`: both are members of a sourced body or forum. `provincial`: two regencies/cities of one province, the
 * affair may be the province's own (UU 23/2014 art. 13(3)). `different-provinces`: the centre, not a governor, oversees.
 */
export const gapFlags = [
  'no-record-a',
  'no-record-b',
  'lapsed',
  'expiring',
  'status-unknown',
  'joint-body',
  'provincial',
  'different-provinces',
] as const;
export type GapFlag = (typeof gapFlags)[number];

/**
 * Why a pair is a candidate; several may hold. Network distance is none. `record`: an agreement on record names both. None
 * holds for a pair that only a planned agreement or a hint brings in.
 */
export const candidacies = ['border', 'area', 'near', 'record'] as const;
export type Candidacy = (typeof candidacies)[number];

/**
 * What the lists are made from. `geography`: borders, coordinates or areas. `expected`: neither borders nor
 * coordinates, but areas with agreements ("fewer than expected"). `network`: nothing but agreements (a weak hint).
 * `none`: no pair can be argued.
 */
export type GapMode = 'geography' | 'expected' | 'network' | 'none';

/**
 * Every candidate pair of a dataset on a day, one row each, as columns: it crosses to the page as it is, and weights
 * move without the dataset. Rows are in order of (a, b). NaN = missing, never 0. Agreements decide standing and flags,
 * never a term of `geography`.
 */
export interface GapTable {
  readonly mode: GapMode;
  readonly asOf: string;
  /** The dataset is closed: "in force" is "on record" here, and nothing stands in `renew`. */
  readonly closed: boolean;
  /** Key of the indicator of the disparity term; `undefined` where the dataset has none of that key. */
  readonly indicator: string | undefined;
  /** Autonomous regions in order of id; `a` and `b` are places in it. */
  readonly regions: readonly RegionId[];
  readonly length: number;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Place in `pairLevels`. */
  readonly level: Uint8Array;
  /** Place in `pairStandings`. */
  readonly standing: Uint8Array;
  /** Bit i = `candidacies[i]`. */
  readonly candidacy: Uint8Array;
  /** Bit i = `gapFlags[i]`. */
  readonly flags: Uint16Array;
  /** 0 = no class, else place in `gapClasses` + 1: the best class of its uncovered affairs. */
  readonly classes: Uint8Array;
  /** Each 0..1; NaN = missing for this pair (the score fills it with `fill`). */
  readonly terms: Readonly<Record<TermId, Float64Array>>;
  /** Bounds of the border term where people beside it are not known; else both equal the term. */
  readonly borderLow: Float64Array;
  readonly borderHigh: Float64Array;
  /** People within 5 km on the emptier side; common border in km; km between representative points. */
  readonly people: Float64Array;
  readonly sharedKm: Float64Array;
  readonly distanceKm: Float64Array;
  /** Rank of b among the nearest of a (1 = nearest), and of a among those of b; NaN without coordinates. */
  readonly rankOfB: Float64Array;
  readonly rankOfA: Float64Array;
  /** Modes `expected` and `network`: expected joint agreements E, or the resource-allocation index; else NaN. */
  readonly hint: Float64Array;
  /** Median of each term among the pairs that are candidates by border, area or nearness, per place in `pairLevels`. */
  readonly fill: Readonly<Record<TermId, readonly number[]>>;
  /** Terms that the whole dataset lacks: they go, and the weights of the others rescale for all alike. */
  readonly missingTerms: readonly TermId[];
  /** d0 of nearness per place in `pairLevels`, in km; NaN where the level has no coordinates. */
  readonly scaleKm: readonly number[];
  /** 3 in 4 ties join regions of different parents: the lists open on pairs across parents. */
  readonly mostlyAcrossParents: boolean;
  readonly levels: readonly PairLevel[];
}

/** Scores of the rows of a table under some weights: 0 to 100. Modes without geography: the hint itself. */
export interface GapScores {
  readonly score: Float64Array;
  /** With every filled term at 0, and at 1. Equal to `score` where nothing is filled. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** 1 where more than 40 % of the weight is filled: weak evidence. */
  readonly weak: Uint8Array;
}

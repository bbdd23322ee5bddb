import type { GapWeights } from '../gaps/GapWeights.ts';
import type { PairLevel } from '../gaps/PairLevel.ts';

/** Rankings that are put to the same test. `score` is ours, under the weights of the request. */
export const rankers = [
  'score',
  'score-without-areas',
  'distance',
  'bordering',
  'same-province',
  'gravity',
  'preferential-attachment',
  'common-neighbours',
  'random',
] as const;
export type Ranker = (typeof rankers)[number];

/** A figure with its 95 % bootstrap interval (percentiles). */
export interface TrustFigure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Share of pairs that come back: each member taken out of each agreement of three or more regions or body. */
export interface HiddenMember {
  /** Families and bodies tested: what is resampled. */
  readonly units: number;
  /** Pairs tested. */
  readonly cases: number;
  readonly first10: Readonly<Record<Ranker, TrustFigure>>;
  readonly first20: Readonly<Record<Ranker, TrustFigure>>;
  /** Ours less plain distance, paired, in the first 10. */
  readonly differenceToDistance: TrustFigure;
  /** The same without pairs that another family or body joins as well: the stricter question. `undefined` without any. */
  readonly onlyHere:
    | {
        readonly cases: number;
        readonly first10: Readonly<Record<Ranker, TrustFigure>>;
        readonly differenceToDistance: TrustFigure;
      }
    | undefined;
}

/** Under this many later pairs no figure of a back-test is to be read. */
export const fewestLaterPairs = 30;

export interface BackTestFigures {
  readonly averagePrecision: TrustFigure;
  /** Share of later pairs among the first 20 and 100 places. */
  readonly precision20: number;
  readonly precision100: number;
  /** Average precision over the base rate (later of open pairs). */
  readonly lift: number;
  /** Share of the sides of later pairs that have the other in the first 10 of their own list; each family counts once. */
  readonly ownList10: number;
}

/** How the pairs that signed after year T stood in a list made from what was known until T. */
export interface BackTest {
  /** Known until the end of this year. */
  readonly year: number;
  readonly openPairs: number;
  readonly laterPairs: number;
  /** Families that joined them first: what is resampled. */
  readonly laterFamilies: number;
  /** Under 30 later pairs: no figure is to be read. */
  readonly tooLittleData: boolean;
  readonly rankers: Readonly<Record<Ranker, BackTestFigures>>;
  /** Average precision of ours less that of plain distance, paired. */
  readonly differenceToDistance: TrustFigure;
  /** Average precision without the two largest families. */
  readonly withoutTwoLargest: Readonly<Record<Ranker, number>>;
}

export interface TrustLevel {
  readonly level: PairLevel;
  /** `undefined`: no agreement of three or more regions and no body at this level. */
  readonly hiddenMember: HiddenMember | undefined;
  readonly backTests: readonly BackTest[];
  /** Mean over the cut years with enough data; `undefined` where there is none. */
  readonly meanAveragePrecision: Readonly<Record<Ranker, number>> | undefined;
  /**
   * Share of pairs open on the day, and of the first 40 of them by ours and by gravity, that touch a poor region: lowest
   * third of the level in the indicator (highest of `poverty_pct`). `undefined` without indicator or open pair.
   */
  readonly poorShare: { readonly open: number; readonly score: number; readonly gravity: number } | undefined;
}

/**
 * How far the ranking can be trusted on this dataset, beside its baselines. `levels` is empty where pairs are not argued
 * from geography: there the list itself is made of the agreements, and nothing independent is left to test it on.
 */
export interface Trust {
  readonly asOf: string;
  readonly seed: number;
  readonly weights: GapWeights;
  /** Samples behind each interval. */
  readonly bootstrapSamples: number;
  readonly levels: readonly TrustLevel[];
}

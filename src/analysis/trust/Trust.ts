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
  /** Pairs tested. */
  readonly cases: number;
  readonly first10: Readonly<Record<Ranker, TrustFigure>>;
  readonly first20: Readonly<Record<Ranker, TrustFigure>>;
  /** Ours less plain distance, paired, in the first 10. */
  readonly differenceToDistance: TrustFigure;
}

export interface BackTestFigures {
  readonly averagePrecision: TrustFigure;
  readonly precision20: number;
  readonly precision100: number;
  /** Average precision over that of the base rate. */
  readonly lift: number;
  /** Share of later pairs found in the first 10 of a side's own list. */
  readonly ownList10: number;
}

/** The pairs that signed after year T, foreseen from what was known until T. */
export interface BackTest {
  /** Known until the end of this year. */
  readonly year: number;
  readonly openPairs: number;
  readonly laterPairs: number;
  /** Under 30 later pairs: no figure is to be read. */
  readonly tooLittleData: boolean;
  readonly rankers: Readonly<Record<Ranker, BackTestFigures>>;
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
  /** Share of open pairs and of the first 40 of ours and of gravity that touch a poor region (lowest third of the indicator). */
  readonly poorShare: { readonly open: number; readonly score: number; readonly gravity: number } | undefined;
}

/** How far the ranking can be trusted on this dataset: what it finds, what it does not foresee, and its baselines. */
export interface Trust {
  readonly asOf: string;
  readonly seed: number;
  readonly weights: GapWeights;
  readonly bootstrapSamples: number;
  readonly levels: readonly TrustLevel[];
}

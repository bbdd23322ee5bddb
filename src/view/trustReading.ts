import {
  rankers,
  type BackTest,
  type Ranker,
  type Trust,
  type TrustFigure,
  type TrustLevel,
} from '../analysis/trust/Trust.ts';
import type { PairLevel } from '../analysis/gaps/PairLevel.ts';
import type { Language } from '../domain/ViewSettings.ts';
import { formatList } from '../i18n/format.ts';
import { translatorFor } from '../i18n/translate.ts';
import { formatFixed } from './tables/formatFixed.ts';

/** Ours against plain distance, by the paired interval: apart only where the interval leaves 0 out. */
export type Comparison = 'better' | 'alike' | 'worse';

export function compareToDistance({ low, high }: TrustFigure): Comparison {
  if (low > 0) return 'better';
  return high < 0 ? 'worse' : 'alike';
}

/** One bar of a chart: a value and its whisker, all on the scale of the chart. */
export interface TrustBar {
  readonly ranker: Ranker;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const hiddenRankers: readonly Ranker[] = ['score', 'distance', 'bordering'];
const laterRankers: readonly Ranker[] = ['score', 'distance', 'random'];

/** What the card says of one level. */
export interface TrustReading {
  readonly level: PairLevel;
  /** Shares of hidden members back in the first 10, 0 to 100 with their 95 % intervals; [] where none was hidden. */
  readonly hidden: readonly TrustBar[];
  /**
   * Average precision, 0 to 1: the mean over the cut years with enough data. The whisker goes from the lowest to the
   * highest year; with one year it is the interval of that year. [] where there is too little data.
   */
  readonly later: readonly TrustBar[];
  /** Cut years with enough data. */
  readonly years: readonly number[];
  /** Whether hidden partners are found clearly more often than by chance. */
  readonly finds: boolean;
  /** Whether later signatures stand higher than by plain distance in every year with enough data. */
  readonly foresees: boolean;
  /** The figures in words. */
  readonly sentences: readonly string[];
}

/** The level that a list belongs to, else the first that was tested; `undefined` where none was. */
export function levelOfTrust(trust: Trust, level: PairLevel): TrustLevel | undefined {
  return trust.levels.find((tested) => tested.level === level) ?? trust.levels[0];
}

/** Reads the tests of a level; every claim follows from the figures, whichever way they fall. */
export function readTrust(tested: TrustLevel, language: Language): TrustReading {
  const { hiddenMember, backTests } = tested;
  const enough = backTests.filter(({ tooLittleData }) => !tooLittleData);
  const comparisons = enough.map(({ differenceToDistance }) => compareToDistance(differenceToDistance));
  const hidden = hiddenMember?.first10;
  return {
    level: tested.level,
    hidden:
      hidden === undefined
        ? []
        : hiddenRankers.map((ranker) => ({
            ranker,
            value: 100 * hidden[ranker].value,
            low: 100 * hidden[ranker].low,
            high: 100 * hidden[ranker].high,
          })),
    later: enough.length === 0 ? [] : laterRankers.map((ranker) => laterBar(ranker, enough)),
    years: enough.map(({ year }) => year),
    finds: hidden !== undefined && hidden.score.low > hidden.random.high,
    foresees: comparisons.length > 0 && comparisons.every((one) => one === 'better'),
    sentences: [
      hiddenSentence(tested, language),
      ...onlyHereSentence(tested, language),
      laterSentence(enough, comparisons, language),
    ],
  };
}

function laterBar(ranker: Ranker, enough: readonly BackTest[]): TrustBar {
  const figures = enough.map(({ rankers: of }) => of[ranker].averagePrecision);
  const values = figures.map(({ value }) => value);
  const [only] = figures;
  const value = values.reduce((sum, one) => sum + one, 0) / values.length;
  if (figures.length === 1 && only !== undefined) return { ranker, ...only };
  return { ranker, value, low: Math.min(...values), high: Math.max(...values) };
}

function hiddenSentence({ hiddenMember }: TrustLevel, language: Language): string {
  const t = translatorFor(language);
  if (hiddenMember === undefined) return t('trust.say.hidden.none');
  const { cases, first10, differenceToDistance: difference } = hiddenMember;
  const points = (value: number): string => formatFixed(100 * value, language, 1);
  return t(`trust.say.hidden.${compareToDistance(difference)}`, {
    n: cases,
    score: points(first10.score.value),
    distance: points(first10.distance.value),
    difference: signed(100 * difference.value, language, 1),
    low: signed(100 * difference.low, language, 1),
    high: signed(100 * difference.high, language, 1),
  });
}

/** The stricter question beside the first, where it can be asked: pairs that nothing else joins. */
function onlyHereSentence({ hiddenMember }: TrustLevel, language: Language): readonly string[] {
  const onlyHere = hiddenMember?.onlyHere;
  if (onlyHere === undefined) return [];
  const { cases, first10, differenceToDistance } = onlyHere;
  const points = (value: number): string => formatFixed(100 * value, language, 1);
  return [
    translatorFor(language)(`trust.say.onlyHere.${compareToDistance(differenceToDistance)}`, {
      n: cases,
      score: points(first10.score.value),
      distance: points(first10.distance.value),
    }),
  ];
}

function laterSentence(
  enough: readonly BackTest[],
  comparisons: readonly Comparison[],
  language: Language,
): string {
  const t = translatorFor(language);
  if (enough.length === 0) return t('trust.say.later.none');
  const precision = (ranker: Ranker): string => formatFixed(laterBar(ranker, enough).value, language, 3);
  const count = (wanted: Comparison): number => comparisons.filter((one) => one === wanted).length;
  const [first] = comparisons;
  const same = comparisons.every((one) => one === first) ? first : undefined;
  return t(`trust.say.later.${same ?? 'mixed'}`, {
    n: enough.length,
    years: formatList(
      enough.map(({ year }) => String(year)),
      language,
    ),
    score: precision('score'),
    distance: precision('distance'),
    better: count('better'),
    worse: count('worse'),
    alike: count('alike'),
  });
}

/** One row of the table of all rankings: the twin of the charts. */
export interface TrustRow {
  readonly ranker: Ranker;
  readonly first10: TrustFigure | undefined;
  readonly first20: TrustFigure | undefined;
  /** In the first 10, of the pairs that nothing else joins. */
  readonly onlyHere: TrustFigure | undefined;
  readonly mean: number | undefined;
  /** Average precision per cut year with enough data. */
  readonly years: readonly TrustFigure[];
}

export function trustRows({
  hiddenMember,
  backTests,
  meanAveragePrecision,
}: TrustLevel): readonly TrustRow[] {
  const enough = backTests.filter(({ tooLittleData }) => !tooLittleData);
  return rankers.map((ranker) => ({
    ranker,
    first10: hiddenMember?.first10[ranker],
    first20: hiddenMember?.first20[ranker],
    onlyHere: hiddenMember?.onlyHere?.first10[ranker],
    mean: meanAveragePrecision?.[ranker],
    years: enough.map(({ rankers: of }) => of[ranker].averagePrecision),
  }));
}

/** With its sign, a real minus; the sign of what is rounded to 0 goes. */
function signed(value: number, language: Language, digits: number): string {
  const rounded = Math.round(value * 10 ** digits) / 10 ** digits;
  if (rounded === 0) return '0';
  const text = formatFixed(Math.abs(rounded), language, digits);
  return rounded < 0 ? `−${text}` : `+${text}`;
}

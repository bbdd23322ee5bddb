import { describe, expect, test } from 'vitest';
import {
  rankers,
  type BackTest,
  type HiddenMember,
  type Ranker,
  type TrustFigure,
  type TrustLevel,
} from '../../src/analysis/trust/Trust.ts';
import { languages } from '../../src/domain/ViewSettings.ts';
import { compareToDistance, levelOfTrust, readTrust, trustRows } from '../../src/view/trustReading.ts';

const figure = (value: number, low = value, high = value): TrustFigure => ({ value, low, high });

function perRanker<Value>(of: (ranker: Ranker) => Value): Readonly<Record<Ranker, Value>> {
  return Object.fromEntries(rankers.map((ranker) => [ranker, of(ranker)])) as Record<Ranker, Value>;
}

function hiddenMember(difference: TrustFigure): HiddenMember {
  const shares = perRanker(
    (ranker) =>
      ({ score: figure(0.86, 0.83, 0.88), distance: figure(0.84), random: figure(0.02, 0.01, 0.03) })[
        ranker as string
      ] ?? figure(0.5),
  );
  return {
    units: 40,
    cases: 900,
    first10: shares,
    first20: shares,
    differenceToDistance: difference,
    onlyHere: undefined,
  };
}

function backTest(year: number, score: number, difference: TrustFigure, laterPairs = 60): BackTest {
  return {
    year,
    openPairs: 9000,
    laterPairs,
    laterFamilies: 20,
    tooLittleData: laterPairs < 30,
    rankers: perRanker((ranker) => ({
      averagePrecision: ranker === 'score' ? figure(score, score / 2, score * 2) : figure(0.1),
      precision20: 0,
      precision100: 0,
      lift: 1,
      ownList10: 0,
    })),
    differenceToDistance: difference,
    withoutTwoLargest: perRanker(() => 0),
  };
}

function tested(hidden: HiddenMember | undefined, backTests: readonly BackTest[]): TrustLevel {
  return {
    level: 'regency-city',
    hiddenMember: hidden,
    backTests,
    meanAveragePrecision: undefined,
    poorShare: undefined,
  };
}

const [above, around, below] = [
  figure(0.02, 0.004, 0.04),
  figure(0, -0.01, 0.02),
  figure(-0.03, -0.05, -0.01),
];

describe('ours against plain distance', () => {
  test('is decided by whether the paired interval leaves out 0', () => {
    expect([above, around, below, figure(0)].map(compareToDistance)).toEqual([
      'better',
      'alike',
      'worse',
      'alike',
    ]);
  });
});

describe('the reading of the tests', () => {
  test('says better, no better and worse as the figures fall', () => {
    const words = (difference: TrustFigure): string =>
      readTrust(tested(hiddenMember(difference), []), 'en').sentences[0] ?? '';
    expect(words(above)).toBe(
      'Of 900 hidden pairs it has 86.0 of 100 back among the first 10, plain distance 84.0: better, by +2.0 (+0.4 to +4.0).',
    );
    expect(words(around)).toContain('no better, the difference (−1.0 to +2.0) is within chance');
    expect(words(below)).toContain('worse, by −3.0 (−5.0 to −1.0)');
  });

  test('tells later years together where they agree, and counts them where not', () => {
    const later = (...tests: readonly BackTest[]): string =>
      readTrust(tested(undefined, tests), 'en').sentences[1] ?? '';
    expect(later(backTest(2018, 0.08, around), backTest(2020, 0.06, around))).toBe(
      'For what was signed after 2018 and 2020 it is no better than plain distance (0.070 against 0.100 on average): in every year the difference is within chance.',
    );
    expect(later(backTest(2018, 0.08, below))).toBe(
      'For what was signed after 2018 it is worse than plain distance (0.080 against 0.100).',
    );
    expect(later(backTest(2018, 0.2, above), backTest(2020, 0.06, below), backTest(2022, 0.1, around))).toBe(
      'For what was signed after 2018, 2020 and 2022 it has 0.120 on average, plain distance 0.100: of 3 years 1 better, 1 worse, 1 within chance.',
    );
  });

  test('years with too little data count nowhere', () => {
    const reading = readTrust(tested(undefined, [backTest(2022, 0.9, above, 12)]), 'en');
    expect(reading.later).toEqual([]);
    expect(reading.years).toEqual([]);
    expect(reading.foresees).toBe(false);
    expect(reading.sentences[1]).toBe('Too little data to judge what was signed later.');
    expect(trustRows(tested(undefined, [backTest(2022, 0.9, above, 12)]))[0]?.years).toEqual([]);
  });

  test('bars: interval of the hidden members, interval of one year, span of several', () => {
    const one = readTrust(tested(hiddenMember(above), [backTest(2018, 0.08, around)]), 'en');
    const [hidden] = one.hidden;
    expect(hidden?.ranker).toBe('score');
    expect([hidden?.value, hidden?.low, hidden?.high]).toEqual([86, 83, 88]);
    expect(one.later[0]).toEqual({ ranker: 'score', value: 0.08, low: 0.04, high: 0.16 });
    const two = readTrust(
      tested(undefined, [backTest(2018, 0.08, around), backTest(2020, 0.04, around)]),
      'en',
    );
    expect(two.later[0]?.low).toBe(0.04);
    expect(two.later[0]?.high).toBe(0.08);
    expect(two.later[0]?.value).toBeCloseTo(0.06, 12);
    expect(one.finds).toBe(true);
    expect(two.finds).toBe(false);
  });

  test('foresees only where every year is better beyond chance', () => {
    const foresees = (...differences: readonly TrustFigure[]): boolean =>
      readTrust(
        tested(
          undefined,
          differences.map((difference, at) => backTest(2016 + at, 0.2, difference)),
        ),
        'en',
      ).foresees;
    expect(foresees(above, above)).toBe(true);
    expect(foresees(above, around)).toBe(false);
    expect(foresees()).toBe(false);
  });

  test('speaks of no forecast and leaves no placeholder, in any language', () => {
    for (const language of languages) {
      for (const difference of [above, around, below]) {
        const level = tested(hiddenMember(difference), [backTest(2018, 0.1, difference)]);
        const text = readTrust(level, language).sentences.join(' ');
        expect(text).not.toMatch(/[{}]|NaN|undefined|predict/i);
      }
    }
  });

  test('a list that is not tested by itself takes the first level that is', () => {
    const level = tested(undefined, []);
    const trust = { levels: [level] } as never;
    expect(levelOfTrust(trust, 'across')).toBe(level);
    expect(levelOfTrust({ levels: [] } as never, 'province')).toBeUndefined();
  });
});

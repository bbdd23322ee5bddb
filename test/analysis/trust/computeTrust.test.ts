import { describe, expect, it } from 'vitest';
import { defaultWeights } from '../../../src/analysis/gaps/GapWeights.ts';
import { computeTrust } from '../../../src/analysis/trust/computeTrust.ts';
import {
  rankers,
  type BackTest,
  type Trust,
  type TrustFigure,
  type TrustLevel,
} from '../../../src/analysis/trust/Trust.ts';
import type { Dataset } from '../../../src/domain/Dataset.ts';
import { CancelledError, ignoreProgress, neverCancelled, type Progress } from '../../../src/lib/Task.ts';
import { aBorder, aDataset, anAgreement, aRegion, type DatasetFields } from '../../support/builders.ts';
import { jobHandlers } from '../../../src/workers/jobs.ts';
import { aTestRecord } from './aTestRecord.ts';
import { NaiveTrust } from './naiveTrust.ts';
import { noLinkDecisions } from '../../../src/relations/LinkDecisions.ts';

function requestFor(dataset: Dataset, seed = 1): Parameters<typeof computeTrust>[0] {
  return {
    dataset,
    asOf: '2026-06-30',
    decisions: noLinkDecisions,
    indicator: 'hdi',
    weights: defaultWeights,
    seed,
  };
}

function trustOf(dataset: Dataset, seed = 1): Trust {
  return computeTrust(requestFor(dataset, seed), ignoreProgress, neverCancelled);
}

function levelOf(trust: Trust, level: TrustLevel['level']): TrustLevel {
  const found = trust.levels.find((one) => one.level === level);
  if (found === undefined) throw new Error(`no level ${level}`);
  return found;
}

/** Every number of a trust, depth first. */
function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

function figuresOf({ hiddenMember, backTests }: TrustLevel): TrustFigure[] {
  const hidden =
    hiddenMember === undefined
      ? []
      : [
          ...rankers.flatMap((ranker) => [hiddenMember.first10[ranker], hiddenMember.first20[ranker]]),
          hiddenMember.differenceToDistance,
        ];
  return [
    ...hidden,
    ...backTests.flatMap(({ rankers: of, differenceToDistance }) => [
      ...rankers.map((ranker) => of[ranker].averagePrecision),
      differenceToDistance,
    ]),
  ];
}

describe('both tests, against a second implementation', () => {
  const levels = [
    ['regency-city', 'regency'],
    ['province', 'province'],
  ] as const;

  it.each([11, 12, 13])('give the same figures on a made-up record (seed %i)', (seed) => {
    const dataset = aTestRecord(seed);
    const trust = trustOf(dataset);
    for (const [level, regionLevel] of levels) {
      const { hiddenMember, backTests } = levelOf(trust, level);
      const naive = new NaiveTrust(dataset, regionLevel);
      expect(backTests.length).toBeGreaterThan(0);
      for (const ranker of rankers) {
        const hidden = naive.hidden(ranker);
        expect(hiddenMember?.cases ?? 0).toBe(hidden.cases);
        expect(hiddenMember?.onlyHere?.cases ?? 0).toBe(hidden.onlyHereCases);
        if (hidden.cases > 0) {
          expect(hiddenMember?.first10[ranker].value).toBeCloseTo(hidden.first10 / hidden.cases, 9);
          expect(hiddenMember?.first20[ranker].value).toBeCloseTo(hidden.first20 / hidden.cases, 9);
        }
        if (hidden.onlyHereCases > 0) {
          expect(hiddenMember?.onlyHere?.first10[ranker].value).toBeCloseTo(
            hidden.onlyHere10 / hidden.onlyHereCases,
            9,
          );
        }
        for (const test of backTests) {
          const expected = naive.backTest(ranker, test.year);
          const ours = test.rankers[ranker];
          expect([test.openPairs, test.laterPairs]).toEqual([expected.openPairs, expected.laterPairs]);
          expect(ours.averagePrecision.value).toBeCloseTo(expected.averagePrecision, 9);
          expect(ours.precision20).toBeCloseTo(expected.precision20, 9);
          expect(ours.ownList10).toBeCloseTo(expected.ownList10, 9);
          expect(test.withoutTwoLargest[ranker]).toBeCloseTo(expected.withoutTwoLargest, 9);
        }
      }
    }
  });

  it('do not depend on the order of rows', () => {
    const dataset = aTestRecord(14);
    const turned: Dataset = {
      ...dataset,
      regions: dataset.regions.toReversed(),
      agreements: dataset.agreements.toReversed(),
      borders: dataset.borders.toReversed(),
    };
    const round = (trust: Trust): number[] => numbersOf(trust.levels).map((value) => Math.round(value * 1e9));
    expect(round(trustOf(turned))).toEqual(round(trustOf(dataset)));
  });
});

/** Places on a line, so that nearest neighbours are known; only neighbours sign, from 2018 on. */
function line(count: number, fields: DatasetFields = {}): Dataset {
  const ids = Array.from({ length: count }, (_, place) => `11.${String(place + 1).padStart(2, '0')}`);
  return aDataset({
    regions: ids.map((id, place) => aRegion(id, { lat: 0, lon: 100 + place + place * place * 1e-4 })),
    agreements: [
      anAgreement('first')
        .between(ids[0] ?? '', ids.at(-1) ?? '')
        .signed('2015-01-01'),
      ...ids.slice(1).map((id, place) =>
        anAgreement(`n${String(place).padStart(2, '0')}`)
          .between(ids[place] ?? '', id)
          .signed(place % 2 === 0 ? '2018-05-01' : '2019-05-01'),
      ),
    ],
    ...fields,
  });
}

describe('planted records', () => {
  it('where only nearest neighbours sign, distance and our score without borders are perfect', () => {
    const { backTests } = levelOf(trustOf(line(41)), 'regency-city');
    const first = backTests.find(({ laterPairs }) => laterPairs === 40);
    expect(first?.tooLittleData).toBe(false);
    expect(first?.rankers.distance.averagePrecision.value).toBe(1);
    expect(first?.rankers.distance).toMatchObject({ precision20: 1, precision100: 0.4, ownList10: 1 });
    expect(first?.rankers.distance.averagePrecision.low).toBe(1);
    expect(first?.rankers.score.averagePrecision.value).toBeGreaterThan(0.9);
    // 40 of 41 x 40 / 2 - 1 open pairs.
    expect(first?.openPairs).toBe(819);
    expect(first?.rankers.distance.lift).toBeCloseTo(819 / 40, 9);
    expect(first?.rankers.random.precision20).toBeCloseTo(40 / 819, 9);
    // Without border, parent or population everything is equal, as it is for chance.
    for (const ranker of ['bordering', 'gravity'] as const) {
      expect(first?.rankers[ranker].averagePrecision).toEqual(first?.rankers.random.averagePrecision);
    }
  });

  it('where only bordering regions sign, bordering is perfect and distance is not', () => {
    const ids = Array.from({ length: 40 }, (_, place) => `11.${String(place + 1).padStart(2, '0')}`);
    // Each borders the one 20 places on, far away.
    const borders = ids.slice(0, 20).map((id, place) => aBorder(id, ids[place + 20] ?? ''));
    const more = ids.slice(0, 15).map((id, place) => aBorder(id, ids[place + 25] ?? ''));
    const all = [...borders, ...more];
    const dataset = line(40, {
      borders: all,
      agreements: [
        anAgreement('first').between('11.01', '11.02').signed('2015-01-01'),
        ...all.map(({ a, b }, place) =>
          anAgreement(`b${String(place).padStart(2, '0')}`)
            .between(a, b)
            .signed('2018-05-01'),
        ),
      ],
    });
    const test = levelOf(trustOf(dataset), 'regency-city').backTests[0];
    expect(test).toMatchObject({ laterPairs: 35, laterFamilies: 35, tooLittleData: false });
    expect(test?.rankers.bordering).toMatchObject({ precision20: 1, precision100: 0.35, ownList10: 1 });
    expect(test?.rankers.bordering.averagePrecision).toEqual({ value: 1, low: 1, high: 1 });
    expect(test?.rankers.distance.averagePrecision.value).toBeLessThan(0.1);
    expect(test?.differenceToDistance.value).toBeGreaterThan(0);
  });

  it('a member taken out of a body of its neighbours comes back by distance; its other partners leave the list', () => {
    const dataset = line(41, {
      agreements: [
        anAgreement('three').between('11.01', '11.02', '11.03').signed('2018-01-01'),
        // Takes the 10 nearest but the two out of the list of 11.01.
        ...Array.from({ length: 9 }, (_, place) =>
          anAgreement(`o${String(place)}`).between('11.01', `11.${String(place + 4).padStart(2, '0')}`),
        ),
      ],
    });
    const { hiddenMember } = levelOf(trustOf(dataset), 'regency-city');
    expect(hiddenMember).toMatchObject({ units: 1, cases: 6 });
    expect(hiddenMember?.first10.distance).toEqual({ value: 1, low: 1, high: 1 });
    expect(hiddenMember?.first10.score.value).toBe(1);
    expect(hiddenMember?.differenceToDistance.value).toBe(0);
    // 31 others in the list of 11.01, 40 in those of the others.
    expect(hiddenMember?.first10.random.value).toBeCloseTo((2 * (10 / 31) + 4 * (10 / 40)) / 6, 9);
  });

  it('one family or unit leaves nothing to resample: its intervals are points', () => {
    const many = Array.from({ length: 9 }, (_, place) => `11.${String(place * 4 + 1).padStart(2, '0')}`);
    const dataset = line(41, {
      agreements: [
        anAgreement('first').between('11.01', '11.41').signed('2015-01-01'),
        anAgreement('wide')
          .between(...many)
          .signed('2018-01-01'),
      ],
    });
    const level = levelOf(trustOf(dataset), 'regency-city');
    expect(level.backTests[0]).toMatchObject({ year: 2015, laterPairs: 36, laterFamilies: 1 });
    for (const { value, low, high } of figuresOf(level)) expect([low, high]).toEqual([value, value]);
    expect(level.backTests[0]?.withoutTwoLargest.distance).toBe(0);
  });

  it('a pair first joined while its family runs counts for that family, and known ones are not asked for again', () => {
    const dataset = line(41, {
      agreements: [
        anAgreement('kb').between('11.01', '11.02').signed('2015-01-01'),
        anAgreement('pks').between('11.01', '11.02', '11.03').signed('2018-01-01').under('kb'),
        anAgreement('later').between('11.02', '11.03').signed('2019-01-01'),
      ],
    });
    const test = levelOf(trustOf(dataset), 'regency-city').backTests.at(-1);
    expect(test).toMatchObject({ year: 2018, laterPairs: 0, tooLittleData: true });
    expect(numbersOf(test).every(Number.isFinite)).toBe(true);
  });
});

describe('figures', () => {
  const trust = trustOf(aTestRecord(21));

  it('lie in their intervals and are finite, so that they can be written to a file', () => {
    const figures = trust.levels.flatMap(figuresOf);
    expect(figures.length).toBeGreaterThan(100);
    for (const { value, low, high } of figures) {
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
    }
    expect(numbersOf(trust).every(Number.isFinite)).toBe(true);
    expect(figures.some(({ low, high }) => high > low)).toBe(true);
  });

  it('are the same for the same seed; another seed moves intervals and no value', () => {
    const dataset = aTestRecord(21);
    expect(trustOf(structuredClone(dataset))).toEqual(trust);
    const other = trustOf(dataset, 2);
    expect(other.levels.flatMap(figuresOf).map(({ value }) => value)).toEqual(
      trust.levels.flatMap(figuresOf).map(({ value }) => value),
    );
    expect(other.levels).not.toEqual(trust.levels);
  });

  it('survive the way out of the worker', () => {
    expect(structuredClone(trust)).toEqual(trust);
    expect(jobHandlers.trust).toBe(computeTrust);
  });

  it('are averaged over the years with enough data only', () => {
    for (const { backTests, meanAveragePrecision } of trust.levels) {
      const enough = backTests.filter(({ laterPairs }) => laterPairs >= 30);
      expect(enough).toEqual(backTests.filter(({ tooLittleData }) => !tooLittleData));
      if (enough.length === 0) expect(meanAveragePrecision).toBeUndefined();
      else {
        const sum = enough.reduce(
          (all: number, test: BackTest) => all + test.rankers.score.averagePrecision.value,
          0,
        );
        expect(meanAveragePrecision?.score).toBeCloseTo(sum / enough.length, 12);
      }
    }
  });
});

describe('little or no data', () => {
  it('is said: under 30 later pairs', () => {
    const { backTests, meanAveragePrecision } = levelOf(trustOf(line(20)), 'regency-city');
    expect(backTests.map(({ tooLittleData }) => tooLittleData)).toEqual(backTests.map(() => true));
    expect(backTests).toHaveLength(1);
    expect(meanAveragePrecision).toBeUndefined();
  });

  it('gives no test where there is nothing to test', () => {
    const none = levelOf(trustOf(line(5, { agreements: [] })), 'regency-city');
    expect(none).toMatchObject({ hiddenMember: undefined, backTests: [], poorShare: undefined });
    expect(trustOf(line(1, { agreements: [] })).levels).toEqual([]);
    expect(trustOf(aDataset()).levels).toEqual([]);
    const undated = line(5, { agreements: [anAgreement('A').between('11.01', '11.02')] });
    expect(levelOf(trustOf(undated), 'regency-city').backTests).toEqual([]);
  });

  it('gives no level where pairs are not argued from geography', () => {
    const dataset = aDataset({
      agreements: [
        anAgreement('A').between('a', 'b', 'c').signed('2018-01-01'),
        anAgreement('B').between('b', 'c').signed('2020-01-01'),
      ],
    });
    expect(trustOf(dataset)).toMatchObject({ levels: [], seed: 1 });
  });
});

describe('work', () => {
  it('reports steps that never go back and end with the total', () => {
    const steps: Progress[] = [];
    computeTrust(requestFor(aTestRecord(31)), (progress) => steps.push(progress), neverCancelled);
    const last = steps.at(-1);
    expect(last?.done).toBe(last?.total);
    const shares = steps.map(({ done, total }) => done / total);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(new Set(steps.map(({ stage }) => stage))).toEqual(
      new Set(['ranks', 'hidden-member', 'back-test', 'intervals']),
    );
  });

  it('ends soon after it is cancelled, whenever that is', () => {
    for (const after of [0, 1, 20, 60, 90]) {
      let asked = 0;
      const run = (): unknown =>
        computeTrust(requestFor(aTestRecord(31)), ignoreProgress, () => {
          asked += 1;
          return asked > after;
        });
      expect(run).toThrow(CancelledError);
      expect(asked).toBe(after + 1);
    }
  });
});

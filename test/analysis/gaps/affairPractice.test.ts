import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { affairPractice } from '../../../src/analysis/gaps/affairPractice.ts';
import { toAffairCode } from '../../../src/domain/ids.ts';
import { datasets, seeded } from '../../support/arbitraries.ts';
import { aDataset, anAgreement, anOutsideParty, type AgreementBuilder } from '../../support/builders.ts';
import { aContext, anAffair } from '../../support/gapBuilders.ts';

const affairs = [
  anAffair('2.09', { externality: 'high' }),
  anAffair('2.12', { externality: 'medium' }),
  anAffair('2.24', { externality: 'low' }),
];
const practiceOf = (agreements: readonly AgreementBuilder[], own = affairs): readonly number[] => {
  const practice = affairPractice(aContext(aDataset({ affairs: own, agreements })));
  return own.map((affair) => practice.get(affair.code) ?? Number.NaN);
};
/** (count + 20 share) / (all + 20) for shares of 2/3, 1/3 and 0. */
const expected = (food: number, registry: number, archives: number): readonly number[] => {
  const all = food + registry + archives + 20;
  return [(food + 40 / 3) / all, (registry + 20 / 3) / all, archives / all].map((value) =>
    Number(value.toFixed(12)),
  );
};
const counted = (...agreements: readonly AgreementBuilder[]): readonly number[] =>
  practiceOf(agreements).map((value) => Number(value.toFixed(12)));

const row = (id: string, ...parties: readonly string[]): AgreementBuilder =>
  anAgreement(id)
    .between(...parties)
    .signed('2024-03-01')
    .as('PKS');

describe('practice of an affair', () => {
  test('is the prior by effects across borders where nothing is recorded', () => {
    expect(counted()).toEqual(expected(0, 0, 0));
  });

  test('counts agreements of two or more regions, in every affair that they name', () => {
    expect(counted(row('A', '33.22', '33.74').about('2.09', '2.24'))).toEqual(expected(1, 0, 1));
    expect(counted(row('A', '33.22', 'out:ministry').about('2.09'))).toEqual(expected(0, 0, 0));
    expect(counted(row('A', '33.22', '33.74').about('2.09').with({ affairsBasis: 'broad' }))).toEqual(
      expected(0, 0, 0),
    );
    expect(counted(row('A', '33.22', '33.74').about('2.09').planned())).toEqual(expected(0, 0, 0));
  });

  test('counts what is over as well', () => {
    expect(
      counted(row('A', '33.22', '33.74').signed('2010-01-01').until('2011-01-01').about('2.09')),
    ).toEqual(expected(1, 0, 0));
  });

  test('counts a family once', () => {
    const umbrella = row('A', '33.22', '33.74').as('KB').about('2.09');
    const operative = row('B', '33.74', '33.22').signed('2025-02-01').under('A').about('2.09');
    expect(counted(umbrella, operative)).toEqual(expected(1, 0, 0));
  });

  test('counts the series of a hub once a year, and other first parties by themselves', () => {
    const series = ['33.01', '33.02', '33.03'].map((partner) =>
      row(`A${partner}`, '33.74', partner).about('2.09'),
    );
    expect(counted(...series)).toEqual(expected(1, 0, 0));
    expect(counted(...series, row('B', '33.74', '33.04').signed('2023-03-01').about('2.09'))).toEqual(
      expected(2, 0, 0),
    );
    expect(counted(...series, row('B', '33.05', '33.74').about('2.09'))).toEqual(expected(2, 0, 0));
    expect(counted(...series, row('B', '33.74', '33.04').about('2.12'))).toEqual(expected(1, 1, 0));
  });

  test('counts undated ones one by one', () => {
    const undated = ['33.01', '33.02'].map((partner) =>
      anAgreement(`A${partner}`).between('33.74', partner).as('PKS').about('2.09'),
    );
    expect(counted(...undated)).toEqual(expected(2, 0, 0));
  });

  test('has an equal prior where the affairs are the dataset’s own', () => {
    const own = ['water', 'schools'].map((text) => anAffair(text, { externality: 'high' }));
    const practice = practiceOf([row('A', 'own:a', 'own:b').about('water')], own);
    expect(practice).toEqual([11 / 21, 10 / 21]);
  });

  test('is empty without affairs', () => {
    expect(affairPractice(aContext(aDataset())).size).toBe(0);
  });
});

test('on random datasets shares sum to 1, and the order of rows changes none', () => {
  fc.assert(
    fc.property(datasets, (dataset) => {
      if (dataset.affairs.length === 0) return;
      const shares = affairPractice(aContext(dataset));
      const sum = [...shares.values()].reduce((total, share) => total + share, 0);
      expect(sum).toBeCloseTo(1, 12);
      const turned = { ...dataset, agreements: dataset.agreements.toReversed() };
      expect(affairPractice(aContext(turned))).toEqual(shares);
    }),
    seeded,
  );
});

test('an outside party that stands first is one series too', () => {
  const dataset = aDataset({
    affairs,
    outsideParties: [anOutsideParty('ministry', { type: 'central' })],
    agreements: ['33.01', '33.02'].map((region) =>
      row(`A${region}`, 'out:ministry', region, '33.74').about('2.09'),
    ),
  });
  expect(affairPractice(aContext(dataset)).get(toAffairCode('2.09'))).toBeCloseTo((1 + 40 / 3) / 21, 12);
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AffairFit, AffairFits } from '../../../src/analysis/gaps/AffairFit.ts';
import { affairFits, bestAffair } from '../../../src/analysis/gaps/affairFits.ts';
import { affairPractice } from '../../../src/analysis/gaps/affairPractice.ts';
import type { Region } from '../../../src/domain/Region.ts';
import { compareText } from '../../../src/lib/compare.ts';
import { toAffairCode } from '../../../src/domain/ids.ts';
import { datasets, seeded } from '../../support/arbitraries.ts';
import {
  aBorder,
  aDataset,
  anAgreement,
  aRegion,
  type AgreementBuilder,
  type DatasetFields,
} from '../../support/builders.ts';
import { builtIn } from '../../support/builtIn.ts';
import { aContext, aGap, anAffair, anArea } from '../../support/gapBuilders.ts';

const affairs = [
  anAffair('1.03', { externality: 'high' }),
  anAffair('2.09', { externality: 'high' }),
  anAffair('2.12', { externality: 'medium' }),
  anAffair('2.24', { externality: 'low' }),
];

function fitsOf(fields: DatasetFields, a = '33.22', b = '33.74'): AffairFits {
  const context = aContext(
    aDataset({ affairs, borders: [aBorder('33.22', '33.74')], regions: [aRegion(a), aRegion(b)], ...fields }),
  );
  return affairFits(context, aGap(context, a, b));
}
const all = ({ forThisPair, typical }: AffairFits): readonly AffairFit[] => [...forThisPair, ...typical];
function fitOf(fits: AffairFits, affair: string): AffairFit {
  const found = all(fits).find((fit) => fit.affair === affair);
  if (found === undefined) throw new Error(`no fit of ${affair}`);
  return found;
}
const codes = (fits: readonly AffairFit[]): readonly string[] => fits.map(({ affair }) => affair);
const row = (id: string, ...parties: readonly string[]): AgreementBuilder =>
  anAgreement(id)
    .between(...parties)
    .signed('2025-03-01')
    .as('PKS');

describe('the points of a fit', () => {
  test('without any record: the prior of practice and effects across borders', () => {
    // Shares of the prior: .4, .4, .2, 0, of which the largest counts 40.
    const { typical, forThisPair } = fitsOf({});
    expect(forThisPair).toEqual([]);
    expect(typical.map(({ affair, fit }) => [affair, Math.round(fit * 1e9) / 1e9])).toEqual([
      ['1.03', 60],
      ['2.09', 60],
      ['2.12', 30],
      ['2.24', 0],
    ]);
  });

  test('20 where a plan of both names it, once however many do; a body that names it is no plan', () => {
    const members = ['33.22', '33.74'];
    const plans = [anArea('x', 'plan', members, ['2.24']), anArea('y', 'plan', members, ['2.24'])];
    const areas = [
      ...plans,
      anArea('z', 'forum', members, ['2.12']),
      anArea('w', 'plan', ['33.22', '33.73'], ['2.09']),
    ];
    const fits = fitsOf({ areas });
    expect(all(fits).map(({ affair, area }) => [affair, area])).toEqual([
      ['1.03', 0],
      ['2.09', 0],
      ['2.12', 0],
      ['2.24', 20],
    ]);
    expect(fitOf(fits, '2.24').reasons).toEqual([
      { type: 'plan', area: 'x' },
      { type: 'plan', area: 'y' },
    ]);
    expect(fitOf(fits, '2.12').coverage).toBe('partial');
  });

  test('10 for each side that is active in it, with its newest agreement', () => {
    const agreements = [
      row('A', '33.22', '33.01').about('2.24'),
      row('B', '33.22', '33.02').signed('2024-01-01').about('2.24'),
      row('C', '33.74', 'out:ministry').about('2.24', '2.12'),
      row('D', '33.74', '33.05').about('1.03').with({ affairsBasis: 'broad' }),
      row('E', '33.74', '33.05').about('2.09').planned(),
    ];
    const fits = fitsOf({ agreements });
    expect(codes(fits.forThisPair)).toEqual(['2.12', '2.24']);
    expect(fitOf(fits, '2.24')).toMatchObject({
      active: 20,
      reasons: [
        { type: 'active', region: '33.22', agreement: 'A' },
        { type: 'active', region: '33.74', agreement: 'C' },
      ],
    });
    expect(fitOf(fits, '2.12').active).toBe(10);
    expect([fitOf(fits, '1.03').active, fitOf(fits, '2.09').active]).toEqual([0, 0]);
  });

  test('practice is the share of the largest', () => {
    const agreements = ['33.01', '33.02', '33.03'].map((party) =>
      row(`A${party}`, party, '33.05').about('2.24'),
    );
    const dataset = { agreements };
    // C = 3: (0 + 8) / 23 for the two of high effects, (3 + 0) / 23 for 2.24.
    expect(fitOf(fitsOf(dataset), '2.24').practice).toBeCloseTo((40 * 3) / 8, 9);
    expect(fitOf(fitsOf(dataset), '2.09').practice).toBe(40);
  });
});

describe('fisheries', () => {
  const fisheries = [...affairs, anAffair('3.25', { externality: 'high', regencyAuthority: 'limited' })];
  const provinces = (one?: boolean, other?: boolean): AffairFit => {
    const region = (id: string, coastal?: boolean): Region =>
      aRegion(id, coastal === undefined ? {} : { coastal });
    const regions = [region('33', one), region('34', other)];
    return fitOf(
      fitsOf({ affairs: fisheries, regions, agreements: [row('A', '33', '35').about('2.24')] }, '33', '34'),
      '3.25',
    );
  };

  test('count three tenths unless both sides are known to lie on a coast', () => {
    const whole = provinces(true, true);
    expect(whole.reasons).toEqual([{ type: 'coast' }]);
    expect(provinces(true, false).fit).toBeCloseTo(0.3 * whole.fit, 9);
    expect(provinces(false, false).fit).toBeCloseTo(0.3 * whole.fit, 9);
    expect(provinces(true, false).reasons).toEqual([]);
    expect(provinces(true, undefined)).toEqual({ ...whole, reasons: [] });
    expect(provinces(undefined, undefined)).toEqual({ ...whole, reasons: [] });
  });

  test('are the province’s: never offered where a regency or city takes part', () => {
    for (const [a, b] of [
      ['33.22', '33.74'],
      ['33', '33.74'],
      ['34', '33.74'],
    ] as const) {
      const regions = ['33', '34', '33.22', '33.74'].map((id) => aRegion(id, { coastal: true }));
      expect(codes(all(fitsOf({ affairs: fisheries, regions }, a, b)))).not.toContain('3.25');
    }
  });
});

describe('the two groups', () => {
  const running = row('R', '33.01', '33.02').about('2.24');

  test('an agreement of the two that is over is a reason, the newest one; an undated one is not', () => {
    const agreements = [
      running,
      row('A', '33.22', '33.74').signed('2015-01-01').until('2018-01-01').about('2.12'),
      row('B', '33.22', '33.74').signed('2018-02-01').until('2021-01-01').about('2.12'),
      anAgreement('C').between('33.22', '33.74').as('PKS').about('2.24'),
    ];
    const fits = fitsOf({ agreements });
    expect(fitOf(fits, '2.12').reasons.filter(({ type }) => type === 'lapsed')).toEqual([
      { type: 'lapsed', agreement: 'B' },
    ]);
    expect(fitOf(fits, '2.12').flags).toContain('lapsed');
    expect(fitOf(fits, '2.24').reasons.map(({ type }) => type)).toEqual(['active', 'active']);
    expect(fitOf(fits, '2.24').flags).not.toContain('lapsed');
    const general = row('A', '33.22', '33.74')
      .until('2026-01-01')
      .about('2.12')
      .with({ affairsBasis: 'broad' });
    expect(fitOf(fitsOf({ agreements: [running, general] }), '2.12').reasons).toEqual([]);
  });

  test('where nothing is recorded for either side all are typical, though a plan names one', () => {
    const areas = [anArea('x', 'plan', ['33.22', '33.74'], ['2.24'])];
    const fits = fitsOf({ areas, agreements: [running] });
    expect(fits.forThisPair).toEqual([]);
    expect(fitOf(fits, '2.24').reasons).toEqual([{ type: 'plan', area: 'x' }]);
    const recorded = fitsOf({
      areas,
      agreements: [running, row('A', '33.74', 'out:ministry').about('2.12')],
    });
    expect(codes(recorded.forThisPair)).toEqual(['2.12', '2.24']);
  });

  test('the best affair is the first for this pair, else the first typical one', () => {
    expect(bestAffair(fitsOf({}))?.affair).toBe('1.03');
    expect(bestAffair(fitsOf({ agreements: [row('A', '33.22', '33.01').about('2.24')] }))?.affair).toBe(
      '2.24',
    );
    expect(bestAffair(fitsOf({ affairs: [] }))).toBeUndefined();
  });

  test('what is covered in full is left out, what is covered in part is marked', () => {
    const fits = fitsOf({
      agreements: [
        row('A', '33.22', '33.74').about('2.09'),
        row('B', '33.22', '33.74').as('MoU').about('2.12'),
      ],
    });
    expect(codes(all(fits))).not.toContain('2.09');
    expect(fitOf(fits, '2.12')).toMatchObject({ coverage: 'partial' });
    expect(fitOf(fits, '2.12').flags).toContain('partly-covered');
  });
});

describe('class and flags of Indonesian law', () => {
  const classes = (fits: AffairFits): readonly (readonly [string, string | undefined])[] =>
    all(fits)
      .map((fit) => [fit.affair, fit.class] as const)
      .toSorted(([left], [right]) => compareText(left, right));

  test('mandatory is indicated where the two border: high effects, or medium ones with a plan that names it', () => {
    const areas = [anArea('x', 'plan', ['33.22', '33.74'], ['2.12', '2.24'])];
    expect(classes(fitsOf({ areas }))).toEqual([
      ['1.03', 'indicated-mandatory'],
      ['2.09', 'indicated-mandatory'],
      ['2.12', 'indicated-mandatory'],
      ['2.24', 'voluntary-opportunity'],
    ]);
    expect(
      new Set(classes(fitsOf({ areas, borders: [aBorder('33.22', '33.73')] })).map(([, found]) => found)),
    ).toEqual(new Set(['voluntary-opportunity']));
  });

  test('no class without borders, none with affairs of the dataset’s own', () => {
    const none = (fields: DatasetFields): boolean =>
      classes(fitsOf(fields)).every(([, found]) => found === undefined);
    expect(none({ borders: [] })).toBe(true);
    expect(none({ affairs: [...affairs, anAffair('water')] })).toBe(true);
  });

  test('two of one province: perhaps the province’s own; landfill and sewage: regional ones are', () => {
    expect(fitOf(fitsOf({}), '1.03').flags).toEqual(['provincial', 'regional-service']);
    expect(fitOf(fitsOf({}), '2.09').flags).toEqual(['provincial']);
    expect(fitOf(fitsOf({}, '33.22', '34.04'), '1.03').flags).toEqual(['regional-service']);
    expect(fitOf(fitsOf({}, '33', '34'), '1.03').flags).toEqual([]);
    expect(fitOf(fitsOf({}, '33', '33.22'), '1.03').flags).toEqual(['regional-service']);
    expect(fitOf(fitsOf({ affairs: [...affairs, anAffair('water')] }), '1.03').flags).toEqual([]);
  });

  test('affairs of a dataset’s own bring no effects across borders and no coast', () => {
    const own = [anAffair('3.25', { externality: 'high' }), anAffair('water', { externality: 'high' })];
    const regions = ['33.22', '33.74'].map((id) => aRegion(id, { coastal: false }));
    const fits = fitsOf({ affairs: own, regions });
    expect(fits.typical.map(({ affair, fit, externality }) => [affair, fit, externality])).toEqual([
      ['3.25', 40, 0],
      ['water', 40, 0],
    ]);
  });
});

const pairs = fc.subarray(['11', '12', '11.01', '11.02', '12.01', '12.71'], { minLength: 2, maxLength: 2 });

describe('on random datasets', () => {
  const areas = [
    anArea('plan', 'plan', ['11', '12', '11.01', '11.02'], ['2.09', '3.26']),
    anArea('forum', 'forum', ['11.01', '12.71', '12.01'], ['2.15']),
  ];

  test('a fit lies between 0 and 100, is the sum of its points, and orders its group', () => {
    fc.assert(
      fc.property(datasets, pairs, (dataset, [a = '', b = '']) => {
        const context = aContext({ ...dataset, areas });
        const { forThisPair, typical } = affairFits(context, aGap(context, a, b));
        for (const group of [forThisPair, typical]) {
          for (const [place, fit] of group.entries()) {
            expect(fit.fit).toBeGreaterThanOrEqual(0);
            expect(fit.fit).toBeLessThanOrEqual(100 + 1e-9);
            expect(fit.fit).toBeCloseTo(fit.practice + fit.externality + fit.area + fit.active, 9);
            const next = group[place + 1];
            if (next === undefined) continue;
            const difference = fit.fit - next.fit;
            expect(difference > 1e-9 || (difference > -1e-9 && fit.affair < next.affair)).toBe(true);
          }
        }
        expect(forThisPair.every(({ reasons }) => reasons.length > 0)).toBe(true);
      }),
      seeded,
    );
  });

  test('neither the order of rows nor that of the two sides changes a fit', () => {
    fc.assert(
      fc.property(datasets, pairs, (dataset, [a = '', b = '']) => {
        const context = aContext({ ...dataset, areas });
        const turned = aContext({
          ...dataset,
          areas: areas.toReversed(),
          agreements: dataset.agreements.toReversed(),
        });
        const told = affairFits(context, aGap(context, a, b));
        expect(affairFits(turned, aGap(turned, a, b))).toEqual(told);
        const points = (fits: AffairFits): unknown =>
          all(fits).map(({ affair, fit, coverage, flags }) => [affair, fit, coverage, flags]);
        expect(points(affairFits(context, aGap(context, b, a)))).toEqual(points(told));
      }),
      seeded,
    );
  });
});

describe('in the built-in data', () => {
  const context = aContext(builtIn());

  test('what a plan names comes before food, tourism and trade, which lead the typical ones', () => {
    const fits = affairFits(context, aGap(context, '33.22', '33.74'));
    expect(codes(fits.forThisPair).slice(0, 1)).toEqual(['1.03']);
    expect(fits.forThisPair[0]?.reasons).toEqual([{ type: 'plan', area: 'kedungsepur' }]);
    expect(codes(fits.typical).slice(0, 2)).toEqual(['2.09', '3.30']);
  });

  test('Bandung and Cimahi: the lapsed agreement is named', () => {
    const fits = affairFits(context, aGap(context, '32.73', '32.77'));
    expect(fitOf(fits, '2.15').reasons).toContainEqual({ type: 'lapsed', agreement: 'KSD-263' });
  });

  test('food is what regions agree on most', () => {
    const [first] = [...affairPractice(context)].toSorted((left, right) => right[1] - left[1]);
    expect(first?.[0]).toBe(toAffairCode('2.09'));
  });
});

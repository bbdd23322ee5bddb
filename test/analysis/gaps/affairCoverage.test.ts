import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  affairCoverage,
  affairCoverages,
  eligibleAffairs,
} from '../../../src/analysis/gaps/affairCoverage.ts';
import type { GapContext } from '../../../src/analysis/gaps/GapContext.ts';
import { pairLevels } from '../../../src/analysis/gaps/PairLevel.ts';
import { agreementsBetween, indexDataset } from '../../../src/domain/DatasetIndex.ts';
import { toAffairCode, toRegionId } from '../../../src/domain/ids.ts';
import { datasets, seeded } from '../../support/arbitraries.ts';
import {
  aDataset,
  anAgreement,
  aRegion,
  type AgreementBuilder,
  type DatasetFields,
} from '../../support/builders.ts';
import { aContext, anAffair, anArea } from '../../support/gapBuilders.ts';

const affairs = ['1.03', '2.09', '2.11'].map((text) => anAffair(text));
const [one, other] = ['33.22', '33.74'].map(toRegionId) as [never, never];

/** Coverage of 1.03, 2.09 and 2.11 between 33.22 and 33.74. */
function coverage(agreements: readonly AgreementBuilder[], fields: DatasetFields = {}): readonly string[] {
  const context = aContext(
    aDataset({ affairs, regions: [aRegion('33.22'), aRegion('33.74')], ...fields, agreements }),
  );
  return affairs.map((affair) => affairCoverage(context, one, other, affair.code));
}
const joint = (id: string): AgreementBuilder =>
  anAgreement(id).between('33.22', '33.74').signed('2025-06-01').until('2028-05-31');

describe('how far an affair is covered', () => {
  test('not at all without an agreement, or by one that does not name both', () => {
    expect(coverage([])).toEqual(['none', 'none', 'none']);
    expect(coverage([joint('A').between('33.22', '33.73').as('PKS').about('2.09')])).toEqual([
      'none',
      'none',
      'none',
    ]);
  });

  test.each(['PKS', 'RK', 'contract', 'body', 'other', 'unspecified'] as const)(
    'in full by a document of type %s',
    (type) => {
      expect(coverage([joint('A').as(type).about('2.09')])).toEqual(['none', 'full', 'none']);
    },
  );

  test('in full where our own rule gave the affair', () => {
    expect(coverage([joint('A').as('PKS').about('2.09').with({ affairsBasis: 'assigned' })])[1]).toBe('full');
  });

  test.each(['KB', 'NK', 'MoU', 'LoI', 'PB/SKB'] as const)(
    'in part by an umbrella of type %s alone',
    (type) => {
      expect(coverage([joint('A').as(type).about('2.09')])).toEqual(['none', 'partial', 'none']);
    },
  );

  test('in full by an umbrella whose operative document stands too', () => {
    const umbrella = joint('A').as('KB').about('2.09', '2.11');
    expect(coverage([umbrella, joint('B').as('PKS').under('A').about('2.11')])).toEqual([
      'none',
      'full',
      'full',
    ]);
    const over = joint('B').as('PKS').under('A').about('2.11').signed('2020-01-01').until('2021-12-31');
    expect(coverage([umbrella, over])).toEqual(['none', 'partial', 'partial']);
    const unrelated = joint('B').as('PKS').about('1.03').between('33.22', '33.74', '33.73', '33.05', '33.06');
    expect(coverage([umbrella, unrelated])).toEqual(['full', 'partial', 'partial']);
  });

  test('the operative document of two members does not fill the umbrella of a third', () => {
    const umbrella = joint('A').between('33.22', '33.74', '33.73').as('KB').about('2.09');
    const ofTwo = joint('B').between('33.22', '33.73').as('PKS').under('A').about('2.09');
    expect(coverage([umbrella, ofTwo])[1]).toBe('partial');
  });

  test('in part by general words: the affairs that they list, or all', () => {
    const wording = joint('A').as('PKS').about('2.09').with({ affairsBasis: 'broad' });
    expect(coverage([wording])).toEqual(['none', 'partial', 'none']);
    expect(coverage([joint('A').as('PKS').general()])).toEqual(['partial', 'partial', 'partial']);
    expect(coverage([joint('A').as('PKS').general(), joint('B').as('PKS').about('2.09')])).toEqual([
      'partial',
      'full',
      'partial',
    ]);
  });

  test('by no agreement without an affair', () => {
    expect(coverage([joint('A').as('PKS')])).toEqual(['none', 'none', 'none']);
  });

  test('in part by a common body or forum that names it; a plan covers nothing', () => {
    const members = ['33.22', '33.74', '33.73'];
    expect(coverage([], { areas: [anArea('x', 'body', members, ['2.09'])] })).toEqual([
      'none',
      'partial',
      'none',
    ]);
    expect(coverage([], { areas: [anArea('x', 'forum', members, ['2.11'])] })).toEqual([
      'none',
      'none',
      'partial',
    ]);
    expect(coverage([], { areas: [anArea('x', 'forum', members)] })).toEqual(['none', 'none', 'none']);
    expect(coverage([], { areas: [anArea('x', 'plan', members, ['2.09'])] })).toEqual([
      'none',
      'none',
      'none',
    ]);
    expect(coverage([], { areas: [anArea('x', 'body', ['33.22', '33.73'], ['2.09'])] })[1]).toBe('none');
  });

  test('only by what stands on the day: not by what is over, undated or planned', () => {
    const running = joint('Z').as('PKS').about('1.03');
    const fields = joint('A').as('PKS').about('2.09');
    expect(coverage([running, fields.until('2026-11-22')])).toEqual(['full', 'none', 'none']);
    expect(coverage([running, fields.until('2026-11-23')])).toEqual(['full', 'full', 'none']);
    expect(coverage([running, fields.planned()])).toEqual(['full', 'none', 'none']);
    const undated = anAgreement('A').between('33.22', '33.74').as('PKS').about('2.09');
    expect(coverage([running, undated])).toEqual(['full', 'none', 'none']);
  });

  test('in a closed dataset by all that is on record', () => {
    expect(coverage([joint('A').as('PKS').about('2.09').signed('2010-01-01').until('2012-01-01')])[1]).toBe(
      'full',
    );
  });
});

test('fields that only centre and province are competent for are left out wherever a regency takes part', () => {
  const limited = anAffair('3.25', { regencyAuthority: 'limited' });
  const context = aContext(aDataset({ affairs: [...affairs, limited] }));
  const withLimited = pairLevels.filter((level) => eligibleAffairs(context, level).includes(limited.code));
  expect(withLimited).toEqual(['province', 'region']);
  for (const level of pairLevels) {
    expect(eligibleAffairs(context, level).filter((affair) => affair !== limited.code)).toEqual(
      affairs.map((affair) => affair.code),
    );
  }
});

const pairs = fc.subarray(['11', '12', '11.01', '11.02', '12.01', '12.71'], { minLength: 2, maxLength: 2 });

describe('on random datasets', () => {
  test('the map holds every eligible affair and says what the single answer says, either way round', () => {
    fc.assert(
      fc.property(datasets, pairs, (dataset, pair) => {
        const context = aContext(dataset);
        const [a, b] = pair.map(toRegionId);
        if (a === undefined || b === undefined) return;
        const found = affairCoverages(context, a, b);
        expect([...found.keys()]).toEqual(dataset.affairs.map((affair) => affair.code));
        expect(affairCoverages(context, b, a)).toEqual(found);
        for (const [affair, covered] of found) expect(affairCoverage(context, a, b, affair)).toBe(covered);
      }),
      seeded,
    );
  });

  test('documents that do not name both cover nothing', () => {
    fc.assert(
      fc.property(datasets, pairs, (dataset, pair) => {
        const context = aContext(dataset);
        const [a, b] = pair.map(toRegionId);
        if (a === undefined || b === undefined) return;
        const without = { ...dataset, agreements: agreementsBetween(context.index, a, b) };
        const alone: GapContext = { ...context, dataset: without, index: indexDataset(without) };
        expect(affairCoverages(alone, a, b)).toEqual(affairCoverages(context, a, b));
      }),
      seeded,
    );
  });

  test('the order of rows changes nothing', () => {
    fc.assert(
      fc.property(datasets, pairs, (dataset, pair) => {
        const [a, b] = pair.map(toRegionId);
        if (a === undefined || b === undefined) return;
        const turned = { ...dataset, agreements: dataset.agreements.toReversed() };
        expect(affairCoverages(aContext(turned), a, b)).toEqual(affairCoverages(aContext(dataset), a, b));
      }),
      seeded,
    );
  });
});

test('an affair that no list holds is answered all the same', () => {
  const dataset = aDataset({ affairs, agreements: [joint('A').as('PKS').about('9.99')] });
  expect(affairCoverage(aContext(dataset), one, other, toAffairCode('9.99'))).toBe('full');
});

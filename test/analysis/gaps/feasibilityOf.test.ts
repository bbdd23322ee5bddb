import { describe, expect, test } from 'vitest';
import { buildGapTable } from '../../../src/analysis/gaps/buildGapTable.ts';
import { describeGap } from '../../../src/analysis/gaps/describeGap.ts';
import {
  conditionIds,
  type Condition,
  type ConditionId,
  type Feasibility,
} from '../../../src/analysis/gaps/Feasibility.ts';
import { feasibilityOf, quadrantOf, separates } from '../../../src/analysis/gaps/feasibilityOf.ts';
import { gapLists } from '../../../src/analysis/gaps/GapTable.ts';
import { defaultIndicator, defaultWeights } from '../../../src/analysis/gaps/GapWeights.ts';
import { capPerRegion, rankGaps } from '../../../src/analysis/gaps/rankGaps.ts';
import { scoreGaps } from '../../../src/analysis/gaps/scoreGaps.ts';
import {
  aDataset,
  anAgreement,
  aRegion,
  type AgreementBuilder,
  type DatasetFields,
} from '../../support/builders.ts';
import { builtIn } from '../../support/builtIn.ts';
import { aContext, aGap, anAffair, anArea, day } from '../../support/gapBuilders.ts';
import { noLinkDecisions } from '../../../src/relations/LinkDecisions.ts';

const affairs = ['1.03', '2.09', '2.24'].map((text, place) =>
  anAffair(text, { externality: (['high', 'medium', 'low'] as const)[place] ?? 'low' }),
);
function told(fields: DatasetFields, a = '33.22', b = '33.74'): Feasibility {
  const context = aContext(aDataset({ affairs, regions: [aRegion(a), aRegion(b)], ...fields }));
  return feasibilityOf(context, aGap(context, a, b));
}
function conditionOf(feasibility: Feasibility, id: ConditionId): Condition {
  const found = feasibility.conditions.find((condition) => condition.id === id);
  if (found === undefined) throw new Error(`no condition ${id}`);
  return found;
}
const row = (id: string, ...parties: readonly string[]): AgreementBuilder =>
  anAgreement(id)
    .between(...parties)
    .signed('2025-03-01')
    .as('PKS');
/** Something is recorded for both, which meets nothing. */
const apart = [row('Y', '33.22', 'out:a'), row('Z', '33.74', 'out:a')];
const states = ({ conditions }: Feasibility): readonly string[] =>
  conditions.map(({ id, state }) => `${id} ${state}`);

describe('conditions', () => {
  test('all are missing where both sides have records that meet none; capacity is never assessed', () => {
    const feasibility = told(
      { agreements: [row('Y', '33.22', 'out:a'), row('Z', '34.04', 'out:a')] },
      '33.22',
      '34.04',
    );
    expect(states(feasibility)).toEqual(
      conditionIds.map((id) => `${id} ${id === 'capacity' ? 'unknown' : 'missing'}`),
    );
    expect(feasibility).toMatchObject({ affair: '1.03', met: 0, known: 5 });
  });

  test('what rests on records is unknown where a side has none', () => {
    const feasibility = told({ agreements: [row('Y', '33.22', 'out:a')] });
    expect(states(feasibility)).toEqual([
      'same-province met',
      'common-forum unknown',
      'common-partner unknown',
      'tie-in-another-affair unknown',
      'active-side unknown',
      'capacity unknown',
    ]);
    expect(feasibility).toMatchObject({ met: 1, known: 1 });
  });

  test('a province with its own regency shares the province; two provinces have no such condition', () => {
    expect(conditionOf(told({}, '33', '33.22'), 'same-province')).toMatchObject({
      state: 'met',
      regions: ['33'],
    });
    expect(conditionOf(told({}, '34', '33.22'), 'same-province').state).toBe('missing');
    expect(told({}, '33', '34').conditions.map(({ id }) => id)).not.toContain('same-province');
    const regions = [aRegion('33'), aRegion('own:a'), aRegion('own:b')];
    expect(conditionOf(told({ regions }, 'own:a', 'own:b'), 'same-province').state).toBe('unknown');
    // Data without provinces do not speak of them.
    expect(told({}, 'own:a', 'own:b').conditions.map(({ id }) => id)).not.toContain('same-province');
  });

  test('a common forum: a body or forum of both, also without records, or an agreement of three and more regions', () => {
    const members = ['33.22', '33.74', '33.73'];
    const areas = [anArea('f', 'forum', members), anArea('p', 'plan', members)];
    expect(conditionOf(told({ areas }), 'common-forum')).toMatchObject({ state: 'met', areas: ['f'] });
    const wide = row('A', '33.22', '33.74', '33.73');
    expect(conditionOf(told({ agreements: [wide] }), 'common-forum')).toMatchObject({
      state: 'met',
      agreements: ['A'],
    });
    expect(conditionOf(told({ agreements: [wide.planned(), ...apart] }), 'common-forum').state).toBe(
      'missing',
    );
    // What is only planned is no record of either.
    expect(conditionOf(told({ agreements: [wide.planned()] }), 'common-forum').state).toBe('unknown');
    const withOutside = row('A', '33.22', '33.74', 'out:a');
    expect(conditionOf(told({ agreements: [withOutside] }), 'common-forum').state).toBe('missing');
  });

  test('a common partner is a third region, never an outside party', () => {
    const agreements = [row('A', '33.22', '33.73'), row('B', '33.74', '33.73'), row('C', '33.74', '33.05')];
    expect(conditionOf(told({ agreements }), 'common-partner')).toMatchObject({
      state: 'met',
      regions: ['33.73'],
    });
    expect(conditionOf(told({ agreements: apart }), 'common-partner').state).toBe('missing');
    expect(conditionOf(told({ agreements: [row('A', '33.22', '33.74')] }), 'common-partner').state).toBe(
      'missing',
    );
  });

  test('a tie in another affair than the best one', () => {
    const tie = (affair: string): Condition =>
      conditionOf(
        told({ agreements: [row('A', '33.22', '33.74').as('MoU').about(affair)] }),
        'tie-in-another-affair',
      );
    // The umbrella makes its own affair the best one: both sides are active in it.
    expect(tie('2.09').state).toBe('missing');
    const both = row('A', '33.22', '33.74').about('2.24');
    expect(conditionOf(told({ agreements: [both] }), 'tie-in-another-affair')).toMatchObject({
      state: 'met',
      agreements: ['A'],
    });
    const general = row('A', '33.22', '33.74').general();
    expect(conditionOf(told({ agreements: [general] }), 'tie-in-another-affair').state).toBe('missing');
  });

  test('an active side meets its condition though nothing is recorded for the other', () => {
    const feasibility = told({ agreements: [row('A', '33.22', '33.73').about('2.24')] });
    expect(feasibility.affair).toBe('2.24');
    expect(conditionOf(feasibility, 'active-side')).toMatchObject({
      state: 'met',
      regions: ['33.22'],
      agreements: ['A'],
    });
    expect(conditionOf(told({ agreements: apart }), 'active-side').state).toBe('missing');
    expect(conditionOf(told({ affairs: [], agreements: apart }), 'active-side').state).toBe('unknown');
  });

  test('counts are those of the states', () => {
    const { conditions, met, known } = told({
      agreements: [row('A', '33.22', '33.74', '33.73').about('2.24')],
    });
    expect(met).toBe(conditions.filter(({ state }) => state === 'met').length);
    expect(known).toBe(conditions.filter(({ state }) => state !== 'unknown').length);
    expect([met, known]).toEqual([4, 5]);
  });
});

/** `met` of five conditions and capacity, or of four and capacity between provinces. */
function feasibilityWith(met: number, assessed = 5): Feasibility {
  const ids = conditionIds.slice(conditionIds.length - 1 - assessed);
  const conditions = ids.map((id, place): Condition => {
    const state = id === 'capacity' ? 'unknown' : place < met ? 'met' : 'missing';
    return { id, state, regions: [], areas: [], agreements: [] };
  });
  return { affair: undefined, conditions, met, known: assessed };
}

describe('quadrants', () => {
  test('60 points against all conditions but one', () => {
    expect(quadrantOf(60, feasibilityWith(4))).toBe('do-now');
    expect(quadrantOf(60, feasibilityWith(3))).toBe('build-conditions');
    expect(quadrantOf(59.9, feasibilityWith(5))).toBe('easy-win');
    expect(quadrantOf(59.9, feasibilityWith(0))).toBe('watch');
    expect(quadrantOf(75, feasibilityWith(3, 4))).toBe('do-now');
    expect(quadrantOf(75, feasibilityWith(2, 4))).toBe('build-conditions');
  });

  test('cannot be told where what is not known decides', () => {
    const left = (met: number, unknown: number, assessed = 5): Feasibility => {
      const feasibility = feasibilityWith(met, assessed);
      const conditions = feasibility.conditions.map((one, place): Condition =>
        place >= met && place < met + unknown ? { ...one, state: 'unknown' } : one,
      );
      return { ...feasibility, conditions, known: assessed - unknown };
    };
    // One met and four not known could be all of them; one met, three not known and one missing could be four.
    expect([1, 4].map((unknown) => quadrantOf(80, left(1, unknown)))).toEqual([
      'build-conditions',
      undefined,
    ]);
    expect([2, 3].map((unknown) => quadrantOf(20, left(1, unknown)))).toEqual(['watch', undefined]);
    expect(quadrantOf(80, left(0, 4))).toBeUndefined();
    expect(quadrantOf(80, left(4, 1))).toBe('do-now');
    expect(quadrantOf(20, left(1, 2, 4))).toBeUndefined();
    expect(quadrantOf(20, left(1, 1, 4))).toBe('watch');
    const untold = Array.from({ length: 20 }, () => left(1, 4));
    const sure = [4, 4, 4, 1, 1, 1].map((met) => feasibilityWith(met));
    expect(separates([...sure, ...untold.slice(0, 17)])).toBe(true);
    expect(separates([...sure, ...untold.slice(0, 18)])).toBe(false);
    expect(separates([...sure.slice(0, 3), ...untold.slice(0, 3)])).toBe(false);
    expect(separates(untold)).toBe(false);
  });

  test('are drawn unless three quarters stand on one side', () => {
    const some = (easy: number, hard: number): readonly Feasibility[] => [
      ...Array.from({ length: easy }, () => feasibilityWith(4)),
      ...Array.from({ length: hard }, () => feasibilityWith(1)),
    ];
    expect(separates([])).toBe(false);
    expect(separates(some(20, 20))).toBe(true);
    expect(separates(some(11, 29))).toBe(true);
    expect(separates(some(10, 30))).toBe(false);
    expect(separates(some(30, 10))).toBe(false);
    expect(separates(some(0, 40))).toBe(false);
  });
});

test('in the built-in data they are drawn for renew and extend, and not for new, where nearly all pairs stand alike', () => {
  const dataset = builtIn();
  const context = aContext(dataset);
  const table = buildGapTable(
    { dataset, asOf: day, decisions: noLinkDecisions, indicator: defaultIndicator },
    () => undefined,
    () => false,
  );
  const scores = scoreGaps(table, defaultWeights);
  const drawn = gapLists.map((list) => {
    const rows = capPerRegion(table, rankGaps(table, scores, list, 'regency-city')).subarray(0, 40);
    return [
      list,
      separates(Array.from(rows, (place) => feasibilityOf(context, describeGap(context, table, place)))),
    ];
  });
  expect(drawn).toEqual([
    ['new', false],
    ['renew', true],
    ['extend', true],
  ]);
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { agreementKinds, documentTypes } from '../../src/domain/Agreement.ts';
import { toAffairCode, toOutsidePartyId, toRegionId } from '../../src/domain/ids.ts';
import { statuses } from '../../src/domain/status.ts';
import type { Filters } from '../../src/domain/ViewSettings.ts';
import { defaultFilters } from '../../src/graph/defaultFilters.ts';
import { filterParams, parseFilterParam, parseFilterParams } from '../../src/view/filterParams.ts';
import { aDataset, anAgreement, aRegion } from '../support/builders.ts';

const dataset = aDataset({
  regions: [aRegion('33'), aRegion('34')],
  agreements: [anAgreement().between('33.74', '34.04', 'out:bpjs').about('2.09', '2.11')],
});
const defaults = defaultFilters(dataset, '2026-11-23');

const some = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> => fc.subarray([...items]);
const parse = (key: string, value: string): unknown => {
  const parsed = parseFilterParam(key, value, dataset);
  return parsed.ok ? parsed.filters : parsed.problem;
};

describe('a key with its value', () => {
  it('becomes a part of the filters', () => {
    expect(parse('at', '2024-02-29')).toEqual({ asOf: '2024-02-29' });
    expect(parse('affair', '2.09,none, 2.09')).toEqual({ affairs: ['2.09', 'none'] });
    expect(parse('affair', '')).toEqual({ affairs: [] });
    expect(parse('status', 'ended,in-force')).toEqual({ statuses: ['in-force', 'ended'] });
    expect(parse('status', 'record')).toEqual({ statuses: statuses.slice(0, 5) });
    expect(parse('party', 'out:bpjs,33.74')).toEqual({ parties: ['out:bpjs', '33.74'] });
    expect(parse('doc', 'PB/SKB')).toEqual({ documents: ['PB/SKB'] });
    expect(parse('ending', '1')).toEqual({ endingOnly: true });
  });
  it.each([
    ['at', '2023-02-29', '2023-02-29'],
    ['at', '2023-02', '2023-02'],
    ['from', '23', '23'],
    ['affair', '2.09,9.99', '9.99'],
    ['province', '33.74', '33.74'],
    ['party', '12.01', '12.01'],
    ['min', '0', '0'],
    ['min', '1.5', '1.5'],
    ['undated', 'yes', 'yes'],
    ['kind', '__proto__', '__proto__'],
  ])('%s=%s is refused', (key, value, part) => {
    expect(parseFilterParam(key, value, dataset)).toEqual({
      ok: false,
      problem: { code: 'value-invalid', key, value: part },
    });
  });
  it('of an unknown name is refused', () => {
    expect(parseFilterParam('constructor', '1', dataset)).toEqual({
      ok: false,
      problem: { code: 'key-unknown', key: 'constructor', value: '1' },
    });
  });
});

it('a period that runs backwards is left out and told', () => {
  const { filters, problems } = parseFilterParams(
    [
      ['from', '2020'],
      ['to', '2010'],
    ],
    dataset,
    defaults,
  );
  expect(filters).toEqual(defaults);
  expect(problems).toEqual([{ code: 'period-reversed', key: 'from', value: '2020-2010' }]);
});

it('filters come back from their parameters as they were', () => {
  const year = fc.option(fc.integer({ min: 1900, max: 2100 }), { nil: undefined });
  const anyFilters = fc
    .record({
      asOf: fc.constantFrom('2020-01-01', '2026-11-23'),
      statuses: some(statuses).filter((list) => list.length > 0),
      affairs: some([toAffairCode('2.09'), toAffairCode('2.11'), 'none' as const]),
      kinds: some(agreementKinds),
      documents: some(documentTypes),
      withUndated: fc.boolean(),
      provinces: some([toRegionId('33'), toRegionId('34')]),
      parties: some([toRegionId('33.74'), toOutsidePartyId('out:bpjs')]),
      minAgreements: fc.integer({ min: 1, max: 99 }),
      endingOnly: fc.boolean(),
      fromYear: year,
      toYear: year,
    })
    .map(({ fromYear, toYear, ...rest }): Filters => {
      const [from, to] =
        fromYear !== undefined && toYear !== undefined && fromYear > toYear
          ? [toYear, fromYear]
          : [fromYear, toYear];
      return {
        ...rest,
        ...(from === undefined ? {} : { fromYear: from }),
        ...(to === undefined ? {} : { toYear: to }),
      };
    });
  fc.assert(
    fc.property(anyFilters, (filters) => {
      const parsed = parseFilterParams(filterParams(filters, defaults), dataset, defaults);
      expect(parsed).toEqual({ filters, problems: [] });
    }),
    { seed: 7, numRuns: 300 },
  );
});

it('defaults leave no parameter', () => {
  expect(filterParams(defaults, defaults)).toEqual([]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultFilters } from '../../src/graph/defaultFilters.ts';
import { statusesOn } from '../../src/graph/statusesOn.ts';
import { passesFilters } from '../../src/graph/selectAgreements.ts';
import { indexDataset } from '../../src/domain/DatasetIndex.ts';
import { statuses } from '../../src/domain/status.ts';
import { filterFacets, toggleValue } from '../../src/view/filterFacets.ts';
import { aDataset, anAgreement } from '../support/builders.ts';
import { builtIn, builtInExists } from '../support/builtIn.ts';

describe('toggleValue', () => {
  const all = ['a', 'b', 'c'] as const;

  it('leaves the others of a full list, and is empty again once all are back', () => {
    expect(toggleValue([], all, 'b')).toEqual(['a', 'c']);
    expect(toggleValue(['a', 'c'], all, 'b')).toEqual([]);
  });

  it('shows all rather than nothing when the last value is unticked', () => {
    expect(toggleValue(['b'], all, 'b')).toEqual([]);
  });

  it('undoes itself, except where a single value is left', () => {
    fc.assert(
      fc.property(fc.subarray([...all], { maxLength: 2 }), fc.constantFrom(...all), (list, value) => {
        const once = toggleValue(list, all, value);
        if (list.length === 1 && list[0] === value) return;
        expect(toggleValue(once, all, value)).toEqual(list);
      }),
      { seed: 7 },
    );
  });
});

describe('filterFacets', () => {
  const dataset = aDataset({
    agreements: [
      anAgreement().between('33.01', '33.02').signed('2025-03-01').as('PKS').about('2.09'),
      anAgreement().between('33.01', '33.03').signed('2024-01-05').as('PKS').about('2.16'),
      anAgreement().between('33.01', '34.01').about('2.09').ofKind('forum'),
      anAgreement().between('33.02', '33.03').signed('2010-01-01').until('2012-01-01'),
    ],
  });
  const filters = { ...defaultFilters(dataset, '2026-11-23'), asOf: '2026-11-23' };
  const statusOf = statusesOn(dataset, filters.asOf);

  it('counts each value under all other filters, not under its own', () => {
    const food = { ...filters, affairs: ['2.09' as never] };
    const facets = filterFacets(dataset, food, statusOf);
    expect(facets.byAffair.get('2.16' as never)).toBe(1);
    expect(facets.byAffair.get('none')).toBe(1);
    expect(facets.byKind.get('ksdd')).toBe(1);
    expect(facets.byKind.get('forum')).toBe(1);
    expect(facets.byStatus.get('undated')).toBe(1);
    expect(facets.byStatus.get('ended')).toBe(0);
  });

  it('tells assumed ends from stated ones', () => {
    expect(filterFacets(dataset, filters, statusOf).ending).toEqual({ stated: 0, assumed: 1 });
  });

  it.runIf(builtInExists)('counts the built-in data by status as they are', () => {
    const data = builtIn();
    const first = defaultFilters(data, '2026-11-23');
    const on = statusesOn(data, first.asOf);
    const { byStatus, byDocument } = filterFacets(data, first, on);
    expect(statuses.map((status) => byStatus.get(status))).toEqual([15, 115, 105, 122, 27, 5]);
    const index = indexDataset(data);
    for (const [type, count] of byDocument) {
      const naive = data.agreements.filter(
        (agreement) => agreement.documentType === type && passesFilters(agreement, first, on, index),
      );
      expect(count).toBe(naive.length);
    }
  });
});

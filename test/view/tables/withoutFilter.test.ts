import { expect, it } from 'vitest';
import { toAffairCode, toRegionId } from '../../../src/domain/ids.ts';
import { inForceStatuses } from '../../../src/domain/status.ts';
import { defaultFilters } from '../../../src/graph/defaultFilters.ts';
import { filterKeys } from '../../../src/view/filterParams.ts';
import { isRemovable, withoutFilter } from '../../../src/view/tables/withoutFilter.ts';
import { builtIn } from '../../support/builtIn.ts';

const defaults = defaultFilters(builtIn(), '2026-11-23');

it('takes each filter back to the first view, the period aside', () => {
  const narrowed = {
    ...defaults,
    asOf: '2020-01-01',
    statuses: inForceStatuses,
    affairs: [toAffairCode('2.09')],
    kinds: ['ksdd'] as const,
    documents: ['KB'] as const,
    provinces: [toRegionId('33')],
    parties: [toRegionId('33.74')],
    minAgreements: 3,
    endingOnly: true,
    withUndated: false,
  };
  let filters: typeof defaults = narrowed;
  for (const key of filterKeys) filters = { ...filters, ...withoutFilter(key, defaults) };
  expect(filters).toEqual(defaults);
});

it('offers no way to take the status of the first view away', () => {
  expect(isRemovable('status', defaults, defaults)).toBe(false);
  expect(isRemovable('status', { ...defaults, statuses: inForceStatuses }, defaults)).toBe(true);
  expect(isRemovable('affair', defaults, defaults)).toBe(true);
});

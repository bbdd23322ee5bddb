import { describe, expect, it } from 'vitest';

import { toAffairCode, toRegionId } from '../../src/domain/ids.ts';
import { inForceStatuses } from '../../src/domain/status.ts';
import { defaultFilters } from '../../src/graph/defaultFilters.ts';
import { describeFilters, filterPhrases } from '../../src/view/describeFilters.ts';
import { aDataset, anAgreement, aRegion } from '../support/builders.ts';

const dataset = aDataset({
  asOf: '2026-11-23',
  regions: [aRegion('33', { name: 'Provinsi Jawa Tengah' })],
  affairs: [
    {
      code: toAffairCode('2.09'),
      name: { id: 'Pangan', en: 'Food', de: 'Ernährung' },
      aliases: [],
      externality: 'medium',
      regencyAuthority: 'shared',
    },
  ],
  agreements: [anAgreement().between('33.74', '33.22').signed('2018-05-01').about('2.09')],
});
const filters = defaultFilters(dataset, '2027-01-01');

describe('filters in words', () => {
  it('always name the status and the day', () => {
    expect(describeFilters(filters, dataset, 'en')).toBe('All on record, status on 23 November 2026.');
    expect(describeFilters({ ...filters, statuses: inForceStatuses }, dataset, 'id')).toBe(
      'Berlaku per 23 November 2026, termasuk yang dianggap berlaku dan yang tanpa tanggal.',
    );
    expect(describeFilters({ ...filters, statuses: [] }, dataset, 'de')).toBe(
      'Alle Vereinbarungen einschließlich geplanter, Stand 23. November 2026.',
    );
    expect(describeFilters({ ...filters, statuses: ['ended', 'in-force'] }, dataset, 'en')).toBe(
      'Status on 23 November 2026: In force or Ended.',
    );
  });
  it('name everything else that limits', () => {
    const many = {
      ...filters,
      fromYear: 2015,
      toYear: 2020,
      withUndated: false,
      affairs: [toAffairCode('2.09'), 'none' as const],
      provinces: [toRegionId('33')],
      parties: [toRegionId('33.74')],
      kinds: ['ksdd' as const],
      documents: ['PKS' as const],
      minAgreements: 2,
      endingOnly: true,
    };
    expect(describeFilters(many, dataset, 'en')).toBe(
      'All on record, status on 23 November 2026; ending within 12 months; signed from 2015 to 2020; ' +
        'without undated ones; affair: Food or no affair stated; kind: With regions (KSDD); ' +
        'document: Cooperation contract (PKS); with a party in Provinsi Jawa Tengah; ' +
        'party: Kabupaten 33.74; ties of at least 2 agreements.',
    );
    expect(filterPhrases(many, dataset, 'id').map((phrase) => phrase.key)).toEqual([
      'status',
      'ending',
      'from',
      'undated',
      'affair',
      'kind',
      'doc',
      'province',
      'party',
      'min',
    ]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/Dataset.ts';
import { toAffairCode, toOutsidePartyId, toRegionId } from '../../src/domain/ids.ts';
import { inForceStatuses, onRecordStatuses } from '../../src/domain/status.ts';
import type { Filters } from '../../src/domain/ViewSettings.ts';
import { defaultFilters, firstViewMode, isClosed, statusModeOf } from '../../src/graph/defaultFilters.ts';
import { selectAgreements } from '../../src/graph/selectAgreements.ts';
import { statusesOn } from '../../src/graph/statusesOn.ts';
import { datasets, seeded } from '../support/arbitraries.ts';
import { aDataset, anAgreement, type AgreementBuilder } from '../support/builders.ts';

const day = '2026-11-23';

const dataset = aDataset({
  agreements: [
    anAgreement('A').between('33.74', '33.22').as('KB').signed('2024-01-15').about('2.11', '1.03'),
    anAgreement('B').between('33.74', '35.78').as('PKS').signed('2022').until('2027-05').about('2.09'),
    anAgreement('C').between('35', 'out:ministry').ofKind('synergy').as('NK'),
    anAgreement('D').between('34', '33').starting('2019-05').until('2020-01-01').about('2.09'),
    anAgreement('E').between('33', '34').planned().signed('2026-12'),
  ],
});

function select(changes: Partial<Filters>, from: Dataset = dataset): string[] {
  const filters: Filters = { ...defaultFilters(from, day), statuses: [], ...changes };
  return selectAgreements(from, filters, statusesOn(from, filters.asOf)).map((agreement) => agreement.id);
}

describe('filters', () => {
  it('let everything pass where nothing is chosen', () => {
    expect(select({})).toEqual(['A', 'B', 'C', 'D', 'E']);
  });
  it('choose by status on the day', () => {
    expect(select({ statuses: onRecordStatuses })).toEqual(['A', 'B', 'C', 'D']);
    expect(select({ statuses: inForceStatuses })).toEqual(['A', 'B', 'C']);
    expect(select({ statuses: ['in-force'] })).toEqual(['B']);
    expect(select({ statuses: ['in-force'], asOf: '2019-06-01' })).toEqual(['D']);
  });
  it('choose by affair, or by having none', () => {
    expect(select({ affairs: [toAffairCode('1.03')] })).toEqual(['A']);
    expect(select({ affairs: [toAffairCode('2.09'), toAffairCode('1.03')] })).toEqual(['A', 'B', 'D']);
    expect(select({ affairs: ['none'] })).toEqual(['C', 'E']);
  });
  it('choose by kind and document', () => {
    expect(select({ kinds: ['synergy'] })).toEqual(['C']);
    expect(select({ documents: ['KB', 'PKS'] })).toEqual(['A', 'B']);
  });
  it('choose by year of signing, else of the beginning; without a date as asked', () => {
    expect(select({ fromYear: 2022 })).toEqual(['A', 'B', 'C', 'E']);
    expect(select({ fromYear: 2019, toYear: 2022 })).toEqual(['B', 'C', 'D']);
    expect(select({ toYear: 2019, withUndated: false })).toEqual(['D']);
  });
  it('choose by province: the province itself or one of its regencies and cities', () => {
    expect(select({ provinces: [toRegionId('33')] })).toEqual(['A', 'B', 'D', 'E']);
    expect(select({ provinces: [toRegionId('35')] })).toEqual(['B', 'C']);
  });
  it('choose by party', () => {
    expect(select({ parties: [toOutsidePartyId('out:ministry'), toRegionId('33.22')] })).toEqual(['A', 'C']);
  });
  it('choose what ends within twelve months', () => {
    expect(select({ endingOnly: true })).toEqual(['B']);
    expect(select({ endingOnly: true, asOf: '2026-05-30' })).toEqual([]);
    expect(select({ endingOnly: true, asOf: '2028-01-15' })).toEqual(['A']);
  });
  it('are joined by and', () => {
    expect(select({ provinces: [toRegionId('33')], affairs: [toAffairCode('2.09')] })).toEqual(['B', 'D']);
  });
  it('keep the order of the dataset, and every status falls in one choice (property)', () => {
    fc.assert(
      fc.property(datasets, (random) => {
        const all = select({}, random);
        expect(all).toEqual(random.agreements.map((agreement) => agreement.id));
        const record = select({ statuses: onRecordStatuses }, random);
        const planned = select({ statuses: ['planned'] }, random);
        expect([...record, ...planned].toSorted()).toEqual(all.toSorted());
      }),
      seeded,
    );
  });
});

describe('statuses', () => {
  it('are the same map for the same day', () => {
    expect(statusesOn(dataset, day)).toBe(statusesOn(dataset, day));
    expect(statusesOn(dataset, '2020-01-01').get(dataset.agreements[0]?.id ?? expect.fail())?.status).toBe(
      'planned',
    );
  });
  it('follow the assumed terms', () => {
    const terms = { operative: 3, umbrella: 1, unknown: 5 };
    expect([...statusesOn(dataset, day, terms).values()].map((on) => on.status)).toEqual([
      'assumed-ended',
      'in-force',
      'undated',
      'ended',
      'planned',
    ]);
  });
});

function dated(id: string): AgreementBuilder {
  return anAgreement(id).between('11', '12').signed('2025-01-01');
}

function modeOf(...agreements: readonly AgreementBuilder[]): string {
  return firstViewMode(aDataset({ agreements }), day);
}

describe('the first view', () => {
  it('is on record where fewer than half state an end', () => {
    expect(modeOf(dated('A').until('2027'), dated('B'), dated('C'))).toBe('record');
    expect(modeOf(dated('A').until('2027'), dated('B'))).toBe('in-force');
  });
  it('is on record where the dataset is closed', () => {
    const ended = [1, 2, 3, 4].map((number) => dated(`E${String(number)}`).until('2025-12-31'));
    expect(modeOf(...ended)).toBe('record');
    expect(modeOf(dated('A').until('2027'), ...ended.slice(1))).toBe('in-force');
    expect(modeOf(dated('A').until('2027'), ...ended)).toBe('record');
  });
  it('is never an empty network', () => {
    expect(modeOf()).toBe('record');
    const alone = anAgreement('A').between('11', 'out:ministry').until('2027');
    expect(modeOf(alone)).toBe('record');
  });
  it('is on the dataset’s own day, else today', () => {
    expect(defaultFilters(aDataset({ asOf: '2019-01-01' }), day).asOf).toBe('2019-01-01');
    expect(defaultFilters(aDataset(), day).asOf).toBe(day);
  });
  it('names a dataset closed by those in force', () => {
    const agreements = [dated('A').until('2025-06-01'), dated('B').until('2025-06-01')];
    expect(isClosed(aDataset({ agreements }), day)).toBe(true);
    expect(isClosed(aDataset({ agreements }), '2025-03-01')).toBe(false);
    expect(isClosed(aDataset(), day)).toBe(false);
  });
});

describe('the name of a choice of statuses', () => {
  it('is that of the switch, whatever the order, else chosen', () => {
    expect(statusModeOf({ statuses: onRecordStatuses.toReversed() })).toBe('record');
    expect(statusModeOf({ statuses: inForceStatuses })).toBe('in-force');
    expect(statusModeOf({ statuses: ['in-force'] })).toBe('chosen');
    expect(statusModeOf({ statuses: [] })).toBe('chosen');
  });
});

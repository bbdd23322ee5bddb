import { describe, expect, test } from 'vitest';
import { listBorderingPairs } from '../../src/analysis/gaps/listBorderingPairs.ts';
import { countStates, countToCheck } from '../../src/analysis/gaps/summariseGaps.ts';
import { buildFamilies } from '../../src/domain/buildFamilies.ts';
import type { Dataset } from '../../src/domain/Dataset.ts';
import { indexDataset } from '../../src/domain/DatasetIndex.ts';
import { toAreaId, toRegionId } from '../../src/domain/ids.ts';
import { statusesOn } from '../../src/graph/statusesOn.ts';
import {
  filterGapRows,
  gapRows,
  levelChoices,
  mostPeople,
  pairsInScope,
  pairsOfLevel,
  readGapItem,
} from '../../src/view/gapList.ts';
import { aBorder, aDataset, anAgreement, aRegion } from '../support/builders.ts';

const figures = { population: { value: 100_000 }, areaKm2: 1000 };

/** Two provinces and a Jakarta: 33.01-33.02-34.01 in a chain, 31 (units 31.71) beside 33.01. */
const dataset: Dataset = aDataset({
  regions: [
    aRegion('31', { name: 'Provinsi Daerah Khusus Ibukota Jakarta', ...figures }),
    aRegion('31.71', { level: 'unit', autonomous: false }),
    aRegion('33', { name: 'Provinsi Utara' }),
    aRegion('34', { name: 'Provinsi Selatan' }),
    aRegion('33.01', { name: 'Kabupaten Alas', ...figures }),
    aRegion('33.02', { name: 'Kabupaten Bukit', ...figures, population: { value: 900_000 } }),
    aRegion('34.01', { name: 'Kota Cahaya', level: 'city', ...figures }),
  ],
  borders: [
    aBorder('33', '34', { sharedKm: 30 }),
    aBorder('33.01', '33.02', { sharedKm: 20 }),
    aBorder('33.02', '34.01', { sharedKm: 30 }),
    aBorder('31.71', '33.01', { sharedKm: 10 }),
  ],
  areas: [
    {
      id: toAreaId('raya'),
      name: 'Raya',
      type: 'plan',
      members: [toRegionId('33.02'), toRegionId('34.01')],
      affairs: [],
      source: 'https://example.org',
    },
  ],
  agreements: [anAgreement('A1').between('33.01', '33.02').signed('2010-01-01').as('KB')],
});

function pairsOf(data: Dataset) {
  return listBorderingPairs(data, buildFamilies(data, new Set()), statusesOn(data, '2026-11-23'));
}

const pairs = pairsOf(dataset);
const ids = (list: readonly { id: string }[]): readonly string[] => list.map(({ id }) => id).toSorted();

describe('the item of the address', () => {
  test('a pair, whichever side comes first', () => {
    expect(readGapItem('33.02|33.01', dataset, pairs)).toMatchObject({
      type: 'pair',
      pair: { id: '33.01|33.02' },
    });
  });
  test('a region, an administrative unit, nothing', () => {
    expect(readGapItem('33.01', dataset, pairs)).toEqual({ type: 'region', id: '33.01' });
    expect(readGapItem('31.71', dataset, pairs)).toEqual({ type: 'unit', id: '31.71' });
    expect(readGapItem(undefined, dataset, pairs)).toEqual({ type: 'none' });
  });
  test('two regions without a common border are told apart from unknown text', () => {
    expect(readGapItem('33.01|34.01', dataset, pairs)).toEqual({
      type: 'not-bordering',
      a: '33.01',
      b: '34.01',
    });
    for (const text of ['', '99.99', '33.01|99.99', '33.01|33.02|34.01', '%']) {
      expect(readGapItem(text, dataset, pairs)).toEqual({ type: 'unknown', text });
    }
  });
});

describe('scope and level', () => {
  const index = indexDataset(dataset);

  test('a province takes its own borders and those of its regions, a region its own only', () => {
    expect(ids(pairsInScope(pairs, index, toRegionId('34')))).toEqual(
      ids(pairs.filter(({ a, b }) => a.startsWith('34') || b.startsWith('34'))),
    );
    expect(ids(pairsInScope(pairs, index, toRegionId('33.01')))).toEqual(['31|33.01', '33.01|33.02']);
    expect(pairsInScope(pairs, index, undefined)).toBe(pairs);
  });

  test('levels rank apart; around one region DKI Jakarta stands among its bordering regions', () => {
    expect(ids(pairsOfLevel(pairs, 'regency-city', false))).toEqual(['33.01|33.02', '33.02|34.01']);
    expect(ids(pairsOfLevel(pairs, 'jakarta', false))).toEqual(['31|33.01']);
    const own = pairsInScope(pairs, index, toRegionId('33.01'));
    expect(ids(pairsOfLevel(own, 'regency-city', true))).toEqual(['31|33.01', '33.01|33.02']);
    expect(levelChoices(own, true).map(({ level }) => level)).toEqual(['regency-city']);
    expect(levelChoices(pairs, false)).toEqual([
      { level: 'regency-city', gaps: 2, pairs: 2 },
      { level: 'province', gaps: 1, pairs: 1 },
      { level: 'jakarta', gaps: 1, pairs: 1 },
      { level: 'across', gaps: 2, pairs: 2 },
    ]);
  });
});

describe('rows', () => {
  const ofLevel = pairsOfLevel(pairs, 'regency-city', false);

  test('only those of the state, ranked from 1 in the order of the pairs', () => {
    expect(countStates(ofLevel)).toEqual({
      'none-recorded': 1,
      'none-in-force': 1,
      'planned-only': 0,
      'in-force': 0,
    });
    expect(gapRows(ofLevel, 'none-recorded')).toMatchObject([{ rank: 1, pair: { id: '33.02|34.01' } }]);
  });

  test('a text filter finds names, provinces and shared areas, and leaves ranks alone', () => {
    const rows = pairs.map((pair, at) => ({ rank: at + 1, pair }));
    const found = (text: string): readonly string[] =>
      ids(filterGapRows(rows, dataset, text).map(({ pair }) => pair));
    expect(found('cahaya')).toEqual(ids(pairs.filter(({ a, b }) => a === '34.01' || b === '34.01')));
    expect(found('RAYA')).toEqual(['33.02|34.01']);
    expect(found('bukit alas')).toEqual(['33.01|33.02']);
    expect(found('nowhere')).toEqual([]);
    expect(filterGapRows(rows, dataset, ' ')).toBe(rows);
    for (const row of filterGapRows(rows, dataset, 'bukit')) {
      expect(rows[row.rank - 1]?.pair.id).toBe(row.pair.id);
    }
  });

  test('rows to check have a side of which nothing is recorded; the longest bar is the most people', () => {
    const rows = gapRows(ofLevel, 'none-recorded');
    expect(countToCheck(rows.map(({ pair }) => pair))).toBe(1);
    expect(countToCheck(gapRows(ofLevel, 'none-in-force').map(({ pair }) => pair))).toBe(0);
    // min(100,000; 5 x 30 x 100,000 / 1,000) on the side of 34.01.
    expect(mostPeople(rows)).toBeCloseTo(15_000, 6);
    expect(mostPeople([])).toBe(0);
  });
});

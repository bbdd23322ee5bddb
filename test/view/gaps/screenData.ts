import { buildGapTable } from '../../../src/analysis/gaps/buildGapTable.ts';
import { gapContextOf, type GapContext } from '../../../src/analysis/gaps/GapContext.ts';
import type { GapTable } from '../../../src/analysis/gaps/GapTable.ts';
import { defaultWeights } from '../../../src/analysis/gaps/GapWeights.ts';
import { rankAll, type Ranking } from '../../../src/analysis/gaps/rankAll.ts';
import type { Dataset } from '../../../src/domain/Dataset.ts';
import { toAffairCode, toAreaId, toRegionId } from '../../../src/domain/ids.ts';
import { ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';
import { pairOfRow } from '../../../src/view/gapList.ts';
import { anAffair } from '../../support/gapBuilders.ts';
import { aBorder, aDataset, anAgreement, aRegion } from '../../support/builders.ts';
import { noLinkDecisions } from '../../../src/relations/LinkDecisions.ts';

export const asOf = '2026-11-23';
const figures = { population: { value: 100_000 }, areaKm2: 1000 };

/**
 * Provinces 33 and 34, and 31 that acts for its unit 31.71. Regencies 33.01, 33.02, 33.03 and the city 34.01 in a chain
 * of borders, 33.04 apart; the unit borders 33.01. A1 (2010) is over, A2 is in force; nothing names 33.03, 34.01, 33.04.
 */
export const dataset: Dataset = aDataset({
  regions: [
    aRegion('31', { name: 'Provinsi Daerah Khusus Ibukota Jakarta', lat: -6.2, lon: 106.8, ...figures }),
    aRegion('31.71', { level: 'unit', autonomous: false }),
    aRegion('33', { name: 'Provinsi Utara', lat: -7, lon: 107.5, ...figures }),
    aRegion('34', { name: 'Provinsi Selatan', lat: -7.5, lon: 108, ...figures }),
    aRegion('33.01', { name: 'Kabupaten Alas', lat: -7, lon: 107.2, ...figures }),
    aRegion('33.02', {
      name: 'Kabupaten Bukit',
      lat: -7,
      lon: 107.5,
      ...figures,
      population: { value: 900_000 },
    }),
    aRegion('33.03', { name: 'Kabupaten Danau', lat: -7.3, lon: 107.6, ...figures }),
    aRegion('34.01', { name: 'Kota Cahaya', level: 'city', lat: -7.4, lon: 107.9, ...figures }),
    aRegion('33.04', { name: 'Kabupaten Embun', lat: -6.9, lon: 109.9, ...figures }),
  ],
  borders: [
    aBorder('33', '34', { sharedKm: 30 }),
    aBorder('33.01', '33.02', { sharedKm: 20 }),
    aBorder('33.02', '33.03', { sharedKm: 40 }),
    aBorder('33.03', '34.01', { sharedKm: 30 }),
    aBorder('33.02', '34.01', { sharedKm: 10 }),
    aBorder('31.71', '33.01', { sharedKm: 10 }),
  ],
  areas: [
    {
      id: toAreaId('raya'),
      name: 'Raya',
      type: 'plan',
      members: ['33.02', '34.01'].map(toRegionId),
      affairs: [toAffairCode('2.09')],
      source: 'https://example.org',
    },
  ],
  affairs: [anAffair('1.01'), anAffair('2.09'), anAffair('2.11', { externality: 'high' })],
  agreements: [
    anAgreement('A1').between('33.01', '33.02').signed('2010-01-01').as('KB'),
    anAgreement('A2').between('33.02', '33.03').signed('2025-06-01').as('PKS').about('1.01'),
  ],
});

export function tableOf(data: Dataset): GapTable {
  return buildGapTable(
    { dataset: data, asOf, decisions: noLinkDecisions, indicator: 'hdi' },
    ignoreProgress,
    neverCancelled,
  );
}

export const table: GapTable = tableOf(dataset);
export const ranking: Ranking = rankAll({ table, weights: defaultWeights });
export const context: GapContext = gapContextOf(dataset, asOf, noLinkDecisions);

/** Pairs of some rows, as `a|b`. */
export function pairsOf(rows: Iterable<number>): readonly string[] {
  return Array.from(rows, (row) => pairOfRow(table, row));
}

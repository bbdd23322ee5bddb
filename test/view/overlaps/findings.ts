import type {
  OverlapFindings,
  OverlapGroup,
  OverlapPair,
} from '../../../src/analysis/overlaps/OverlapFindings.ts';
import { pairKey, toAffairCode, toAgreementId, toRegionId } from '../../../src/domain/ids.ts';
import { aDataset, anAgreement, aRegion } from '../../support/builders.ts';

/** Five regencies and their agreements on waste, food and health, made by hand. */
export const dataset = aDataset({
  regions: [
    aRegion('33'),
    aRegion('34'),
    aRegion('34.01', { name: 'Kabupaten Seberang' }),
    ...[1, 2, 3, 4].map((n) => aRegion(`33.0${String(n)}`, { name: `Kabupaten Alas${String(n)}` })),
  ],
  agreements: [
    anAgreement('A1')
      .between('33.01', '33.02')
      .signed('2020-01-01')
      .as('PKS')
      .about('2.11')
      .with({ title: 'Perjanjian kerja sama pengelolaan TPAS Galuga' }),
    anAgreement('A2')
      .between('33.02', '33.03')
      .signed('2020-03-01')
      .until('2030-01-01')
      .as('PKS')
      .about('2.11')
      .with({ title: 'PKS pemanfaatan TPPAS Regional Lulut' }),
    anAgreement('A3').between('33.02', '34.01').about('2.11').with({ title: 'TPA bersama' }),
    anAgreement('A4').between('33.01', '33.04').signed('2021-05-05').as('KB').about('2.09'),
    anAgreement('A5').between('33.01', '33.04').signed('2021-06-05').as('PKS').about('2.09'),
    anAgreement('A6').between('33.01', '33.04').signed('2022-06-05').as('PKS').about('1.02'),
  ],
});

export function aPair(a: string, b: string, fields: Partial<OverlapPair> = {}): OverlapPair {
  return {
    id: pairKey(a, b),
    key: `key ${pairKey(a, b)}`,
    a: toAgreementId(a),
    b: toAgreementId(b),
    class: 'overlap',
    reason: 'common-affair',
    live: 'live',
    signals: {
      common: [toRegionId('33.02')],
      containment: 0.5,
      jaccard: 1 / 3,
      time: 0.7,
      days: 1000,
      affair: 1,
      sharedAffairs: [toAffairCode('2.11')],
      subject: 0.46,
      sharedWords: ['concept:landfill'],
    },
    flags: [],
    score: 57,
    evidence: 1,
    ...fields,
  };
}

export function aGroup(
  id: string,
  documents: readonly string[],
  fields: Partial<OverlapGroup> = {},
): OverlapGroup {
  return {
    id,
    class: 'overlap',
    reason: 'common-affair',
    agreementIds: documents.map(toAgreementId),
    pairIds: [],
    regionIds: ['33.02', '33.01', '33.03', '34.01'].map(toRegionId),
    parties: ['33.01', '33.02', '33.03', '34.01'].map(toRegionId),
    affairs: [toAffairCode('2.11')],
    subject: 'concept:landfill',
    live: 'live',
    score: 57,
    evidence: 1,
    values: [],
    withoutValue: documents.length,
    ...fields,
  };
}

export const pair = aPair('A1', 'A2', { groupId: 'G1' });
export const link = aPair('A4', 'A5', {
  class: 'family',
  reason: 'operative-under-umbrella',
  live: 'probably-over',
  signals: {
    ...pair.signals,
    common: ['33.01', '33.04'].map(toRegionId),
    sharedAffairs: [toAffairCode('2.09')],
  },
  score: 80,
});

export const findings: OverlapFindings = {
  pairs: [pair, link],
  groups: [
    aGroup('G1', ['A1', 'A2'], { pairIds: [pair.id] }),
    aGroup('G2', ['A1', 'A2', 'A3'], { class: 'fragmentation', reason: 'chain', live: 'undated', score: 40 }),
    aGroup('G3', ['A1', 'A4', 'A5'], { class: 'series', reason: 'one-region', region: toRegionId('33.01') }),
  ],
  partySets: [
    {
      id: 'S1',
      parties: ['33.01', '33.04'].map(toRegionId),
      agreementIds: ['A4', 'A6'].map(toAgreementId),
      affairs: ['2.09', '1.02'].map(toAffairCode),
    },
  ],
  programmes: [],
  levelsUnused: false,
};

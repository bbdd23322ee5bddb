import { describe, expect, it } from 'vitest';
import { areaAffairGaps } from '../../../src/analysis/gaps/areaAffairGaps.ts';
import { gapContextOf } from '../../../src/analysis/gaps/GapContext.ts';
import { aDataset, anAgreement, type AgreementBuilder } from '../../support/builders.ts';
import { day } from '../findingsOf.ts';
import { anArea } from './engineDatasets.ts';

const about = (affair: string, ...parties: readonly string[]): AgreementBuilder =>
  anAgreement()
    .between(...parties)
    .signed('2024-01-01')
    .about(affair);

describe('affairs that are usual in an area', () => {
  const members = ['10.01', '10.02', '10.03', '10.04'];
  const area = anArea('k', members, { type: 'forum' });
  /** Five cooperations of 10.04, in an affair that only one other member shares with it at a time. */
  const activity = Array.from({ length: 5 }, (_, number) =>
    about(`9.0${String(number)}`, '10.04', number % 2 === 0 ? '10.01' : '10.02'),
  );
  const dataset = aDataset({
    agreements: [
      ...activity,
      about('2.09', '10.01', '10.02'),
      // Outside the area: it counts for nobody.
      about('2.09', '10.04', '20.01'),
      about('2.11', '10.03', '20.01', 'out:m'),
      about('2.15', '10.01', '10.03', '10.02').planned(),
    ],
    areas: [area],
  });

  it('are told of the active member that lacks them, with those that have them', () => {
    expect(areaAffairGaps(gapContextOf(dataset, day, []))).toEqual([
      {
        area: 'k',
        region: '10.04',
        affair: '2.09',
        membersWith: ['10.01', '10.02'],
        members: 4,
        families: 5,
      },
    ]);
  });

  it('are silent of a member with fewer than five, and where fewer than half have them', () => {
    const fewer = { ...dataset, agreements: dataset.agreements.slice(1) };
    expect(areaAffairGaps(gapContextOf(fewer, day, []))).toEqual([]);
    const larger = { ...dataset, areas: [anArea('k', [...members, '20.01', '20.02'], { type: 'forum' })] };
    const found = areaAffairGaps(gapContextOf(larger, day, []));
    expect(found.filter(({ affair }) => affair === '2.09')).toEqual([]);
  });
});

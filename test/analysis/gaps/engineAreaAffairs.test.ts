import { describe, expect, it } from 'vitest';
import { areaAffairGaps } from '../../../src/analysis/gaps/areaAffairGaps.ts';
import { gapContextOf } from '../../../src/analysis/gaps/GapContext.ts';
import type { Agreement, AgreementParty } from '../../../src/domain/Agreement.ts';
import { toAgreementId, toRegionId } from '../../../src/domain/ids.ts';
import { aDataset, anAgreement, type AgreementBuilder } from '../../support/builders.ts';
import { day } from '../findingsOf.ts';
import { anArea } from './engineDatasets.ts';
import { noLinkDecisions } from '../../../src/relations/LinkDecisions.ts';

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
    expect(areaAffairGaps(gapContextOf(dataset, day, noLinkDecisions))).toEqual([
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
    expect(areaAffairGaps(gapContextOf(fewer, day, noLinkDecisions))).toEqual([]);
    const larger = { ...dataset, areas: [anArea('k', [...members, '20.01', '20.02'], { type: 'forum' })] };
    const found = areaAffairGaps(gapContextOf(larger, day, noLinkDecisions));
    expect(found.filter(({ affair }) => affair === '2.09')).toEqual([]);
  });

  it('are told from documents that name them, not from general words', () => {
    const general = anAgreement().between('10.01', '10.02').signed('2024-01-01').about('3.26').general();
    const some = aDataset({ agreements: [...activity, general], areas: [area] });
    expect(areaAffairGaps(gapContextOf(some, day, noLinkDecisions))).toEqual([]);
    const named = aDataset({ agreements: [...activity, about('3.26', '10.01', '10.02')], areas: [area] });
    expect(areaAffairGaps(gapContextOf(named, day, noLinkDecisions)).map(({ affair }) => affair)).toEqual([
      '3.26',
    ]);
  });

  it('are not told from a document in which one member alone is named twice', () => {
    const once = about('3.26', '10.01', '10.02').build('once');
    const [one] = once.parties;
    if (one === undefined) throw new Error('no party');
    const twice = (id: string, parties: readonly AgreementParty[]): Agreement => ({
      ...once,
      id: toAgreementId(id),
      parties,
    });
    const withDocuments = (documents: readonly Agreement[]) =>
      aDataset({
        agreements: [...activity.map((agreement, at) => agreement.build(`B${String(at)}`)), ...documents],
        areas: [area],
      });
    const other = { partyId: toRegionId('10.02') };
    // A member twice is one member, and with itself alone joins nobody.
    const alone = [twice('x', [one, one]), twice('y', [other, other])];
    expect(areaAffairGaps(gapContextOf(withDocuments(alone), day, noLinkDecisions))).toEqual([]);
  });
});

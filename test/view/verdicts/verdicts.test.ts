import { describe, expect, it } from 'vitest';
import { attachVerdicts } from '../../../src/domain/attachVerdicts.ts';
import { toRegionId } from '../../../src/domain/ids.ts';
import { languages } from '../../../src/domain/ViewSettings.ts';
import { describeVerdict, formerStanding } from '../../../src/view/verdicts/describeVerdict.ts';
import { groupLoose } from '../../../src/view/verdicts/groupLoose.ts';
import { toVerdict } from '../../../src/view/verdicts/toVerdict.ts';
import { aDataset, aRegion } from '../../support/builders.ts';
import { aVerdict } from '../../support/verdicts.ts';

describe('a decision as it is kept', () => {
  const dataset = aDataset({ regions: [aRegion('33.01'), aRegion('33.02')] });
  const gap = { a: toRegionId('33.02'), b: toRegionId('33.01'), standing: 'renew' } as const;
  const decided = {
    affair: undefined,
    reason: 'not-able',
    note: ' a ',
    author: ' Siti ',
    on: '2026-11-01',
  } as const;

  it('names both regions in order of id and where the pair stood, without blanks around what was typed', () => {
    expect(toVerdict(gap, dataset, { ...decided, decision: 'reject' })).toEqual(
      aVerdict('33.01', '33.02', {
        decision: 'reject',
        reason: 'not-able',
        note: 'a',
        author: 'Siti',
        on: '2026-11-01',
        standing: 'renew',
      }),
    );
  });

  it('has no reason unless it rejects', () => {
    expect(toVerdict(gap, dataset, { ...decided, decision: 'later' })).not.toHaveProperty('reason');
  });
});

describe('a decision in words', () => {
  const verdict = aVerdict('33.01', '33.02', { decision: 'reject', reason: 'not-able', author: 'Siti' });

  it('says what, by whom, when and why, in three languages', () => {
    expect(languages.map((language) => describeVerdict(verdict, language))).toEqual([
      'Ditolak oleh Siti, 1 Nov 2026; alasan: tidak mampu',
      'Rejected by Siti, 1 Nov 2026; reason: not able',
      'Abgelehnt von Siti, 1. Nov. 2026; Grund: nicht leistbar',
    ]);
    expect(describeVerdict(aVerdict('33.01', '33.02'), 'en')).toBe('Taken up, 1 Nov 2026');
  });

  it('says where the pair stood if it stands elsewhere now', () => {
    expect(formerStanding(verdict, 'new', 'en')).toBeUndefined();
    expect(formerStanding(verdict, 'extend', 'en')).toBe('New');
    expect(formerStanding({ ...verdict, standing: 'of another edition' }, 'new', 'en')).toBeUndefined();
  });
});

describe('verdicts without object', () => {
  it('are asked about once per region, the one with most verdicts first', () => {
    const verdicts = [
      aVerdict('33.01', '33.02'),
      aVerdict('33.02', '33.03'),
      aVerdict('33.02', '33.04', { affair: '1.03' }),
      aVerdict('33.05', '33.06'),
    ];
    const present = ['33.01', '33.03', '33.04', '33.05'].map((id) => aRegion(id));
    const { loose } = attachVerdicts(verdicts, aDataset({ regions: present }));
    const asked = groupLoose(loose).map(({ regions, verdicts: of }) => [regions[0].name, of.length]);
    expect(asked).toEqual([
      ['Kabupaten 33.02', 3],
      ['Kabupaten 33.06', 1],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { toAgreementId, toRegionId } from '../../../src/domain/ids.ts';
import type { Kept, KeptObject } from '../../../src/domain/Kept.ts';
import { languages } from '../../../src/domain/ViewSettings.ts';
import { describeDecision, describeMissing, describeStamp } from '../../../src/view/data/describeDecision.ts';
import { listDecisions } from '../../../src/view/data/listDecisions.ts';
import { aDataset, anAgreement, aRegion } from '../../support/builders.ts';
import { aVerdict } from '../../support/verdicts.ts';

const dataset = aDataset({
  regions: [aRegion('33.01'), aRegion('33.02'), aRegion('33.03')],
  agreements: [
    anAgreement('A1').between('33.01', '33.02').with({ title: 'Air bersih' }),
    anAgreement('A2').between('33.01', '33.02').with({ title: 'Sampah' }),
  ],
});
let minute = 0;
function kept(kind: string, key: string, about: readonly KeptObject[], value: unknown): Kept {
  minute += 1;
  const on = `2026-11-24T01:${String(minute).padStart(2, '0')}:00Z`;
  return { kind, key, about, value, note: '', author: 'Siti', on };
}
const name = (text: string): KeptObject => ({ type: 'name', text });
const region = (id: string): KeptObject => ({ type: 'region', id: toRegionId(id), name: `Kabupaten ${id}` });
const agreement = (id: string, title: string): KeptObject => ({
  type: 'agreement',
  id: toAgreementId(id),
  title,
  parties: ['33.01', '33.02'],
});
const cell: KeptObject = { type: 'cell', row: 'r', column: 'Tanggal', text: '31 Februari 2027' };

const answer = (given: string) => ({ answer: given, class: 'family', score: 0, signals: {} });

const decisions: readonly Kept[] = [
  kept('name', 'a', [name('Kab. Cilacap')], { as: 'region', regionId: '33.01' }),
  kept('name', 'b', [name('Panitia')], { as: 'nothing' }),
  kept('name', 'c', [name('Kyoto')], { as: 'outside', type: 'foreign-government' }),
  kept('correction', 'r @ Tanggal', [cell], { text: '28 Februari 2027' }),
  kept('aside', 'r2', [{ ...cell, text: 'JUMLAH 3' }], { reason: 'note' }),
  kept('edit', 'A1', [agreement('A1', 'Air bersih')], {
    as: 'changed',
    fields: { end: null, start: null, note: 'x' },
  }),
  kept('edit', 'A8', [agreement('A8', 'Dihapus')], { as: 'removed' }),
  kept('edit', 'A9', [{ ...agreement('A9', 'Hilang'), parties: [] } as KeptObject], { as: 'changed', fields: {} }),
  kept('reported', '33.03', [region('33.03')], { extent: 'none', to: '2025-12-31', source: 'Setda' }),
  kept('reported', '44.01', [region('44.01')], { extent: 'partial', source: '' }),
  kept('overlap', 'one', [agreement('A1', 'Air bersih'), agreement('A2', 'Sampah')], answer('cut')),
  kept('overlap', 'two', [agreement('A1', 'Air bersih'), { ...agreement('A7', 'Jalan'), parties: [] } as KeptObject], answer('family')),
  kept('made-up', 'k', [], { deep: [1] }),
  kept('reported', '33.02', [region('33.02')], 'of another shape'),
];
const work = {
  kept: decisions,
  verdicts: [aVerdict('33.01', '33.02', { affair: '2.09' }), aVerdict('33.01', '55.01')],
};
const used = ['name a', 'name b', 'correction r @ Tanggal', 'aside r2'];
const lists = listDecisions(work, dataset, used);
const say = (language: (typeof languages)[number]) => (one: (typeof lists.loose)[number]) =>
  describeDecision(one, dataset, language);

describe('what was decided', () => {
  it('is listed once, by kind, newest first, or without object', () => {
    expect(lists.total).toBe(decisions.length + 2);
    const ids = [...lists.groups.flatMap((group) => group.decisions), ...lists.loose].map(({ id }) => id);
    expect(new Set(ids).size).toBe(lists.total);
    expect(ids).toHaveLength(lists.total);
    expect(lists.groups.map(({ group, decisions: own }) => [group, own.map(({ id }) => id)])).toEqual([
      ['name', ['name b', 'name a']],
      ['correction', ['correction r @ Tanggal']],
      ['edit', ['edit A8', 'edit A1']],
      ['reported', ['reported 33.02', 'reported 33.03']],
      ['aside', ['aside r2']],
      ['overlap', ['overlap one']],
      ['verdict', ['verdict 33.01|33.02#2.09']],
      ['other', ['made-up k']],
    ]);
  });

  it('says what it says, values of an unknown shape by kind and key', () => {
    expect(lists.groups.flatMap(({ decisions: own }) => own).map(say('en'))).toEqual([
      '“Panitia” is no party',
      '“Kab. Cilacap” means Kabupaten 33.01',
      '“31 Februari 2027” under Tanggal is to read “28 Februari 2027”',
      'Dihapus: removed',
      'Air bersih: changed (dates and other fields)',
      'reported: 33.02',
      'Kabupaten 33.03: none, until 31 Dec 2025, Setda',
      'Row set aside: JUMLAH 3',
      '“Air bersih” and “Sampah”: two cooperations',
      'Kabupaten 33.01 and Kabupaten 33.02, 2.09: Taken up',
      'made-up: k',
    ]);
    const [first] = lists.groups[0]?.decisions ?? [];
    expect(first === undefined ? '' : describeStamp(first, 'en')).toBe('24 Nov 2026, Siti');
  });

  it('says why it has no object', () => {
    const reasons = Object.fromEntries(lists.loose.map((one) => [one.id, describeMissing(one, 'en')]));
    expect(reasons).toEqual({
      'name c': ['The name “Kyoto” was not in the tables when they were last read.'],
      'edit A9': ['The agreement “Hilang” is not in the data.'],
      'reported 44.01': ['The region Kabupaten 44.01 is not in the data.'],
      'verdict 33.01|55.01': ['Not found as one pair of the data: Kabupaten 55.01.'],
      'overlap two': ['The agreement “Jalan” is not in the data.'],
    });
  });

  it('counts names and cells as found where no tables were read', () => {
    expect(listDecisions(work, dataset, undefined).loose.map(({ id }) => id)).not.toContain('name c');
  });

  it('is told in every language without a gap', () => {
    for (const language of languages) {
      for (const text of [...lists.groups.flatMap(({ decisions: own }) => own), ...lists.loose].map(say(language))) {
        expect(text).not.toMatch(/[{}]|undefined|null/);
      }
    }
  });
});

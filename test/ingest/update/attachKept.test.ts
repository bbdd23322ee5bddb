import { describe, expect, it } from 'vitest';
import { toAgreementId, toRegionId } from '../../../src/domain/ids.ts';
import { keep, keptKey, type Kept } from '../../../src/domain/Kept.ts';
import { attachKept } from '../../../src/ingest/update/attachKept.ts';
import { aDataset, anAgreement, aRegion } from '../../support/builders.ts';

const dataset = aDataset({
  regions: [aRegion('33.01'), aRegion('33.02', { name: 'Kabupaten Baru', aliases: ['Kabupaten Lama'] })],
  agreements: [anAgreement('A1').between('33.01', '33.02').with({ title: 'Sampah', number: '1/2021' })],
});
const decision = (kind: string, key: string, about: Kept['about'], value: unknown = {}): Kept => ({
  kind,
  key,
  about,
  value,
  note: '',
  author: 'Siti',
  on: '2026-11-24T00:00:00Z',
});
const sampah = {
  type: 'agreement',
  id: toAgreementId('A1'),
  title: 'Sampah',
  number: '1/2021',
  parties: ['33.01', '33.02'],
} as const;

describe('decisions of any kind', () => {
  it('find region and agreement, also a kind that this edition does not know', () => {
    const made = decision('stamped-by-notary', 'x', [
      sampah,
      { type: 'region', id: toRegionId('33.01'), name: 'x' },
    ]);
    expect(attachKept([made], dataset)).toEqual({
      attached: [{ kept: made, agreementId: 'A1', regionIds: ['33.01'] }],
      loose: [],
    });
  });

  it('find a renamed region by its former name, and a renumbered agreement by its number', () => {
    const region = decision('reported', '99.99', [
      { type: 'region', id: toRegionId('99.99'), name: 'kabupaten lama' },
    ]);
    const moved = {
      ...dataset,
      agreements: dataset.agreements.map((one) => ({ ...one, id: toAgreementId('B9') })),
    };
    const edit = decision('edit', 'A1', [sampah], { as: 'changed', fields: {} });
    expect(
      attachKept([region, edit], moved).attached.map(({ regionIds, agreementId }) => [
        regionIds,
        agreementId,
      ]),
    ).toEqual([
      [['33.02'], undefined],
      [[], 'B9'],
    ]);
  });

  it('are without object where it is gone, and never dropped', () => {
    const made = decision('stamped-by-notary', 'x', [sampah]);
    const empty = { ...dataset, agreements: [] };
    expect(attachKept([made], empty)).toEqual({ attached: [], loose: [{ kept: made, missing: [sampah] }] });
    const removed = decision('edit', 'A1', [sampah], { as: 'removed' });
    expect(attachKept([removed], empty).loose).toEqual([]);
  });

  it('are without object where an edit can no longer be applied', () => {
    const value = { as: 'changed', fields: { parties: [{ partyId: '33.01' }, { partyId: '99.99' }] } };
    const edit = decision('edit', 'A1', [sampah], value);
    expect(attachKept([edit], dataset)).toEqual({ attached: [], loose: [{ kept: edit, missing: [sampah] }] });
  });

  it('find a row that was edited since, whether they are that edit or were made before it', () => {
    const row = { ...sampah, id: toAgreementId('row-3'), parties: ['33.01', '33.02'] };
    const fields = { title: 'Wholly other', number: '7/2022' };
    const edited = aDataset({
      regions: dataset.regions,
      agreements: [anAgreement('row-3').between('33.01', '33.02').with(fields)],
    });
    const edit = decision('edit', 'row-3', [row], { as: 'changed', fields });
    const made = decision('stamped-by-notary', 'x', [row]);
    expect(attachKept([edit, made], edited).loose).toEqual([]);
    expect(attachKept([made], edited).attached).toEqual([]);
  });

  it('on names and cells are found where the last reading used them', () => {
    const name = decision('name', 'magelang', [{ type: 'name', text: 'Magelang' }]);
    expect(attachKept([name], dataset).loose).toEqual([]);
    expect(attachKept([name], dataset, new Set()).loose).toHaveLength(1);
    expect(attachKept([name], dataset, new Set([keptKey(name)])).loose).toEqual([]);
  });

  it('take the place of an older one of the same kind and key only', () => {
    const one = decision('name', 'x', []);
    const other = decision('edit', 'x', []);
    const newer = { ...one, note: 'newer' };
    expect(keep([one, other], newer)).toEqual([newer, other]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAgreementId, type AgreementId, type PartyId } from '../../../src/domain/ids.ts';
import { keptKey } from '../../../src/domain/Kept.ts';
import { attachKept } from '../../../src/ingest/update/attachKept.ts';
import { attachOverlaps } from '../../../src/ingest/update/attachOverlaps.ts';
import { compareDatasets } from '../../../src/ingest/update/compareDatasets.ts';
import { linkDecisionsOf } from '../../../src/ingest/update/linkDecisionsOf.ts';
import { initialWork } from '../../../src/state/actions.ts';
import { editData } from '../../../src/state/importActions.ts';
import { mergeOverlap, withdrawOverlap, type OverlapMerge } from '../../../src/state/overlapActions.ts';
import type { Work } from '../../../src/state/Work.ts';
import { changeOf } from '../../../src/view/editing/agreementEdits.ts';
import { datasets, seeded } from '../../support/arbitraries.ts';
import { aDate, aDataset, anAgreement, anOutsideParty, aRegion } from '../../support/builders.ts';

const stamp = { note: 'sama', author: 'Siti', on: '2026-11-24T01:00:00Z' };
const record = (row: number) => ({ file: 'register.csv', row, cells: [`row ${String(row)}`] });
const attributes = { Program: 'A' };
const one = anAgreement('row-2')
  .between('33.01', '33.02')
  .as('PKS')
  .with({ title: 'Air bersih', number: '12/2024', source: 'Setda', record: record(2), attributes });
const other = anAgreement('row-3')
  .between('33.02', '33.01', 'out:company')
  .as('PKS')
  .about('1.03')
  .signed('2024-03-01')
  .until('2027-03-01')
  .with({
    title: 'Air bersih regional',
    number: '12 / 2024',
    endFrom: '3 tahun',
    source: 'JDIH',
    record: record(3),
    attributes: { Program: 'B', Tahap: '2' },
    value: { amount: 5, currency: 'IDR' },
  });
const child = anAgreement('row-4').between('33.01', '33.03').under('row-3').with({ title: 'Turunan' });
const dataset = aDataset({
  regions: ['33.01', '33.02', '33.03'].map((id) => aRegion(id)),
  outsideParties: [anOutsideParty('company')],
  agreements: [other, child, one],
});
const start = initialWork(dataset, '2026-11-24', 'id');
const pairOf = (a: string, b: string): OverlapMerge['pair'] => ({
  a: toAgreementId(a),
  b: toAgreementId(b),
  class: 'same-record',
  score: 90,
});
const merge = (work: Work, a = 'row-2', b = 'row-3', stays = 'row-2'): Work =>
  mergeOverlap.perform(work, { ...stamp, pair: pairOf(a, b), stays: toAgreementId(stays) });
const mergeKey = ({ kept }: Work): string =>
  kept.filter(({ kind }) => kind === 'overlap').map(keptKey)[0] ?? '';
const apart = (work: Work): Work => withdrawOverlap.perform(work, [mergeKey(work)]);

describe('two records of one agreement', () => {
  const merged = merge(start);

  it('are one: it keeps what it states, has what it lacked, and both rows and sources', () => {
    const [left, right] = merged.dataset.agreements;
    expect(merged.dataset.agreements).toHaveLength(2);
    expect(left).toEqual({ ...child.build(), parentId: 'row-2' });
    expect(right).toEqual({
      ...one.build(),
      parties: ['33.01', '33.02', 'out:company'].map((partyId) => ({ partyId: partyId as PartyId })),
      affairs: ['1.03'],
      affairsBasis: 'stated',
      signedOn: aDate('2024-03-01'),
      end: aDate('2027-03-01'),
      endFrom: '3 tahun',
      source: 'Setda; JDIH',
      value: { amount: 5, currency: 'IDR' },
      attributes: { Program: 'A', Tahap: '2' },
      furtherRecords: [record(3)],
    });
  });

  it('are kept as one decision that has its object, and give no link', () => {
    const { attached, loose } = attachKept(merged.kept, merged.dataset);
    expect(loose).toEqual([]);
    expect(attached).toHaveLength(merged.kept.length);
    const found = attachOverlaps(merged.kept, merged.dataset);
    expect(found.ofPair.size).toBe(0);
    expect(found.merged.map(({ agreementIds }) => agreementIds)).toEqual([['row-2']]);
    expect(linkDecisionsOf(merged.kept, merged.dataset)).toEqual({ cut: [], linked: [] });
  });

  it('taken apart are as they were, with the decisions from before', () => {
    const back = apart(merged);
    expect(back.dataset).toEqual(start.dataset);
    expect(back.kept).toEqual([]);
  });

  it('taken apart keep what was changed by hand before and since', () => {
    const first = start.dataset.agreements[2];
    if (first === undefined) throw new Error('no agreement');
    const before = changeOf(first, { ...first, location: 'Semarang' }, [], [], stamp);
    const edited = editData.perform(start, { decisions: [before] });
    const joined = merge(edited);
    const now = joined.dataset.agreements[1];
    if (now === undefined) throw new Error('no agreement');
    const later = changeOf(now, { ...now, note: 'baru', end: aDate('2030-01-01') }, [], joined.kept, stamp);
    const changed = editData.perform(joined, { decisions: [later] });
    const back = apart(changed);
    const [, , stays] = back.dataset.agreements;
    expect(stays).toEqual({ ...one.build(), location: 'Semarang', note: 'baru', end: aDate('2030-01-01') });
    // The edits say the same of the data as they came.
    expect(compareDatasets(back.dataset, dataset, back.kept).dataset.agreements).toEqual(
      back.dataset.agreements,
    );
    expect(apart(joined)).toEqual({ ...edited, kept: expect.anything() as unknown });
    expect(apart(joined).kept).toEqual(edited.kept);
  });

  it('stay one when the file comes again with other rows, and can still be taken apart', () => {
    const renumbered = aDataset({
      ...dataset,
      agreements: [
        anAgreement('row-2')
          .between('33.02', '33.03')
          .with({ title: 'Baru', record: record(2) }),
        one.with({ id: toAgreementId('row-3'), record: record(3) }),
        child.with({ id: toAgreementId('row-5'), parentId: toAgreementId('row-4') }),
        other.with({ id: toAgreementId('row-4'), record: record(4) }),
      ],
    });
    const update = compareDatasets(merged.dataset, renumbered, merged.kept);
    const titles = update.dataset.agreements.map(({ title }) => title);
    expect(titles).toEqual(['Baru', 'Air bersih', 'Turunan']);
    const work: Work = { ...merged, dataset: update.dataset };
    const stays = update.dataset.agreements.find(({ title }) => title === 'Air bersih');
    expect(stays?.value).toEqual({ amount: 5, currency: 'IDR' });
    expect(attachKept(work.kept, work.dataset).loose).toEqual([]);
    const back = apart(work);
    expect(back.dataset.agreements.map(({ title }) => title).toSorted()).toEqual(
      ['Air bersih', 'Air bersih regional', 'Baru', 'Turunan'].toSorted(),
    );
    expect(back.dataset.agreements.find(({ title }) => title === 'Air bersih')?.value).toBeUndefined();
    expect(back.kept).toEqual([]);
  });

  it('are the same after merging and taking apart, whatever the two (property)', () => {
    let merges = 0;
    fc.assert(
      fc.property(datasets, fc.nat(), fc.nat(), fc.boolean(), (random, first, second, turned) => {
        const { agreements } = random;
        const a = agreements[first % Math.max(1, agreements.length)]?.id;
        const b = agreements[second % Math.max(1, agreements.length)]?.id;
        if (a === undefined || b === undefined || a === b) return;
        const work = initialWork(random, '2026-11-24', 'id');
        const joined = merge(work, a, b, turned ? a : b);
        // No edit leaves an agreement with one party.
        if (random.agreements.some(({ parties }) => parties.length < 2)) return;
        merges += 1;
        expect(joined.dataset.agreements).toHaveLength(agreements.length - 1);
        expect(idsOf(joined)).not.toContain(turned ? b : a);
        const back = apart(joined);
        expect(back.dataset).toEqual(random);
        expect(back.kept).toEqual([]);
      }),
      seeded,
    );
    expect(merges).toBeGreaterThan(30);
  });

  it('three records become one step by step and come apart in any order', () => {
    const third = one.with({ id: toAgreementId('row-9'), location: 'Demak', source: 'SPIN' });
    const three = aDataset({ ...dataset, agreements: [...dataset.agreements, third] });
    const work = initialWork(three, '2026-11-24', 'id');
    const twice = merge(merge(work), 'row-2', 'row-9', 'row-2');
    expect(twice.dataset.agreements.find(({ id }) => id === 'row-2')?.source).toBe('Setda; JDIH; SPIN');
    const keys = twice.kept.filter(({ kind }) => kind === 'overlap').map(keptKey);
    expect(keys).toHaveLength(2);
    const [firstKey = '', secondKey = ''] = keys;
    const newestFirst = withdrawOverlap.perform(withdrawOverlap.perform(twice, [secondKey]), [firstKey]);
    expect(newestFirst.dataset).toEqual(three);
    expect(newestFirst.kept).toEqual([]);
    const oldestFirst = withdrawOverlap.perform(withdrawOverlap.perform(twice, [firstKey]), [secondKey]);
    expect(idsOf(oldestFirst).toSorted()).toEqual(idsOf(work).toSorted());
    expect(oldestFirst.kept.filter(({ kind }) => kind === 'overlap')).toEqual([]);
  });
});

function idsOf({ dataset: { agreements } }: Work): readonly AgreementId[] {
  return agreements.map(({ id }) => id);
}

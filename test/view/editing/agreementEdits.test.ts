import { describe, expect, it } from 'vitest';
import { toOutsidePartyId } from '../../../src/domain/ids.ts';
import { keep } from '../../../src/domain/Kept.ts';
import { applyEdits } from '../../../src/ingest/update/applyEdits.ts';
import { draftOf, emptyDraft, readDraft } from '../../../src/view/editing/AgreementDraft.ts';
import { additionOf, changeOf, removalOf } from '../../../src/view/editing/agreementEdits.ts';
import { aDataset, anAgreement, aRegion } from '../../support/builders.ts';

const before = anAgreement('A1')
  .between('33.01', '33.02')
  .signed('2020-01-05')
  .about('2.11')
  .with({ title: 'Sampah', number: '1/2020', agency: 'DLH', affairsConfidence: 'high' })
  .build();
const dataset = aDataset({
  regions: [aRegion('33.01'), aRegion('33.02'), aRegion('33.03')],
  agreements: [before],
});
const stamp = { author: 'Siti', on: '2026-11-24T00:00:00Z' };

describe('the form of an agreement', () => {
  it('gives the same agreement where nothing was changed', () => {
    expect(readDraft(draftOf(before), dataset, before.id, before).agreement).toEqual(before);
  });

  it('reads dates and amounts as people write them', () => {
    const draft = {
      ...draftOf(before),
      signedOn: '5 Pebruari 2021',
      end: '05/03/2024',
      value: 'Rp 1,5 miliar',
    };
    const { agreement } = readDraft(draft, dataset, before.id, before);
    expect(agreement?.signedOn).toEqual({ text: '2021-02-05', precision: 'day' });
    expect(agreement?.end).toEqual({ text: '2024-03-05', precision: 'day' });
    expect(agreement?.value).toEqual({ amount: 1.5e9, currency: 'IDR' });
  });

  it('says of each field what keeps it from being an agreement', () => {
    const wrong = { ...emptyDraft, signedOn: '31 Februari 2021', value: 'banyak' };
    expect(
      readDraft(wrong, dataset, 'x', undefined).problems.map(({ field, code }) => [field, code]),
    ).toEqual([
      ['title', 'title-missing'],
      ['parties', 'parties-missing'],
      ['signedOn', 'date-invalid'],
      ['value', 'value-invalid'],
    ]);
    const early = { ...draftOf(before), end: '2019' };
    expect(readDraft(early, dataset, 'A1', before).problems).toMatchObject([
      { field: 'end', code: 'end-before-start', params: { start: '2020-01-05', end: '2019' } },
    ]);
  });
});

describe('what the source says of the status', () => {
  it('is written in the form, keeps its day while the word stays, and is taken away', () => {
    const planned = readDraft({ ...draftOf(before), stated: 'planned' }, dataset, 'A1', before).agreement;
    expect(planned?.stated).toEqual({ status: 'planned' });
    const said = { ...before, stated: { status: 'ended', on: '2024-01-01' } } as const;
    expect(draftOf(said).stated).toBe('ended');
    expect(readDraft(draftOf(said), dataset, 'A1', said).agreement).toEqual(said);
    const other = readDraft({ ...draftOf(said), stated: 'in-force' }, dataset, 'A1', said).agreement;
    expect(other?.stated).toEqual({ status: 'in-force' });
    expect(readDraft({ ...draftOf(said), stated: '' }, dataset, 'A1', said).agreement).toEqual(before);
  });
});

describe('decisions of the form', () => {
  it('change the fields that differ, and a second change keeps the first', () => {
    const renamed = { ...before, title: 'Sampah dan limbah' };
    const first = changeOf(before, renamed, [], [], stamp);
    const { agency: _agency, ...without } = renamed;
    const second = changeOf(renamed, without, [], [first], stamp);
    expect(second.value).toEqual({
      as: 'changed',
      fields: { title: 'Sampah dan limbah', agency: null },
      before,
    });
    expect(second.about).toEqual(first.about);
    expect(applyEdits(dataset, keep([first], second)).dataset.agreements).toEqual([without]);
  });

  it('add an agreement with a party of its own, which stays one addition when it is changed', () => {
    const party = { id: toOutsidePartyId('out:pt-x'), name: 'PT X', type: 'third-party' } as const;
    const added = anAgreement('new').between('33.03', 'out:pt-x').with({ title: 'Air' }).build();
    const addition = additionOf(added, [party], stamp);
    const edited = applyEdits(dataset, [addition]).dataset;
    expect(edited.agreements.map(({ id }) => id)).toEqual(['A1', 'new']);
    expect(edited.outsideParties).toEqual([party]);
    const changed = changeOf(added, { ...added, title: 'Air minum' }, [], [addition], stamp);
    expect(changed.value).toMatchObject({ as: 'added', agreement: { title: 'Air minum' } });
  });

  it('keep the outside parties that an agreement still has, of an earlier change and of this one', () => {
    const party = (letter: string) =>
      ({ id: toOutsidePartyId(`out:pt-${letter}`), name: `PT ${letter}`, type: 'third-party' }) as const;
    const [x, y] = [party('x'), party('y')];
    const parties = [...before.parties, { partyId: x.id }];
    const first = changeOf(before, { ...before, parties }, [x], [], stamp);
    const edited = applyEdits(dataset, [first]).dataset.agreements[0] ?? before;
    const both = { ...edited, title: 'Lain', parties: [...edited.parties, { partyId: y.id }] };
    const second = changeOf(edited, both, [y], [first], stamp);
    expect(second.value).toMatchObject({ outside: [x, y] });
    const again = applyEdits(dataset, [second]).dataset;
    expect([again.agreements, again.outsideParties]).toEqual([[both], [x, y]]);
    const third = changeOf(both, { ...both, parties: before.parties }, [], [second], stamp);
    expect(third.value).not.toHaveProperty('outside');

    const added = anAgreement('new').between('33.03', x.id).build();
    const addition = additionOf(added, [x], stamp);
    const changed = changeOf(added, { ...added, title: 'Air' }, [], [addition], stamp);
    expect(changed.value).toMatchObject({ as: 'added', outside: [x] });
  });

  it('change an addition that has since come with a file like any other agreement', () => {
    const own = anAgreement('by-hand-1').between('33.01', '33.02').with({ title: 'Air' }).build();
    const addition = additionOf(own, [], stamp);
    const read = { ...own, record: { file: 'x.csv', row: 2, cells: [] } };
    const change = changeOf(read, { ...read, note: 'x' }, [], [addition], stamp);
    expect([change.key, change.value]).toEqual([
      own.id,
      { as: 'changed', fields: { note: 'x' }, before: read },
    ]);
  });

  it('remove an agreement, also one that was changed, under the name that a newer file gives it', () => {
    const change = changeOf(before, { ...before, title: 'Lain' }, [], [], stamp);
    const removal = removalOf({ ...before, title: 'Lain' }, [change], stamp);
    expect(removal.about).toEqual(change.about);
    expect(applyEdits(dataset, keep([change], removal)).dataset.agreements).toEqual([]);
  });
});

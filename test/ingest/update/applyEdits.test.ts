import { describe, expect, it } from 'vitest';
import { toAgreementId, toRegionId } from '../../../src/domain/ids.ts';
import { keptKey, type AgreementEdit, type Kept, type KeptObject } from '../../../src/domain/Kept.ts';
import { applyEdits, type EditOptions } from '../../../src/ingest/update/applyEdits.ts';
import { additionOf } from '../../../src/view/editing/agreementEdits.ts';
import { aDataset, anAgreement, aRegion, type AgreementBuilder } from '../../support/builders.ts';

const kept = (kind: string, key: string, value: unknown, about: readonly KeptObject[] = []): Kept => ({
  kind,
  key,
  about,
  value,
  note: '',
  author: '',
  on: '2026-11-24T00:00:00Z',
});
const sampah = anAgreement('A')
  .between('34.02', '34.04')
  .with({ title: 'Sampah', number: 'N/1', note: 'alt' });
const air = anAgreement('B').between('34.02', '34.03').under('A').with({ title: 'Air' });
const dataset = aDataset({ agreements: [sampah, air] });

describe('an agreement', () => {
  it('is changed field by field; null takes one away; id and record stay', () => {
    const edits = [
      kept('edit', 'A', { as: 'changed', fields: { title: 'Sampah baru', note: null, id: 'Z' } }),
    ];
    const edited = applyEdits(dataset, edits);
    const [first] = edited.dataset.agreements;
    expect([first?.id, first?.title, first?.note, first?.number]).toEqual([
      'A',
      'Sampah baru',
      undefined,
      'N/1',
    ]);
    expect(edited.used).toEqual(['edit A']);
    // Applied again, nothing changes.
    expect(applyEdits(edited.dataset, edits).dataset).toBe(edited.dataset);
  });

  it('is changed to parties of which one is new, which the edit carries', () => {
    const parties = [{ partyId: '34.02' }, { partyId: 'out:x' }];
    const outside = [{ id: 'out:x', name: 'PT X', type: 'third-party' }];
    const edit: AgreementEdit = { as: 'changed', fields: { parties }, outside };
    const { dataset: edited, used } = applyEdits(dataset, [kept('edit', 'A', edit)]);
    expect([edited.agreements[0]?.parties, edited.outsideParties, used]).toEqual([
      parties,
      outside,
      ['edit A'],
    ]);
    const without = applyEdits(dataset, [kept('edit', 'A', { as: 'changed', fields: { parties } })]);
    expect([without.dataset, without.used]).toEqual([dataset, []]);
  });

  it('is removed, and links to it with it', () => {
    const { dataset: edited } = applyEdits(dataset, [kept('edit', 'A', { as: 'removed' })]);
    expect(edited.agreements.map(({ id, parentId }) => [id, parentId])).toEqual([['B', undefined]]);
  });

  it('is added with outside parties of its own', () => {
    const agreement = anAgreement('C').between('34.02', 'out:x').build();
    const outside = [{ id: 'out:x', name: 'PT X', type: 'third-party' }];
    const { dataset: edited, used } = applyEdits(dataset, [
      kept('edit', 'C', { as: 'added', agreement, outside }),
    ]);
    expect(edited.agreements.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
    expect(edited.outsideParties).toEqual(outside);
    expect(used).toEqual(['edit C']);
  });

  it.each([
    ['one party', { as: 'changed', fields: { parties: [{ partyId: '34.02' }] } }],
    ['one party twice', { as: 'changed', fields: { parties: [{ partyId: '34.02' }, { partyId: '34.02' }] } }],
    [
      'an unknown party',
      { as: 'changed', fields: { parties: [{ partyId: '34.02' }, { partyId: '99.99' }] } },
    ],
    ['a kind that is none', { as: 'changed', fields: { kind: 'odd' } }],
    ['a date that cannot be', { as: 'changed', fields: { end: { text: '2021-02-30', precision: 'day' } } }],
    ['no agreement', { as: 'added', agreement: { id: 'X' }, outside: [] }],
    ['no edit', { as: 'later' }],
    ['nothing', null],
  ])('is left as it is where the edit would make it invalid: %s', (_, value) => {
    expect(applyEdits(dataset, [kept('edit', 'A', value)])).toEqual({ dataset, used: [] });
  });

  it('is found again by number or content where its id is another', () => {
    const about = (fields: Partial<Extract<KeptObject, { type: 'agreement' }>>): readonly KeptObject[] => [
      { type: 'agreement', id: 'row-9' as never, title: 'Sampah', parties: ['34.02', '34.04'], ...fields },
    ];
    const edit = { as: 'changed', fields: { note: 'neu' } };
    const notes = (one: Kept): readonly unknown[] =>
      applyEdits(dataset, [one]).dataset.agreements.map(({ note }) => note);
    expect(notes(kept('edit', 'row-9', edit, about({ title: 'Ganz anders', number: 'n / 01' })))).toEqual([
      'neu',
      undefined,
    ]);
    expect(notes(kept('edit', 'row-9', edit, about({ title: 'Sampak' })))).toEqual(['neu', undefined]);
    expect(
      notes(kept('edit', 'row-9', edit, about({ title: 'Festival', parties: ['34.02', '34.04'] }))),
    ).toEqual(['alt', undefined]);
    // The id of a row that now holds something wholly else.
    const moved = aDataset({
      agreements: [anAgreement('row-9').between('32.04', '32.73').with({ title: 'Musik' }), sampah],
    });
    expect(
      applyEdits(moved, [kept('edit', 'row-9', edit, about({}))]).dataset.agreements.map(({ id, note }) => [
        id,
        note,
      ]),
    ).toEqual([
      ['row-9', undefined],
      ['A', 'neu'],
    ]);
  });
});

describe('an agreement that was added by hand', () => {
  const file = aDataset({
    regions: ['34.02', '34.03', '34.04'].map((id) => aRegion(id)),
    agreements: [
      anAgreement('row-2').between('34.02', '34.04').with({ title: 'Sampah', number: 'N/1', note: 'berkas' }),
    ],
  });
  const addition = (agreement: AgreementBuilder): Kept =>
    additionOf(agreement.build(), [], { author: '', on: '2026-11-24T00:00:00Z' });
  const byHand = anAgreement('by-hand-1').between('34.02', '34.04').with({ title: 'Sampah', note: 'tangan' });
  const idsAndNotes = (one: Kept, options?: EditOptions): readonly string[] =>
    applyEdits(file, [one], options).dataset.agreements.map(({ id, note }) => `${id} ${note ?? ''}`);

  it.each([
    ['a like title and the same parties', byHand.with({ title: 'Sampah 2' })],
    ['the same number', byHand.with({ title: 'Air', number: 'N/1' })],
    ['another number', byHand.with({ number: 'N/2' })],
    ['another day', byHand.signed('2021-01-05').with({ number: 'N/9' })],
    ['more parties', byHand.between('34.02', '34.04', '34.03')],
  ])('takes the place of none that is like it: %s', (_, agreement) => {
    expect(idsAndNotes(addition(agreement))).toEqual(['row-2 berkas', 'by-hand-1 tangan']);
    expect(idsAndNotes(addition(agreement), { byId: true })).toEqual(['row-2 berkas', 'by-hand-1 tangan']);
  });

  it('is the row of a file that states the same, which stands', () => {
    for (const agreement of [byHand, byHand.with({ number: 'n / 01' })]) {
      expect(idsAndNotes(addition(agreement))).toEqual(['row-2 berkas']);
      expect(applyEdits(file, [addition(agreement)]).used).toEqual(['edit by-hand-1']);
    }
    // One row is not two additions.
    const twice = [addition(byHand), addition(byHand.with({ id: toAgreementId('by-hand-2') }))];
    expect(applyEdits(file, twice).dataset.agreements.map(({ id }) => id)).toEqual(['row-2', 'by-hand-2']);
  });

  it('is put beside all others where it is made, and changed there', () => {
    const made = applyEdits(file, [addition(byHand)], { byId: true }).dataset;
    expect(made.agreements.map(({ id }) => id)).toEqual(['row-2', 'by-hand-1']);
    const changed = applyEdits(made, [addition(byHand.with({ note: 'lain' }))], { byId: true }).dataset;
    expect(changed.agreements.map(({ note }) => note)).toEqual(['berkas', 'lain']);
  });
});

describe('an edit of a row without an id of its own', () => {
  const object = { type: 'agreement', id: toAgreementId('row-3'), title: 'Sampah' } as const;
  const about = [{ ...object, parties: ['34.02', '34.04'] }];

  it.each([
    ['changed', { as: 'changed', fields: { note: 'x' } }],
    ['removed', { as: 'removed' }],
  ])('hits no other agreement of one of its parties in that row: %s', (_, value) => {
    const next = aDataset({
      agreements: [anAgreement('row-3').between('34.02', '34.03').with({ title: 'Air minum' })],
    });
    expect(applyEdits(next, [kept('edit', 'row-3', value, about)])).toEqual({ dataset: next, used: [] });
  });

  it('finds it by id alone on the data on which it is made', () => {
    const edited = aDataset({
      agreements: [anAgreement('row-3').between('34.03', '34.05').with({ title: 'Ganz anders' })],
    });
    const change = kept('edit', 'row-3', { as: 'changed', fields: { note: 'x' } }, about);
    expect(applyEdits(edited, [change], { byId: true }).dataset.agreements[0]?.note).toBe('x');
    const removal = kept('edit', 'row-3', { as: 'removed' }, about);
    expect(applyEdits(edited, [removal], { byId: true }).dataset.agreements).toEqual([]);
    const elsewhere = kept('edit', 'row-9', { as: 'removed' }, about);
    expect(applyEdits(edited, [elsewhere], { byId: true }).used).toEqual([]);
  });
});

it('agreements that were not edited are the same objects, unless one was removed', () => {
  const lost = anAgreement('D').between('34.02', '34.03').under('nowhere').build();
  const own = aDataset({ agreements: [sampah, lost] });
  const change = kept('edit', 'A', { as: 'changed', fields: { note: 'x' } });
  expect(applyEdits(own, [change]).dataset.agreements[1]).toBe(own.agreements[1]);
});

describe('what a register is said to hold', () => {
  const regions = [aRegion('34.02', { name: 'Kabupaten Bantul' }), aRegion('34.04'), aRegion('34.03')];
  const own = aDataset({ regions, agreements: [sampah] });
  const reported = kept('reported', '34.02', {
    extent: 'none',
    to: '2026-01-01',
    source: 'Bagian Kerja Sama',
  });

  it('becomes its coverage', () => {
    const { dataset: edited, used } = applyEdits(own, [reported]);
    expect(edited.coverage).toEqual([
      { regionId: '34.02', extent: 'none', to: '2026-01-01', source: 'Bagian Kerja Sama' },
    ]);
    expect(used).toEqual([keptKey(reported)]);
    expect(applyEdits(edited, [reported]).dataset).toBe(edited);
  });

  it('finds the region by its name where the id is another, and waits where it is gone', () => {
    const about = (name: string): readonly KeptObject[] => [
      { type: 'region', id: toRegionId('own:x'), name },
    ];
    expect(
      applyEdits(own, [{ ...reported, key: 'own:x', about: about('KABUPATEN BANTUL') }]).dataset.coverage?.[0]
        ?.regionId,
    ).toBe('34.02');
    expect(applyEdits(own, [{ ...reported, key: 'own:x', about: about('Nirgends') }])).toEqual({
      dataset: own,
      used: [],
    });
  });
});

it('decisions of other kinds change nothing', () => {
  const odd = [kept('weather', 'A', { as: 'removed' }), kept('name', 'a', { as: 'nothing' })];
  expect(applyEdits(dataset, odd)).toEqual({ dataset, used: [] });
  expect(applyEdits(dataset, odd).dataset).toBe(dataset);
});

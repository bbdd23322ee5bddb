import { describe, expect, it } from 'vitest';
import { toRegionId } from '../../../src/domain/ids.ts';
import { keptKey, type AgreementEdit, type Kept, type KeptObject } from '../../../src/domain/Kept.ts';
import { applyEdits } from '../../../src/ingest/update/applyEdits.ts';
import { aDataset, anAgreement, aRegion } from '../../support/builders.ts';

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

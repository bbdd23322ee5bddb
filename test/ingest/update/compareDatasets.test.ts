import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../../src/domain/Agreement.ts';
import type { Dataset } from '../../../src/domain/Dataset.ts';
import { toAgreementId } from '../../../src/domain/ids.ts';
import type { Kept } from '../../../src/domain/Kept.ts';
import { applyEdits } from '../../../src/ingest/update/applyEdits.ts';
import { attachKept } from '../../../src/ingest/update/attachKept.ts';
import { compareDatasets, type DatasetUpdate } from '../../../src/ingest/update/compareDatasets.ts';
import { additionOf, changeOf, removalOf } from '../../../src/view/editing/agreementEdits.ts';
import { aDataset, anAgreement, aRegion, type AgreementBuilder } from '../../support/builders.ts';

const titled = (id: string, title: string, ...parties: readonly string[]): AgreementBuilder =>
  anAgreement(id)
    .between(...parties)
    .with({ title });
const summary = ({ added, changed, gone, unchanged, dataset }: DatasetUpdate) => ({
  ids: dataset.agreements.map(({ id }): string => id),
  added: added.map(String),
  changed: changed.map(
    ({ id, by, fields }) => `${id} by ${by}: ${fields.map(({ field }) => field).join(' ')}`,
  ),
  gone: gone.map(({ id }): string => id),
  unchanged,
});
const compare = (older: readonly AgreementBuilder[], newer: readonly AgreementBuilder[]) =>
  summary(compareDatasets(aDataset({ agreements: older }), aDataset({ agreements: newer })));

describe('agreements of a newer edition', () => {
  it('are found by stated id, and fields that differ are told in the words of either', () => {
    const update = compareDatasets(
      aDataset({
        agreements: [
          titled('K1', 'Sampah', '34.02', '34.04')
            .signed('2021-01-05')
            .with({ value: { amount: 5, currency: 'IDR' }, attributes: { Program: 'A' } }),
        ],
      }),
      aDataset({
        agreements: [
          titled('K1', 'Sampah', '34.02', '34.04', '34.03')
            .signed('2021-02-05')
            .with({ note: 'baru', attributes: { Program: 'B' } }),
        ],
      }),
    );
    expect(update.changed).toEqual([
      {
        id: 'K1',
        by: 'id',
        fields: [
          {
            field: 'parties',
            before: 'Kabupaten 34.02; Kabupaten 34.04',
            after: 'Kabupaten 34.02; Kabupaten 34.04; Kabupaten 34.03',
          },
          { field: 'signedOn', before: '2021-01-05', after: '2021-02-05' },
          { field: 'value', before: '5 IDR', after: '' },
          { field: 'note', before: '', after: 'baru' },
          { field: 'Program', before: 'A', after: 'B' },
        ],
      },
    ]);
  });

  it('are found by content where ids are those of rows, and carry the older ids', () => {
    const older = [
      titled('row-2', 'Sampah', '34.02', '34.04'),
      titled('row-3', 'Air minum', '34.02', '34.03').with({ parentId: toAgreementId('row-2') }),
      titled('row-4', 'Pasar', '34.02', '34.71'),
    ];
    const newer = [
      titled('row-2', 'Jalan', '34.02', '34.05'),
      titled('row-3', 'Sampah', '34.02', '34.04'),
      titled('row-4', 'Air minun', '34.02', '34.03').with({ parentId: toAgreementId('row-3') }),
    ];
    expect(compare(older, newer)).toEqual({
      ids: ['row-2-2', 'row-2', 'row-3'],
      added: ['row-2-2'],
      changed: ['row-3 by content: title'],
      gone: ['row-4'],
      unchanged: 1,
    });
    const update = compareDatasets(aDataset({ agreements: older }), aDataset({ agreements: newer }));
    expect(update.dataset.agreements[2]?.parentId).toBe('row-2');
  });

  it('are found by a number that a common party has, however it is written', () => {
    const older = [
      titled('row-2', 'Sampah', '34.02', '34.04').with({ number: 'No. 415.4/012/2021' }),
      titled('row-3', 'Pasar', '34.05', '34.71').with({ number: '415.4/13/2021' }),
    ];
    const newer = [
      titled('row-5', 'Pengelolaan sampah', '34.02', '34.71').with({ number: '415.4 / 12 / 2021' }),
      titled('row-6', 'Pasar', '34.02', '34.03').with({ number: '415.4/13/2021' }),
    ];
    expect(compare(older, newer)).toMatchObject({
      ids: ['row-2', 'row-6'],
      changed: ['row-2 by number: title parties number'],
      added: ['row-6'],
      gone: ['row-3'],
    });
  });

  it('with other numbers are others, also where parties and titles are alike', () => {
    const older = [titled('row-2', 'Sampah tahap I', '34.02', '34.04').with({ number: 'A/1' })];
    const newer = [titled('row-2', 'Sampah tahap II', '34.02', '34.04').with({ number: 'A/2' })];
    expect(compare(older, newer)).toMatchObject({ added: ['row-2-2'], gone: ['row-2'] });
  });

  it('are not taken for another one by a stated id alone', () => {
    const older = [titled('7', 'Sampah', '34.02', '34.04')];
    const newer = [titled('7', 'Festival musik', '32.04', '32.73')];
    expect(compare(older, newer)).toMatchObject({ ids: ['7-2'], added: ['7-2'], gone: ['7'] });
  });

  it('that repeat are paired in their order', () => {
    const older = [titled('row-2', 'A - B', '34.02', '34.04'), titled('row-3', 'A - B', '34.02', '34.04')];
    const newer = [
      titled('row-2', 'A - B', '34.02', '34.04'),
      titled('row-3', 'A - B', '34.02', '34.04'),
      titled('row-4', 'A - B', '34.02', '34.04'),
    ];
    expect(compare(older, newer)).toMatchObject({
      ids: ['row-2', 'row-3', 'row-4'],
      unchanged: 2,
      added: ['row-4'],
    });
  });

  it('best pairs first: the more alike title wins', () => {
    const older = [titled('row-2', 'Pengelolaan sampah regional', '34.02', '34.04')];
    const newer = [
      titled('row-3', 'Pengelolaan sampah regionai dan air', '34.02', '34.04'),
      titled('row-4', 'Pengelolaan sampah regionai', '34.02', '34.04'),
    ];
    expect(compare(older, newer).ids).toEqual(['row-3', 'row-2']);
  });
});

describe('with edits of people', () => {
  const edit = (id: string, value: unknown): Kept => ({
    kind: 'edit',
    key: id,
    about: [],
    value,
    note: '',
    author: '',
    on: '2026-11-24T00:00:00Z',
  });

  it('an edit is no change of the file, and what was added by hand is not gone', () => {
    const file = aDataset({
      agreements: [titled('row-2', 'Sampah', '34.02', '34.04'), titled('row-3', 'Air', '34.02', '34.04')],
    });
    const byHand = titled('own-1', 'Pasar', '34.02', '34.04').build();
    const kept = [
      edit('row-2', { as: 'changed', fields: { note: 'x' } }),
      edit('row-3', { as: 'removed' }),
      edit('own-1', { as: 'added', agreement: byHand, outside: [] }),
    ];
    const { dataset: older } = compareDatasets(file, file, kept);
    expect(older.agreements.map(({ id, note }) => [id, note])).toEqual([
      ['row-2', 'x'],
      ['own-1', undefined],
    ]);
    expect(compareDatasets(older, file, kept).removed).toBe(1);
    expect(compareDatasets(older, file).removed).toBe(0);
    expect(summary(compareDatasets(older, file, kept))).toEqual({
      ids: ['row-2', 'own-1'],
      added: [],
      changed: [],
      gone: [],
      unchanged: 2,
    });
  });
});

const inRegions = (content: { readonly agreements: readonly (Agreement | AgreementBuilder)[] }): Dataset =>
  aDataset({
    regions: ['34.02', '34.03', '34.04', '34.05', '34.71'].map((id) => aRegion(id)),
    ...content,
  });

describe('with edits of rows without an id of their own', () => {
  const stamp = { author: 'Siti', on: '2026-11-24T00:00:00Z' };
  const sampah = titled('row-2', 'Sampah', '34.02', '34.04').with({ number: 'N/1' }).build();
  const air = titled('row-3', 'Air minum', '34.02', '34.03').build();
  const pasar = titled('row-4', 'Pasar', '34.02', '34.05').build();
  const file = inRegions({ agreements: [sampah, air, pasar] });
  const renamed: Agreement = { ...air, title: 'Festival musik', number: 'Z/9', parties: sampah.parties };
  const change = changeOf(air, renamed, [], [], stamp);
  const editedBy = (...kept: readonly Kept[]): Dataset => applyEdits(file, kept, { byId: true }).dataset;
  const titles = ({ dataset }: DatasetUpdate): readonly string[] =>
    dataset.agreements.map(({ id, title }) => `${id} ${title}`);

  it('the same file again changes nothing, whatever was edited or removed', () => {
    for (const kept of [
      [change],
      [removalOf(air, [change], stamp)],
      [change, removalOf(sampah, [], stamp)],
    ]) {
      const older = editedBy(...kept);
      const update = compareDatasets(older, file, kept);
      expect(summary(update)).toMatchObject({ added: [], changed: [], gone: [] });
      expect(update.unchanged).toBe(older.agreements.length);
      expect(titles(update)).toEqual(older.agreements.map(({ id, title }) => `${id} ${title}`));
    }
  });

  it('a row elsewhere keeps its edit; one that took its place has none', () => {
    const kept = [change, removalOf(pasar, [], stamp)];
    const newer = inRegions({
      agreements: [
        titled('row-2', 'Jalan', '34.02', '34.71'),
        titled('row-3', 'Terminal', '34.02', '34.03'),
        titled('row-4', 'Hutan', '34.02', '34.05'),
        titled('row-5', 'Air minum', '34.02', '34.03'),
        titled('row-6', 'Pasar', '34.02', '34.05'),
      ],
    });
    expect(titles(compareDatasets(editedBy(...kept), newer, kept))).toEqual([
      'row-2-2 Jalan',
      'row-3-2 Terminal',
      'row-4-2 Hutan',
      'row-3 Festival musik',
    ]);
  });

  it('what was lost and comes again is found again, and its id is no other in between', () => {
    const without = inRegions({ agreements: [sampah, titled('row-3', 'Terminal', '34.02', '34.03')] });
    const second = compareDatasets(editedBy(change), without, [change]).dataset;
    expect(second.agreements.map(({ id }) => id)).toEqual(['row-2', 'row-3-2']);
    const third = inRegions({ agreements: [titled('row-3', 'Hutan', '34.02', '34.03')] });
    expect(titles(compareDatasets(second, third, [change]))).toEqual(['row-3-3 Hutan']);
    expect(titles(compareDatasets(second, file, [change]))).toEqual([
      'row-2 Sampah',
      'row-3 Festival musik',
      'row-4 Pasar',
    ]);
  });

  it('an edit of another field goes with a row whose file has changed its title', () => {
    const note = changeOf(sampah, { ...sampah, note: 'x' }, [], [], stamp);
    const second = inRegions({ agreements: [{ ...sampah, number: 'N/2' }] });
    const third = inRegions({ agreements: [{ ...sampah, number: 'N/2', title: 'Bandara' }] });
    const between = compareDatasets(editedBy(note), second, [note]).dataset;
    const { dataset } = compareDatasets(between, third, [note]);
    expect(dataset.agreements.map(({ id, title, note: own }) => [id, title, own])).toEqual([
      ['row-2', 'Bandara', 'x'],
    ]);
  });
});

describe('with agreements that people added', () => {
  const stamp = { author: 'Siti', on: '2026-11-24T00:00:00Z' };
  const first = titled('row-2', 'Air minum', '34.02', '34.03');
  const byHand = titled('by-hand-1', 'Sampah tahap 2', '34.02', '34.04').build();
  const kept = [additionOf(byHand, [], stamp)];
  const older = applyEdits(inRegions({ agreements: [first] }), kept, { byId: true }).dataset;

  it('a file that now holds one is heard: it stands once, as the file states it', () => {
    const newer = inRegions({
      agreements: [first, titled('row-3', 'SAMPAH TAHAP 2', '34.04', '34.02').with({ note: 'berkas' })],
    });
    const update = compareDatasets(older, newer, kept);
    expect(summary(update)).toMatchObject({ ids: ['row-2', 'by-hand-1'], added: [], gone: [] });
    expect(update.dataset.agreements[1]).toMatchObject({ title: 'SAMPAH TAHAP 2', note: 'berkas' });
    expect(attachKept(kept, update.dataset).loose).toEqual([]);
  });

  it('a file with one that is only like it has both', () => {
    const newer = inRegions({ agreements: [first, titled('row-3', 'Sampah tahap 1', '34.02', '34.04')] });
    expect(summary(compareDatasets(older, newer, kept))).toEqual({
      ids: ['row-2', 'row-3', 'by-hand-1'],
      added: ['row-3'],
      changed: [],
      gone: [],
      unchanged: 2,
    });
  });
});

describe('whatever the order of the newer file', () => {
  const regions = ['34.02', '34.03', '34.04', '34.05'];
  const agreement = fc
    .record({
      title: fc.constantFrom('Sampah', 'Air minum', 'Pasar bersama', 'Jalan'),
      pair: fc.constantFrom(
        ...regions.flatMap((a) => regions.filter((b) => a < b).map((b) => [a, b] as const)),
      ),
      number: fc.option(fc.constantFrom('A/1', 'A/2', 'B/7'), { nil: undefined }),
      year: fc.option(fc.constantFrom('2020', '2021'), { nil: undefined }),
    })
    .map(({ title, pair, number, year }) => {
      const plain = titled('x', title, ...pair).with(number === undefined ? {} : { number });
      return year === undefined ? plain : plain.signed(year);
    });
  const numbered = (list: readonly AgreementBuilder[]): Dataset =>
    aDataset({
      agreements: list.map((one, index) => one.with({ id: toAgreementId(`row-${String(index + 2)}`) })),
    });

  it('nothing is added or gone where all come again; ids stay apart', () => {
    fc.assert(
      fc.property(
        fc
          .array(agreement, { maxLength: 12 })
          .chain((list) =>
            fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
          ),
        ([list, shuffled]) => {
          const update = compareDatasets(numbered(list), numbered(shuffled));
          expect([update.added.length, update.gone.length, update.changed.length]).toEqual([0, 0, 0]);
          expect(new Set(update.dataset.agreements.map(({ id }) => id)).size).toBe(list.length);
        },
      ),
      { numRuns: 100, seed: 11 },
    );
  });

  it('every agreement is added, changed, unchanged or gone, once', () => {
    const lists = fc.tuple(fc.array(agreement, { maxLength: 8 }), fc.array(agreement, { maxLength: 8 }));
    fc.assert(
      fc.property(lists, ([one, other]) => {
        const [older, newer] = [numbered(one), numbered(other)];
        const update = compareDatasets(older, newer);
        const ids = update.dataset.agreements.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(update.added.length + update.changed.length + update.unchanged).toBe(newer.agreements.length);
        expect(update.gone.length + update.changed.length + update.unchanged).toBe(older.agreements.length);
        const known = new Set<Agreement['id']>(older.agreements.map(({ id }) => id));
        expect(update.added.some((id) => known.has(id))).toBe(false);
        expect(compareDatasets(older, newer)).toEqual(update);
      }),
      { numRuns: 200, seed: 12 },
    );
  });
});

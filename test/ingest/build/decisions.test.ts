import { describe, expect, it } from 'vitest';
import { keptKey } from '../../../src/domain/Kept.ts';
import { buildRowKeys, correctionKey, countStated, rowKeyOf } from '../../../src/ingest/build/rowKey.ts';
import { cellKey } from '../../../src/view/importing/cellKeys.ts';
import { aSheet, aSource } from '../../support/sheets.ts';
import { accountsOf, buildOf, decision, partiesOf, planOf, told, type PlannedSheet } from './buildOf.ts';

const table = (...rows: readonly string[]): PlannedSheet => ({
  sheet: aSheet(['Judul | Pihak | Tanggal', ...rows]),
  content: 'agreements',
  roles: ['title', 'parties', 'signed_on'],
});

describe('a decision on a name', () => {
  const rows = table(
    'Satu | Magelang; Kab. Sleman | 2021',
    'Dua | MAGELANG.; Sesuatu | 2022',
    'Tiga | Sesuatu; 34.02 | ',
  );

  it('holds for all equal cells, is used, and the question keeps its answer', () => {
    const name = decision('name', 'magelang', { as: 'region', regionId: '33.71' });
    const result = buildOf([rows], { kept: [name] });
    expect(partiesOf(result)).toEqual([
      'row-2: 33.71 34.04',
      'row-3: 33.71 out:sesuatu',
      'row-4: out:sesuatu 34.02',
    ]);
    expect(result.used).toEqual([keptKey(name)]);
    expect(
      result.questions.map(({ text, certainty, waiting, answer }) => [text, certainty, waiting, answer]),
    ).toEqual([
      ['Sesuatu', 'unknown', 0, undefined],
      ['Magelang', 'ambiguous', 0, { as: 'region', regionId: '33.71' }],
    ]);
  });

  it('can make it an outside party of a type, or no party', () => {
    const kept = [
      decision('name', 'magelang', { as: 'outside', type: 'third-party' }),
      decision('name', 'sesuatu', { as: 'nothing' }),
    ];
    const result = buildOf([rows], { kept });
    expect(partiesOf(result)).toEqual(['row-2: out:magelang 34.04']);
    expect(result.dataset.outsideParties).toEqual([
      { id: 'out:magelang', name: 'Magelang', type: 'third-party' },
    ]);
    expect(accountsOf(result)).toEqual(['1 0 2 1']);
    expect(result.used).toEqual(kept.map(keptKey).toSorted());
  });

  it('that names no region, or is of another kind, changes nothing and is not used', () => {
    const plain = buildOf([rows]);
    const kept = [
      decision('name', 'magelang', { as: 'region', regionId: '99.99' }),
      decision('name', 'sesuatu', 'odd'),
      decision('weather', 'magelang', { as: 'nothing' }),
    ];
    expect(buildOf([rows], { kept })).toEqual(plain);
  });

  it('makes two names of a file one region of its own', () => {
    const ties: PlannedSheet = {
      sheet: aSheet(['a | b', 'Ldn. | Paris', 'London | Paris']),
      content: 'ties',
      roles: ['source_region', 'target_region'],
    };
    const kept = [
      decision('name', 'ldn', { as: 'region', regionId: 'own:london' }, [
        { type: 'region', id: 'own:london' as never, name: 'London' },
      ]),
    ];
    const result = buildOf([ties], { regions: { type: 'file' }, kept });
    expect(partiesOf(result)).toEqual(['row-2: own:london own:paris', 'row-3: own:london own:paris']);
    expect(result.dataset.regions.map(({ name }) => name)).toEqual(['London', 'Paris']);
  });
});

describe('a correction', () => {
  const before = table('Satu | 34.02; 34.04 | 31 Februari 2021', 'Dua | 34.02; 34.03 | 2022');
  const source = aSource(before.sheet);
  const plan = planOf([before]);
  const key = rowKeyOf(source, plan, { file: 'table.csv', row: 2 }, 'Tanggal') ?? '';
  const kept = [decision('correction', correctionKey(key, 'Tanggal'), { text: '28 Februari 2021' })];

  it('stands in its cell; the record keeps what the file says', () => {
    const result = buildOf([before], { kept });
    expect(result.dataset.agreements.map(({ signedOn }) => signedOn?.text)).toEqual(['2021-02-28', '2022']);
    expect(result.dataset.agreements[0]?.record?.cells[2]).toBe('31 Februari 2021');
    expect(result.used).toEqual(kept.map(keptKey));
  });

  it('finds its row in a newer file: elsewhere, with other columns in another order', () => {
    const newer: PlannedSheet = {
      sheet: aSheet([
        'Catatan | Tanggal | Pihak | Judul',
        ' | 2019 | 34.02; 34.03 | Nol',
        ' | 30 Februari 2021 | 34.02; 34.04 | Satu',
      ]),
      content: 'agreements',
      roles: ['note', 'signed_on', 'parties', 'title'],
    };
    const result = buildOf([newer], { kept });
    expect(result.dataset.agreements.map(({ signedOn }) => signedOn?.text)).toEqual(['2019', '2021-02-28']);
  });

  it('is not used where its row has changed otherwise', () => {
    const result = buildOf([table('Satu baru | 34.02; 34.04 | 31 Februari 2021')], { kept });
    expect(result.used).toEqual([]);
    expect(told(result)).toEqual(['2 date-invalid Tanggal 31 Februari 2021']);
  });

  it('goes by the stated number where a row has one of its own', () => {
    const numbered = (date: string, title: string): PlannedSheet => ({
      sheet: aSheet([
        'No | Judul | Pihak | Tanggal',
        `A/1 | ${title} | 34.02; 34.04 | ${date}`,
        'A/2 | B | 34.02; 34.03 | ',
      ]),
      content: 'agreements',
      roles: ['number', 'title', 'parties', 'signed_on'],
    });
    const { sheet } = numbered('x', 'Satu');
    const ofNumbered = planOf([numbered('x', 'Satu')]);
    const keys = buildRowKeys(
      sheet,
      ofNumbered.sheets[0] ?? raise(),
      countStated(aSource(sheet), ofNumbered),
    );
    expect([keys(1), keys(1, 3), keys(2)]).toEqual(['number A/1', 'number A/1', 'number A/2']);
    expect(keys(1, 0)).toMatch(/^row [0-9a-f]{16}$/);
    const numberedKept = [decision('correction', correctionKey('number A/1', 'Tanggal'), { text: '2020' })];
    const result = buildOf([numbered('kapan', 'Judul lain')], { kept: numberedKept });
    expect(result.dataset.agreements.map(({ signedOn }) => signedOn?.text)).toEqual(['2020', undefined]);
  });
});

describe('two registers with the same number', () => {
  const register = (file: string, title: string): PlannedSheet => ({
    sheet: aSheet(['No | Judul | Pihak | Tanggal', `1/2021 | ${title} | 34.02; 34.04 | 2019`], { file }),
    content: 'agreements',
    roles: ['number', 'title', 'parties', 'signed_on'],
  });
  const both = [register('bantul.csv', 'Sampah'), register('sleman.csv', 'Air')];
  const source = aSource(...both.map(({ sheet }) => sheet));

  it('share neither corrections nor rows that are no data', () => {
    const cell = rowKeyOf(source, planOf(both), { file: 'sleman.csv', row: 2 }, 'Tanggal') ?? '';
    const row = rowKeyOf(source, planOf(both), { file: 'sleman.csv', row: 2 }) ?? '';
    const corrected = buildOf(both, {
      kept: [decision('correction', correctionKey(cell, 'Tanggal'), { text: '2020' })],
    });
    expect(corrected.dataset.agreements.map(({ title, signedOn }) => [title, signedOn?.text])).toEqual([
      ['Sampah', '2019'],
      ['Air', '2020'],
    ]);
    const without = buildOf(both, { kept: [decision('aside', row, { reason: 'total' })] });
    expect(without.dataset.agreements.map(({ title }) => title)).toEqual(['Sampah']);
  });

  it('have the same keys where a cell is asked for by its position', () => {
    for (const file of ['bantul.csv', 'sleman.csv']) {
      const place = { file, row: 2 };
      const key = rowKeyOf(source, planOf(both), place, 'Tanggal');
      expect(cellKey(source, planOf(both), place, 3)?.cell?.row).toBe(key);
      expect(key).toMatch(/^row /);
    }
  });

  it('go by the number where one of them is not read', () => {
    const [one, other] = [register('bantul.csv', 'Sampah'), register('sleman.csv', 'Air')];
    const plan = planOf([one, { ...other, content: 'ignore' }]);
    expect(rowKeyOf(source, plan, { file: 'bantul.csv', row: 2 })).toBe('number 1/2021');
  });
});

it('a row that is said to be no data is set aside', () => {
  const rows = table('Satu | 34.02; 34.04 | 2021', 'Jumlah | 1 | ');
  const key = rowKeyOf(aSource(rows.sheet), planOf([rows]), { file: 'table.csv', row: 3 }) ?? '';
  const kept = [decision('aside', key, { reason: 'total' }), decision('aside', 'row 0', {})];
  const result = buildOf([rows], { kept });
  expect(accountsOf(result)).toEqual(['1 0 0 2']);
  expect(result.accounts[0]?.aside[1]).toEqual({ row: 3, reason: 'total', text: 'Jumlah | 1' });
  expect(result.used).toEqual([`aside ${key}`]);
});

function raise(): never {
  throw new Error('no plan');
}

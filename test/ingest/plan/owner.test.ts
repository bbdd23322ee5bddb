import { describe, expect, it } from 'vitest';
import { findOwner } from '../../../src/ingest/plan/findOwner.ts';
import { nameProbeOf } from '../../../src/ingest/plan/NameProbe.ts';
import { aSheet } from '../../support/sheets.ts';
import { base, planOf } from './planBase.ts';

const probe = nameProbeOf(base.regions);
const ownerIn = (text: string) => findOwner([{ text, basis: 'title' }], probe)?.regionId;

describe('the owner of a register', () => {
  it('is the region that a text names with its rank', () => {
    expect(ownerIn('PEMERINTAH KOTA SEMARANG')).toBe('33.74');
    expect(ownerIn('Bagian Kerja Sama Setda Kabupaten Batang Tahun 2023')).toBe('33.25');
    expect(ownerIn('Daftar PKS Pemkab Demak')).toBe('33.21');
    expect(ownerIn('Kota Semarang, Provinsi Jawa Tengah')).toBe('33.74');
    expect(ownerIn('Daftar Kerja Sama Tahun 2023')).toBeUndefined();
    expect(ownerIn('Kerja sama Semarang')).toBeUndefined();
  });

  const rows = [
    'Judul | Mitra',
    'Bus | Kab. Demak',
    'Air | PT Tirta Contoh',
    'Pasar | Kab. Kendal; Kab. Demak',
  ];

  it('stands in titles, else the name of the sheet, else of the file', () => {
    const owner = (lines: readonly string[], options: Parameters<typeof aSheet>[1]) =>
      planOf(aSheet([...lines, ...rows], options)).sheets[0]?.owner;
    const names = { file: 'register_kab-batang.xlsx', sheet: 'Kota Magelang' };
    expect(owner(['REGISTER PEMERINTAH KOTA SEMARANG'], names)).toMatchObject({
      regionId: '33.74',
      basis: 'title',
    });
    expect(owner([], names)).toMatchObject({ regionId: '33.71', basis: 'sheet-name' });
    expect(owner([], { file: 'register_kab-batang.xlsx' })).toEqual({
      regionId: '33.25',
      text: 'kab batang',
      basis: 'file-name',
    });
  });

  it('is asked where nothing names it, with how many rows need it', () => {
    const plan = planOf(aSheet(rows));
    expect(plan.sheets[0]?.owner).toBeUndefined();
    expect(plan.questions).toEqual([{ type: 'owner', sheet: 0, rows: 2 }]);
  });

  it('is nobody where the rows name all parties', () => {
    const plan = planOf(
      aSheet([
        'REGISTER PEMERINTAH KOTA SEMARANG',
        'Judul | Pihak I | Pihak II',
        'Bus | Kota Semarang | Kab. Demak',
        'Air | Kota Semarang | Kab. Kendal',
      ]),
    );
    expect(plan.sheets[0]?.owner).toBeUndefined();
    expect(plan.questions).toEqual([]);
  });
});

describe('what names are matched against', () => {
  it('is the built-in data where half of the names are theirs; companies do not count', () => {
    const plan = planOf(
      aSheet([
        'Judul | Para Pihak',
        'Bus | Kota Semarang; PT Satu',
        'Air | Kab. Demak; PT Dua',
        'Lain | PT Tiga; PT Empat; CV Lima',
      ]),
    );
    expect(plan.regions).toEqual({ type: 'built-in' });
    expect(plan.builtInShare).toBe(1);
    expect([plan.regionNames, plan.names]).toEqual([2, 2]);
  });

  it('is told as a count of names', () => {
    const plan = planOf(
      aSheet(['Title | Parties', 'Bus | Leeds; York', 'Air | Kab. Demak; Hull; PT Dua', 'Road | York; Hull']),
    );
    expect([plan.regionNames, plan.names]).toEqual([1, 4]);
    expect(plan.builtInShare).toBe(0.25);
  });

  it('is a table of the source, if it holds the names; else the file', () => {
    const agreements = aSheet(['Title | Parties', 'Bus | Leeds; York', 'Water | Hull; York'], {
      file: 'a.csv',
    });
    const table = (names: readonly string[]) =>
      aSheet(
        [
          'code | name | lat | lon',
          ...names.map(
            (name, index) => `${String(index)} | ${name} | 53.${String(index)} | -1.${String(index + 1)}`,
          ),
        ],
        {
          file: 'b.csv',
        },
      );
    expect(planOf(agreements, table(['Leeds', 'York', 'Hull'])).regions).toEqual({ type: 'table', sheet: 1 });
    expect(planOf(agreements, table(['Lyon', 'Nice', 'Lille'])).regions).toEqual({ type: 'file' });
    expect(planOf(agreements).regions).toEqual({ type: 'file' });
  });

  it('are the built-in regions where the parties are their codes, with or without points', () => {
    for (const separator of ['.', '']) {
      const codes = (...pairs: readonly string[]) =>
        pairs.map((pair) => pair.replaceAll('.', separator)).join(' ; ');
      const plan = planOf(
        aSheet([
          'Judul | Pihak',
          `Sampah | ${codes('34.02', '34.04')}`,
          `Air | ${codes('34.02', '34.71')}`,
          `Jalan | ${codes('33.74', '34.04')}`,
        ]),
      );
      expect([plan.regions, plan.builtInShare]).toEqual([{ type: 'built-in' }, 1]);
    }
    const long = planOf(aSheet(['key | party', 'A | 34.02', 'A | 34.04', 'B | 33.74', 'B | 34.02']));
    expect([long.regions, long.builtInShare]).toEqual([{ type: 'built-in' }, 1]);
  });
});

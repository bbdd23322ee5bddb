import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNameMatcher } from '../../../src/ingest/names/buildNameMatcher.ts';
import { splitPartyCell } from '../../../src/ingest/names/splitPartyCell.ts';
import { readBuiltInData } from '../../data/readBuiltInData.ts';
import { aRegion } from '../../support/builders.ts';

const { regions } = readBuiltInData();
const match = buildNameMatcher(regions);
/** Names, each with its role in braces. */
const split = (cell: string, by = match): readonly string[] =>
  splitPartyCell(cell, by).map(({ text, role }) => (role === undefined ? text : `${text} {${role}}`));

describe('what always parts', () => {
  test.each([
    ['Kab. Sleman; Kab. Bantul', ['Kab. Sleman', 'Kab. Bantul']],
    ['Kab. Bantul\nKab. Sleman\r\nKota Yogyakarta', ['Kab. Bantul', 'Kab. Sleman', 'Kota Yogyakarta']],
    ['1. Kab. Sleman 2. Kab. Bantul 3. Kota Yogyakarta', ['Kab. Sleman', 'Kab. Bantul', 'Kota Yogyakarta']],
    ['1) Kab. Sleman\n2) Kab. Bantul', ['Kab. Sleman', 'Kab. Bantul']],
    ['1.Kab. Sleman;2.Kab. Bantul', ['Kab. Sleman', 'Kab. Bantul']],
    ['a) Pemkot Bandung b) Pemkab Bandung', ['Pemkot Bandung', 'Pemkab Bandung']],
    ['(1) Kota Bandung (2) Kota Cimahi', ['Kota Bandung', 'Kota Cimahi']],
    ['• Kota Batu\n• Kota Malang', ['Kota Batu', 'Kota Malang']],
    ['- Kota Batu\n- Kota Malang', ['Kota Batu', 'Kota Malang']],
    ['1. Kota Bandung', ['Kota Bandung']],
    ['33.74; 33.22', ['33.74', '33.22']],
    [
      '1. Pemerintah\nKota Bandung\n2. Universitas Padjadjaran',
      ['Pemerintah Kota Bandung', 'Universitas Padjadjaran'],
    ],
    ['Kabupaten\nBantul', ['Kabupaten Bantul']],
    ['Dinas Perhubungan\nKota Bandung', ['Dinas Perhubungan Kota Bandung']],
    ['', []],
    [' ; \n ', []],
  ])('%j', (cell, expected) => {
    expect(split(cell)).toEqual(expected);
  });
});

describe('what parts where the parts are names', () => {
  test.each([
    ['Kab. Demak,Kab. Kudus,Kab. Jepara', ['Kab. Demak', 'Kab. Kudus', 'Kab. Jepara']],
    ['Sleman, Bantul, dan Kulon Progo', ['Sleman', 'Bantul', 'Kulon Progo']],
    ['34.02, 34.04', ['34.02', '34.04']],
    ['Bandung & Cimahi', ['Bandung', 'Cimahi']],
    ['Kota Bandung/Kota Cimahi', ['Kota Bandung', 'Kota Cimahi']],
    ['Kab. Bantul - Kab. Sleman', ['Kab. Bantul', 'Kab. Sleman']],
    ['Bangka, Belitung', ['Bangka', 'Belitung']],
    ['Kota Semarang und Kota Salatiga', ['Kota Semarang', 'Kota Salatiga']],
    ['City of Bandung and West Java', ['City of Bandung', 'West Java']],
    [
      'Pemerintah Kota Semarang dengan Universitas Diponegoro',
      ['Pemerintah Kota Semarang', 'Universitas Diponegoro'],
    ],
    ['Kerja sama antara Kab. Demak dan Kab. Kudus', ['Kab. Demak', 'Kab. Kudus']],
    ['PT A dan PT B', ['PT A', 'PT B']],
    ['Universitas Gadjah Mada, Universitas Indonesia', ['Universitas Gadjah Mada', 'Universitas Indonesia']],
    ['Kota Semarang dan Bank Jateng', ['Kota Semarang', 'Bank Jateng']],
    ['Kota Bandung, Perhimpunan Sesuatu', ['Kota Bandung', 'Perhimpunan Sesuatu']],
    ['Kabupaten Antah Berantah dan Kota Batu', ['Kabupaten Antah Berantah', 'Kota Batu']],
    ['Kabupaten Bogor, Provinsi Jawa Barat', ['Kabupaten Bogor', 'Provinsi Jawa Barat']],
    ['DKI Jakarta, Jawa Barat, Banten', ['DKI Jakarta', 'Jawa Barat', 'Banten']],
    ['Busan (Korea), Kota Surabaya', ['Busan (Korea)', 'Kota Surabaya']],
    [
      'Kota Bandung dengan PT Sinar, Tbk dan Universitas Padjadjaran',
      ['Kota Bandung', 'PT Sinar, Tbk', 'Universitas Padjadjaran'],
    ],
    [
      'Pemerintah Kota Surabaya dan Pemerintah Kota Kitakyushu, Jepang',
      ['Pemerintah Kota Surabaya', 'Pemerintah Kota Kitakyushu, Jepang'],
    ],
    [
      'Kementerian Agraria dan Tata Ruang/Badan Pertanahan Nasional dan Kota Depok',
      ['Kementerian Agraria dan Tata Ruang/Badan Pertanahan Nasional', 'Kota Depok'],
    ],
  ])('%j', (cell, expected) => {
    expect(split(cell)).toEqual(expected);
  });
});

describe('what stays whole', () => {
  test.each([
    'Universitas Gadjah Mada',
    'PT Sari Makmur, Tbk',
    'Badan Pengembangan dan Pembinaan Bahasa',
    'Kementerian Kelautan dan Perikanan',
    'Kementerian Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi',
    'Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi',
    'Bank Pembangunan Daerah Jawa Barat dan Banten',
    'Fakultas Ekonomi dan Bisnis Universitas Brawijaya',
    'Kabupaten Pangkajene dan Kepulauan',
    'Sawahlunto/Sijunjung',
    'Kab/Kota Bandung',
    'Kota Bandung, Jawa Barat',
    'Kota Bandung, Dinas Perhubungan',
    'Dinas Perhubungan dan Bappeda Kota Bandung',
    'Kota Kitakyushu, Jepang',
    'Persatuan Insinyur, Arsitek dan Perencana',
    'Kulon-Progo',
  ])('%j', (cell) => {
    expect(split(cell)).toEqual([cell]);
  });

  test('a name with "dan" among others', () => {
    expect(split('Kota Makassar dan Kabupaten Pangkajene dan Kepulauan')).toEqual([
      'Kota Makassar',
      'Kabupaten Pangkajene dan Kepulauan',
    ]);
  });
});

describe('words that several names share are written out', () => {
  test.each([
    [
      'Kabupaten Sleman, Bantul dan Gunungkidul',
      ['Kabupaten Sleman', 'Kabupaten Bantul', 'Kabupaten Gunungkidul'],
    ],
    ['Kota Surabaya dan Malang', ['Kota Surabaya', 'Kota Malang']],
    ['Pemkab Sleman & Bantul', ['Pemkab Sleman', 'Pemkab Bantul']],
    ['Kota Yogyakarta, Sleman, Bantul', ['Kota Yogyakarta', 'Sleman', 'Bantul']],
    ['Kota Bandung dan Jawa Barat', ['Kota Bandung', 'Jawa Barat']],
    ['Kota dan Kabupaten Bogor', ['Kota Bogor', 'Kabupaten Bogor']],
    [
      'Dinas Perhubungan Kota Bandung dan Cimahi',
      ['Dinas Perhubungan Kota Bandung', 'Dinas Perhubungan Kota Cimahi'],
    ],
    [
      'Kab. Sumba Barat, Barat Daya, Tengah dan Timur',
      ['Kab. Sumba Barat', 'Kab. Sumba Barat Daya', 'Kab. Sumba Tengah', 'Kab. Sumba Timur'],
    ],
  ])('%j', (cell, expected) => {
    expect(split(cell)).toEqual(expected);
  });

  test('not across a name that does not share them', () => {
    // After Sidoarjo, which is no city, Malang is open again.
    expect(split('Kota Surabaya, Sidoarjo, Malang')).toEqual(['Kota Surabaya', 'Sidoarjo', 'Malang']);
  });
});

describe('roles', () => {
  test.each([
    [
      'Pihak Pertama: Kota Bandung; Pihak Kedua: PT Sari, Tbk',
      ['Kota Bandung {Pihak Pertama}', 'PT Sari, Tbk {Pihak Kedua}'],
    ],
    [
      'Pihak Kesatu: Kota Bandung Pihak Kedua: Kota Cimahi',
      ['Kota Bandung {Pihak Kesatu}', 'Kota Cimahi {Pihak Kedua}'],
    ],
    ['Kab. Sleman (koordinator), Kab. Bantul', ['Kab. Sleman {koordinator}', 'Kab. Bantul']],
    ['Kota Bandung (Pihak I)\nKota Cimahi (Pihak II)', ['Kota Bandung {Pihak I}', 'Kota Cimahi {Pihak II}']],
    ['Kab. Ngada selaku Pihak Kedua', ['Kab. Ngada {Pihak Kedua}']],
    ['Lead Partner: Kota Bandung', ['Kota Bandung {Lead Partner}']],
    [
      'Kabupaten Kulon Progo (Dinas Kesehatan), Kab. Purworejo',
      ['Kabupaten Kulon Progo (Dinas Kesehatan)', 'Kab. Purworejo'],
    ],
  ])('%j', (cell, expected) => {
    expect(split(cell)).toEqual(expected);
  });
});

test('regions of any other kind are parted by their own names', () => {
  const own = buildNameMatcher(
    ['Region Hannover', 'Brandenburg an der Havel', 'Bosnien und Herzegowina', 'Lyon', 'Köln'].map((name) =>
      aRegion(`own:${name}`, { name, level: 'other' }),
    ),
  );
  expect(split('Lyon, Köln und Region Hannover', own)).toEqual(['Lyon', 'Köln', 'Region Hannover']);
  expect(split('Bosnien und Herzegowina / Lyon', own)).toEqual(['Bosnien und Herzegowina', 'Lyon']);
  expect(split('Universität zu Köln', own)).toEqual(['Universität zu Köln']);
});

describe('for any list of regions', () => {
  const autonomous = regions.filter(({ autonomous: own }) => own);
  const list = fc.array(fc.constantFrom(...autonomous), { minLength: 1, maxLength: 8 });
  const joiner = fc.constantFrom('; ', '\n', ', ', ' dan ', ' & ', ' / ', ' - ', ' dengan ');

  test('official names joined by any mark are found again, whole and in order', () => {
    fc.assert(
      fc.property(list, joiner, (chosen, mark) => {
        const names = chosen.map(({ name }) => name);
        expect(split(names.join(mark))).toEqual(names);
      }),
      { seed: 3, numRuns: 400 },
    );
  });

  test('no letter of any cell is lost but those of marks, numbering and the words for "and"', () => {
    const words = fc.constantFrom(
      'Kab. Sleman',
      'Kota Bandung',
      'PT Sari',
      'Tbk',
      'dan',
      ',',
      '/',
      ';',
      '\n',
      '1.',
      '2.',
      '(',
      ')',
      'Xyzzy',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (list2) => {
        const cell = list2.join(' ');
        const parts = split(cell).join(' ');
        for (const word of ['Sleman', 'Bandung', 'Sari', 'Tbk', 'Xyzzy']) {
          expect(parts.split(word).length, JSON.stringify(cell)).toBe(cell.split(word).length);
        }
      }),
      { seed: 11, numRuns: 1500 },
    );
  });
});

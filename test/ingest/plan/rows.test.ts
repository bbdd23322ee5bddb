import { describe, expect, it } from 'vitest';
import { aSheet } from '../../support/sheets.ts';
import { asideOf, planOfSheet, rolesOf } from './planBase.ts';

describe('rows that are no data', () => {
  const header = 'No | Judul | Mitra | Tanggal | Nilai (Rp)';
  const row = (number: number, partner = 'Kab. Demak') =>
    `${String(number)} | Kerja sama ${String(number)} | ${partner} | ${String(number)} Mei 2021 | ${String(number)}000000`;

  it('are titles, headers, numbers of columns, sections, totals, notes and signatures', () => {
    const sheet = aSheet([
      'DAFTAR KERJA SAMA',
      'PEMERINTAH KOTA SEMARANG',
      [],
      header,
      '(1) | (2) | (3) | (4) | (5)',
      'A. WAJIB',
      row(1),
      row(2, 'Kab. Kendal'),
      ' | JUMLAH A | | | 3000000',
      header,
      '1 | 2 | 3 | 4 | 5',
      'II. SUKARELA',
      row(3, 'Kab. Batang'),
      row(4, 'Kota Magelang'),
      row(5, 'Kab. Sleman'),
      'TOTAL | | | | 15000000',
      [],
      'Sumber: Bagian Tata Pemerintahan',
      ' | | | Semarang, 30 Desember 2021',
      ' | | | Kepala Bagian Kerja Sama',
      ' | | | NAMA CONTOH, S.Sos',
      ' | | | NIP. 19700101 199001 1 001',
    ]);
    const plan = planOfSheet(sheet);
    expect(asideOf(sheet, plan)).toEqual([
      '1 title',
      '2 title',
      '4 header',
      '5 column-numbers',
      '6 section',
      '9 total',
      '10 repeated-header',
      '11 column-numbers',
      '12 section',
      '16 total',
      '18 note',
      '19 signature',
      '20 signature',
      '21 signature',
      '22 signature',
    ]);
    expect(plan.title).toBe('DAFTAR KERJA SAMA | PEMERINTAH KOTA SEMARANG');
    expect(plan.columns[2]?.filled).toBe(5);
  });

  it('are totals in whatever column they stand, with how many partners there are', () => {
    const sheet = aSheet([
      header,
      row(1),
      row(2, 'Kab. Kendal'),
      row(3, 'Kab. Batang'),
      ' | TOTAL | 5 | | ',
      '3 | TOTAL | 5 | 2021 | 6000000',
      ' | | 3 | Jumlah | Rp 6.000.000',
      '4 | Jumlah | Kab. Demak | 5 Mei 2021 | 4000000',
      '5 | Total sanitasi | 3321 | 5 Mei 2021 | 4000000',
    ]);
    expect(asideOf(sheet, planOfSheet(sheet))).toEqual(['1 header', '5 total', '6 total', '7 total']);
  });

  it('are not those that only begin like one', () => {
    const sheet = aSheet([
      header,
      '1 | Jumlah pasokan beras | Kab. Demak | 1 Mei 2021 | 1',
      '2 | Total Quality Management | Kab. Kendal | 2 Mei 2021 | 2',
      '3 | Sumber: air baku | Kab. Batang | 3 Mei 2021 | 3',
      '4 | Kepala desa bersama | Kab. Sleman | 4 Mei 2021 | 4',
      ' | Hanya judul',
      '6 | Bus | Kab. Bantul | 6 Mei 2021 | 6',
    ]);
    expect(asideOf(sheet, planOfSheet(sheet))).toEqual(['1 header']);
  });

  it('are not a key and a party, which are all that a row of participations has', () => {
    const keyed = aSheet([
      'Kode | Mitra | Peran | Catatan | Nilai',
      'A | Kab. Demak | lead | pertama | 1',
      'A | Kab. Kendal | mitra | kedua | 2',
      'B | Kab. Batang | lead | ketiga | 3',
      'B | Kab. Sleman',
      'C | 34.02',
      'C | Kab. Bantul | mitra | keempat | 4',
    ]);
    expect(asideOf(keyed, planOfSheet(keyed))).toEqual(['1 header']);
    const narrow = aSheet([
      'Proyek | Nama | Peran',
      'A | Demak | lead',
      'A | Kendal | mitra',
      'B | Batang',
      'B | Sleman | mitra',
    ]);
    expect(asideOf(narrow, planOfSheet(narrow))).toEqual(['1 header']);
    // In a register the letter stands in the column of numbers, and what follows it is a heading in any column.
    const register = aSheet([
      'No | Mitra | Judul | Tanggal | Nilai (Rp)',
      'A | KERJA SAMA WAJIB',
      '1 | Kab. Demak | Kerja sama satu | 1 Mei 2021 | 1',
      '2 | Kab. Kendal | Kerja sama dua | 2 Mei 2021 | 2',
      'B | KERJA SAMA SUKARELA',
      '3 | Kab. Batang | Kerja sama tiga | 3 Mei 2021 | 3',
    ]);
    expect(asideOf(register, planOfSheet(register))).toEqual(['1 header', '2 section', '5 section']);
  });

  it('leave incomplete last rows of the table to the person', () => {
    const sheet = aSheet([header, row(1), row(2), row(3), ' | | Kab. Kendal']);
    expect(asideOf(sheet, planOfSheet(sheet))).toEqual(['1 header']);
  });
});

describe('the header', () => {
  it('of two lines is joined, with merged cells spread', () => {
    const sheet = aSheet(
      [
        'REKAP KERJA SAMA',
        'No | Tentang | Para Pihak | | Nomor dan Tanggal | | Jangka Waktu',
        ' | | Pihak I | Pihak II | Pihak I | Pihak II |',
        [
          '1',
          'Irigasi',
          'Kab. Demak',
          'Kab. Kendal',
          '610/1/2021, 5 Mei 2021',
          '130/5/2021, 5 Mei 2021',
          '5 (lima) tahun',
        ],
        [
          '2',
          'Bus',
          'Kab. Batang',
          'Kab. Kendal',
          '551/1/2021, 6 Mei 2021',
          '551/2/2021, 6 Mei 2021',
          '3 tahun',
        ],
      ],
      { merges: ['A1:G1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:G3'] },
    );
    const plan = planOfSheet(sheet);
    expect(plan.header).toEqual({ first: 1, last: 2 });
    expect(rolesOf(plan)).toEqual({
      No: 'ignore',
      Tentang: 'title',
      'Para Pihak Pihak I': 'parties',
      'Para Pihak Pihak II': 'parties',
      'Nomor dan Tanggal Pihak I': 'number_and_date',
      'Nomor dan Tanggal Pihak II': 'number_and_date',
      'Jangka Waktu': 'period',
    });
  });

  it('of two lines is joined without merged cells as well, and of three', () => {
    const two = aSheet([
      'Judul,Para Pihak,,Tanggal,'.split(','),
      ',Pihak I,Pihak II,Mulai,Berakhir'.split(','),
      ['Bus', 'Kab. Demak', 'Kab. Kendal', '2021-05-01', '2024-05-01'],
      ['Air', 'Kab. Batang', 'Kab. Kendal', '2021-06-01', '2024-06-01'],
    ]);
    expect(rolesOf(planOfSheet(two))).toEqual({
      Judul: 'title',
      'Para Pihak Pihak I': 'parties',
      'Para Pihak Pihak II': 'parties',
      'Tanggal Mulai': 'start',
      'Tanggal Berakhir': 'end',
    });
    const three = aSheet(
      [
        'Judul | Naskah | | | Para Pihak |',
        ' | Nomor | Tanggal | | Pihak I | Pihak II',
        ' | | Mulai | Berakhir | |',
        'Bus | 415.4/2/2021 | 1 Mei 2021 | 1 Mei 2024 | Kab. Demak | Kab. Kendal',
        'Air | 415.4/3/2021 | 1 Juni 2021 | 1 Juni 2024 | Kab. Demak | Kab. Batang',
      ],
      { merges: ['A1:A3', 'B1:D1', 'E1:F1', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3'] },
    );
    const plan = planOfSheet(three);
    expect(plan.header).toEqual({ first: 0, last: 2 });
    expect(rolesOf(plan)).toEqual({
      Judul: 'title',
      'Naskah Nomor': 'number',
      'Naskah Tanggal Mulai': 'start',
      'Naskah Tanggal Berakhir': 'end',
      'Para Pihak Pihak I': 'parties',
      'Para Pihak Pihak II': 'parties',
    });
  });

  it('is the first line of a table that has no known word, if the cells beneath are of another kind', () => {
    const sheet = aSheet(['Alfa | Beta | Gama', 'Bus | 12 | 2021-05-01', 'Air | 13 | 2021-06-01']);
    expect(planOfSheet(sheet).header).toEqual({ first: 0, last: 0 });
  });

  it('is found beneath an address block, however long', () => {
    const sheet = aSheet([
      ...Array.from({ length: 12 }, (_, index) => `Baris judul ${String(index)}`),
      'Judul | Mitra | Tanggal',
      'Bus | Kab. Demak | 1 Mei 2021',
      'Air | Kab. Kendal | 2 Mei 2021',
    ]);
    expect(planOfSheet(sheet).header).toEqual({ first: 12, last: 12 });
  });
});

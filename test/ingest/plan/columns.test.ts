import { describe, expect, it } from 'vitest';
import { aSheet } from '../../support/sheets.ts';
import { planOf, planOfSheet, rolesOf } from './planBase.ts';

describe('columns', () => {
  it('of a semester report with nineteen columns all mean something', () => {
    const sheet = aSheet([
      [
        '',
        'No.',
        'Satuan Kerja',
        'Mitra Kerjasama',
        'Tipe Kerjasama',
        'Jenis Kerjasama',
        'Judul',
        'Ruang Lingkup',
        'Nomor MoU/PKS',
        'Tanggal MoU/PKS',
        'Persetujuan',
        'Tanggal Awal Berlaku',
        'Tanggal Akhir Berlaku',
        'Lokasi (kawasan)',
        'Lokasi (provinsi)',
        'Luas Areal',
        'Komitmen Pendanaan',
        'IKP/IKK terkait',
        'Status',
        'Keterangan',
      ],
      ...['Kabupaten Demak', 'Kab. Kendal', 'Kota Magelang'].map((partner, index) => [
        '',
        String(index + 1),
        'Dinas Lingkungan Hidup',
        partner,
        index === 0 ? 'Kesepakatan Bersama' : 'PKS',
        'KSDD',
        `Penanganan persampahan wilayah ${String(index)}`,
        'Lingkungan Hidup',
        `415.4/${String(index + 10)}/2021`,
        '5 Januari 2021',
        'Tidak perlu',
        '5 Januari 2021',
        '5 Januari 2026',
        '',
        'Jawa Tengah',
        '',
        'APBD',
        '',
        'Aktif',
        '',
      ]),
    ]);
    expect(rolesOf(planOfSheet(sheet))).toEqual({
      '#0': 'ignore',
      'No.': 'ignore',
      'Satuan Kerja': 'agency',
      'Mitra Kerjasama': 'parties',
      'Tipe Kerjasama': 'document_type',
      'Jenis Kerjasama': 'kind',
      Judul: 'title',
      'Ruang Lingkup': 'affairs',
      'Nomor MoU/PKS': 'number',
      'Tanggal MoU/PKS': 'signed_on',
      Persetujuan: 'attribute',
      'Tanggal Awal Berlaku': 'start',
      'Tanggal Akhir Berlaku': 'end',
      'Lokasi (kawasan)': 'attribute',
      'Lokasi (provinsi)': 'location',
      'Luas Areal': 'attribute',
      'Komitmen Pendanaan': 'funding',
      'IKP/IKK terkait': 'attribute',
      Status: 'status',
      Keterangan: 'note',
    });
  });

  it('whose words fit several roles follow their content', () => {
    const row = (scope: string, money: string, term: string) => [
      'Judul A',
      'Kab. Demak; Kab. Kendal',
      scope,
      money,
      term,
    ];
    const header = ['Judul', 'Para Pihak', 'Ruang Lingkup', 'Komitmen Pendanaan', 'Masa Berlaku'];
    const inWords = aSheet([
      header,
      row(
        'Penyusunan rencana induk persampahan bersama di dua wilayah perbatasan',
        'Rp 250.000.000',
        '31-12-2026',
      ),
      row(
        'Pertukaran tenaga penyuluh dan penyediaan alat angkut untuk petugas lapangan',
        'Rp 1,5 miliar',
        '30-06-2025',
      ),
    ]);
    expect(rolesOf(planOfSheet(inWords))).toMatchObject({
      'Ruang Lingkup': 'description',
      'Komitmen Pendanaan': 'value',
      'Masa Berlaku': 'end',
    });
    const inCodes = aSheet([
      header,
      row('Perhubungan', 'APBD', '5 (lima) tahun'),
      row('Kesehatan', 'CSR', '3 thn'),
    ]);
    expect(rolesOf(planOfSheet(inCodes))).toMatchObject({
      'Ruang Lingkup': 'affairs',
      'Komitmen Pendanaan': 'funding',
      'Masa Berlaku': 'period',
    });
  });

  it('with headers that programs write by themselves are understood by their cells, and not asked about', () => {
    const rows = [
      '1 | Tempat pembuangan akhir bersama | Kab. Demak | Kota Semarang | 660/12/2021 | 2021-01-05 | 5 (lima) tahun',
      '2 | Pemanfaatan air waduk bersama | Kab. Kendal | Kab. Batang | 610/8/2020 | 2020-09-22 | 3 (tiga) tahun',
      '3 | Angkutan pelajar perbatasan | Kab. Bantul | Kab. Sleman | 551/31/2022 | 2022-04-13 | 2 (dua) tahun',
    ];
    const roles = ['ignore', 'title', 'parties', 'parties', 'number', 'signed_on', 'period'];
    for (const word of ['Kolom', 'Column ', 'Spalte', 'Unnamed: ', 'F']) {
      const header = Array.from({ length: 7 }, (_, column) => `${word}${String(column + 1)}`);
      const plan = planOf(aSheet([header, ...rows]));
      expect(plan.sheets[0]?.columns.map(({ role }) => role)).toEqual(roles);
      expect(plan.sheets[0]?.columns.map(({ header: name }) => name)).toEqual(header);
      expect(plan.questions).toEqual([]);
    }
    // A name of its own is kept, and what the cells suggest against it is asked.
    const named = planOf(aSheet(['No | A1 | B2 | C3 | Berkas5 | D6 | E7', ...rows]));
    expect(named.sheets[0]?.columns[4]?.role).toBe('attribute');
    expect(named.questions.map(({ type }) => type)).toEqual(['column', 'column', 'column']);
  });

  it('called numbers hold numbers, also where they could be months of a year', () => {
    const row = (number: string, day: string) =>
      `Angkutan pelajar ${day} | Kota Semarang; Kab. Demak | ${number} | ${day}`;
    const sheet = (column: string) =>
      aSheet([
        `Judul | Para Pihak | ${column} | Tanggal`,
        row('1/2021', '5 Mei 2021'),
        row('2/2021', '6 Mei 2021'),
        row('12/2022', '7 Juni 2022'),
      ]);
    expect(rolesOf(planOfSheet(sheet('Nomor')))).toMatchObject({ Nomor: 'number', Tanggal: 'signed_on' });
    expect(rolesOf(planOfSheet(sheet('Mulai')))).toMatchObject({ Mulai: 'start', Tanggal: 'signed_on' });
  });

  it('of parent agreements are known by the German word', () => {
    const sheet = aSheet([
      'ID;Titel;Beteiligte;Übergeordnet'.replaceAll(';', '|'),
      'T-1 | Bus | Kota Semarang; Kab. Demak | ',
      'T-2 | Bus, zweiter Teil | Kota Semarang; Kab. Demak | T-1',
    ]);
    expect(rolesOf(planOfSheet(sheet))).toMatchObject({ Übergeordnet: 'parent_id' });
  });

  it('are found by words within the header and by misspelt ones', () => {
    const sheet = aSheet([
      'Judl | Pihak Pertma | Nama Mitra Kerja Sama Daerah | Tgl. Penandatangan Naskah | Perangkat Derah',
      'Bus perbatasan | Kota Semarang | Kab. Demak | 5 Mei 2021 | Dinas Perhubungan',
      'Tempat pembuangan akhir | Kota Semarang | Kab. Kendal | 6 Juni 2021 | DLH',
    ]);
    expect(Object.values(rolesOf(planOfSheet(sheet)))).toEqual([
      'title',
      'parties',
      'parties',
      'signed_on',
      'agency',
    ]);
  });

  it('give a role of one column to the better of two', () => {
    const sheet = aSheet([
      'Judul | Uraian | Pihak I | Pihak II',
      'Bus perbatasan | Angkutan pelajar dari dan ke kota setiap hari kerja pagi dan sore | Kota Semarang | Kab. Demak',
    ]);
    expect(rolesOf(planOfSheet(sheet))).toEqual({
      Judul: 'title',
      Uraian: 'description',
      'Pihak I': 'parties',
      'Pihak II': 'parties',
    });
  });

  it('of German and English registers are known', () => {
    const german = aSheet([
      'Lfd. Nr.;Bezeichnung;Beteiligte Gemeinden;Aktenzeichen;Unterzeichnet am;Laufzeit;Zuständiges Amt'.split(
        ';',
      ),
      ['1', 'Gemeinsame Kläranlage', 'Aach; Bodman', '10/2-1', '5. Mai 2021', '10 Jahre', 'Tiefbauamt'],
      ['2', 'Gemeinsamer Bauhof', 'Aach; Eigeltingen', '10/2-2', '6. Juni 2021', '5 Jahre', 'Bauamt'],
    ]);
    expect(Object.values(rolesOf(planOfSheet(german)))).toEqual([
      'ignore',
      'title',
      'parties',
      'number',
      'signed_on',
      'period',
      'agency',
    ]);
    const english = aSheet([
      'Ref No | Agreement title | Partners | Date signed | Expiry date | Budget (EUR) | Lead department',
      'A/1 | Shared landfill | Leeds; York | 2 May 2021 | 1 May 2024 | 25000.50 | Waste services',
    ]);
    expect(Object.values(rolesOf(planOfSheet(english)))).toEqual([
      'number',
      'title',
      'parties',
      'signed_on',
      'end',
      'value',
      'agency',
    ]);
  });

  it('without any header are understood from their cells', () => {
    const sheet = aSheet([
      '1 | Pengelolaan sampah di wilayah perbatasan | Kab. Demak; Kota Semarang | 415.4/1/2021 | 5 Januari 2021',
      '2 | Penyelenggaraan angkutan antar wilayah | Kab. Kendal; Kota Semarang | 415.4/2/2021 | 7 Maret 2021',
      '3 | Rujukan pelayanan kesehatan jiwa daerah | Kab. Batang; Kab. Kendal | 415.4/3/2021 | 9 Mei 2021',
    ]);
    const plan = planOfSheet(sheet);
    expect(plan.header).toBeUndefined();
    expect(plan.columns.map(({ role, basis, header }) => `${role} ${basis} ${header}`)).toEqual([
      'ignore content ',
      'title content ',
      'parties content ',
      'number content ',
      'signed_on content ',
    ]);
  });

  it('show some distinct values and how many cells hold one', () => {
    const sheet = aSheet([
      'Judul | Pihak | Program',
      ...Array.from(
        { length: 9 },
        (_, index) =>
          `Judul ${String(index)} | Kab. Demak; Kab. Kendal | ${index % 3 === 0 ? '' : `P${String(index % 2)}`}`,
      ),
    ]);
    const [title, , programme] = planOfSheet(sheet).columns;
    expect(title?.samples).toEqual(['Judul 0', 'Judul 1', 'Judul 2', 'Judul 3', 'Judul 4']);
    expect(programme).toMatchObject({ role: 'attribute', filled: 6, samples: ['P1', 'P0'] });
  });
});

describe('a title that nothing names', () => {
  it('is a description that may be one, else the column of differing texts, which is asked about', () => {
    const described = aSheet(['Uraian | Pihak I | Pihak II', 'Bus | Kota Semarang | Kab. Demak']);
    expect(rolesOf(planOfSheet(described))).toEqual({
      Uraian: 'title',
      'Pihak I': 'parties',
      'Pihak II': 'parties',
    });
    const unknown = aSheet([
      'Para Pihak | Apa saja | Warna',
      'Kab. Demak; Kab. Kendal | Bus perbatasan | biru',
      'Kab. Demak; Kab. Batang | Pipa air baku | biru',
      'Kab. Sleman; Kab. Bantul | Pasar hewan | biru',
    ]);
    const plan = planOf(unknown);
    expect(plan.sheets[0]?.columns.map(({ role }) => role)).toEqual(['parties', 'title', 'attribute']);
    expect(plan.questions).toEqual([{ type: 'column', sheet: 0, column: 1 }]);
  });

  it('stands beneath title rows in a table without a header as well', () => {
    const plan = planOfSheet(
      aSheet([
        'Daftar kerja sama 2021',
        'Kota Semarang | Kab. Demak | Bus perbatasan dua daerah',
        'Kab. Batang | Kab. Kendal | Pasokan air baku bersama',
      ]),
    );
    expect(plan.header).toBeUndefined();
    expect(plan.aside).toEqual([{ row: 0, reason: 'title' }]);
    expect(plan.columns.map(({ role }) => role)).toEqual(['parties', 'parties', 'title']);
  });
});

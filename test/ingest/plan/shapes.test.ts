import { describe, expect, it } from 'vitest';
import { aSheet } from '../../support/sheets.ts';
import { planOf, planOfSheet, rolesOf } from './planBase.ts';

describe('what a table lists', () => {
  it('is participations where a key repeats while the party changes', () => {
    const sheet = aSheet([
      'agreement_id | title | signed_on | party | role',
      'A1 | Bus | 2021-05-01 | Kab. Demak | lead',
      'A1 | Bus | 2021-05-01 | Kota Semarang | partner',
      'A2 | Air | 2022-05-01 | Kab. Kendal | lead',
      'A2 | Air | 2022-05-01 | Kab. Batang | partner',
      'A2 | Air | 2022-05-01 | PT Tirta Contoh | partner',
    ]);
    const plan = planOfSheet(sheet);
    expect(plan.content).toBe('participations');
    expect(rolesOf(plan)).toEqual({
      agreement_id: 'key',
      title: 'title',
      signed_on: 'signed_on',
      party: 'party',
      role: 'role',
    });
  });

  it('is agreements where kinds, offices and days repeat', () => {
    const sheet = aSheet([
      'No | Judul | Pihak I | Pihak II | Jenis | OPD | Tanggal',
      ...Array.from(
        { length: 12 },
        (_, index) =>
          `${String(index + 1)} | Judul ${String(index)} | Kota Semarang | ${['Kab. Demak', 'Kab. Kendal', 'Kab. Batang'][index % 3] ?? ''} | KSDD | ${index % 2 === 0 ? 'DLH' : 'Dishub'} | 1 Mei 202${String(index % 2)}`,
      ),
    ]);
    expect(planOfSheet(sheet).content).toBe('agreements');
  });

  it('is a two-mode list where two columns hold forums and members, whatever they are called', () => {
    const sheet = aSheet([
      'perhimpunan | yang ikut',
      'Forum Sungai | Kota Semarang',
      'Forum Sungai | Kab. Demak',
      'Forum Sungai | Kab. Kendal',
      'Forum Batik | Kab. Batang',
      'Forum Batik | Kota Yogyakarta',
    ]);
    const plan = planOfSheet(sheet);
    expect(plan.content).toBe('participations');
    expect(rolesOf(plan)).toEqual({ perhimpunan: 'key', 'yang ikut': 'party' });
  });

  it('is ties where columns are called source and target, or both hold regions alone', () => {
    const named = aSheet([
      'City | Country | Twin town | Country | Since',
      'Leeds | England | Dortmund | Germany | 1969',
      'York | England | Münster | Germany | 1957',
    ]);
    const plan = planOfSheet(named);
    expect(plan.content).toBe('ties');
    expect(plan.columns.map(({ role }) => role)).toEqual([
      'source_region',
      'source_country',
      'target_region',
      'target_country',
      'signed_on',
    ]);
    const unnamed = aSheet([
      'Kab. Demak | Kab. Kendal',
      'Kota Semarang | Kab. Demak',
      'Kab. Batang | Kota Magelang',
    ]);
    const bare = planOfSheet(unnamed);
    expect(bare.content).toBe('ties');
    expect(bare.header).toBeUndefined();
  });

  it('is ties of one to many in an adjacency list', () => {
    const sheet = aSheet([
      ' | 0 | 1 | 2',
      'Leeds | Dortmund | Lille | Brno',
      'York | Münster | Dijon |',
      'Hull | Raleigh | |',
      'Derby | Osnabrück | |',
    ]);
    const plan = planOfSheet(sheet);
    expect(plan.content).toBe('ties');
    expect(plan.header).toEqual({ first: 0, last: 0 });
    expect(plan.columns.map(({ role }) => role)).toEqual([
      'source_region',
      'target_region',
      'target_region',
      'target_region',
    ]);
  });

  it('is a matrix where the same names stand across and down, also as a triangle with marks', () => {
    const whole = aSheet([
      'Jumlah kerja sama',
      ' | Kab. Demak | Kab. Kendal | Kota Semarang | Jumlah',
      'Kab. Demak | 0 | 2 | 1 | 3',
      'Kab. Kendal | 2 | 0 | 0 | 2',
      'Kota Semarang | 1 | 0 | 0 | 1',
      'Jumlah | 3 | 2 | 1 | 6',
    ]);
    const plan = planOfSheet(whole);
    expect(plan.content).toBe('matrix');
    expect(plan.columns.map(({ role }) => role)).toEqual([
      'source_region',
      'target_region',
      'target_region',
      'target_region',
      'ignore',
    ]);
    expect(plan.aside.map(({ reason }) => reason)).toEqual(['title', 'header', 'total']);
    const triangle = aSheet([
      'No | Daerah | Kab. Kendal | Kota Semarang | Kab. Batang',
      '1 | Kab. Demak | X | | X',
      '2 | Kab. Kendal | | X |',
      '3 | Kota Semarang | | | X',
    ]);
    expect(planOfSheet(triangle).content).toBe('matrix');
  });

  it('is regions, borders or areas where their columns stand', () => {
    const regions = aSheet([
      'code | name | level | parent | lat | lon | population:2024 | poverty_pct:2022',
      'A | Aileu | municipality | T | -8.72 | 125.57 | 54600 | 33.1',
      'B | Baucau | municipality | T | -8.47 | 126.46 | 133900 | 29.4',
    ]);
    expect(planOfSheet(regions).content).toBe('regions');
    expect(
      planOfSheet(regions)
        .columns.map(({ role }) => role)
        .slice(4),
    ).toEqual(['lat', 'lon', 'population', 'indicator']);
    const borders = aSheet(['a | b | shared_km', '33.21 | 33.74 | 12.5', '33.24 | 33.74 | 20.1']);
    expect(planOfSheet(borders).content).toBe('borders');
    const areas = aSheet([
      'name | type | members | affairs | source',
      'DAS Contoh | watershed | Kab. Demak; Kab. Kendal | 2.11 | contoh',
      'Metro Contoh | metro | Kota Semarang; Kab. Demak; Kab. Kendal | 2.15 | contoh',
    ]);
    expect(planOfSheet(areas).content).toBe('areas');
  });

  it('is nothing in an example or explanation beside a table', () => {
    const header = 'Judul | Pihak | Tanggal';
    const plan = planOf(
      aSheet([header, 'Bus | Kab. Demak; Kab. Kendal | 2021-05-01'], { file: 't.xlsx', sheet: 'Data' }),
      aSheet([header, 'Contoh | Kota Semarang; Kab. Demak | 2020-01-01'], {
        file: 't.xlsx',
        sheet: 'Contoh',
      }),
      aSheet(['Kolom | Penjelasan', 'Judul | Nama kerja sama', 'Pihak | Dua atau lebih'], {
        file: 't.xlsx',
        sheet: 'Petunjuk',
      }),
    );
    expect(plan.sheets.map(({ content }) => content)).toEqual(['agreements', 'ignore', 'ignore']);
    expect(plan.sheets[1]?.aside).toEqual([
      { row: 0, reason: 'ignored-sheet' },
      { row: 1, reason: 'ignored-sheet' },
    ]);
  });
});

describe('participations beside the table of their agreements', () => {
  const partners = aSheet(
    [
      'Programme | Acronym | Partner | Region | Role',
      'North | ALFA | Office One | Tirol | lead',
      'North | ALFA | Office Two | Trentino | partner',
      'North | BETA | Office Three | Tirol | lead',
      'North | BETA | Office Four | Schwaben | partner',
      'South | ALFA | Office Five | Tirol | lead',
      'South | ALFA | Office Six | Schwaben | partner',
      'South | GAMA | Office Seven | Trentino | lead',
      'South | NONE | Office Eight | Trentino | lead',
    ],
    { file: 'partners.csv' },
  );
  it('are joined on the smallest set of columns that names each agreement once', () => {
    const projects = aSheet(
      [
        'Programme | Acronym | Title | Start',
        'North | ALFA | First | 2019-01-01',
        'North | BETA | Second | 2019-02-01',
        'South | ALFA | Third | 2019-03-01',
        'South | GAMA | Fourth | 2019-04-01',
        'South | NONE | Fifth | 2019-05-01',
      ],
      { file: 'projects.csv' },
    );
    const plan = planOf(partners, projects);
    expect(plan.sheets.map(({ content }) => content)).toEqual(['participations', 'projects']);
    expect(plan.join).toEqual({
      participations: 0,
      projects: 1,
      on: expect.toSatisfy(
        (on: readonly { participation: number; project: number }[]) =>
          on.length === 2 &&
          on.every(({ participation, project }) => participation === project && project < 2),
      ) as unknown,
      matched: 8,
      unmatched: 0,
      repeated: 0,
    });
  });

  it('are joined with what is missing shown', () => {
    const projects = aSheet(
      [
        'Acronym | Title | Start',
        'ALFA | First | 2019-01-01',
        'ALFA | Again | 2019-01-02',
        'BETA | Second | 2019-02-01',
        'GAMA | Fourth | 2019-04-01',
      ],
      { file: 'projects.csv' },
    );
    expect(planOf(partners, projects).join).toEqual({
      participations: 0,
      projects: 1,
      on: [{ participation: 1, project: 0 }],
      matched: 7,
      unmatched: 1,
      repeated: 1,
    });
  });
});

describe('agreements and participations are told apart', () => {
  const rows = [
    ['1', 'Bus perbatasan', 'Kota Semarang', 'Dishub'],
    ['', '', 'Kab. Demak', ''],
    ['2', 'Air baku', 'Kab. Kendal', 'DPU'],
    ['', '', 'Kab. Batang', ''],
    ['', '', 'Kota Magelang', ''],
  ];
  it('where title and number are merged down over several partners, rows are participations', () => {
    const sheet = aSheet(['No | Judul | Mitra | OPD', ...rows], {
      merges: ['A2:A3', 'B2:B3', 'D2:D3', 'A4:A6', 'B4:B6', 'D4:D6'],
    });
    const plan = planOfSheet(sheet);
    expect(plan.content).toBe('participations');
    expect(rolesOf(plan)).toMatchObject({ Judul: 'key', Mitra: 'party' });
  });

  it('where only the office is merged down, each row is an agreement', () => {
    const sheet = aSheet(
      [
        'OPD | Judul | Mitra',
        'Dishub | Bus perbatasan | Kab. Demak',
        ' | Terminal | Kab. Kendal',
        ' | Halte | Kab. Batang',
        'DPU | Air baku | Kab. Demak',
        ' | Jalan | Kab. Kendal',
      ],
      { merges: ['A2:A4', 'A5:A6'] },
    );
    expect(planOfSheet(sheet).content).toBe('agreements');
  });

  it('where a title repeats but number and day do not, each row is an agreement', () => {
    const sheet = aSheet([
      'Judul | Mitra | Nomor | Tanggal',
      ...['Demak', 'Kendal', 'Batang', 'Sleman', 'Bantul'].map(
        (name, index) =>
          `Kesepakatan bersama | Kab. ${name} | 415/${String(index)}/2021 | ${String(index + 1)} Mei 2021`,
      ),
    ]);
    expect(planOfSheet(sheet).content).toBe('agreements');
  });

  it('of a graph file has the names of its fields in the first row, whatever stands beneath', () => {
    const lines = ['id | label', ',Kota | ,Kota', '0 | 0'];
    const nodes = planOfSheet(aSheet(lines, { format: 'pajek' }));
    expect([nodes.header, nodes.columns.map(({ header }) => header)]).toEqual([
      { first: 0, last: 0 },
      ['id', 'label'],
    ]);
  });

  it('where two columns of regions stand in order, rows are ties', () => {
    const sheet = aSheet([
      'Daerah 1 | Daerah 2',
      'Kota Semarang | Kab. Demak',
      'Kota Semarang | Kab. Kendal',
      'Kota Semarang | Kab. Batang',
      'Kota Magelang | Kab. Magelang',
      'Kota Magelang | Kab. Sleman',
    ]);
    expect(planOf(sheet).questions).toEqual([]);
    expect(planOfSheet(sheet).content).toBe('ties');
  });
});

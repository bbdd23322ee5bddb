import { describe, expect, it } from 'vitest';
import { aSheet } from '../../support/sheets.ts';
import { accountsOf, buildOf, partiesOf, told, type PlannedSheet } from './buildOf.ts';

const participations: PlannedSheet = {
  sheet: aSheet(
    [
      'project | partner | region | role',
      'P1 | Office A | Leeds | lead',
      'P1 | Office B | Bradford | partner',
      'P2 | Office A | Leeds | ',
      'P2 | Office C | Leeds | ',
      'P3 | Office A | Leeds | ',
      'P4 | Office A | York | lead',
      'P4 | Bradford | Bradford | ',
      ' | Office D | York | ',
    ],
    { file: 'partners.csv' },
  ),
  content: 'participations',
  roles: ['key', 'party', 'region', 'role'],
};

describe('participations alone', () => {
  const result = buildOf([participations], { regions: { type: 'file' } });

  it('are agreements of organisations in regions, the region before its first organisation', () => {
    expect(partiesOf(result)).toEqual([
      'P1: own:leeds(lead) out:office-a(lead) own:bradford(partner) out:office-b(partner)',
      // Within one region: valid, and no tie.
      'P2: own:leeds out:office-a out:office-c',
      // Another office of that name, in another region.
      'P4: own:york(lead) out:office-a-york(lead) own:bradford',
    ]);
    expect(result.dataset.outsideParties.map(({ id, regionId, type }) => [id, regionId, type])).toEqual([
      ['out:office-a', 'own:leeds', 'unknown'],
      ['out:office-a-york', 'own:york', 'unknown'],
      ['out:office-b', 'own:bradford', 'unknown'],
      ['out:office-c', 'own:leeds', 'unknown'],
    ]);
  });

  it('keep a lone participant and a row without key aside', () => {
    expect(told(result)).toEqual(['6 too-few-parties project P3', '9 key-unknown project ']);
    expect(accountsOf(result)).toEqual(['6 0 2 1']);
  });

  it('keep the cells of every row', () => {
    const [first] = result.dataset.agreements;
    expect([first?.record, ...(first?.furtherRecords ?? [])].map((record) => record?.row)).toEqual([2, 3]);
    expect(first?.furtherRecords?.[0]?.cells).toEqual(['P1', 'Office B', 'Bradford', 'partner']);
  });
});

describe('participations of which none is a region', () => {
  const lines = [
    'project | partner | region',
    'P1 | PT Sari Makmur | ',
    'P1 | Universitas Gadjah Mada | ',
    'P1 | Bank Jateng | ',
    'P2 | Kabupaten Sleman | ',
    'P2 | Kota Yogyakarta | ',
  ];
  const result = buildOf([
    { sheet: aSheet(lines), content: 'participations', roles: ['key', 'party', 'region'] },
  ]);

  it('are told once for their agreement, with the party of the first row', () => {
    expect(told(result)).toEqual(['2 no-region partner PT Sari Makmur']);
    expect(result.dataset.agreements.map(({ id }) => id)).toEqual(['P2']);
  });

  it('each have the reason in the quarantine', () => {
    expect(accountsOf(result)).toEqual(['2 0 3 1']);
    expect(
      result.quarantine.map(({ row, issues }) => [
        row,
        ...issues.map(({ code, value }) => `${code} ${value ?? ''}`),
      ]),
    ).toEqual([
      [2, 'no-region PT Sari Makmur'],
      [3, 'no-region Universitas Gadjah Mada'],
      [4, 'no-region Bank Jateng'],
    ]);
  });
});

describe('a column of the lead partner', () => {
  it('may hold its name in each row of the agreement', () => {
    const result = buildOf(
      [
        {
          sheet: aSheet([
            'project | lead partner | partner | region',
            'P1 | Office A | Office A | Leeds',
            'P1 | Office A | Office B | York',
          ]),
          content: 'participations',
          roles: ['key', 'role', 'party', 'region'],
        },
      ],
      { regions: { type: 'file' } },
    );
    expect(partiesOf(result)).toEqual(['P1: own:leeds(lead) out:office-a(lead) own:york out:office-b']);
  });
});

describe('the key of several columns', () => {
  it('gives the title by the column that tells most apart, and attributes by the others', () => {
    const result = buildOf(
      [
        {
          sheet: aSheet([
            'programme | acronym | partner',
            'North | ALFA | Leeds',
            'North | ALFA | York',
            'South | ALFA | Bath',
            'South | ALFA | York',
            'South | BETA | Bath',
            'South | BETA | Leeds',
            'South | GAMMA | Bath',
            'South | GAMMA | York',
          ]),
          content: 'participations',
          roles: ['key', 'key', 'party'],
        },
      ],
      { regions: { type: 'file' } },
    );
    expect(result.dataset.agreements.map(({ id, title, attributes }) => [id, title, attributes])).toEqual([
      ['North | ALFA', 'ALFA', { programme: 'North' }],
      ['South | ALFA', 'ALFA', { programme: 'South' }],
      ['South | BETA', 'BETA', { programme: 'South' }],
      ['South | GAMMA', 'GAMMA', { programme: 'South' }],
    ]);
  });
});

describe('participations beside a table of agreements', () => {
  const projects: PlannedSheet = {
    sheet: aSheet(
      [
        'code | name | from | lead',
        'P1 | Waste | 2019 | A',
        'P1 | Waste | 2019 | B',
        'P2 | Water | 2020 | A',
        'P2 | Roads | 2020 | A',
        'P5 | Parks | 2021 | A',
      ],
      { file: 'projects.csv' },
    ),
    content: 'projects',
    roles: ['key', 'title', 'start', 'attribute'],
  };
  const join = {
    participations: 0,
    projects: 1,
    on: [{ participation: 0, project: 0 }],
    matched: 2,
    unmatched: 3,
    repeated: 2,
  };
  const result = buildOf([participations, projects], { regions: { type: 'file' }, rest: { join } });

  it('take title and dates from there; rows that differ in the lead only are one agreement', () => {
    expect(result.dataset.agreements.map(({ id, title, start }) => [id, title, start?.text])).toEqual([
      ['P1', 'Waste', '2019'],
      ['P2', 'Water', '2020'],
    ]);
    expect(partiesOf(result)[1]).toBe('P2: own:leeds out:office-a out:office-c');
  });

  it('account for every row of both tables', () => {
    expect(accountsOf(result)).toEqual(['4 0 4 1', '3 0 2 1']);
    expect(told(result)).toEqual([
      '5 id-repeated code P2',
      '6 parties-missing code P5',
      '6 key-unknown project P3',
      '7 key-unknown project P4',
      '8 key-unknown project P4',
      '9 key-unknown project ',
    ]);
  });
});

it('a participation with a doubtful name keeps its whole agreement waiting', () => {
  const result = buildOf([
    {
      sheet: aSheet([
        'key | party',
        'A | Kab. Sleman',
        'A | Kab. Bantul',
        'A | Bandung',
        'B | 34.02',
        'B | 34.04',
      ]),
      content: 'participations',
      roles: ['key', 'party'],
    },
  ]);
  expect(partiesOf(result)).toEqual(['B: 34.02 34.04']);
  expect(accountsOf(result)).toEqual(['2 3 0 1']);
  expect(
    result.quarantine.map(({ row, issues }) => [row, issues.map(({ code, row: at }) => [code, at])]),
  ).toEqual([
    [2, [['party-ambiguous', 4]]],
    [3, [['party-ambiguous', 4]]],
    [4, [['party-ambiguous', 4]]],
  ]);
});

it('a key of several columns gives title and attributes; an organisation without region makes none', () => {
  const result = buildOf(
    [
      {
        sheet: aSheet([
          'programme | acronym | partner | region | Lead partner',
          'North | BIKE | Office A | Leeds | Yes',
          'North | BIKE | Office B | York | No',
          'North | SHIP | Office A | Leeds | No',
          'North | SHIP | Office C | | maybe',
          'South | BIKE | Office D | Bath | No',
          'South | BIKE | Office E | York | x',
        ]),
        content: 'participations',
        roles: ['key', 'key', 'party', 'region', 'role'],
      },
    ],
    { regions: { type: 'file' } },
  );
  expect(result.dataset.agreements.map(({ id, title, attributes }) => [id, title, attributes])).toEqual([
    ['North | BIKE', 'BIKE', { programme: 'North' }],
    ['North | SHIP', 'SHIP', { programme: 'North' }],
    ['South | BIKE', 'BIKE', { programme: 'South' }],
  ]);
  expect(partiesOf(result)).toEqual([
    'North | BIKE: own:leeds(lead) out:office-a(lead) own:york out:office-b',
    'North | SHIP: own:leeds out:office-a out:office-c',
    'South | BIKE: own:bath out:office-d own:york(lead) out:office-e(lead)',
  ]);
  expect(told(result)).toEqual(['5 role-unknown Lead partner maybe', '5 party-unknown partner Office C']);
});

describe('ties', () => {
  it('are agreements of two regions each, also where rows repeat; the weight is kept', () => {
    const result = buildOf(
      [
        {
          sheet: aSheet([
            'a | b | weight',
            'Leeds | York | 3',
            'York | Leeds | 1',
            'Leeds | York | 3',
            'Leeds | Leeds | 1',
            'Leeds | | 1',
          ]),
          content: 'ties',
          roles: ['source_region', 'target_region', 'weight'],
        },
      ],
      { regions: { type: 'file' } },
    );
    expect(partiesOf(result)).toEqual([
      'row-2: own:leeds own:york',
      'row-3: own:york own:leeds',
      'row-4: own:leeds own:york',
    ]);
    expect(result.dataset.agreements.map(({ title, kind, attributes }) => [title, kind, attributes])).toEqual(
      [
        ['Leeds - York', 'other', { weight: '3' }],
        ['York - Leeds', 'other', { weight: '1' }],
        ['Leeds - York', 'other', { weight: '3' }],
      ],
    );
    expect(told(result)).toEqual(['5 too-few-parties b Leeds - Leeds', '6 parties-missing b -']);
  });

  it('with towns abroad make them outside parties with their country', () => {
    const result = buildOf([
      {
        sheet: aSheet(['kota | mitra | negara | mitra 2', 'Kota Bandung | Hamamatsu | Japan | Kota Bogor']),
        content: 'ties',
        roles: ['source_region', 'target_region', 'target_country', 'target_region'],
      },
    ]);
    expect(partiesOf(result)).toEqual(['row-2: 32.73 out:hamamatsu-japan', 'row-2-2: 32.73 32.71']);
    expect(result.dataset.outsideParties).toEqual([
      { id: 'out:hamamatsu-japan', name: 'Hamamatsu', type: 'foreign-government', country: 'Japan' },
    ]);
    expect(result.dataset.agreements.map(({ kind }) => kind)).toEqual(['ksdpl', 'ksdd']);
  });
});

it('a matrix counts each pair once, whichever of its cells are filled, and keeps the values', () => {
  const result = buildOf(
    [
      {
        sheet: aSheet([
          ' | A | B | C | D',
          'A | 9 | 1 | 0 | x',
          'B | 1 | - | 2 | ',
          'C | 0,0 | 3 | | ',
          'D | | | | 1',
        ]),
        content: 'matrix',
        roles: ['source_region', 'target_region', 'target_region', 'target_region', 'target_region'],
      },
    ],
    { regions: { type: 'file' } },
  );
  expect(
    result.dataset.agreements.map(({ title, attributes }) => `${title} ${String(attributes?.['value'])}`),
  ).toEqual(['A - B 1', 'A - D x', 'B - C 2 / 3']);
  expect(accountsOf(result)).toEqual(['4 0 0 1']);
  expect(result.dataset.agreements[2]?.record).toEqual({ file: 'table.csv', row: 3, cells: ['B', 'C', '2'] });
});

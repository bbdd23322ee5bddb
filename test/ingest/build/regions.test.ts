import { describe, expect, it } from 'vitest';
import { builtIn } from '../../support/builtIn.ts';
import { aSheet } from '../../support/sheets.ts';
import { accountsOf, buildOf, decision, partiesOf, told, type PlannedSheet } from './buildOf.ts';

const ties = (...rows: readonly string[]): PlannedSheet => ({
  sheet: aSheet(['a | b', ...rows], { file: 'ties.csv' }),
  content: 'ties',
  roles: ['source_region', 'target_region'],
});
const square = (lon: number, lat: number) =>
  [
    [
      [
        [lon, lat],
        [lon + 1, lat],
        [lon + 1, lat + 1],
        [lon, lat + 1],
        [lon, lat],
      ],
    ],
  ] as const;

describe('a table of regions of one’s own', () => {
  const table: PlannedSheet = {
    sheet: aSheet(
      [
        'code | name | level | parent | lat | lon | population:2020 | aliases | poverty_pct:2021',
        'N | Nordland | Bundesland | | 50,5 | 8 | 1.200.000 | | 4,5',
        'N1 | Neustadt | Stadt | N | 50.1 | 8.1 | viele | New Town; Newtown | ',
        'N2 | Altkreis | Landkreis | Nordland | 95 | 8 | 5000 | | 12',
        'N2 | Zweitkreis | | | | | | | ',
        ' | Kleinort | Flecken | X9 | | | | | ',
        ' | kleinort | | | | | | | ',
        ' | | Flecken | | | | | | ',
      ],
      { file: 'regions.csv' },
    ),
    content: 'regions',
    roles: ['code', 'name', 'level', 'parent', 'lat', 'lon', 'population', 'aliases', 'indicator'],
    columns: { 6: { decimalMark: ',' }, 8: { decimalMark: ',' } },
  };
  const result = buildOf([table, ties('N1 | Altkreis', 'New Town | Kleinort', 'N1 | Nirgends')], {
    regions: { type: 'table', sheet: 0 },
  });

  it('is what names are matched against, by code, name and alias', () => {
    expect(result.dataset.regions).toEqual([
      {
        id: 'N',
        name: 'Nordland',
        aliases: [],
        level: 'province',
        autonomous: true,
        lat: 50.5,
        lon: 8,
        population: { value: 1_200_000, year: 2020 },
        indicators: { poverty_pct: { value: 4.5, year: 2021 } },
      },
      {
        id: 'N1',
        name: 'Neustadt',
        aliases: ['New Town', 'Newtown'],
        level: 'city',
        autonomous: true,
        parentId: 'N',
        lat: 50.1,
        lon: 8.1,
        indicators: {},
      },
      {
        id: 'N2',
        name: 'Altkreis',
        aliases: [],
        level: 'regency',
        autonomous: true,
        parentId: 'N',
        population: { value: 5000, year: 2020 },
        indicators: { poverty_pct: { value: 12, year: 2021 } },
      },
      { id: 'own:kleinort', name: 'Kleinort', aliases: [], level: 'other', autonomous: true, indicators: {} },
    ]);
    expect(partiesOf(result)).toEqual(['row-2: N1 N2', 'row-3: N1 own:kleinort', 'row-4: N1 out:nirgends']);
    expect(result.dataset.agreements.map(({ title }) => title)[0]).toBe('Neustadt - Altkreis');
  });

  it('tells what could not be used', () => {
    expect(told(result)).toEqual([
      '3 number-not-read population:2020 viele',
      '4 number-not-read lat 95',
      '5 region-repeated code N2',
      '7 region-repeated name kleinort',
      '8 title-missing name -',
      '6 region-not-in-data parent X9',
      '4 party-unknown b Nirgends',
    ]);
    expect(accountsOf(result)).toEqual(['4 0 3 1', '3 0 0 1']);
  });
});

it('boundaries give points, areas and borders, matched by code, then by name', () => {
  const own: PlannedSheet = {
    sheet: aSheet(['code | name', '1 | West', '2 | East', '3 | Far'], { file: 'regions.csv' }),
    content: 'regions',
    roles: ['code', 'name'],
  };
  const shapes: PlannedSheet = {
    sheet: aSheet(['id | label', '2 | Ost', 'x | West', '9 | Nowhere', ' | East'], {
      file: 'map.geojson',
      format: 'geojson',
    }),
    content: 'regions',
    roles: ['code', 'name'],
  };
  const result = buildOf([own, shapes, ties('West | East')], {
    regions: { type: 'table', sheet: 0 },
    source: {
      shapes: [
        {
          file: 'map.geojson',
          shapes: [
            { polygons: square(11, 0) },
            { polygons: square(10, 0) },
            { polygons: square(30, 0) },
            { polygons: square(40, 0) },
          ],
        },
      ],
    },
  });
  const [west, east, far] = result.dataset.regions;
  expect([west?.lat, west?.lon, east?.lat, east?.lon]).toEqual([0.5, 10.5, 0.5, 11.5]);
  // A square degree at the equator: R² · 1° · sin 1°.
  const expected = (6371.0088 ** 2 * Math.PI * Math.sin(Math.PI / 180)) / 180;
  expect((west?.areaKm2 ?? 0) / expected).toBeCloseTo(1, 4);
  expect(far?.lat).toBeUndefined();
  expect(result.dataset.boundaries?.map(({ regionId }) => regionId)).toEqual(['2', '1']);
  expect(result.dataset.borders).toEqual([
    { a: '1', b: '2', kind: 'land', confidence: 'high', sharedKm: 111.2 },
  ]);
  expect(told(result)).toEqual(['4 region-unmatched label Nowhere', '5 region-repeated label East']);
  expect(accountsOf(result)).toEqual(['3 0 0 1', '2 0 2 0', '1 0 0 1']);
});

it('figures of a table come to the built-in regions, and what is known stays', () => {
  const table: PlannedSheet = {
    sheet: aSheet(['kode | nama | roads', '34.02 | Bantul | 12', ' | Kab. Sleman | 7']),
    content: 'regions',
    roles: ['code', 'name', 'indicator'],
  };
  const result = buildOf([table, ties('34.02 | 34.04')]);
  const [bantul, sleman] = ['34.02', '34.04'].map((code) =>
    result.dataset.regions.find(({ id }) => id === code),
  );
  expect(bantul?.indicators['roads']).toEqual({ value: 12 });
  expect(sleman?.indicators['roads']).toEqual({ value: 7 });
  const before = builtIn().regions.find(({ id }) => id === '34.02');
  expect({ ...bantul, indicators: {} }).toEqual({ ...before, indicators: {} });
  expect(result.dataset.regions).toHaveLength(builtIn().regions.length);
});

it('numbers of nodes are no codes of regions', () => {
  const nodes: PlannedSheet = {
    sheet: aSheet(['id | label', '11 | Kota Bogor', '12 | Kota Depok', '13 | Kab. Bantul'], {
      file: 'g.gexf',
      format: 'gexf',
      sheet: 'nodes',
    }),
    content: 'regions',
    roles: ['code', 'name'],
  };
  const edges: PlannedSheet = {
    sheet: aSheet(['source | target', '11 | 12', '12 | 13'], {
      file: 'g.gexf',
      format: 'gexf',
      sheet: 'edges',
    }),
    content: 'ties',
    roles: ['source_region', 'target_region'],
  };
  const result = buildOf([nodes, edges, ties('11 | 12')]);
  expect(partiesOf(result)).toEqual([
    'g-gexf-edges-row-2: 32.71 32.76',
    'g-gexf-edges-row-3: 32.76 34.02',
    // In another file they are Aceh and North Sumatra.
    'ties-csv-row-2: 11 12',
  ]);
});

describe('regions of the file', () => {
  it('are one for each name, numbered where slugs meet, and apart in two countries', () => {
    const result = buildOf(
      [
        {
          sheet: aSheet([
            'a | b | ca | cb | lat | lon',
            'Neustadt | Ålesund | DE | NO | 50 | 8',
            'NEUSTADT | Neustadt | DE | AT | 50.2 | 8.4',
            'Neustadt | Ålesund | DE | NO | 53 | 12',
            'A/B | A-B | | | | ',
          ]),
          content: 'ties',
          roles: [
            'source_region',
            'target_region',
            'source_country',
            'target_country',
            'source_lat',
            'source_lon',
          ],
        },
      ],
      { regions: { type: 'file' } },
    );
    expect(result.dataset.regions.map(({ id, name, lat, lon }) => [id, name, lat, lon])).toEqual([
      ['own:neustadt', 'Neustadt (DE)', 50.1, 8.2],
      ['own:alesund', 'Ålesund', undefined, undefined],
      ['own:neustadt-2', 'Neustadt (AT)', undefined, undefined],
      // Too far from the first one to be the same.
      ['own:neustadt-3', 'Neustadt (DE)', 53, 12],
      ['own:a-b', 'A/B', undefined, undefined],
    ]);
    expect(told(result)).toEqual(['5 too-few-parties b A/B - A-B']);
  });
});

it('borders and areas of tables are those of the dataset', () => {
  const borders: PlannedSheet = {
    sheet: aSheet(
      [
        'a | b | km | jenis',
        'Kab. Bantul | 34.04 | 12,5 | ',
        'Kota Bogor | Bandung | | ',
        '34.02 | Kab. Sleman | 3 | ',
      ],
      {
        sheet: 'borders',
      },
    ),
    content: 'borders',
    roles: ['border_a', 'border_b', 'shared_km', 'kind'],
    columns: { 2: { decimalMark: ',' } },
  };
  const areas: PlannedSheet = {
    sheet: aSheet(
      [
        'name | type | members | affairs',
        'Kartamantul | badan | 34.71; Kab. Sleman; 34.02; Entah | 2.11',
        'Kosong | plan | Entah | ',
      ],
      {
        sheet: 'areas',
      },
    ),
    content: 'areas',
    roles: ['name', 'area_type', 'members', 'affairs'],
  };
  const result = buildOf([borders, areas]);
  const added = result.dataset.borders.filter(({ sharedKm }) => sharedKm === 12.5);
  expect(added).toEqual([{ a: '34.02', b: '34.04', sharedKm: 12.5, kind: 'land', confidence: 'high' }]);
  expect(result.dataset.borders).toHaveLength(builtIn().borders.length);
  expect(result.dataset.areas.at(-1)).toEqual({
    id: 'own:kartamantul',
    name: 'Kartamantul',
    type: 'body',
    members: ['34.71', '34.04', '34.02'],
    affairs: ['2.11'],
    source: 'table.csv',
  });
  expect(told(result)).toEqual([
    '3 party-ambiguous b Bandung',
    '4 region-repeated b 34.02 - Kab. Sleman',
    '2 region-not-in-data members Entah',
    '3 region-not-in-data members Entah',
    '3 no-region members -',
  ]);
  expect(accountsOf(result)).toEqual(['1 1 1 1', '1 0 1 1']);
});

describe('names of the files that are nearly one', () => {
  const rows = [
    'Gedrop-Mierlo | Asten',
    'Geldrop-Mierlo | Asten',
    'Geldrop-Mierlo | EnkHuizen',
    'Asten | Enkhuizen',
    'asten | Zone 11',
    'Zone 12 | Aston',
  ];
  const loaded = (kept: Parameters<typeof buildOf>[1] = {}) =>
    buildOf([ties(...rows)], { regions: { type: 'file' }, ...kept });
  const names = ({ dataset }: ReturnType<typeof buildOf>) => dataset.regions.map(({ name }) => name);

  it('are told, the rarer as the other one; both are loaded and no row waits', () => {
    const result = loaded();
    expect(names(result)).toEqual([
      'Gedrop-Mierlo',
      'Asten',
      'Geldrop-Mierlo',
      'Enkhuizen',
      'Zone 11',
      'Zone 12',
      'Aston',
    ]);
    expect(accountsOf(result)).toEqual(['6 0 0 1']);
    expect(
      result.questions.map(({ text, certainty, waiting, places, candidates }) => [
        text,
        certainty,
        waiting,
        places.map(({ row }) => row),
        candidates.map(({ regionId }) => regionId),
      ]),
    ).toEqual([
      ['Gedrop-Mierlo', 'likely', 0, [2], ['own:geldrop-mierlo', 'own:gedrop-mierlo']],
      ['Aston', 'likely', 0, [7], ['own:asten', 'own:aston']],
    ]);
  });

  it('are one once it is decided, also where the wrong one comes first, and two where that is decided', () => {
    const decide = (regionId: string) =>
      loaded({ kept: [decision('name', 'gedrop mierlo', { as: 'region', regionId })] });
    const merged = decide('own:geldrop-mierlo');
    expect(names(merged).filter((name) => name.endsWith('Mierlo'))).toEqual(['Geldrop-Mierlo']);
    expect(partiesOf(merged)[0]).toBe('row-2: own:geldrop-mierlo own:asten');
    const apart = decide('own:gedrop-mierlo');
    expect(names(apart)).toEqual(names(loaded()));
    for (const { questions } of [merged, apart])
      expect(questions.flatMap(({ text, answer }) => (answer === undefined ? [text] : []))).toEqual([
        'Aston',
      ]);
  });

  it('stay two in different countries', () => {
    const table: PlannedSheet = {
      sheet: aSheet(['a | land | b | land', 'Rosental | Austria | Rosenthal | Germany']),
      content: 'ties',
      roles: ['source_region', 'source_country', 'target_region', 'target_country'],
    };
    expect(buildOf([table], { regions: { type: 'file' } }).questions).toEqual([]);
  });
});

import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readOne, sheetsOf, textsOf, typesOf } from './readFiles.ts';

const json = async (value: unknown, name = 'x.json') =>
  readOne(name, typeof value === 'string' ? value : JSON.stringify(value));

describe('JSON', () => {
  test('a list of objects: columns in order of appearance, lists and objects inside', async () => {
    const { sheets, issues } = await json([
      { judul: 'A', pihak: ['Bantul', 'Sleman', 3], tahun: 2021, aktif: true },
      {
        judul: 'B',
        wilayah: { kode: '33.10', nama: 'Klaten' },
        tahun: null,
        'wilayah.kode': 'x',
        list: [{ a: 1 }],
      },
    ]);
    expect(issues).toEqual([]);
    expect(textsOf(sheets[0])).toEqual([
      ['judul', 'pihak', 'tahun', 'aktif', 'wilayah.kode', 'wilayah.nama', 'wilayah.kode (2)', 'list'],
      ['A', 'Bantul; Sleman; 3', '2021', 'true'],
      ['B', '', '', '', '33.10', 'Klaten', 'x', '[{"a":1}]'],
    ]);
    expect(typesOf(sheets[0], 1)).toEqual(['text', 'text', 'number', 'boolean']);
    expect(sheets[0]).toMatchObject({ file: 'x.json', format: 'json' });
  });

  test('lists inside an object are a sheet each, the rest is kept beside them', async () => {
    const source = await json({
      judul: 'Register',
      total: 2,
      data: [{ a: 1 }],
      lain: [{ b: 'x' }],
      kosong: [],
    });
    expect(sheetsOf(source)).toEqual({ data: [['a'], ['1']], lain: [['b'], ['x']] });
    expect(source.sheets[0]?.notes.metadata).toEqual({ judul: 'Register', total: '2' });
  });

  test('a list of lists is a table; one document per line is a list; NaN is nothing', async () => {
    expect(
      sheetsOf(
        await json([
          ['a', 'b'],
          [1, null, true],
          [[], {}],
        ]),
      ),
    ).toEqual({
      '': [
        ['a', 'b'],
        ['1', '', 'true'],
        ['[]', '{}'],
      ],
    });
    expect(sheetsOf(await json('{"a": 1}\n{"a": 2}\n', 'x.jsonl'))).toEqual({ '': [['a'], ['1'], ['2']] });
    expect(sheetsOf(await json('[{"a": NaN, "b": "NaN \\" NaN", "c": -Infinity}]'))).toEqual({
      '': [['b'], ['NaN " NaN']],
    });
  });

  test('keys that mean something to the language are plain columns', async () => {
    const source = await json(
      '[{"__proto__": {"polluted": "ya"}, "constructor": "c", "toString": 1, "__proto__x": 2}]',
    );
    expect(sheetsOf(source)).toEqual({
      '': [
        ['__proto__.polluted', 'constructor', 'toString', '__proto__x'],
        ['ya', 'c', '1', '2'],
      ],
    });
    const beside = await json('{"__proto__": "x", "constructor": "y", "data": [{"a": 1}]}');
    expect(Object.entries(beside.sheets[0]?.notes.metadata ?? {})).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });

  test('our own project and dataset are handed on whole', async () => {
    const project = { format: 'jejaring-project', version: 1, dataset: {} };
    expect(await json(project)).toEqual({
      sheets: [],
      shapes: [],
      issues: [],
      documents: [{ file: 'x.json', kind: 'project', json: project }],
    });
    const dataset = { schemaVersion: 1, regions: [], agreements: [], id: 'x' };
    expect((await json(dataset)).documents).toEqual([{ file: 'x.json', kind: 'dataset', json: dataset }]);
  });

  test('a project may be larger than other files, also when it is packed', async () => {
    const filling = 'x'.repeat(70 * 1024 * 1024);
    const project = JSON.stringify({ format: 'jejaring-project', version: 1, filling });
    expect((await json(project)).documents).toHaveLength(1);
    expect((await readOne('x.jejaring.json.gz', gzipSync(project))).documents).toHaveLength(1);
    const other = JSON.stringify({ filling });
    expect((await json(other)).issues).toMatchObject([{ code: 'file-too-large' }]);
    expect((await readOne('x.json.gz', gzipSync(other))).issues).toMatchObject([{ code: 'file-too-large' }]);
  });

  test.each([
    [
      'a newer project',
      { format: 'jejaring-project', version: 2 },
      { code: 'file-version', params: { version: 2 } },
    ],
    [
      'a newer dataset',
      { schemaVersion: 9, regions: [], agreements: [] },
      { code: 'file-version', params: { version: 9 } },
    ],
    ['something else', { name: 'x', version: '1' }, { code: 'file-not-recognised' }],
    ['a number per entry', [1, 2, 3], { code: 'file-not-recognised' }],
    ['an empty list', [], { code: 'file-empty' }],
    ['cut off', '[{"a": 1}, {"b', { code: 'file-truncated' }],
    ['cut off behind a value', '{"a": [1, 2', { code: 'file-truncated' }],
    ['a comma too many', '[{"a": 1,}]', { code: 'file-invalid', params: { reason: 'JSON' } }],
    ['61 levels', `${'['.repeat(61)}${']'.repeat(61)}`, { code: 'file-too-deep', params: { limit: 60 } }],
    ['a million levels', '{"a":'.repeat(1_000_000), { code: 'file-too-deep' }],
    ['millions of objects', `[${'{},'.repeat(5_000_001)}{}]`, { code: 'file-too-large' }],
    ['ties without ends', { nodes: [], links: [{ source: 'a' }] }, { code: 'file-invalid' }],
  ])('%s is one error', async (_, value, issue) => {
    const source = await json(value);
    expect(source).toMatchObject({ sheets: [], documents: [], shapes: [] });
    expect(source.issues).toHaveLength(1);
    expect(source.issues[0]).toMatchObject({ severity: 'error', file: 'x.json', ...issue });
  });

  test('a table whose first cell begins with a bracket is a table', async () => {
    expect(sheetsOf(await json('[1] Judul;Pihak\n[2] A;B\n', 'x.csv'))['']).toHaveLength(2);
    expect(sheetsOf(await json('{x} Judul;Pihak\nA;B\n', 'x.csv'))['']).toHaveLength(2);
  });
});

describe('graphs in JSON', () => {
  const expected = {
    nodes: [
      ['id', 'label', 'level'],
      ['a', 'Kota A', 'city'],
      ['b', 'Kab. B'],
    ],
    edges: [
      ['source', 'target', 'id', 'weight'],
      ['a', 'b', 'e1', '2.5'],
    ],
  };
  const nodes = [
    { id: 'a', label: 'Kota A', level: 'city' },
    { id: 'b', label: 'Kab. B' },
  ];
  const edges = [{ id: 'e1', source: 'a', target: 'b', weight: 2.5 }];
  test.each([
    ['nodes and links', { directed: true, nodes, links: edges }, true],
    ['nodes and edges', { nodes, edges }, undefined],
    [
      'ends that are nodes',
      { nodes, links: [{ ...edges[0], source: nodes[0], target: nodes[1] }] },
      undefined,
    ],
    ['from and to', { nodes, edges: [{ id: 'e1', from: 'a', to: 'b', weight: 2.5 }] }, undefined],
    [
      'Cytoscape, in two lists',
      {
        elements: {
          nodes: nodes.map((data) => ({ data, position: { x: 1 } })),
          edges: edges.map((data) => ({ data })),
        },
      },
      undefined,
    ],
    ['Cytoscape, in one list', { elements: [...nodes, ...edges].map((data) => ({ data })) }, undefined],
    [
      'graphology',
      {
        options: { type: 'undirected' },
        nodes: nodes.map(({ id, ...attributes }) => ({ key: id, attributes })),
        edges: [{ source: 'a', target: 'b', attributes: { id: 'e1', weight: 2.5 } }],
      },
      false,
    ],
    [
      'JSON Graph Format',
      {
        graph: {
          directed: false,
          nodes: { a: { label: 'Kota A', level: 'city' }, b: { label: 'Kab. B' } },
          edges,
        },
      },
      false,
    ],
  ])('%s', async (_, value, directed) => {
    const source = await json(value);
    expect(source.issues).toEqual([]);
    expect(sheetsOf(source)).toEqual(expected);
    expect(source.sheets[0]?.notes.directed).toBe(directed);
  });

  test('nodes without an id are called by their place; ends that no node has become nodes', async () => {
    const value = {
      nodes: [{ name: 'A' }, { name: 'B' }],
      links: [
        { source: 0, target: 1 },
        { source: 1, target: 'z' },
      ],
    };
    expect(sheetsOf(await json(value))).toEqual({
      nodes: [['id', 'name'], ['0', 'A'], ['1', 'B'], ['z']],
      edges: [
        ['source', 'target'],
        ['0', '1'],
        ['1', 'z'],
      ],
    });
  });

  test('CX2: aliases, defaults, names', async () => {
    const value = [
      { CXVersion: '2.0', hasFragments: false },
      {
        attributeDeclarations: [
          { nodes: { name: { a: 'n' }, level: { v: 'kota' } }, edges: { weight: { a: 'w', d: 'double' } } },
        ],
      },
      { networkAttributes: [{ name: 'Contoh' }] },
      {
        nodes: [
          { id: 0, x: 1, y: 2, v: { n: 'Bantul', level: 'kabupaten' } },
          { id: 1, v: { n: 'Jogja' } },
        ],
      },
      { edges: [{ id: 5, s: 0, t: 1, v: { w: 1.5 } }] },
      { status: [{ success: true }] },
    ];
    const source = await json(value, 'x.cx2');
    expect(source.sheets[0]).toMatchObject({
      format: 'cx2',
      notes: { directed: true, metadata: { name: 'Contoh' } },
    });
    expect(sheetsOf(source)).toEqual({
      nodes: [
        ['id', 'label', 'level'],
        ['0', 'Bantul', 'kabupaten'],
        ['1', 'Jogja', 'kota'],
      ],
      edges: [
        ['source', 'target', 'id', 'weight'],
        ['0', '1', '5', '1.5'],
      ],
    });
    expect((await json(value.slice(0, 5), 'x.cx2')).issues).toMatchObject([{ code: 'file-truncated' }]);
  });
});

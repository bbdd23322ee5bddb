import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, strToU8, zipSync } from 'fflate';
import type { InputFile } from '../../src/ingest/source/Source.ts';

/** Files of others that are mutated; several files of one seed are dropped together. */
export interface FuzzSeed {
  readonly name: string;
  readonly files: readonly InputFile[];
}

const listed = /\.(csv|tsv|txt|xlsx|ods|xls|json|gexf|graphml|gml|net|zip|gz|pdf)$/;
/** Larger ones take most of the time and find nothing that a small one does not. */
const largest = 40_000;

const topology = {
  type: 'Topology',
  transform: { scale: [0.1, 0.1], translate: [100, -7] },
  arcs: [
    [
      [0, 0],
      [1, 0],
      [0, 1],
    ],
    [
      [1, 1],
      [-1, -1],
    ],
  ],
  objects: {
    daerah: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0, 1]], properties: { kode: '34.02', nama: 'Kabupaten Bantul' } },
        { type: 'MultiPolygon', arcs: [[[0, ~0]]], properties: { kode: '34.04', nama: 'Kabupaten Sleman' } },
      ],
    },
  },
};
const square = [
  [110, -7],
  [110.5, -7],
  [110.5, -7.5],
  [110, -7],
];
const geo = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 1,
      properties: { name: 'Kota Bogor', pop: 1e6 },
      geometry: { type: 'Polygon', coordinates: [square] },
    },
    {
      type: 'Feature',
      properties: { name: 'Kota Depok', tags: ['a', 'b'] },
      geometry: { type: 'MultiPolygon', coordinates: [[square]] },
    },
    {
      type: 'Feature',
      properties: { name: 'Kota Bekasi' },
      geometry: { type: 'Point', coordinates: [107, -6.2] },
    },
    { type: 'Feature', properties: null, geometry: null },
  ],
};
const cx2 = [
  { CXVersion: '2.0', hasFragments: false },
  { metaData: [{ name: 'nodes', elementCount: 2 }] },
  {
    attributeDeclarations: [
      { nodes: { n: { a: 'name', d: 'string' } }, edges: { weight: { d: 'double', v: 1 } } },
    ],
  },
  {
    nodes: [
      { id: 1, x: 1, y: 2, v: { n: 'Kota Bogor' } },
      { id: 2, v: { n: 'Kota Depok' } },
    ],
  },
  { edges: [{ id: 2, s: 1, t: 2, v: { weight: 3 } }] },
  { status: [{ success: true }] },
];
const register = `No;Tentang;Para Pihak;Nomor;Tanggal;Masa Berlaku;Nilai
1;"Pengelolaan sampah;
bersama";"Kab. Bantul; Kota Yogyakarta";415.4/12/2021;5 Januari 2021;5 (lima) tahun;Rp 1.250.000,50
2;Air minum;Kab. Sleman dan Bantul;;31/12/2020;s.d. 31 Desember 2025;1,5 miliar
JUMLAH;2;;;;;
`;
const own: Readonly<Record<string, Uint8Array>> = {
  'shapes.geojson': strToU8(JSON.stringify(geo)),
  'shapes.topojson': strToU8(JSON.stringify(topology)),
  'network.cx2': strToU8(JSON.stringify(cx2)),
  'records.json': strToU8(
    JSON.stringify([{ judul: 'Air', pihak: ['Kota Bogor', 'Kota Depok'], tahun: 2021 }, { judul: 'Bus' }]),
  ),
  'register.csv': strToU8(register),
  'register.csv.gz': gzipSync(strToU8(register)),
  'register.zip': zipSync({ 'a/register.csv': strToU8(register), 'b.geojson': strToU8(JSON.stringify(geo)) }),
  'matrix.net': strToU8(
    '*vertices 3\n1 "Kota Bogor"\n2 "Kota Depok"\n3 "Bekasi"\n*matrix\n0 2 0\n1 0 0\n0 5 1\n',
  ),
};

/** Every fixture of every format that is small enough, the beginnings of the large texts, and some of our own making. */
export function fuzzSeeds(fixtures: string): readonly FuzzSeed[] {
  const read = (...path: string[]): Uint8Array => new Uint8Array(readFileSync(join(fixtures, ...path)));
  const seeds: FuzzSeed[] = Object.entries(own).map(([name, bytes]) => ({ name, files: [{ name, bytes }] }));
  for (const folder of readdirSync(join(fixtures, 'import'), { withFileTypes: true })) {
    // Archives that unpack to hundreds of megabytes are refused, but each takes seconds.
    if (!folder.isDirectory() || folder.name.includes('bomb')) continue;
    const files = readdirSync(join(fixtures, 'import', folder.name))
      .filter((name) => name !== 'expected.json')
      .toSorted()
      .map((name) => ({ name, bytes: read('import', folder.name, name) }));
    if (files.every(({ bytes }) => bytes.length <= largest)) seeds.push({ name: folder.name, files });
  }
  for (const part of ['workbook', 'projects', 'public']) {
    for (const path of readdirSync(join(fixtures, part), { recursive: true, encoding: 'utf8' })) {
      if (!listed.test(path)) continue;
      const bytes = read(part, path);
      const name = path.replace(/^.*\//, '');
      if (bytes.length <= largest) seeds.push({ name: `${part}/${path}`, files: [{ name, bytes }] });
      else if (/\.(csv|tsv)$/.test(path)) {
        seeds.push({ name: `${part}/${path}`, files: [{ name, bytes: bytes.slice(0, 6000) }] });
      }
    }
  }
  return seeds.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

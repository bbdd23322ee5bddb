import { gzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readSource } from '../../../src/ingest/source/readSource.ts';
import { seededRandom } from '../../../src/lib/random.ts';
import { ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';
import { graphFiles } from './graphFiles.ts';
import { utf8 } from './readFiles.ts';

const inputs = 3000;

const csv = 'judul;pihak;tanggal\n"A; B";"Bantul\nSleman";2021\nC;D;2022\n';
const geo = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 1,
      properties: { a: 'x' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [1, 2],
            [3, 4],
            [1, 2],
          ],
        ],
      },
    },
  ],
};
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
    a: {
      type: 'GeometryCollection',
      geometries: [{ type: 'Polygon', arcs: [[0, 1]], properties: { n: 'x' } }],
    },
  },
};
const cx2 = [
  { CXVersion: '2.0' },
  { nodes: [{ id: 1, v: { n: 'a' } }] },
  { edges: [{ id: 2, s: 1, t: 1 }] },
  { status: [] },
];

const seeds: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ...Object.entries(graphFiles).map(([name, text]): [string, Uint8Array] => [name, utf8(text)]),
  ['x.gexf', utf8('<!DOCTYPE gexf [<!ENTITY a "b">]><gexf><graph/></gexf>')],
  ['x.csv', utf8(csv)],
  ['x.geojson', utf8(JSON.stringify(geo))],
  ['x.topojson', utf8(JSON.stringify(topology))],
  ['x.cx2', utf8(JSON.stringify(cx2))],
  ['x.json', utf8('[{"a":1,"b":["x"]},{"__proto__":{"c":2}}]')],
  ['x.zip', zipSync({ 'a.csv': utf8(csv), 'b/c.json': utf8('[{"a":1}]') })],
  ['x.csv.gz', gzipSync(utf8(csv))],
];
const pieces = [
  '"',
  '<',
  '>',
  '</',
  ']',
  '[',
  '{',
  '}',
  '*',
  '&',
  '&a;',
  '\n',
  '\u0000',
  '__proto__',
  '-1',
  '1e999',
  'null',
  '<!DOCTYPE x>',
  '\uFFFF',
].map(utf8);

function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  const below = (limit: number): number => Math.floor(random() * limit);
  let current = [...bytes];
  for (let change = 1 + below(3); change > 0; change -= 1) {
    const at = below(current.length + 1);
    const piece = [...(pieces[below(pieces.length)] ?? [])];
    const kind = below(13) % 5;
    if (kind === 0) current.splice(at, 0, ...piece);
    else if (kind === 1) current.splice(at, below(12));
    else if (kind === 2) current.splice(at, piece.length, ...piece);
    else if (kind === 3) current[Math.min(at, current.length - 1)] = below(256);
    // Cutting off is rarer: it ends most files.
    else current = current.slice(0, at);
  }
  return Uint8Array.from(current);
}

test(`${String(inputs)} damaged files of every kind: sheets, or one error that names the file`, async () => {
  const random = seededRandom(20_261_123);
  const seen = new Map<string, number>();
  for (let input = 0; input < inputs; input += 1) {
    const [name, seed] = seeds[input % seeds.length] ?? ['x.csv', new Uint8Array()];
    const bytes = mutate(seed, random);
    const source = await readSource([{ name, bytes }], ignoreProgress, neverCancelled);
    const errors = source.issues.filter(({ severity }) => severity === 'error');
    const shown = `${name}: ${new TextDecoder().decode(bytes).slice(0, 2000)}`;
    const gave = source.sheets.length + source.documents.length;
    // Only an archive can give some files and an error for others.
    if (name.endsWith('.zip')) expect(errors.length + gave, shown).toBeGreaterThan(0);
    else expect(gave > 0, shown).toBe(errors.length === 0);
    if (!name.endsWith('.zip')) expect(errors.length, shown).toBeLessThanOrEqual(1);
    for (const { code, file, params } of errors) {
      expect(file.startsWith(name), shown).toBe(true);
      // An error that no reader foresaw.
      expect(String(params?.['reason']), shown).not.toMatch(/Error/);
      seen.set(code, (seen.get(code) ?? 0) + 1);
    }
    for (const { ends, rowStarts, rowNumbers, types, text } of source.sheets) {
      expect(rowStarts).toHaveLength(rowNumbers.length + 1);
      expect(ends).toHaveLength(rowStarts.at(-1) ?? 0);
      expect(types).toHaveLength(ends.length);
      expect(ends.at(-1) ?? 0).toBe(text.length);
    }
    seen.set('read', (seen.get('read') ?? 0) + Math.sign(gave));
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('c' in {}).toBe(false);
  // The inputs reach every outcome.
  for (const outcome of ['read', 'file-truncated', 'file-invalid', 'file-not-recognised', 'file-entities']) {
    expect(seen.get(outcome) ?? 0, JSON.stringify([...seen])).toBeGreaterThan(5);
  }
});

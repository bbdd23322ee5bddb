import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  cellText,
  cellType,
  rowCount,
  rowTexts,
  type RawSheet,
} from '../../../src/ingest/source/RawSheet.ts';
import { readSource } from '../../../src/ingest/source/readSource.ts';
import { ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';
import { networkxNote, runPython, skipNetworkx } from '../../support/networkx.ts';
import { graphFiles } from './graphFiles.ts';
import { networkxReading } from './networkxReading.ts';

type Values = Readonly<Record<string, string | number | boolean>>;
interface Reading {
  readonly directed: boolean;
  readonly nodes: readonly (readonly [id: string, values: Values])[];
  readonly edges: readonly (readonly [source: string, target: string, values: Values])[];
}

const fixtures = [
  'b-17-gexf/network.gexf',
  'b-18-graphml/network.graphml',
  'b-19-gml/network.gml',
  'b-20-pajek/network.net',
  'b-21-node-link-json/network.json',
];
const folder = path.resolve(import.meta.dirname, '../../fixtures/import');

/** A sheet as rows of named values: numbers and truth as such where the sheet says that they are. */
function rowsOf(sheet: RawSheet | undefined): readonly Values[] {
  if (sheet === undefined) return [];
  const header = rowTexts(sheet, 0);
  return Array.from({ length: rowCount(sheet) - 1 }, (_, row) =>
    Object.fromEntries(
      header.flatMap((name, column): [string, Values[string]][] => {
        const text = cellText(sheet, row + 1, column);
        if (text === '') return [];
        const type = cellType(sheet, row + 1, column);
        if (type === 'number') return [[name, Number(text)]];
        return [[name, type === 'boolean' ? text.toLowerCase() === 'true' : text]];
      }),
    ),
  );
}

/** In Pajek, and for what yEd draws, NetworkX leaves some numbers as texts. */
const withoutTypes = (file: string): boolean => file.endsWith('.net') || file.endsWith('yed.graphml');

/** Both readings in one order, as text; ends of ties without direction too. */
function inOrder({ directed, nodes, edges }: Reading, file: string): unknown {
  const plain = (value: string | number | boolean): string =>
    withoutTypes(file) && typeof value === 'string' && /^-?[\d.]+(?:e-?\d+)?$/.test(value)
      ? String(Number(value))
      : JSON.stringify(value);
  const sorted = (values: Values): readonly string[] =>
    Object.entries(values)
      .map(([name, value]) => `${name}=${plain(value)}`)
      .toSorted();
  return {
    nodes: nodes.map(([id, values]) => JSON.stringify([id, sorted(values)])).toSorted(),
    edges: edges
      .map(([source, target, values]) => [
        ...(directed ? [source, target] : [source, target].toSorted()),
        sorted(values),
      ])
      .map((edge) => JSON.stringify(edge))
      .toSorted(),
  };
}

/**
 * What our reader makes of a file, without what NetworkX does not keep: `type`, the number by which it tells parallel
 * ties apart in GEXF, and in GraphML ports and `pid`.
 */
async function readOurs(file: string): Promise<Reading> {
  const name = path.basename(file);
  const source = await readSource([{ name, bytes: readFileSync(file) }], ignoreProgress, neverCancelled);
  expect(source.issues, name).toEqual([]);
  const sheet = (wanted: string): RawSheet | undefined => source.sheets.find((one) => one.sheet === wanted);
  const omitted = new Set([
    'type',
    'networkx_key',
    ...(name.endsWith('.graphml') ? ['pid', 'ports', 'sourceport', 'targetport'] : []),
  ]);
  const without = (values: Values, ...more: readonly string[]): Values =>
    Object.fromEntries(Object.entries(values).filter(([key]) => !omitted.has(key) && !more.includes(key)));
  return {
    directed: sheet('nodes')?.notes.directed ?? false,
    nodes: rowsOf(sheet('nodes')).map((row) => [String(row['id']), without(row, 'id')]),
    edges: rowsOf(sheet('edges')).flatMap((row): Reading['edges'] => {
      const [from, to] = [String(row['source']), String(row['target'])];
      const values = without(row, 'source', 'target');
      // NetworkX reads a tie that goes both ways as two.
      return row['type'] === 'mutual'
        ? [
            [from, to, values],
            [to, from, values],
          ]
        : [[from, to, values]];
    }),
  };
}

describe.skipIf(skipNetworkx)(`graph files hold what NetworkX reads in them${networkxNote}`, () => {
  let temporary = '';
  let readings: Readonly<Record<string, Reading>> = {};

  beforeAll(() => {
    temporary = mkdtempSync(path.join(tmpdir(), 'jejaring-graphs-'));
    const own = Object.entries(graphFiles).map(([name, text]) => {
      const file = path.join(temporary, name);
      writeFileSync(file, text);
      return file;
    });
    readings = runPython(networkxReading, [
      '--make',
      temporary,
      '20261123',
      '60',
      ...fixtures.map((name) => path.join(folder, name)),
      ...own,
    ]) as typeof readings;
  });

  afterAll(() => rmSync(temporary, { recursive: true, force: true }));

  test.each([...fixtures, ...Object.keys(graphFiles)])('%s', async (name) => {
    const file = path.join(fixtures.includes(name) ? folder : temporary, name);
    const expected = readings[file];
    if (expected === undefined) throw new Error('not read by NetworkX');
    expect(expected.nodes.length).toBeGreaterThan(0);
    expect(inOrder(await readOurs(file), file)).toEqual(inOrder(expected, file));
  });

  test('300 random graphs in five formats, as NetworkX writes them', async () => {
    const random = Object.entries(readings).filter(([file]) => /r\d{3}\.\w+$/.test(file));
    expect(random).toHaveLength(300);
    for (const [file, expected] of random) {
      const ours = await readOurs(file);
      expect(inOrder(ours, file), readFileSync(file, 'utf8')).toEqual(inOrder(expected, file));
      if (expected.edges.length > 0 && !file.endsWith('.net'))
        expect(ours.directed, file).toBe(expected.directed);
    }
  });
});

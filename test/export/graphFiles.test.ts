import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { measureIds, type MeasureId, type MeasureResult } from '../../src/analysis/MeasureResult.ts';
import type { Dataset } from '../../src/domain/Dataset.ts';
import { defaultFilters } from '../../src/graph/defaultFilters.ts';
import { deriveNetwork } from '../../src/graph/deriveNetwork.ts';
import type { Network } from '../../src/graph/Network.ts';
import type { GraphDocument } from '../../src/export/graph/GraphDocument.ts';
import { toGraphDocument } from '../../src/export/graph/toGraphDocument.ts';
import { writeGexf } from '../../src/export/graph/writeGexf.ts';
import { writeGraphml } from '../../src/export/graph/writeGraphml.ts';
import { aDataset, anAgreement, aRegion } from '../support/builders.ts';
import { networkxNote, readGraphProgram, runPython, skipNetworkx } from '../support/networkx.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

const hostile = 'Kab. "A" & <B> \'C\'\u0000\u0008\uD800 ]]> \t x\r\ny \uFFFE é 中 😀';
const readable = 'Kab. "A" & <B> \'C\'\uFFFD\uFFFD\uFFFD ]]> \t x\r\ny \uFFFD é 中 😀';

const dataset = aDataset({
  title: { id: 'Uji', en: 'Test & <more>', de: 'Probe' },
  asOf: '2026-11-23',
  sources: ['https://example.org/?a=1&b=2', 'Register "B"'],
  regions: [
    aRegion('33', { name: 'Provinsi Jawa Tengah' }),
    aRegion('33.74', { name: hostile, lat: -7, lon: 110.4, level: 'city' }),
    aRegion('99.99', { name: 'Belum ada data' }),
  ],
  agreements: [
    anAgreement('A&1').between('33.74', '33.22', '33.11').signed('2018-05-01').until('2030-06').about('2.09'),
    anAgreement('A2').between('33.74', '33.22').signed('2017').until('2020').as('PKS').about('2.11'),
    anAgreement('A3').between('33.11', '33.22').signed('2019-02-03').about('1.03'),
  ],
});
const filters = { ...defaultFilters(dataset, '2026-11-23'), statuses: [] };
const { network } = deriveNetwork(dataset, filters, noLinkDecisions);

const isWhole = (id: MeasureId): boolean =>
  ['partners', 'agreements', 'core', 'community', 'component'].includes(id);

/** Made-up measures: the place of the node, and missing for every third. */
function someMeasures(of: Network): MeasureResult {
  const values = Float64Array.from(of.regions, (_, node) => (node % 3 === 2 ? Number.NaN : node / 8));
  const whole = Float64Array.from(of.regions, (_, node) => (node % 3 === 2 ? Number.NaN : node));
  return {
    values: Object.fromEntries(measureIds.map((id) => [id, isWhole(id) ? whole : values])) as Record<
      MeasureId,
      Float64Array
    >,
    numbers: {
      regions: of.regions.length,
      regionsWithTie: 0,
      regionsWithoutRecord: 0,
      ties: of.ties.length,
      density: undefined,
      components: 0,
      largestComponent: 0,
      crossProvinceShare: undefined,
      modularity: undefined,
    },
    failures: [],
  };
}

function toDocument(of: Dataset, from: Network): GraphDocument {
  return toGraphDocument({
    dataset: of,
    network: from,
    measures: someMeasures(from),
    filters,
    language: 'en',
    creator: 'Jejaring test',
    colours: new Map(from.regions.slice(0, 1).map((id) => [id, '#0E6F72'])),
  });
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

function parseXml(text: string): readonly Element[] {
  const parser = new SaxesParser();
  const elements: Element[] = [];
  const open: Element[] = [];
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (part) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += part;
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return elements;
}

const graph = toDocument(dataset, network);

describe('a GEXF file', () => {
  const text = writeGexf(graph);
  const elements = parseXml(text);
  it('is version 1.3 and says title, day, filters and sources', () => {
    expect(elements[0]?.attributes).toMatchObject({ xmlns: 'http://gexf.net/1.3', version: '1.3' });
    expect(elements.find((element) => element.name === 'description')?.text).toBe(
      'Test & <more>\n2026-11-23\nAll agreements, planned ones included, status on 23 November 2026.\n' +
        'https://example.org/?a=1&b=2\nRegister "B"',
    );
  });
  it('holds every region and every tie, whatever their names', () => {
    const nodes = elements.filter((element) => element.name === 'node');
    expect(nodes.map((node) => node.attributes['id'])).toEqual(network.regions);
    expect(nodes.find((node) => node.attributes['id'] === '33.74')?.attributes['label']).toBe(readable);
    expect(elements.filter((element) => element.name === 'edge')).toHaveLength(network.ties.length);
  });
  it('leaves out what is missing', () => {
    expect(text).not.toMatch(/NaN|undefined|Infinity|value=""/);
  });
  it('is the same for the same graph', () => {
    expect(writeGexf(toDocument(dataset, network))).toBe(text);
  });
});

describe('a GraphML file', () => {
  const text = writeGraphml(graph);
  const elements = parseXml(text);
  it('holds every region and every tie, whatever their names', () => {
    const nodes = elements.filter((element) => element.name === 'node');
    expect(nodes.map((node) => node.attributes['id'])).toEqual(network.regions);
    expect(elements.filter((element) => element.name === 'data').map((element) => element.text)).toContain(
      readable,
    );
    expect(elements.filter((element) => element.name === 'edge')).toHaveLength(network.ties.length);
  });
  it('declares every key that it uses', () => {
    const declared = new Set(
      elements.filter(({ name }) => name === 'key').map(({ attributes }) => attributes['id']),
    );
    const used = elements.filter(({ name }) => name === 'data').map(({ attributes }) => attributes['key']);
    expect(used.every((key) => declared.has(key))).toBe(true);
    expect(text).not.toMatch(/NaN|undefined|Infinity|<data key="\w+"><\/data>/);
  });
});

const column = (name: string): number =>
  graph.tieAttributes.findIndex((attribute) => attribute.name === name);

const datesOf = (id: string): unknown[] => {
  const tie = graph.ties.find((candidate) => candidate.id === id);
  return [tie?.cells[column('start')], tie?.cells[column('end')]];
};

describe('start and end of a tie', () => {
  it('stand where all of its agreements have them', () => {
    expect(datesOf('33.22|33.74')).toEqual(['2017', '2030-06']);
    expect(datesOf('33.11|33.22')).toEqual(['2018-05-01', undefined]);
    expect(datesOf('33.11|33.74')).toEqual(['2018-05-01', '2030-06']);
  });
});

describe.skipIf(skipNetworkx)(`NetworkX reads the graph files${networkxNote}`, () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'graph-files-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const program = `${readGraphProgram}
graph = read_graph(sys.argv[1])
print(json.dumps({
    "nodes": {node: graph.nodes[node] for node in graph},
    "ties": [[*sorted([a, b]), data] for a, b, data in graph.edges(data=True)],
    "graph": {key: value for key, value in graph.graph.items() if isinstance(value, str)},
}))
`;
  it.each([
    ['graph.gexf', writeGexf],
    ['graph.graphml', writeGraphml],
  ])('%s', (name, write) => {
    const file = path.join(folder, name);
    writeFileSync(file, write(graph));
    const read = runPython(program, [file]) as {
      nodes: Record<string, Record<string, unknown>>;
      ties: [string, string, Record<string, unknown>][];
      graph: Record<string, string>;
    };
    expect(Object.keys(read.nodes).toSorted()).toEqual([...network.regions].toSorted());
    expect(read.nodes['33.74']).toMatchObject({ label: readable, lat: -7, lon: 110.4, has_record: true });
    expect(read.nodes['99.99']).toMatchObject({ has_record: false });
    for (const [node, id] of network.regions.entries()) {
      expect(read.nodes[id]?.['partners']).toBe(node % 3 === 2 ? undefined : node);
      expect(read.nodes[id]?.['betweenness']).toBe(node % 3 === 2 ? undefined : node / 8);
    }
    expect(
      read.ties
        .map(([a, b, data]) => [a, b, data['weight'], data['count'], data['affairs'], data['agreement_ids']])
        .toSorted((left, right) => (String(left) < String(right) ? -1 : 1)),
    ).toEqual(
      network.ties.map((tie) => [
        tie.a,
        tie.b,
        tie.strength,
        tie.count,
        tie.affairs.join(';'),
        tie.agreements.join(';'),
      ]),
    );
    if (name.endsWith('graphml'))
      expect(read.graph).toMatchObject({ title: 'Test & <more>', day: '2026-11-23' });
  });
});

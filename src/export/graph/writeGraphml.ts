import { escapeXml } from '../../lib/escapeXml.ts';
import { attributeText, type AttributeColumn, type GraphDocument } from './GraphDocument.ts';

const graphmlType = { string: 'string', integer: 'int', double: 'double', boolean: 'boolean' } as const;

const metadata: readonly AttributeColumn[] = [
  { name: 'title', type: 'string' },
  { name: 'day', type: 'string' },
  { name: 'filters', type: 'string' },
  { name: 'sources', type: 'string' },
  { name: 'creator', type: 'string' },
];

/**
 * The graph as GraphML (graphml.graphdrawing.org): undirected; the strength of a tie is its `weight`, the position of a
 * node its `x` and `y`, its colour `colour`. Title, day, filters and sources are data of the graph. Missing values are
 * left out. Same document, same text. O(nodes + ties).
 */
export function writeGraphml(graph: GraphDocument): string {
  const nodeKeys = keysOf('n', [
    { name: 'label', type: 'string' },
    ...graph.nodeAttributes,
    { name: 'x', type: 'double' },
    { name: 'y', type: 'double' },
    { name: 'colour', type: 'string' },
  ]);
  const tieKeys = keysOf('e', [{ name: 'weight', type: 'double' }, ...graph.tieAttributes]);
  const graphKeys = keysOf('g', metadata);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...graphKeys.map((key) => keyLine(key, 'graph')),
    ...nodeKeys.map((key) => keyLine(key, 'node')),
    ...tieKeys.map((key) => keyLine(key, 'edge')),
    '<graph id="jejaring" edgedefault="undirected">',
    dataOf(graphKeys, [graph.title, graph.asOf, graph.filters, graph.sources.join('\n'), graph.creator]),
  ];
  for (const node of graph.nodes) {
    const cells = [node.label, ...node.cells, node.position?.x, node.position?.y, node.colour];
    lines.push(`<node id="${escapeXml(node.id)}">${dataOf(nodeKeys, cells)}</node>`);
  }
  for (const tie of graph.ties) {
    const ends = `source="${escapeXml(tie.source)}" target="${escapeXml(tie.target)}"`;
    lines.push(
      `<edge id="${escapeXml(tie.id)}" ${ends}>${dataOf(tieKeys, [tie.weight, ...tie.cells])}</edge>`,
    );
  }
  lines.push('</graph>', '</graphml>');
  return `${lines.join('\n')}\n`;
}

interface Key extends AttributeColumn {
  readonly id: string;
}

function keysOf(prefix: string, columns: readonly AttributeColumn[]): readonly Key[] {
  return columns.map((column, position) => ({ ...column, id: `${prefix}${String(position)}` }));
}

function keyLine(key: Key, kind: 'graph' | 'node' | 'edge'): string {
  return `<key id="${key.id}" for="${kind}" attr.name="${escapeXml(key.name)}" attr.type="${graphmlType[key.type]}"/>`;
}

function dataOf(keys: readonly Key[], cells: GraphDocument['nodes'][number]['cells']): string {
  return keys
    .map((key, position) => {
      const text = attributeText(cells[position]);
      return text === undefined ? '' : `<data key="${key.id}">${escapeXml(text)}</data>`;
    })
    .join('');
}

import { escapeXml } from '../../lib/escapeXml.ts';
import type { Cell } from '../DataTable.ts';
import { attributeText, type AttributeColumn, type GraphDocument, type GraphNode } from './GraphDocument.ts';

/**
 * The graph as GEXF 1.3 (gexf.net/1.3): static, undirected, with positions and colours where they are known. Title, day,
 * filters and sources stand in the description. Missing values are left out. Same document, same text. O(nodes + ties).
 */
export function writeGexf(graph: GraphDocument): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">',
    `<meta lastmodifieddate="${escapeXml(graph.asOf)}">`,
    `<creator>${escapeXml(graph.creator)}</creator>`,
    `<description>${escapeXml(describe(graph))}</description>`,
    '</meta>',
    '<graph defaultedgetype="undirected" mode="static" idtype="string">',
    ...attributeLines('node', graph.nodeAttributes),
    ...attributeLines('edge', graph.tieAttributes),
    '<nodes>',
  ];
  for (const node of graph.nodes) {
    lines.push(
      `<node id="${escapeXml(node.id)}" label="${escapeXml(node.label)}">${valuesOf(node.cells)}${vizOf(node)}</node>`,
    );
  }
  lines.push('</nodes>', '<edges>');
  for (const tie of graph.ties) {
    const weight = attributeText(tie.weight);
    lines.push(
      `<edge id="${escapeXml(tie.id)}" source="${escapeXml(tie.source)}" target="${escapeXml(tie.target)}"${weight === undefined ? '' : ` weight="${weight}"`}>${valuesOf(tie.cells)}</edge>`,
    );
  }
  lines.push('</edges>', '</graph>', '</gexf>');
  return `${lines.join('\n')}\n`;
}

function describe(graph: GraphDocument): string {
  return [graph.title, graph.asOf, graph.filters, ...graph.sources].join('\n');
}

function attributeLines(kind: 'node' | 'edge', columns: readonly AttributeColumn[]): readonly string[] {
  const attributes = columns.map(
    ({ name, type }, id) => `<attribute id="${String(id)}" title="${escapeXml(name)}" type="${type}"/>`,
  );
  return [`<attributes class="${kind}" mode="static">`, ...attributes, '</attributes>'];
}

function valuesOf(cells: readonly Cell[]): string {
  const values = cells.map((cell, id) => {
    const text = attributeText(cell);
    return text === undefined ? '' : `<attvalue for="${String(id)}" value="${escapeXml(text)}"/>`;
  });
  const text = values.join('');
  return text === '' ? '' : `<attvalues>${text}</attvalues>`;
}

function vizOf(node: GraphNode): string {
  const { colour, position } = node;
  const channels = colour === undefined ? null : /^#(..)(..)(..)$/.exec(colour);
  const [red = '', green = '', blue = ''] = (channels?.slice(1) ?? []).map((hex) =>
    String(Number.parseInt(hex, 16)),
  );
  const colourText = channels === null ? '' : `<viz:color r="${red}" g="${green}" b="${blue}"/>`;
  if (position === undefined) return colourText;
  return `${colourText}<viz:position x="${String(position.x)}" y="${String(position.y)}" z="0"/>`;
}

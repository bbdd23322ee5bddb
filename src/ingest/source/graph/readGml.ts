import { assertNotCancelled } from '../../../lib/Task.ts';
import type { AttributeTable } from '../AttributeTable.ts';
import type { TextFile } from '../FileContent.ts';
import type { RawSheet } from '../RawSheet.ts';
import { FileProblemError } from '../Source.ts';
import { sourceLimits, tooDeep } from '../sourceLimits.ts';
import { GmlTokens, type GmlToken } from './gmlTokens.ts';
import { edgeId, edgeSource, edgeTarget, GraphTables, nodeId, nodeLabel } from './GraphTables.ts';

type Value = GmlToken | readonly Pair[];
interface Pair {
  readonly key: string;
  readonly value: Value;
}

const elementsPerReport = 5000;
/** NetworkX marks a list of one value with this text before it. */
const listStart = '_networkx_list_start';

/**
 * A graph in GML. Values of a list inside a node or tie get the name `outer.inner`; a key that stands several times holds
 * its values with `; `.
 *
 * @throws FileProblemError
 */
export function readGml(source: TextFile): readonly RawSheet[] {
  const tokens = new GmlTokens(source.text);
  const tables = new GraphTables();
  const metadata = new Map<string, string>();
  let directed = false;
  let elements = 0;

  function readElement(kind: string, pairs: readonly Pair[]): void {
    if (kind === 'node') {
      addPairs(
        tables.nodes,
        pairs,
        new Map([
          ['id', nodeId],
          ['label', nodeLabel],
        ]),
      );
      if (tables.nodes.get(nodeId) === undefined)
        throw new FileProblemError('file-invalid', { reason: 'GML node id' });
      tables.endNode();
    } else {
      addPairs(
        tables.edges,
        pairs,
        new Map([
          ['source', edgeSource],
          ['target', edgeTarget],
          ['id', edgeId],
        ]),
      );
      if (tables.edges.get(edgeSource) === undefined || tables.edges.get(edgeTarget) === undefined) {
        throw new FileProblemError('file-invalid', { reason: 'GML edge source target' });
      }
      tables.endEdge();
    }
    elements += 1;
    if (elements % elementsPerReport === 0) {
      assertNotCancelled(source.isCancelled);
      source.report(tokens.position);
    }
  }

  /** The statements of the graph; nodes and ties are taken as they come, not collected. */
  function readGraph(): void {
    for (let token = tokens.next(); token.type !== 'close'; token = tokens.next()) {
      const { key, value } = readPair(tokens, token, 2);
      if (Array.isArray(value)) {
        if (key === 'node' || key === 'edge') readElement(key, value as readonly Pair[]);
        continue;
      }
      const { text } = value as GmlToken;
      if (key === 'directed') directed = text === '1';
      else if (key !== 'multigraph') metadata.set(key, text);
    }
  }

  let found = false;
  for (let token = tokens.next(); token.type !== 'end'; token = tokens.next()) {
    if (token.type === 'word' && token.text.toLowerCase() === 'graph' && !found) {
      if (tokens.next().type !== 'open') throw tokens.invalid();
      found = true;
      readGraph();
      continue;
    }
    const { key, value } = readPair(tokens, token, 1);
    if (!Array.isArray(value)) metadata.set(key, (value as GmlToken).text);
  }
  if (!found) throw new FileProblemError('file-no-table');
  return tables.build(source.file, 'gml', { directed, encoding: source.encoding, metadata });
}

function readPair(tokens: GmlTokens, first: GmlToken, depth: number): Pair {
  if (first.type === 'end') throw new FileProblemError('file-truncated');
  if (first.type !== 'word') throw tokens.invalid();
  const value = tokens.next();
  if (value.type === 'end') throw new FileProblemError('file-truncated');
  if (value.type === 'close') throw tokens.invalid();
  if (value.type !== 'open') return { key: first.text, value };
  if (depth >= sourceLimits.depth) throw tooDeep();
  const pairs: Pair[] = [];
  for (let token = tokens.next(); token.type !== 'close'; token = tokens.next()) {
    pairs.push(readPair(tokens, token, depth + 1));
  }
  return { key: first.text, value: pairs };
}

function addPairs(
  table: AttributeTable,
  pairs: readonly Pair[],
  fixed: ReadonlyMap<string, number>,
  before = '',
): void {
  for (const { key, value } of pairs) {
    const name = `${before}${key}`;
    if (Array.isArray(value)) {
      addPairs(table, value as readonly Pair[], new Map(), `${name}.`);
      continue;
    }
    const { type, text } = value as GmlToken;
    if (text === listStart) continue;
    table.append(
      fixed.get(name) ?? table.column(`gml:${name}`, name),
      text,
      type === 'number' ? 'number' : 'text',
    );
  }
}

import type { TextFile } from '../FileContent.ts';
import { edgeId, edgeSource, edgeTarget, GraphTables, nodeId } from '../graph/GraphTables.ts';
import type { RawSheet } from '../RawSheet.ts';
import { FileProblemError } from '../Source.ts';
import { addValues, idText, isObject, type JsonObject } from './addValues.ts';
import { readMetadata } from './readRecords.ts';

/** The nodes and ties of a document in one of the forms that are read, and what stands beside them. */
export interface NodeLinkLists {
  readonly nodes: readonly JsonObject[];
  readonly edges: readonly JsonObject[];
  readonly directed?: boolean;
  readonly about: JsonObject;
}

/**
 * Finds nodes and ties in a document: `{nodes, links}` or `{nodes, edges}` (NetworkX, d3, Gephi, vis.js; graphology,
 * whose values stand under `attributes`), `{elements: {nodes, edges}}` or `{elements: [...]}` with `data` inside
 * (Cytoscape), and `{graph: {nodes, edges}}` with nodes by id (JSON Graph Format). `undefined` where it has none.
 */
export function findNodeLink(json: unknown): NodeLinkLists | undefined {
  if (!isObject(json)) return undefined;
  const { elements, graph } = json;
  if (Array.isArray(elements)) {
    const all = elements.filter(isObject).map(unwrap);
    const isEdge = (one: JsonObject): boolean => 'source' in one && 'target' in one;
    return { nodes: all.filter((one) => !isEdge(one)), edges: all.filter(isEdge), about: json };
  }
  if (isObject(elements)) {
    const nodes = listOf(elements['nodes']) ?? [];
    const edges = listOf(elements['edges']) ?? [];
    return { nodes: nodes.map(unwrap), edges: edges.map(unwrap), about: json };
  }
  if (json['nodes'] === undefined) {
    return isObject(graph) && graph['nodes'] !== undefined ? findNodeLink(graph) : undefined;
  }
  const nodes = listOf(json['nodes']) ?? byId(json['nodes']);
  const edges = listOf(json['links']) ?? listOf(json['edges']);
  if (nodes === undefined || edges === undefined) return undefined;
  const about = {
    ...json,
    ...(isObject(graph) ? graph : {}),
    ...(isObject(json['attributes']) ? json['attributes'] : {}),
  };
  const directed = json['directed'] ?? (isObject(json['options']) ? directedOf(json['options']) : undefined);
  return {
    nodes: nodes.map(unwrap),
    edges: edges.map(unwrap),
    ...(typeof directed === 'boolean' ? { directed } : {}),
    about,
  };
}

/**
 * The two sheets of a graph in JSON. Ties name their ends by the nodes' `id` (or `key`); where nodes have neither, by
 * their place in the list, from 0.
 */
export function readNodeLink(lists: NodeLinkLists, { file, encoding }: TextFile): readonly RawSheet[] {
  const tables = new GraphTables();
  const idKey = ['id', 'key'].find((key) => lists.nodes.some((node) => idText(node[key]) !== undefined));
  const omitId = new Set(idKey === undefined ? [] : [idKey]);
  for (const [index, node] of lists.nodes.entries()) {
    const id = idKey === undefined ? undefined : idText(node[idKey]);
    tables.nodes.set(nodeId, id ?? String(index));
    addValues(tables.nodes, node, omitId);
    tables.endNode();
  }
  const [sourceKey, targetKey] = lists.edges.some((edge) => edge['source'] !== undefined)
    ? ['source', 'target']
    : ['from', 'to'];
  const omitEnds = new Set([sourceKey, targetKey]);
  for (const edge of lists.edges) {
    const source = endOf(edge[sourceKey], idKey);
    const target = endOf(edge[targetKey], idKey);
    if (source === undefined || target === undefined) {
      throw new FileProblemError('file-invalid', { reason: 'source, target' });
    }
    tables.edges.set(edgeSource, source);
    tables.edges.set(edgeTarget, target);
    const id = idText(edge['id']);
    if (id !== undefined) tables.edges.set(edgeId, id);
    addValues(tables.edges, edge, omitEnds);
    tables.endEdge();
  }
  const metadata = new Map(Object.entries(readMetadata(lists.about)));
  for (const key of ['directed', 'multigraph']) metadata.delete(key);
  const { directed } = lists;
  return tables.build(file, 'json', { encoding, metadata, ...(directed === undefined ? {} : { directed }) });
}

/** The values of Cytoscape stand under `data`, those of graphology under `attributes`, beside the ids. */
function unwrap(element: JsonObject): JsonObject {
  const { data, attributes, ...rest } = element;
  if (isObject(data)) return data;
  return isObject(attributes) ? { ...rest, ...attributes } : element;
}

/** d3 puts the node itself in the place of its id once a layout has run. */
function endOf(value: unknown, idKey: string | undefined): string | undefined {
  return isObject(value) ? idText(value[idKey ?? 'index']) : idText(value);
}

function listOf(value: unknown): readonly JsonObject[] | undefined {
  return Array.isArray(value) && value.every(isObject) ? value : undefined;
}

function byId(value: unknown): readonly JsonObject[] | undefined {
  if (!isObject(value)) return undefined;
  return Object.entries(value).map(([id, node]) => ({ ...(isObject(node) ? node : {}), id }));
}

function directedOf(options: JsonObject): boolean | undefined {
  if (options['type'] === 'directed') return true;
  return options['type'] === 'undirected' ? false : undefined;
}

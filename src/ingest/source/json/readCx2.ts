import type { AttributeTable } from '../AttributeTable.ts';
import type { TextFile } from '../FileContent.ts';
import { edgeId, edgeSource, edgeTarget, GraphTables, nodeId } from '../graph/GraphTables.ts';
import type { RawSheet } from '../RawSheet.ts';
import { FileProblemError } from '../Source.ts';
import { addValues, idText, isObject, type JsonObject } from './addValues.ts';
import { readMetadata } from './readRecords.ts';

export function isCx2(json: unknown): json is readonly JsonObject[] {
  return Array.isArray(json) && isObject(json[0]) && typeof json[0]['CXVersion'] === 'string';
}

/**
 * A network in CX2 (Cytoscape Exchange 2): a list of aspects. Attributes get their full name for the alias and the
 * default where a node or tie has none; the attribute `name` of a node becomes its `label`. Looks and places are left out.
 */
export function readCx2(aspects: readonly JsonObject[], { file, encoding }: TextFile): readonly RawSheet[] {
  const version = String(aspects[0]?.['CXVersion']);
  if (!version.startsWith('2')) throw new FileProblemError('file-invalid', { reason: `CX ${version}` });
  const lists = new Map<string, JsonObject[]>();
  for (const aspect of aspects) {
    for (const [name, values] of Object.entries(aspect)) {
      if (!Array.isArray(values)) continue;
      const list = lists.get(name) ?? [];
      for (const value of values) if (isObject(value)) list.push(value);
      lists.set(name, list);
    }
  }
  // The last aspect says whether the file is whole.
  if (!lists.has('status')) throw new FileProblemError('file-truncated');
  const tables = new GraphTables();
  const declared = merge(lists.get('attributeDeclarations'));
  const ofNodes = readDeclarations(declared['nodes']);
  for (const node of lists.get('nodes') ?? []) {
    tables.nodes.set(nodeId, idText(node['id']) ?? '');
    setValues(tables.nodes, node['v'], ofNodes, (name) => (name === 'name' ? 'label' : name));
    tables.endNode();
  }
  const ofEdges = readDeclarations(declared['edges']);
  for (const edge of lists.get('edges') ?? []) {
    const source = idText(edge['s']);
    const target = idText(edge['t']);
    if (source === undefined || target === undefined)
      throw new FileProblemError('file-invalid', { reason: 's, t' });
    tables.edges.set(edgeSource, source);
    tables.edges.set(edgeTarget, target);
    tables.edges.set(edgeId, idText(edge['id']) ?? '');
    setValues(tables.edges, edge['v'], ofEdges, (name) => name);
    tables.endEdge();
  }
  const about = merge(lists.get('networkAttributes'));
  const metadata = new Map(Object.entries(readMetadata(about)));
  return tables.build(file, 'cx2', { encoding, directed: true, metadata });
}

/** Several objects as one; later keys win. */
function merge(objects: readonly JsonObject[] = []): JsonObject {
  return Object.fromEntries(objects.flatMap((one) => Object.entries(one)));
}

interface Declaration {
  readonly name: string;
  readonly fallback: unknown;
}

/** The attributes of nodes or ties: by alias and by name, each with its name and default. */
function readDeclarations(declared: unknown): ReadonlyMap<string, Declaration> {
  const declarations = new Map<string, Declaration>();
  if (!isObject(declared)) return declarations;
  for (const [name, how] of Object.entries(declared)) {
    const { a: alias, v: fallback } = isObject(how) ? how : {};
    declarations.set(typeof alias === 'string' ? alias : name, { name, fallback });
  }
  return declarations;
}

function setValues(
  table: AttributeTable,
  values: unknown,
  declared: ReadonlyMap<string, Declaration>,
  rename: (name: string) => string,
): void {
  const given = isObject(values) ? values : {};
  const named = Object.entries(given).map(([key, value]): [string, unknown] => [
    rename(declared.get(key)?.name ?? key),
    value,
  ]);
  for (const [key, { name, fallback }] of declared) {
    if (fallback !== undefined && !Object.hasOwn(given, key)) named.push([rename(name), fallback]);
  }
  addValues(table, Object.fromEntries(named));
}

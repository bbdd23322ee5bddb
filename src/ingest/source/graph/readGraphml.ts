import { AttributeTable, type TypedText } from '../AttributeTable.ts';
import type { TextFile } from '../FileContent.ts';
import type { RawSheet } from '../RawSheet.ts';
import { FileProblemError } from '../Source.ts';
import { typeOf } from '../typedText.ts';
import { edgeId, edgeSource, edgeTarget, GraphTables, nodeId, nodeLabel } from './GraphTables.ts';
import { parseXml, type XmlAttributes } from './parseXml.ts';
import { YedData } from './YedData.ts';

interface Key {
  readonly name: string;
  readonly type: string;
  /** `node`, `edge`, `graph`, `hyperedge`, `port` or `all`. */
  readonly scope: string;
  fallback: string;
}

interface Element {
  readonly kind: 'graph' | 'node' | 'edge' | 'hyperedge' | 'port';
  readonly id: string;
  readonly given: Set<string>;
  /** The row of the node around it. */
  readonly outer?: TypedText[];
}

const kinds: ReadonlySet<string> = new Set(['graph', 'node', 'edge', 'hyperedge', 'port']);

/**
 * Graphs in GraphML. Attributes get their `attr.name`, and their defaults where a node or tie has none. Nodes of a graph
 * inside a node name the outer one in `pid`; a tie whose direction differs from the graph's says so in `directed`; ports
 * are named in `sourceport`, `targetport` and the nodes' `ports`. Ties of more than two nodes are a third sheet,
 * `hyperedges`: one row for each of their ends. The labels of yEd become `label`. A second graph has the sheets
 * `nodes 2` and `edges 2`.
 *
 * @throws FileProblemError
 */
export function readGraphml(source: TextFile): readonly RawSheet[] {
  const keys = new Map<string, Key>();
  const sheets: RawSheet[] = [];
  const elements: Element[] = [];
  const encoding = source.encoding;
  let tables = new GraphTables();
  let hyperedges = new AttributeTable(['id', 'node'], 2);
  let hyperedgeCount = 0;
  let ends: XmlAttributes[] = [];
  let metadata = new Map<string, string>();
  let directed = false;
  let graphs = 0;
  let declared: Key | undefined;
  let data: { readonly key: string; readonly yed: YedData; nested: number } | undefined;
  let text = '';

  const tableOf = ({ kind }: Element): AttributeTable | undefined => {
    if (kind === 'node' || kind === 'port') return tables.nodes;
    if (kind === 'edge') return tables.edges;
    return kind === 'hyperedge' ? hyperedges : undefined;
  };

  function begin(kind: Element['kind'], given: XmlAttributes): void {
    const id = given['id'] ?? '';
    const element: Element = { kind, id, given: new Set() };
    if (kind === 'graph') {
      if (elements.length === 0) directed = given['edgedefault'] === 'directed';
      elements.push(element);
      return;
    }
    if (kind === 'port') {
      tables.nodes.append(tables.nodes.column('xml:ports', 'ports'), given['name'] ?? '');
      elements.push(element);
      return;
    }
    const table = tableOf(element) ?? tables.nodes;
    const outer = table.suspend();
    if (kind === 'node') {
      if (id === '') throw new FileProblemError('file-invalid', { reason: 'GraphML <node id>' });
      table.set(nodeId, id);
      const around = elements.findLast((one) => one.kind === 'node');
      if (around !== undefined) table.set(table.column('xml:pid', 'pid'), around.id);
    } else if (kind === 'edge') {
      const [from, to] = [given['source'] ?? '', given['target'] ?? ''];
      if (from === '' || to === '') {
        throw new FileProblemError('file-invalid', { reason: 'GraphML <edge source target>' });
      }
      table.set(edgeSource, from);
      table.set(edgeTarget, to);
      table.set(edgeId, id);
    } else ends = [];
    for (const [name, value] of Object.entries(given)) {
      if (['id', 'source', 'target'].includes(name) || name.startsWith('xml') || /[:.]/.test(name)) continue;
      table.set(
        table.column(`xml:${name}`, name),
        value,
        typeOf(value, name === 'directed' ? 'boolean' : 'string'),
      );
    }
    elements.push({ ...element, outer });
  }

  function end(element: Element): void {
    elements.pop();
    if (element.kind === 'graph') {
      if (elements.length > 0) return;
      finishGraph();
      return;
    }
    const table = tableOf(element);
    if (table === undefined || element.kind === 'port') return;
    for (const [id, key] of keys) {
      const isFor = key.scope === element.kind || key.scope === 'all';
      if (isFor && key.fallback !== '' && !element.given.has(id)) setValue(table, id, key, key.fallback);
    }
    if (element.kind === 'node') tables.endNode();
    else if (element.kind === 'edge') tables.endEdge();
    else endHyperedge(element);
    table.resume(element.outer ?? []);
  }

  function endHyperedge({ id }: Element): void {
    const row = hyperedges.suspend();
    hyperedgeCount += 1;
    const name = id === '' ? `hyperedge ${String(hyperedgeCount)}` : id;
    for (const given of ends) {
      hyperedges.resume([...row]);
      hyperedges.set(0, name);
      hyperedges.set(1, given['node'] ?? '');
      for (const key of ['port', 'type'])
        hyperedges.set(hyperedges.column(`xml:${key}`, key), given[key] ?? '');
      hyperedges.endRow();
      tables.mention(given['node'] ?? '');
    }
    ends = [];
  }

  function finishGraph(): void {
    graphs += 1;
    const suffix = graphs === 1 ? '' : ` ${String(graphs)}`;
    sheets.push(...tables.build(source.file, 'graphml', { directed, encoding, metadata }, suffix));
    if (hyperedges.rows > 0) {
      const origin = { file: source.file, sheet: `hyperedges${suffix}`, format: 'graphml' } as const;
      sheets.push(hyperedges.build(origin, { encoding }));
    }
    tables = new GraphTables();
    hyperedges = new AttributeTable(['id', 'node'], 2);
    metadata = new Map();
  }

  function setValue(table: AttributeTable, id: string, { name, type }: Key, value: string): void {
    // GraphML has no labels of its own.
    const column = table === tables.nodes && name === 'label' ? nodeLabel : table.column(`key:${id}`, name);
    table.append(column, value, typeOf(value, type));
  }

  function endData(element: Element | undefined, { key: id, yed }: NonNullable<typeof data>): void {
    if (element === undefined) return;
    const key = keys.get(id) ?? { name: id, type: 'string', scope: 'all', fallback: '' };
    const table = tableOf(element);
    element.given.add(id);
    if (table === undefined) {
      if (text.trim() !== '') metadata.set(key.name, text.trim());
    } else if (yed.isEmpty) {
      if (element.kind === 'port') table.append(table.column(`port:${id}`, `ports.${key.name}`), text);
      else setValue(table, id, key, text);
    } else {
      for (const [name, value] of yed.values) {
        const column =
          element.kind === 'node' && name === 'label' ? nodeLabel : table.column(`yed:${name}`, name);
        if (table.get(column) === undefined)
          table.set(column, value, typeOf(value, /^[xy]$/.test(name) ? 'double' : ''));
      }
    }
  }

  parseXml(source, {
    open(name, given) {
      if (data !== undefined) {
        data.nested += 1;
        data.yed.open(name, given);
        return;
      }
      text = '';
      if (kinds.has(name)) begin(name as Element['kind'], given);
      else if (name === 'endpoint') ends.push(given);
      else if (name === 'data') data = { key: given['key'] ?? '', yed: new YedData(), nested: 0 };
      else if (name === 'key') {
        const id = given['id'] ?? '';
        declared = {
          name: given['attr.name'] ?? given['yfiles.type'] ?? id,
          type: given['attr.type'] ?? 'string',
          scope: given['for'] ?? 'all',
          fallback: '',
        };
        keys.set(id, declared);
      }
    },
    text(part) {
      if (data !== undefined && data.nested > 0) data.yed.text(part);
      else text += part;
    },
    close(name) {
      const element = elements.at(-1);
      if (data !== undefined) {
        if (data.nested > 0) {
          data.nested -= 1;
          data.yed.close();
          return;
        }
        endData(element, data);
        data = undefined;
      } else if (element !== undefined && name === element.kind) end(element);
      else if (name === 'default' && declared !== undefined) declared.fallback = text;
      else if (name === 'key') declared = undefined;
      else if (name === 'desc' && element !== undefined) {
        const table = tableOf(element);
        if (table === undefined) metadata.set('desc', text.trim());
        else table.append(table.column('xml:desc', 'desc'), text.trim());
      }
      text = '';
    },
  });
  if (graphs === 0) throw new FileProblemError('file-no-table');
  return sheets;
}

import type { AttributeTable, TypedText } from '../AttributeTable.ts';
import type { TextFile } from '../FileContent.ts';
import type { RawSheet } from '../RawSheet.ts';
import { FileProblemError } from '../Source.ts';
import { typeOf } from '../typedText.ts';
import { edgeId, edgeSource, edgeTarget, GraphTables, nodeId, nodeLabel } from './GraphTables.ts';
import { parseXml, type XmlAttributes } from './parseXml.ts';

interface Attribute {
  readonly name: string;
  readonly type: string;
  fallback: string;
}

/** A node or tie that is being read; nodes can hold further ones. */
interface Element {
  readonly kind: 'node' | 'edge';
  readonly id: string;
  readonly given: Set<string>;
  /** The row of the node around it. */
  readonly outer: TypedText[];
}

const aboutElements = new Set(['creator', 'description', 'keywords']);

/**
 * A graph in GEXF 1.1 to 1.3. Attributes get their titles, and their defaults where a node or tie has none. A value that
 * holds for a time is written `value [start, end]`, several after each other with `; `. Nodes inside nodes name the outer
 * one in `pid`; looks stand under `viz:color` (`#rrggbb`), `viz:size`, `viz:position`, `viz:shape`. A tie whose direction
 * is not that of the graph says so in `type`. Parallel ties stay as many.
 *
 * @throws FileProblemError
 */
export function readGexf(source: TextFile): readonly RawSheet[] {
  const tables = new GraphTables();
  const attributes = { node: new Map<string, Attribute>(), edge: new Map<string, Attribute>() };
  const metadata = new Map<string, string>();
  const elements: Element[] = [];
  let directed: boolean | undefined;
  let declaring: 'node' | 'edge' = 'node';
  let declared: Attribute | undefined;
  let text = '';

  const tableOf = ({ kind }: Element): AttributeTable => (kind === 'node' ? tables.nodes : tables.edges);

  function begin(kind: Element['kind'], given: XmlAttributes): void {
    const table = kind === 'node' ? tables.nodes : tables.edges;
    const outer = table.suspend();
    const [id, label] = [given['id'] ?? '', given['label'] ?? ''];
    if (kind === 'node') {
      if (id === '') throw new FileProblemError('file-invalid', { reason: 'GEXF <node id>' });
      table.set(nodeId, id);
      table.set(nodeLabel, label);
    } else {
      const [from, to] = [given['source'] ?? '', given['target'] ?? ''];
      if (from === '' || to === '')
        throw new FileProblemError('file-invalid', { reason: 'GEXF <edge source target>' });
      table.set(edgeSource, from);
      table.set(edgeTarget, to);
      table.set(edgeId, id);
      if (label !== '') table.set(table.column('label', 'label'), label);
    }
    for (const [name, value] of Object.entries(given)) {
      if (['id', 'label', 'source', 'target'].includes(name) || name.includes(':')) continue;
      table.set(
        table.column(`xml:${name}`, name),
        value,
        typeOf(value, name === 'weight' ? 'double' : 'string'),
      );
    }
    const around = elements.findLast((element) => element.kind === 'node');
    if (kind === 'node' && around !== undefined && given['pid'] === undefined) {
      table.set(table.column('xml:pid', 'pid'), around.id);
    }
    elements.push({ kind, id, given: new Set(), outer });
  }

  function end(element: Element): void {
    const table = tableOf(element);
    for (const [id, { name, type, fallback }] of attributes[element.kind]) {
      if (fallback === '' || element.given.has(id)) continue;
      table.set(table.column(`attribute:${id}`, name), fallback, typeOf(fallback, type));
    }
    if (element.kind === 'node') tables.endNode();
    else tables.endEdge();
    table.resume(element.outer);
    elements.pop();
  }

  function addValue(element: Element, given: XmlAttributes): void {
    const id = given['for'] ?? given['id'] ?? '';
    const value = given['value'] ?? '';
    const attribute = attributes[element.kind].get(id);
    const table = tableOf(element);
    // Weights are often written as a value that is declared nowhere.
    const undeclared = id === 'weight' ? 'double' : 'string';
    const column = table.column(`attribute:${id}`, attribute?.name ?? id);
    element.given.add(id);
    table.append(
      column,
      `${value}${intervalOf(given)}`,
      typeOf(value + intervalOf(given), attribute?.type ?? undeclared),
    );
  }

  parseXml(source, {
    open(name, given) {
      text = '';
      const element = elements.at(-1);
      const table = element === undefined ? undefined : tableOf(element);
      const add = (column: string, value: string, type = 'string'): void => {
        table?.append(table.column(column, column), value, typeOf(value, type));
      };
      switch (name) {
        case 'graph':
          directed = given['defaultedgetype'] === 'directed';
          for (const key of ['name', 'start', 'end'])
            if ((given[key] ?? '') !== '') metadata.set(key, given[key] ?? '');
          break;
        case 'meta':
          if (given['lastmodifieddate'] !== undefined)
            metadata.set('lastmodifieddate', given['lastmodifieddate']);
          break;
        case 'attributes':
          declaring = given['class'] === 'edge' ? 'edge' : 'node';
          break;
        case 'attribute':
          declared = {
            name: given['title'] ?? given['id'] ?? '',
            type: given['type'] ?? 'string',
            fallback: '',
          };
          attributes[declaring].set(given['id'] ?? '', declared);
          break;
        case 'node':
        case 'edge':
          begin(name, given);
          break;
        case 'attvalue':
          if (element !== undefined) addValue(element, given);
          break;
        case 'spell':
        case 'slice':
          add(`${name}s`, intervalOf(given).trim());
          break;
        case 'parent':
          add('parents', given['for'] ?? '');
          break;
        case 'color':
          add('viz:color', colourOf(given));
          break;
        case 'size':
        case 'thickness':
          add(`viz:${name}`, given['value'] ?? '', 'double');
          break;
        case 'shape':
          add('viz:shape', given['value'] ?? given['shape'] ?? given['uri'] ?? '');
          break;
        case 'position':
          add('viz:position', [given['x'] ?? '0', given['y'] ?? '0', given['z'] ?? '0'].join(' '));
          break;
      }
    },
    text(part) {
      text += part;
    },
    close(name) {
      const element = elements.at(-1);
      if (name === 'default' && declared !== undefined) declared.fallback = text.trim();
      else if (name === 'attribute') declared = undefined;
      else if (element !== undefined && name === element.kind) end(element);
      else if (aboutElements.has(name) && text.trim() !== '') metadata.set(name, text.trim());
      text = '';
    },
  });
  if (directed === undefined) throw new FileProblemError('file-no-table');
  return tables.build(source.file, 'gexf', { directed, encoding: source.encoding, metadata });
}

/** ` [2019, 2021]`, open ends empty; ` [2019]` for a moment; nothing where no time is stated. */
function intervalOf(given: XmlAttributes): string {
  const start = given['start'] ?? given['startopen'];
  const end = given['end'] ?? given['endopen'];
  const moment = given['timestamp'];
  if (moment !== undefined) return ` [${moment}]`;
  return start === undefined && end === undefined ? '' : ` [${start ?? ''}, ${end ?? ''}]`;
}

/** `#rrggbb`, and the opacity behind it where it is stated. */
function colourOf(given: XmlAttributes): string {
  const { hex, a } = given;
  const parts = [given['r'], given['g'], given['b']].map((part) =>
    Math.min(255, Math.max(0, Math.trunc(Number(part)) || 0))
      .toString(16)
      .padStart(2, '0'),
  );
  return `${hex ?? `#${parts.join('')}`}${a === undefined ? '' : ` ${a}`}`;
}

import { assertNotCancelled } from '../../../lib/Task.ts';
import type { AttributeTable } from '../AttributeTable.ts';
import type { TextFile } from '../FileContent.ts';
import type { RawSheet } from '../RawSheet.ts';
import { FileProblemError } from '../Source.ts';
import { sourceLimits, tableTooLarge } from '../sourceLimits.ts';
import { typeOf } from '../typedText.ts';
import { edgeSource, edgeTarget, GraphTables, nodeId, nodeLabel } from './GraphTables.ts';

interface Part {
  readonly name: string;
  /** Of `*Arcs :2 "finances"`: its name, else its number. */
  readonly relation?: string;
}

type NamedText = readonly [name: string, text: string];

interface Vertex {
  label?: string;
  readonly values: NamedText[];
}

const linesPerReport = 10_000;
const numeric = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * A network in Pajek's form (.net, .paj): vertices with place, shape and further values; arcs and edges, as pairs with
 * weight, as lists, or as a matrix; the name of a relation; partitions and vectors as columns. Vertices that are counted
 * but not listed are there with their number. Where a file has arcs and edges, `type` tells them apart; of two-mode
 * networks `mode` says 1 or 2.
 *
 * @throws FileProblemError
 */
export function readPajek(source: TextFile): readonly RawSheet[] {
  const lines = source.text.split(/\r\n|\n|\r/);
  const vertices = new Map<string, Vertex>();
  const tables = new GraphTables();
  const directions: boolean[] = [];
  const metadata = new Map<string, string>();
  let part: Part = { name: '' };
  let count = 0;
  let firstMode = 0;
  let matrixRow = 0;
  /** Name of the partition or vector whose values follow, and the next vertex that gets one. */
  let valueName: string | undefined;
  let valueAt = 0;
  let characters = 0;

  const vertexOf = (id: string): Vertex => {
    const known = vertices.get(id);
    if (known !== undefined) return known;
    const vertex: Vertex = { values: [] };
    vertices.set(id, vertex);
    return vertex;
  };

  function beginPart(words: readonly string[], line: string): void {
    const name = (words[0] ?? '').toLowerCase();
    const after = line.slice((words[0] ?? '').length).trim();
    part = { name };
    if (name === '*network') metadata.set('name', after);
    else if (name === '*partition' || name === '*vector') valueName = after === '' ? name.slice(1) : after;
    else if (name === '*vertices') {
      valueAt = 0;
      if (valueName !== undefined) return;
      count = Number(words[1] ?? 0);
      firstMode = Number(words[2] ?? 0);
      if (!Number.isInteger(count) || count < 0) throw invalid(line);
      if (count >= sourceLimits.rows) throw tableTooLarge();
      for (let id = 1; id <= count; id += 1) vertexOf(String(id));
    } else {
      matrixRow = 0;
      valueName = undefined;
      const relation = words[2] ?? words[1]?.replace(/^:/, '');
      part = { name, ...(relation === undefined ? {} : { relation }) };
    }
  }

  function addEdge(from: string, to: string, directed: boolean, values: readonly NamedText[]): void {
    const table = tables.edges;
    table.set(edgeSource, from);
    table.set(edgeTarget, to);
    if (part.relation !== undefined) addValue(table, 'relation', part.relation);
    for (const [name, text] of values) addValue(table, name, text);
    tables.endEdge();
    directions.push(directed);
  }

  function readLine(words: readonly string[], line: string): void {
    const [first = '', second] = words;
    switch (part.name) {
      case '*vertices':
        if (valueName === undefined) readVertex(vertexOf(first), words);
        else {
          valueAt += 1;
          vertexOf(String(valueAt)).values.push([valueName, first]);
        }
        return;
      case '*arcs':
      case '*edges':
        if (second === undefined) throw invalid(line);
        addEdge(first, second, part.name === '*arcs', readTieValues(words));
        return;
      case '*arcslist':
      case '*edgeslist':
        for (const other of words.slice(1)) addEdge(first, other, part.name === '*arcslist', []);
        return;
      case '*matrix':
        matrixRow += 1;
        for (const [column, weight] of words.entries()) {
          if (!numeric.test(weight)) throw invalid(line);
          if (Number(weight) === 0) continue;
          addEdge(String(matrixRow), String(column + 1 + firstMode), firstMode === 0, [['weight', weight]]);
        }
        return;
    }
  }

  for (const [index, line] of lines.entries()) {
    characters += line.length + 1;
    if (index % linesPerReport === 0) {
      assertNotCancelled(source.isCancelled);
      source.report(characters);
    }
    if (line.trim() === '' || line.startsWith('%')) continue;
    const words = splitWords(line);
    if (line.trimStart().startsWith('*')) beginPart(words, line.trim());
    else readLine(words, line);
  }
  if (vertices.size === 0 && directions.length === 0) throw new FileProblemError('file-no-table');
  addVertices(tables, vertices, firstMode < count ? firstMode : 0);
  const directed = directions.includes(true);
  if (directed && directions.includes(false)) {
    const type = tables.edges.column('pajek:type', 'type');
    for (const [row, one] of directions.entries()) {
      tables.edges.amend(row, type, one ? 'directed' : 'undirected');
    }
  }
  return tables.build(source.file, 'pajek', { directed, encoding: source.encoding, metadata });
}

function invalid(line: string): FileProblemError {
  return new FileProblemError('file-invalid', { reason: `Pajek “${line.trim().slice(0, 40)}”` });
}

/** Words of a line; those in quotes are one, without them. A line of a matrix or a list can have one for each vertex. */
function splitWords(line: string): readonly string[] {
  const words: string[] = [];
  for (const [word, quoted] of line.matchAll(/"([^"]*)"|[^\s"]+/g)) {
    words.push(quoted ?? word);
    if (words.length > sourceLimits.rows) throw tableTooLarge();
  }
  return words;
}

/** `number label x y z shape name value name value ...`; all but the first are optional. */
function readVertex(vertex: Vertex, words: readonly string[]): void {
  if (words[1] !== undefined) vertex.label = words[1];
  let at = 2;
  for (const axis of ['x', 'y', 'z']) {
    const word = words[at];
    if (word === undefined || !numeric.test(word)) break;
    vertex.values.push([axis, word]);
    at += 1;
  }
  // Names and values come in pairs, so one too many is the shape.
  const shape = words[at];
  const further = words.slice(at).filter((word) => !word.startsWith('['));
  if (shape !== undefined && further.length % 2 === 1) {
    vertex.values.push(['shape', shape]);
    at += 1;
  }
  vertex.values.push(...readFurther(words, at));
}

function readTieValues(words: readonly string[]): NamedText[] {
  const weight = words[2];
  if (weight === undefined) return [];
  return numeric.test(weight) ? [['weight', weight], ...readFurther(words, 3)] : readFurther(words, 2);
}

/** Names and values in turn; `[5-10,12]` is the time. */
function readFurther(words: readonly string[], from: number): NamedText[] {
  const values: NamedText[] = [];
  for (let at = from; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word.startsWith('[')) values.push(['time', word]);
    else {
      values.push([word, words[at + 1] ?? '']);
      at += 1;
    }
  }
  return values;
}

function addValue(table: AttributeTable, name: string, text: string): void {
  table.append(
    table.column(`pajek:${name}`, name),
    text,
    typeOf(text, numeric.test(text) ? 'double' : 'string'),
  );
}

function addVertices(tables: GraphTables, vertices: ReadonlyMap<string, Vertex>, firstMode: number): void {
  for (const [id, { label, values }] of vertices) {
    tables.nodes.set(nodeId, id);
    tables.nodes.set(nodeLabel, label ?? id);
    if (firstMode > 0) addValue(tables.nodes, 'mode', Number(id) <= firstMode ? '1' : '2');
    for (const [name, text] of values) addValue(tables.nodes, name, text);
    tables.endNode();
  }
}

import { AttributeTable } from '../AttributeTable.ts';
import type { RawSheet, SheetNotes, SourceFormat } from '../RawSheet.ts';

/** What a graph file says of itself. */
export interface GraphNotes {
  readonly directed?: boolean;
  readonly encoding?: string;
  readonly metadata?: ReadonlyMap<string, string>;
}

/**
 * The two tables of a graph: `nodes` (`id`, `label`, then the attributes by name) and `edges` (`source`, `target`, `id`,
 * then the attributes). `label` and the `id` of edges are there only where the file has them.
 */
export class GraphTables {
  readonly nodes = new AttributeTable(['id', 'label'], 1);
  readonly edges = new AttributeTable(['source', 'target', 'id'], 2);
  readonly #ids = new Set<string>();
  readonly #mentioned = new Set<string>();

  /** Ends the open row of the nodes. A node of the same id as an earlier one stays a row of its own. */
  endNode(): void {
    this.#ids.add(this.nodes.get(nodeId) ?? '');
    this.nodes.endRow();
  }

  endEdge(): void {
    this.edges.endRow();
  }

  /** A node that something else than an edge names; it becomes a row if the file does not list it. */
  mention(id: string): void {
    if (id !== '') this.#mentioned.add(id);
  }

  /** Adds the nodes that only the ends of edges and the like name. */
  #completeNodes(): void {
    for (const id of this.#mentioned) this.#addMissing(id);
    for (let row = 0; row < this.edges.rows; row += 1) {
      for (const end of [edgeSource, edgeTarget]) {
        this.#addMissing(this.edges.valueAt(row, end) ?? '');
      }
    }
  }

  #addMissing(id: string): void {
    if (id === '' || this.#ids.has(id)) return;
    this.nodes.set(nodeId, id);
    this.endNode();
  }

  /** Both sheets; `suffix` tells a second graph of the file from the first. */
  build(file: string, format: SourceFormat, notes: GraphNotes, suffix = ''): readonly RawSheet[] {
    this.#completeNodes();
    const sheetNotes: SheetNotes = {
      ...(notes.encoding === undefined ? {} : { encoding: notes.encoding }),
      ...(notes.directed === undefined ? {} : { directed: notes.directed }),
      ...(notes.metadata === undefined || notes.metadata.size === 0
        ? {}
        : { metadata: Object.fromEntries(notes.metadata) }),
    };
    return [
      this.nodes.build({ file, sheet: `nodes${suffix}`, format }, sheetNotes),
      this.edges.build({ file, sheet: `edges${suffix}`, format }, sheetNotes),
    ];
  }
}

export const nodeId = 0;
export const nodeLabel = 1;
export const edgeSource = 0;
export const edgeTarget = 1;
export const edgeId = 2;

import type { Cell } from '../DataTable.ts';

export type AttributeType = 'string' | 'integer' | 'double' | 'boolean';

export interface AttributeColumn {
  readonly name: string;
  readonly type: AttributeType;
}

export interface GraphNode {
  readonly id: string;
  readonly label: string;
  /** One cell per node attribute; missing ones (`undefined`, `NaN`) are left out of files. */
  readonly cells: readonly Cell[];
  /** Units of a drawing, x to the east and y to the north. */
  readonly position?: { readonly x: number; readonly y: number };
  /** `#rrggbb` */
  readonly colour?: string;
}

export interface GraphTie {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Strength. */
  readonly weight: number;
  readonly cells: readonly Cell[];
}

/** What a graph file says, whatever its format. Undirected, simple. */
export interface GraphDocument {
  readonly title: string;
  /** `YYYY-MM-DD`, the day of the statuses. */
  readonly asOf: string;
  /** The filters in words. */
  readonly filters: string;
  readonly sources: readonly string[];
  /** `Jejaring 0.1.0` */
  readonly creator: string;
  readonly nodeAttributes: readonly AttributeColumn[];
  readonly tieAttributes: readonly AttributeColumn[];
  readonly nodes: readonly GraphNode[];
  readonly ties: readonly GraphTie[];
}

/** The cell as text of its type, or `undefined` where it is missing. */
export function attributeText(cell: Cell): string | undefined {
  if (cell === undefined || cell === '') return undefined;
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell === 0 ? 0 : cell) : undefined;
  return typeof cell === 'boolean' ? (cell ? 'true' : 'false') : cell;
}

import type { SheetView } from './SheetView.ts';

/** The values of a column as numbers: equal texts have one, in order of appearance; -1 for an empty cell. */
export interface ColumnValues {
  readonly ids: Int32Array;
  readonly distinct: number;
  readonly filled: number;
}

/** Numbers the texts of columns, joined where they are several. Letters of either case are one. O(rows). */
export function numberValues(
  view: SheetView,
  rows: readonly number[],
  columns: readonly number[],
): ColumnValues {
  const ids = new Int32Array(rows.length).fill(-1);
  const known = new Map<string, number>();
  let filled = 0;
  for (const [index, row] of rows.entries()) {
    let text = '';
    let isEmpty = false;
    for (const column of columns) {
      const cell = view.text(row, column);
      if (cell === '') isEmpty = true;
      text = text === '' ? cell : `${text}\u0000${cell}`;
    }
    if (isEmpty && columns.length === 1) continue;
    filled += 1;
    const key = text.toLowerCase();
    const id = known.get(key);
    if (id === undefined) {
      ids[index] = known.size;
      known.set(key, known.size);
    } else ids[index] = id;
  }
  return { ids, distinct: known.size, filled };
}

/** How the rows of a table fall into groups of one key. */
export interface Grouping {
  readonly groups: number;
  /** Rows that share their key with another row. */
  readonly inGroups: number;
  /** Blocks of consecutive rows of one key: as many as groups where the table is in order. */
  readonly blocks: number;
}

export function describeGroups({ ids, distinct }: ColumnValues): Grouping {
  const sizes = new Int32Array(distinct);
  let blocks = 0;
  let previous = -1;
  for (const id of ids) {
    if (id < 0) continue;
    sizes[id] = (sizes[id] ?? 0) + 1;
    if (id !== previous) blocks += 1;
    previous = id;
  }
  let inGroups = 0;
  for (const size of sizes) if (size > 1) inGroups += size;
  return { groups: distinct, inGroups, blocks };
}

/** Share of the groups of two or more rows in which the other column has one value throughout; 1 where there are none. */
export function constantShare(key: ColumnValues, other: ColumnValues): number {
  const first = new Int32Array(key.distinct).fill(-2);
  const size = new Int32Array(key.distinct);
  const varies = new Uint8Array(key.distinct);
  for (const [row, id] of key.ids.entries()) {
    if (id < 0) continue;
    size[id] = (size[id] ?? 0) + 1;
    const value = other.ids[row] ?? -1;
    if (value < 0) continue;
    if (first[id] === -2) first[id] = value;
    else if (first[id] !== value) varies[id] = 1;
  }
  let groups = 0;
  let constant = 0;
  for (let id = 0; id < key.distinct; id += 1) {
    if ((size[id] ?? 0) < 2) continue;
    groups += 1;
    if (varies[id] === 0) constant += 1;
  }
  return groups === 0 ? 1 : constant / groups;
}

/** Distinct pairs of the two columns, as a share of the rows that have both. */
export function pairShare(left: ColumnValues, right: ColumnValues): number {
  const pairs = new Set<number>();
  let rows = 0;
  for (const [row, id] of left.ids.entries()) {
    const other = right.ids[row] ?? -1;
    if (id < 0 || other < 0) continue;
    rows += 1;
    pairs.add(id * right.distinct + other);
  }
  return rows === 0 ? 0 : pairs.size / rows;
}

import { RegionRegister } from '../build/regions/RegionRegister.ts';
import { numberValues, type ColumnValues } from './groupColumns.ts';
import type { RegionColumnFigures } from './ImportPlan.ts';
import type { SheetView } from './SheetView.ts';

/** More regions than these are no longer a picture that a person can read. */
const mostRegions = 2000;
/** At least this share of the regions occurs more than once, or the column names places rather than regions. */
const mostOnce = 0.5;
/** Pairs that are counted for one column; beyond it only their first ones, which is enough to see that they are too many. */
const mostPairs = 4_000_000;

/**
 * What follows from each column if it were the region of the parties: regions, ties, share that occurs once. Names are one
 * region as they are when they are loaded: whatever their case and accents, unless `country` says that they are apart.
 * Parties without a region have none. Rows that are set aside later are counted. O(rows + pairs).
 */
export function measureRegionColumns(
  view: SheetView,
  rows: readonly number[],
  key: readonly number[],
  columns: readonly number[],
  country?: number,
): readonly RegionColumnFigures[] {
  const keys = numberValues(view, rows, key);
  const rowsOfKey: number[][] = Array.from({ length: keys.distinct }, () => []);
  for (const [index, id] of keys.ids.entries()) if (id >= 0) rowsOfKey[id]?.push(index);
  return columns.map((column) => {
    const values = numberRegions(view, rows, column, country === column ? undefined : country);
    const counts = new Int32Array(values.distinct);
    for (const id of values.ids) if (id >= 0) counts[id] = (counts[id] ?? 0) + 1;
    const once = counts.reduce((sum, count) => sum + (count === 1 ? 1 : 0), 0);
    return {
      column,
      regions: values.distinct,
      ties: countTies(rowsOfKey, values),
      onceShare: values.distinct === 0 ? 0 : once / values.distinct,
    };
  });
}

/** The regions that the names of a column become, numbered in order of appearance; -1 for an empty cell. */
function numberRegions(
  view: SheetView,
  rows: readonly number[],
  column: number,
  country: number | undefined,
): ColumnValues {
  const register = new RegionRegister();
  const numbers = new Map<string, number>();
  const known = new Map<string, number>();
  const ids = new Int32Array(rows.length).fill(-1);
  let filled = 0;
  for (const [index, row] of rows.entries()) {
    const text = view.text(row, column);
    if (text === '') continue;
    filled += 1;
    const place = country === undefined ? '' : view.text(row, country);
    const cells = `${text}\u0000${place}`;
    let number = known.get(cells);
    if (number === undefined) {
      const id = register.of(text, { country: place });
      number = numbers.get(id) ?? numbers.size;
      numbers.set(id, number);
      known.set(cells, number);
    }
    ids[index] = number;
  }
  return { ids, distinct: numbers.size, filled };
}

/**
 * The column to propose: the finest with fewer than 2,000 regions of which most occur more than once. The parties
 * themselves are proposed only where there is no other: an organisation is no region.
 */
export function proposeRegionColumn(
  figures: readonly RegionColumnFigures[],
  party: number | undefined,
): number | undefined {
  const usable = figures.filter(
    ({ regions, onceShare }) => regions > 1 && regions < mostRegions && onceShare < mostOnce,
  );
  const others = usable.filter(({ column }) => column !== party);
  const finest = others.toSorted((left, right) => right.regions - left.regions)[0];
  return finest?.column;
}

/** Distinct unordered pairs of regions that share a key, counted in a hash table of numbers: no object for each pair. */
function countTies(rowsOfKey: readonly (readonly number[])[], values: ColumnValues): number {
  const groups: (readonly number[])[] = [];
  let most = 0;
  for (const group of rowsOfKey) {
    const ids = [...new Set(group.map((row) => values.ids[row] ?? -1))].filter((id) => id >= 0);
    const pairs = (ids.length * (ids.length - 1)) / 2;
    if (most + pairs > mostPairs) break;
    most += pairs;
    groups.push(ids.toSorted((left, right) => left - right));
  }
  // Half full at most, so that a free place is near.
  const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
  const table = new Float64Array(size).fill(-1);
  let distinct = 0;
  for (const ids of groups)
    for (const [index, left] of ids.entries())
      for (let at = index + 1; at < ids.length; at += 1) {
        const right = ids[at] ?? 0;
        const pair = left * values.distinct + right;
        // Two large primes spread neighbouring numbers over the table.
        let place = (Math.imul(left, 73_856_093) ^ Math.imul(right, 19_349_663)) & (size - 1);
        while (table[place] !== -1 && table[place] !== pair) place = (place + 1) & (size - 1);
        if (table[place] === -1) {
          table[place] = pair;
          distinct += 1;
        }
      }
  return distinct;
}

import type { Gap } from './Gap.ts';
import type { GapContext } from './GapContext.ts';
import type { GapTable } from './GapTable.ts';

/** One row of the table with all that is known of the two. */
export function describeGap(_context: GapContext, _table: GapTable, _row: number): Gap {
  throw new Error('not built yet');
}

/** The row of a pair by its id; `undefined` where it is no candidate. O(log rows). */
export function rowOfPair(_table: GapTable, _id: string): number | undefined {
  throw new Error('not built yet');
}

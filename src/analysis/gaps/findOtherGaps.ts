import type { GapContext } from './GapContext.ts';
import type { OtherGaps } from './OtherGaps.ts';

/** Gaps that are no pairs to sign: affairs that peers cover, isolated regions, single brokers, open triangles. */
export function findOtherGaps(_context: GapContext): OtherGaps {
  throw new Error('not built yet');
}

import { rowOfPair } from '../../analysis/gaps/describeGap.ts';
import { pairStandings, type GapTable } from '../../analysis/gaps/GapTable.ts';
import type { AttachedVerdict } from '../../domain/attachVerdicts.ts';

/** A verdict whose two regions are in the data, while their pair stands in no list. */
export interface GoneVerdict extends AttachedVerdict {
  /** `covered`: what is in force covers every affair. `noCandidate`: nothing argues for the pair, so it has no row. */
  readonly reason: 'covered' | 'noCandidate';
}

/** The verdicts on pairs that are no gap any more and stand in no list; in the order they are kept. O(verdicts). */
export function goneVerdicts(attached: readonly AttachedVerdict[], table: GapTable): readonly GoneVerdict[] {
  return attached.flatMap((one): readonly GoneVerdict[] => {
    const row = rowOfPair(table, one.pair);
    if (row === undefined) return [{ ...one, reason: 'noCandidate' }];
    const standing = pairStandings[table.standing[row] ?? 0];
    return standing === 'covered' ? [{ ...one, reason: 'covered' }] : [];
  });
}

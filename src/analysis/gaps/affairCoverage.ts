import type { AffairCode, RegionId } from '../../domain/ids.ts';
import type { AffairCoverage } from './AffairFit.ts';
import type { GapContext } from './GapContext.ts';
import type { PairLevel } from './PairLevel.ts';

/** Affairs that a pair of this level may agree on: all, without the `limited` ones for regencies and cities. */
export function eligibleAffairs(_context: GapContext, _level: PairLevel): readonly AffairCode[] {
  throw new Error('not built yet');
}

/** How far each eligible affair is covered between the two by what stands on the day. */
export function affairCoverage(
  _context: GapContext,
  _a: RegionId,
  _b: RegionId,
  _affair: AffairCode,
): AffairCoverage {
  throw new Error('not built yet');
}

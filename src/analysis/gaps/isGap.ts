import type { RegionId } from '../../domain/ids.ts';
import type { BorderingPair } from './BorderingPair.ts';

/** A gap is a bordering pair that has nothing in force or assumed so. */
export function isGap(pair: BorderingPair): boolean {
  return pair.state !== 'in-force';
}

/** The bordering pairs of one region, whatever their state. Order kept. */
export function pairsOf(pairs: readonly BorderingPair[], region: RegionId): readonly BorderingPair[] {
  return pairs.filter(({ a, b }) => a === region || b === region);
}

/** Nothing is recorded for one of the sides: "check first", as a missing row is no evidence of a missing agreement. */
export function needsCheck(pair: BorderingPair): boolean {
  return !pair.recordedA || !pair.recordedB;
}

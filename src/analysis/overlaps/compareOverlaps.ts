import { compareText } from '../../lib/compare.ts';
import type { Live, OverlapClass, OverlapPair } from './OverlapPair.ts';

/** Classes in the order of the list; what is set apart comes after `same-ground`. */
export const overlapClasses: readonly OverlapClass[] = [
  'same-ground',
  'different-level',
  'renewal',
  'one-day',
];
/** In the order of the list: what may still be acted on first. */
export const liveStates: readonly Live[] = ['live', 'probably-over', 'undated', 'over'];

/**
 * Order of the list: by class, then live, probably over, undated, over; then the most days together (not known last),
 * then id.
 */
export function compareOverlaps(left: OverlapPair, right: OverlapPair): number {
  return (
    overlapClasses.indexOf(left.class) - overlapClasses.indexOf(right.class) ||
    liveStates.indexOf(left.live) - liveStates.indexOf(right.live) ||
    (right.daysTogether ?? -1) - (left.daysTogether ?? -1) ||
    compareText(left.id, right.id)
  );
}

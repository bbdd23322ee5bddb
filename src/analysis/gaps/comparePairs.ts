import { compareText } from '../../lib/compare.ts';
import type { BorderingPair } from './BorderingPair.ts';

type Sortable = Pick<BorderingPair, 'id' | 'people' | 'sharedKm' | 'distanceKm'>;

/**
 * Order of the list: more people beside the border (on its emptier side) first; equal ones by more shared km, then by
 * shorter distance, then by id. A figure that is not known stands last in its step, never as 0.
 */
export function comparePairs(left: Sortable, right: Sortable): number {
  return (
    largerFirst(left.people, right.people) ||
    largerFirst(left.sharedKm, right.sharedKm) ||
    largerFirst(negative(left.distanceKm), negative(right.distanceKm)) ||
    compareText(left.id, right.id)
  );
}

function largerFirst(left: number | undefined, right: number | undefined): number {
  if (left === right) return 0;
  if (left === undefined) return 1;
  if (right === undefined) return -1;
  return right - left;
}

function negative(value: number | undefined): number | undefined {
  return value === undefined ? undefined : -value;
}

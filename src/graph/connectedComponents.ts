import { connectedComponents as findComponents } from 'graphology-components';
import type { RegionId } from '../domain/ids.ts';
import { compareText } from '../lib/compare.ts';
import type { Network } from './Network.ts';
import { toGraph, toRegionIds } from './toGraph.ts';

/**
 * Groups of regions that ties join, directly or through others; the largest first, equal ones by their first id, ids in
 * order. A region without tie is in none. O(regions + ties).
 */
export function connectedComponents(network: Network): readonly (readonly RegionId[])[] {
  return findComponents(toGraph(network))
    .filter((component) => component.length > 1)
    .map((component) => toRegionIds(component.toSorted(compareText)))
    .toSorted((one, other) => other.length - one.length || compareText(one[0] ?? '', other[0] ?? ''));
}

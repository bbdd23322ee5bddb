import type { NetworkArrays } from '../../graph/Network.ts';
import type { MeasureValues } from '../MeasureResult.ts';

/** Partners: number of ties of each node (degree; Freeman 1979). Isolated 0. O(nodes + ties). */
export function computePartners({ nodeCount, source, target }: NetworkArrays): MeasureValues {
  const values = new Float64Array(nodeCount);
  for (const end of [source, target]) {
    for (const node of end) values[node] = (values[node] ?? 0) + 1;
  }
  return values;
}

/**
 * Strength: sum of the shared attention of a node's ties (Barrat et al. 2004). With one document a family it is the
 * number of the region's agreements with two or more regions. Isolated 0. O(nodes + ties).
 */
export function computeStrength({ nodeCount, source, target, strength }: NetworkArrays): MeasureValues {
  const values = new Float64Array(nodeCount);
  for (const end of [source, target]) {
    for (const [tie, node] of end.entries()) values[node] = (values[node] ?? 0) + (strength[tie] ?? 0);
  }
  return values;
}

/** Agreements: families in which each node takes part, those with outside parties only included. O(nodes). */
export function computeAgreements({ families }: NetworkArrays): MeasureValues {
  return Float64Array.from(families);
}

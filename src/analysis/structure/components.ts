import { connectedComponents } from 'graphology-components';
import type { RegionGraph } from '../../graph/toGraph.ts';
import { compareNumber } from '../../lib/compare.ts';
import type { MeasureValues } from '../MeasureResult.ts';

export interface Components {
  /** Nodes of each component with a tie, the largest first, equal ones by their first node; nodes in order. */
  readonly members: readonly (readonly number[])[];
  /** Number of each node's component, 1 = the largest; NaN = no tie. */
  readonly values: MeasureValues;
}

/** Groups of nodes that ties join, directly or through others. A node without tie is in none. O(nodes + ties). */
export function findComponents(graph: RegionGraph): Components {
  const members = connectedComponents(graph)
    .filter((component) => component.length > 1)
    .map((component) => component.map(Number).toSorted(compareNumber))
    .toSorted((one, other) => other.length - one.length || (one[0] ?? 0) - (other[0] ?? 0));
  const values = new Float64Array(graph.order).fill(Number.NaN);
  for (const [number, nodes] of members.entries()) {
    for (const node of nodes) values[node] = number + 1;
  }
  return { members, values };
}

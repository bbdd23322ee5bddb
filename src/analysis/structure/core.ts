import type { Adjacency } from '../buildAdjacency.ts';
import type { MeasureValues } from '../MeasureResult.ts';

/**
 * Core number: the largest k such that the node belongs to a group in which everyone has k or more partners within the
 * group (Seidman 1983, doi:10.1016/0378-8733(83)90028-X). Isolated 0. By taking away the node with the fewest partners
 * left, again and again (Batagelj and Zaversnik 2003). O(nodes + ties).
 */
export function computeCore({ nodeCount, start, neighbour }: Adjacency): MeasureValues {
  const left = Uint32Array.from(
    { length: nodeCount },
    (_, node) => (start[node + 1] ?? 0) - (start[node] ?? 0),
  );
  const most = left.reduce((largest, partners) => Math.max(largest, partners), 0);
  const buckets: number[][] = Array.from({ length: most + 1 }, () => []);
  for (const [node, partners] of left.entries()) buckets[partners]?.push(node);
  const values = new Float64Array(nodeCount).fill(-1);
  let core = 0;
  for (let partners = 0; partners <= most;) {
    const node = buckets[partners]?.pop();
    if (node === undefined) {
      partners += 1;
      continue;
    }
    // A node stands in the bucket of every number it came through; only the last one counts.
    if (values[node] !== -1 || left[node] !== partners) continue;
    core = Math.max(core, partners);
    values[node] = core;
    for (const partner of neighbour.subarray(start[node], start[node + 1])) {
      if (values[partner] !== -1) continue;
      const fewer = (left[partner] ?? 0) - 1;
      left[partner] = fewer;
      buckets[fewer]?.push(partner);
    }
    partners = Math.max(0, partners - 1);
  }
  return values;
}

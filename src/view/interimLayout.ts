import type { NetworkArrays } from '../graph/Network.ts';
import type { LayoutPositions } from './SceneInput.ts';

/** Between two neighbours on the spiral, in world units, and the golden angle. */
const step = 20;
const turn = 2.399963;

/**
 * Where regions stand until a layout has been computed and no map can stand in: on a spiral, the strongest in the middle.
 * NaN for regions without a tie, as in the layout itself. O(n log n).
 */
export function interimLayout({
  nodeCount,
  source,
  target,
  strength,
}: Pick<NetworkArrays, 'nodeCount' | 'source' | 'target' | 'strength'>): LayoutPositions {
  const x = new Float64Array(nodeCount).fill(Number.NaN);
  const y = new Float64Array(nodeCount).fill(Number.NaN);
  const total = new Float64Array(nodeCount);
  source.forEach((from, tie) => {
    for (const node of [from, target[tie] ?? 0]) total[node] = (total[node] ?? 0) + (strength[tie] ?? 0);
  });
  const order = [...total.keys()]
    .filter((node) => (total[node] ?? 0) > 0)
    .toSorted((a, b) => (total[b] ?? 0) - (total[a] ?? 0) || a - b);
  for (const [at, node] of order.entries()) {
    const radius = step * Math.sqrt(at + 0.5);
    x[node] = 1.4 * radius * Math.cos(at * turn);
    y[node] = radius * Math.sin(at * turn);
  }
  return { x, y, divider: undefined, interim: true };
}

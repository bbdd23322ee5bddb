import type { Adjacency } from '../buildAdjacency.ts';
import { NotConvergedError } from '../NotConvergedError.ts';
import type { Step } from '../Step.ts';
import type { MeasureValues } from '../MeasureResult.ts';
import type { Components } from '../structure/components.ts';

const maxIterations = 50_000;
/** |A x - lambda x| / lambda at which the iteration ends: with a gap of .001 to the next eigenvalue, 1e-9 in the values. */
const residualLimit = 1e-12;

/**
 * Eigenvector centrality: a node counts as much as the partners it is tied to, by strength (Bonacich 1972,
 * doi:10.1080/0022250X.1972.9989806). The first eigenvector of the strength matrix of the largest component, positive,
 * with Euclidean norm 1 over that component.
 *
 * Missing (NaN) outside the largest component, where values would have no common scale; missing for all if no tie
 * exists or two components are the largest.
 *
 * Power iteration on A + c I: without the shift it swings for ever on a bipartite network, whose matrix has -lambda as
 * well. O(iterations x ties). Throws `NotConvergedError`.
 */
export function computeEigenvector(adjacency: Adjacency, components: Components, step: Step): MeasureValues {
  const values = new Float64Array(adjacency.nodeCount).fill(Number.NaN);
  const [largest, second] = components.members;
  if (largest === undefined || largest.length === second?.length) return values;
  let vector = new Float64Array(adjacency.nodeCount);
  for (const node of largest) vector[node] = 1 / Math.sqrt(largest.length);
  for (let iteration = 0; ; iteration += 1) {
    if (iteration === maxIterations) throw new NotConvergedError();
    if (iteration % 64 === 0) step(iteration / maxIterations);
    const image = multiply(adjacency, largest, vector);
    let eigenvalue = 0;
    for (const node of largest) eigenvalue += (vector[node] ?? 0) * (image[node] ?? 0);
    let residual = 0;
    for (const node of largest) residual += ((image[node] ?? 0) - eigenvalue * (vector[node] ?? 0)) ** 2;
    if (Math.sqrt(residual) <= residualLimit * eigenvalue) break;
    // A small shift is enough to damp -lambda, and slows the rest least.
    const shift = 0.1 * eigenvalue;
    let norm = 0;
    for (const node of largest) {
      const value = (image[node] ?? 0) + shift * (vector[node] ?? 0);
      image[node] = value;
      norm += value * value;
    }
    norm = Math.sqrt(norm);
    for (const node of largest) image[node] = (image[node] ?? 0) / norm;
    vector = image;
  }
  for (const node of largest) values[node] = vector[node] ?? 0;
  return values;
}

/** A x, rows of the given nodes. */
function multiply(
  { nodeCount, start, neighbour, strength }: Adjacency,
  nodes: readonly number[],
  vector: Float64Array,
): Float64Array<ArrayBuffer> {
  const image = new Float64Array(nodeCount);
  for (const node of nodes) {
    let sum = 0;
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
      sum += (strength[at] ?? 0) * (vector[neighbour[at] ?? 0] ?? 0);
    }
    image[node] = sum;
  }
  return image;
}

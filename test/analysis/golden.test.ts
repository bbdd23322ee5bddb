import { UndirectedGraph } from 'graphology';
import modularity from 'graphology-metrics/graph/modularity';
import { describe, expect, it } from 'vitest';
import { buildAdjacency } from '../../src/analysis/buildAdjacency.ts';
import { computeMeasures } from '../../src/analysis/computeMeasures.ts';
import type { MeasureId } from '../../src/analysis/MeasureResult.ts';
import { computeClustering } from '../../src/analysis/structure/clustering.ts';
import { ignoreProgress, neverCancelled } from '../../src/lib/Task.ts';
import { publishedNetworks, randomNetworks, toArrays, type GoldenNetwork } from '../support/golden.ts';

/** Exact measures: relative above 1, absolute below. */
const exact: readonly MeasureId[] = [
  'partners',
  'strength',
  'betweenness',
  'betweenness_distance',
  'closeness',
  'harmonic_closeness',
  'clustering',
  'core',
];

function expectClose(actual: number | undefined, expected: number, limit: number, what: string): void {
  const difference = Math.abs((actual ?? Number.NaN) - expected);
  expect(difference <= limit, `${what}: ${String(actual)} instead of ${String(expected)}`).toBe(true);
}

function checkNodes(network: GoldenNetwork): void {
  const { values, failures } = computeMeasures(toArrays(network), 1, ignoreProgress, neverCancelled);
  expect(failures).toEqual([]);
  for (const [number, node] of network.nodes.entries()) {
    const expected = (measure: string): number | null | undefined => network.expected.nodes[measure]?.[node];
    for (const measure of exact) {
      const value = expected(measure);
      if (typeof value !== 'number') throw new Error(`${network.name}: no ${measure} of ${node}`);
      const limit = 1e-9 * Math.max(Math.abs(value), Number.MIN_VALUE);
      expectClose(values[measure][number], value, limit, `${network.name} ${measure} ${node}`);
    }
    const pagerank = expected('pagerank');
    if (typeof pagerank !== 'number') throw new Error(`${network.name}: no pagerank of ${node}`);
    expectClose(values.pagerank[number], pagerank, 1e-6 * pagerank, `${network.name} pagerank ${node}`);
    const eigenvector = expected('eigenvector');
    if (typeof eigenvector === 'number') {
      expectClose(values.eigenvector[number], eigenvector, 1e-6, `${network.name} eigenvector ${node}`);
    } else {
      expect(values.eigenvector[number], `${network.name} eigenvector ${node}`).toBeNaN();
    }
  }
}

function checkNetwork(network: GoldenNetwork): void {
  const arrays = toArrays(network);
  const { values, numbers } = computeMeasures(arrays, 1, ignoreProgress, neverCancelled);
  const { expected } = network;
  const alone = expected.network.component_sizes.filter((size) => size === 1).length;
  expect(numbers.regions).toBe(expected.network.size);
  expect(numbers.ties).toBe(expected.network.ties);
  expect(numbers.components).toBe(expected.network.components - alone);
  expect(numbers.regionsWithTie).toBe(expected.network.size - expected.network.isolates);
  if (expected.network.density === null) expect(numbers.density).toBeUndefined();
  else expectClose(numbers.density, expected.network.density, 1e-12, 'density');
  const { transitivity } = computeClustering(buildAdjacency(arrays), () => undefined);
  expectClose(transitivity, expected.network.transitivity, 1e-12, 'transitivity');
  const sizes = expected.network.component_sizes.filter((size) => size > 1);
  for (const [component, size] of sizes.entries()) {
    expect(values.component.filter((value) => value === component + 1)).toHaveLength(size);
  }
  expect(values.component.filter(Number.isNaN)).toHaveLength(alone);
}

function checkProjection(network: GoldenNetwork): void {
  const arrays = toArrays(network);
  const ties = Array.from(arrays.strength, (strength, tie) => {
    const ends = [arrays.source[tie], arrays.target[tie]].map((node) => network.nodes[node ?? -1] ?? '');
    return { ends: ends.toSorted().join(' '), strength, count: arrays.count[tie] };
  });
  const actual = new Map(ties.map((tie) => [tie.ends, tie]));
  expect(actual.size).toBe(ties.length);
  expect(actual.size).toBe(network.expected.ties.length);
  for (const [a, b, strength, count] of network.expected.ties) {
    const tie = actual.get([a, b].toSorted().join(' '));
    expect(tie?.count).toBe(count);
    expectClose(tie?.strength, strength, 1e-12 * strength, `${network.name} ${a} ${b}`);
  }
}

describe.each(publishedNetworks.map((network) => [network.name, network] as const))('%s', (_, network) => {
  it('is projected to the ties of NetworkX and igraph', () => {
    checkProjection(network);
  });
  it('has their values at every node', () => {
    checkNodes(network);
  });
  it('has their numbers as a whole', () => {
    checkNetwork(network);
  });

  it('has their modularity for given divisions', () => {
    const graph = new UndirectedGraph<{ group: number }, { strength: number }>();
    for (const node of network.nodes) graph.addNode(node, { group: -1 });
    for (const [a, b, strength] of network.expected.ties) graph.addEdge(a, b, { strength });
    const given = network.expected.communities?.given ?? [];
    expect(given).toHaveLength(4);
    for (const division of given) {
      for (const [group, nodes] of division.groups.entries()) {
        for (const node of nodes) graph.setNodeAttribute(node, 'group', group);
      }
      const value = modularity(graph, { getNodeCommunity: 'group', getEdgeWeight: 'strength' });
      expectClose(value, division.modularity, 1e-9, division.name);
    }
  });

  it('is divided at least as well as they do', () => {
    const arrays = toArrays(network);
    const best = network.expected.communities?.best.modularity ?? Number.NaN;
    for (const seed of [1, 2, 3, 4, 5]) {
      const { values, numbers } = computeMeasures(arrays, seed, ignoreProgress, neverCancelled);
      expect(numbers.modularity).toBeGreaterThanOrEqual(best - 0.01);
      expectClose(naiveModularity(network, values.community), numbers.modularity ?? 0, 1e-9, 'own division');
    }
  });
});

describe('200 random networks, with loops and parallel edges, connected or not', () => {
  it('are projected to the ties of NetworkX and igraph', () => {
    expect(randomNetworks).toHaveLength(200);
    for (const network of randomNetworks) checkProjection(network);
  });
  it('have their values at every node', () => {
    for (const network of randomNetworks) checkNodes(network);
  });
  it('have their numbers as a whole', () => {
    for (const network of randomNetworks) checkNetwork(network);
  });
});

/** Q = sum over pairs of nodes in one group of (A_ij - k_i k_j / 2m) / 2m, written as in Newman 2004. */
function naiveModularity(network: GoldenNetwork, community: Float64Array): number {
  const size = network.nodes.length;
  const strengths = new Map<string, number>();
  const degree = new Map<string, number>();
  let twice = 0;
  for (const [a, b, strength] of network.expected.ties) {
    strengths.set(`${a} ${b}`, strength);
    strengths.set(`${b} ${a}`, strength);
    degree.set(a, (degree.get(a) ?? 0) + strength);
    degree.set(b, (degree.get(b) ?? 0) + strength);
    twice += 2 * strength;
  }
  let sum = 0;
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) {
      if (community[i] !== community[j]) continue;
      const a = network.nodes[i] ?? '';
      const b = network.nodes[j] ?? '';
      sum += (strengths.get(`${a} ${b}`) ?? 0) - ((degree.get(a) ?? 0) * (degree.get(b) ?? 0)) / twice;
    }
  }
  return sum / twice;
}

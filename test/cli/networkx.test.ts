import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { pairKey } from '../../src/domain/ids.ts';
import { compareText } from '../../src/lib/compare.ts';
import { networkxNote, readGraphProgram, runPython, skipNetworkx } from '../support/networkx.ts';
import { rowsOf, runCli, type CliRun } from './runCli.ts';

/** Recomputes from ties.csv alone what measures.csv says; every region of measures.csv is a node. */
const program = `${readGraphProgram}
import csv

def rows(name):
    with open(sys.argv[1] + "/" + name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))

graph = nx.Graph()
graph.add_nodes_from(row["region_id"] for row in rows("measures.csv"))
for row in rows("ties.csv"):
    strength = float(row["strength"])
    graph.add_edge(row["source_id"], row["target_id"], strength=strength, distance=1 / strength)
largest = graph.subgraph(max(nx.connected_components(graph), key=len))
components = [sorted(nodes) for nodes in nx.connected_components(graph)]
communities = {}
for row in rows("measures.csv"):
    if row["community"] != "":
        communities.setdefault(row["community"], []).append(row["region_id"])
communities = list(communities.values())
communities += [[node] for node in graph if not any(node in group for group in communities)]

def ties(of):
    return sorted([*sorted([a, b]), data["weight"]] for a, b, data in of.edges(data=True))

print(json.dumps({
    "exact": {
        "partners": dict(graph.degree()),
        "strength": dict(graph.degree(weight="strength")),
        "betweenness": nx.betweenness_centrality(graph),
        "betweenness_distance": nx.betweenness_centrality(graph, weight="distance"),
        "closeness": nx.closeness_centrality(graph, wf_improved=True),
        "harmonic_closeness": {node: value / (len(graph) - 1) for node, value in nx.harmonic_centrality(graph).items()},
        "clustering": nx.clustering(graph),
        "core": nx.core_number(graph),
    },
    "iterative": {
        "pagerank": nx.pagerank(graph, alpha=0.85, weight="strength", tol=1e-13, max_iter=10000),
        "eigenvector": nx.eigenvector_centrality_numpy(largest, weight="strength"),
    },
    "components": sorted(nodes for nodes in components if len(nodes) > 1),
    "modularity": nx.community.modularity(graph, communities, weight="strength"),
    "ties": {name: ties(read_graph(sys.argv[1] + "/" + name)) for name in ("graph.gexf", "graph.graphml")},
    "nodes": {name: sorted(read_graph(sys.argv[1] + "/" + name)) for name in ("graph.gexf", "graph.graphml")},
}))
`;

interface Recomputed {
  readonly exact: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly iterative: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly components: readonly (readonly string[])[];
  readonly modularity: number;
  readonly ties: Readonly<Record<string, readonly (readonly [string, string, number])[]>>;
  readonly nodes: Readonly<Record<string, readonly string[]>>;
}

/** Greatest relative deviation of a column from recomputed values; what is missing on one side only is infinite. */
function deviation(run: CliRun, measure: string, expected: Readonly<Record<string, number>>): number {
  let greatest = 0;
  for (const row of rowsOf(run, 'measures.csv')) {
    const cell = row[measure] ?? '';
    const value = expected[row['region_id'] ?? ''];
    if (cell === '' && value === undefined) continue;
    if (cell === '' || value === undefined) return Infinity;
    greatest = Math.max(greatest, Math.abs(Number(cell) - value) / Math.max(Math.abs(value), 1e-12));
  }
  return greatest;
}

describe.skipIf(skipNetworkx)(`NetworkX on what the command writes${networkxNote}`, () => {
  let folder = '';
  let run: CliRun;
  let recomputed: Recomputed;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'networkx-'));
    run = await runCli(['--out', 'out', '--export', 'gexf,graphml', '--quiet']);
    for (const [name, text] of run.files) writeFileSync(path.join(folder, name), text);
    recomputed = runPython(program, [folder]) as Recomputed;
  }, 120_000);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each([
    'partners',
    'strength',
    'betweenness',
    'betweenness_distance',
    'closeness',
    'harmonic_closeness',
    'clustering',
    'core',
  ])('finds the same %s within 1e-9', (measure) => {
    expect(deviation(run, measure, recomputed.exact[measure] ?? {})).toBeLessThanOrEqual(1e-9);
  });
  it.each(['pagerank', 'eigenvector'])('finds the same %s within 1e-6', (measure) => {
    expect(deviation(run, measure, recomputed.iterative[measure] ?? {})).toBeLessThanOrEqual(1e-6);
  });
  it('finds the same components', () => {
    const groups = new Map<string, string[]>();
    for (const { region_id: id = '', component = '' } of rowsOf(run, 'measures.csv')) {
      // A region without a tie is in none.
      if (component !== '') groups.set(component, [...(groups.get(component) ?? []), id]);
    }
    const several = [...groups.values()].filter((group) => group.length > 1).map((group) => group.toSorted());
    expect(several.toSorted((left, right) => (String(left) < String(right) ? -1 : 1))).toEqual(
      recomputed.components.toSorted((left, right) => (String(left) < String(right) ? -1 : 1)),
    );
  });
  it('finds the same modularity for the communities of measures.csv', () => {
    const { network } = JSON.parse(run.files.get('summary.json') ?? '') as {
      network: { modularity: number };
    };
    expect(network.modularity).toBeCloseTo(recomputed.modularity, 9);
  });
  it.each(['graph.gexf', 'graph.graphml'])(
    'reads the regions, ties and strengths of ties.csv from %s',
    (name) => {
      expect(recomputed.nodes[name]).toEqual(
        rowsOf(run, 'measures.csv')
          .map((row) => row['region_id'] ?? '')
          .toSorted(compareText),
      );
      const read = recomputed.ties[name] ?? [];
      expect(new Map(read.map(([a, b, strength]) => [pairKey(a, b), strength]))).toEqual(
        new Map(
          rowsOf(run, 'ties.csv').map((row) => [
            pairKey(row['source_id'] ?? '', row['target_id'] ?? ''),
            Number(row['strength']),
          ]),
        ),
      );
      expect(read).toHaveLength(593);
    },
  );
});

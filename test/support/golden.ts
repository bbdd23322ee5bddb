import { readFileSync } from 'node:fs';
import { projectEdges } from '../../src/graph/projectEdges.ts';
import type { NetworkArrays } from '../../src/graph/Network.ts';

/** A network with the values of NetworkX and igraph; the form is described in `test/golden/README.md`. */
export interface GoldenNetwork {
  readonly name: string;
  readonly nodes: readonly string[];
  readonly edges: readonly (readonly [string, string, number])[];
  readonly expected: {
    readonly ties: readonly (readonly [string, string, number, number])[];
    readonly nodes: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
    readonly network: {
      readonly size: number;
      readonly ties: number;
      readonly density: number | null;
      readonly components: number;
      readonly component_sizes: readonly number[];
      readonly isolates: number;
      readonly transitivity: number;
    };
    readonly eigenvector_skip: string | null;
    readonly communities?: {
      readonly given: readonly {
        readonly name: string;
        readonly groups: readonly (readonly string[])[];
        readonly modularity: number;
      }[];
      readonly best: { readonly modularity: number };
    };
  };
}

function load(file: string): readonly GoldenNetwork[] {
  const url = new URL(`../golden/${file}`, import.meta.url);
  return (JSON.parse(readFileSync(url, 'utf8')) as { networks: readonly GoldenNetwork[] }).networks;
}

export const publishedNetworks = load('published.json');
export const randomNetworks = load('random.json');

/** The network as the engine takes it, projected from the recorded edges; node numbers follow `nodes`. */
export function toArrays(network: GoldenNetwork): NetworkArrays {
  const numberOf = new Map(network.nodes.map((name, number) => [name, number]));
  const node = (name: string): number => {
    const number = numberOf.get(name);
    if (number === undefined) throw new Error(`${network.name}: no node ${name}`);
    return number;
  };
  return projectEdges(
    network.nodes.length,
    network.edges.map(([a, b, strength]) => ({ source: node(a), target: node(b), strength })),
  );
}

import { arraysToGraph, type RegionGraph } from '../graph/toGraph.ts';
import type { NetworkArrays } from '../graph/Network.ts';
import { buildAdjacency, type Adjacency } from './buildAdjacency.ts';
import type { Step } from './Step.ts';
import { findComponents, type Components } from './structure/components.ts';
import { findCommunities, type Communities } from './structure/communities.ts';

/** What a measure is computed from. Whatever several measures need is made once, when the first one asks. */
export interface MeasureContext {
  readonly arrays: NetworkArrays;
  readonly adjacency: Adjacency;
  readonly graph: RegionGraph;
  readonly components: Components;
  readonly communities: Communities;
  readonly step: Step;
}

/** @param seed of everything random in the measures. */
export function createMeasureContext(arrays: NetworkArrays, seed: number, step: Step): MeasureContext {
  const adjacency = lazily(() => buildAdjacency(arrays));
  const graph = lazily(() => arraysToGraph(arrays));
  const components = lazily(() => findComponents(graph()));
  const communities = lazily(() => findCommunities(arrays, seed, step));
  return {
    arrays,
    step,
    get adjacency() {
      return adjacency();
    },
    get graph() {
      return graph();
    },
    get components() {
      return components();
    },
    get communities() {
      return communities();
    },
  };
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

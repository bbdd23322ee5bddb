import { arraysToGraph, type RegionGraph } from '../graph/toGraph.ts';
import type { NetworkArrays } from '../graph/Network.ts';
import { buildAdjacency, type Adjacency } from './buildAdjacency.ts';
import { findComponents, type Components } from './structure/components.ts';
import { findCommunities, type Communities } from './structure/communities.ts';

/** Called by long measures between steps: tells how far they are (0..1) and ends them if the work was cancelled. */
export type Step = (share: number) => void;

/** What a measure is computed from. Whatever several measures need is made once, when the first one asks. */
export interface MeasureContext {
  readonly arrays: NetworkArrays;
  readonly adjacency: Adjacency;
  readonly graph: RegionGraph;
  readonly components: Components;
  readonly communities: Communities;
  readonly step: Step;
}

/** An iteration that did not settle; the measure then has no values. */
export class NotConvergedError extends Error {
  override readonly name = 'NotConvergedError';
  constructor() {
    super('not converged');
  }
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

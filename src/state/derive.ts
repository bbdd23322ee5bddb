import type { Dataset } from '../domain/Dataset.ts';
import type { Filters } from '../domain/ViewSettings.ts';
import { deriveNetwork, type DerivedNetwork } from '../graph/deriveNetwork.ts';
import { toNetworkArrays } from '../graph/buildNetwork.ts';
import type { NetworkArrays } from '../graph/Network.ts';
import type { Work } from './Work.ts';

/** What follows from the inputs at once, computed when an input changes and kept until the next. */
export interface Derived extends DerivedNetwork {
  readonly dataset: Dataset;
  readonly arrays: NetworkArrays;
}

let last: { filters: Filters; cuts: readonly string[]; derived: Derived } | undefined;

/** The network as filtered: the same object for the same inputs, so that it can be the key of tasks and memos. */
export function selectDerived(work: Pick<Work, 'dataset' | 'filters' | 'familyCuts'>): Derived {
  if (
    last !== undefined &&
    last.derived.dataset === work.dataset &&
    last.filters === work.filters &&
    last.cuts === work.familyCuts
  ) {
    return last.derived;
  }
  const network = deriveNetwork(work.dataset, work.filters, new Set(work.familyCuts));
  const derived: Derived = {
    ...network,
    dataset: work.dataset,
    arrays: toNetworkArrays(network.network, work.dataset),
  };
  last = { filters: work.filters, cuts: work.familyCuts, derived };
  return derived;
}

import type { Dataset } from '../domain/Dataset.ts';
import type { Filters } from '../domain/ViewSettings.ts';
import { deriveNetwork, type DerivedNetwork } from '../graph/deriveNetwork.ts';
import { toNetworkArrays } from '../graph/buildNetwork.ts';
import type { NetworkArrays } from '../graph/Network.ts';
import type { FamilyLink } from '../domain/Family.ts';
import { adoptLinks, hasLinks, linksAtOnce } from '../relations/buildFamilies.ts';
import type { LinkDecisions } from '../relations/LinkDecisions.ts';
import { selectLinkDecisions } from './selectLinkDecisions.ts';
import type { Work } from './Work.ts';

/** What follows from the inputs at once, computed when an input changes and kept until the next. */
export interface Derived extends DerivedNetwork {
  readonly dataset: Dataset;
  readonly arrays: NetworkArrays;
}

/** Links of more agreements would hold the page up for seconds: they are found with the findings, off the page. */
const mostAtOnce = 5000;
/** Datasets whose families rest on what can be said at once. */
const waiting = new WeakSet<Dataset>();

let last: { filters: Filters; decisions: LinkDecisions; derived: Derived } | undefined;

/** The network as filtered: the same object for the same inputs, so that it can be the key of tasks and memos. */
export function selectDerived(work: Work): Derived {
  return deriveOnce(work.dataset, work.filters, selectLinkDecisions(work));
}

/** The same from the parts of a work. */
export function deriveOnce(dataset: Dataset, filters: Filters, decisions: LinkDecisions): Derived {
  if (
    last !== undefined &&
    last.derived.dataset === dataset &&
    last.filters === filters &&
    last.decisions === decisions
  ) {
    return last.derived;
  }
  if (dataset.agreements.length > mostAtOnce && !hasLinks(dataset)) {
    const before = last?.derived.dataset;
    adoptLinks(dataset, linksAtOnce(dataset, before?.id === dataset.id ? before : undefined));
    waiting.add(dataset);
  }
  const network = deriveNetwork(dataset, filters, decisions);
  const derived: Derived = {
    ...network,
    dataset,
    arrays: toNetworkArrays(network.network, dataset),
  };
  last = { filters, decisions, derived };
  return derived;
}

/**
 * Takes the links that were found off the page for those of a large dataset, which stood on what could be said at once.
 * True where that changes the families: what follows from them is to be derived again.
 */
export function takeLinks(dataset: Dataset, links: readonly FamilyLink[]): boolean {
  if (!waiting.delete(dataset)) return false;
  adoptLinks(dataset, links);
  if (last?.derived.dataset === dataset) last = undefined;
  return true;
}

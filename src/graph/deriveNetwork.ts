import type { Agreement } from '../domain/Agreement.ts';
import { buildFamilies } from '../relations/buildFamilies.ts';
import type { Dataset } from '../domain/Dataset.ts';
import type { FamilyIndex } from '../domain/Family.ts';
import type { Filters } from '../domain/ViewSettings.ts';
import type { LinkDecisions } from '../relations/LinkDecisions.ts';
import { buildNetwork } from './buildNetwork.ts';
import type { Network } from './Network.ts';
import { selectAgreements } from './selectAgreements.ts';
import { statusesOn, type Statuses } from './statusesOn.ts';

/** What follows from a dataset and its filters. */
export interface DerivedNetwork {
  /** Of every agreement of the dataset, shown or not. */
  readonly statusOf: Statuses;
  /** Of every agreement of the dataset, shown or not. */
  readonly families: FamilyIndex;
  /** The agreements that pass the filters, in dataset order. */
  readonly shown: readonly Agreement[];
  readonly network: Network;
}

/**
 * The one way from a dataset to its network, taken by every screen, export and the command line: statuses on the day,
 * filter, families, projection. Pure; O(agreements x regions^2).
 *
 * @param decisions what people said of the links between documents.
 */
export function deriveNetwork(dataset: Dataset, filters: Filters, decisions: LinkDecisions): DerivedNetwork {
  const statusOf = statusesOn(dataset, filters.asOf);
  const families = buildFamilies(dataset, decisions);
  const shown = selectAgreements(dataset, filters, statusOf);
  const network = buildNetwork(dataset, shown, families, statusOf, filters.minAgreements);
  return { statusOf, families, shown, network };
}

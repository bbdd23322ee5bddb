import { buildNetwork } from '../../graph/buildNetwork.ts';
import type { Network } from '../../graph/Network.ts';
import { onRecord, type GapContext } from './GapContext.ts';

const networks = new WeakMap<GapContext, Network>();

/**
 * The network of everything on record (all but planned), whatever a filter shows: who knows whom. Regencies, cities and
 * provinces are nodes of one network. Made once a context. O(agreements x regions^2).
 */
export function networkOnRecord(context: GapContext): Network {
  const existing = networks.get(context);
  if (existing !== undefined) return existing;
  const { dataset, families, statuses } = context;
  const documents = dataset.agreements.filter(({ id }) => onRecord(context, id));
  const network = buildNetwork(dataset, documents, families, statuses, 1);
  networks.set(context, network);
  return network;
}

import type { SingleBroker } from '../../analysis/gaps/OtherGaps.ts';
import type { Network, Tie } from '../../graph/Network.ts';

/** What joins a broker to the regions that would be cut off without it. */
export interface BrokerTies {
  /** Its ties with them, by id. */
  readonly ties: readonly Tie[];
  /** How many of these are in force or assumed so. */
  readonly inForce: number;
}

/** The ties of a broker with those that it alone holds, in a network of everything on record. */
export function brokerTies(network: Network, { region, cutOff }: SingleBroker): BrokerTies {
  const held = new Set(cutOff.flat());
  const ties = (network.tiesOf.get(region) ?? []).filter(({ a, b }) => held.has(a === region ? b : a));
  return { ties, inForce: ties.filter(({ certainty }) => certainty !== 'not-known').length };
}

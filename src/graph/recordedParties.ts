import type { Dataset } from '../domain/Dataset.ts';
import type { PartyId } from '../domain/ids.ts';
import type { Statuses } from './statusesOn.ts';

const known = new WeakMap<Statuses, { readonly dataset: Dataset; readonly parties: ReadonlySet<PartyId> }>();

/**
 * Regions and outside parties with an agreement on record: some document that names them is not `planned` on the day of
 * the statuses. What is only planned records nothing yet. Made once for the statuses. O(agreements x parties).
 */
export function recordedParties(dataset: Dataset, statuses: Statuses): ReadonlySet<PartyId> {
  const last = known.get(statuses);
  if (last?.dataset === dataset) return last.parties;
  const parties = new Set<PartyId>();
  for (const agreement of dataset.agreements) {
    const status = statuses.get(agreement.id)?.status;
    if (status === undefined || status === 'planned') continue;
    for (const { partyId } of agreement.parties) parties.add(partyId);
  }
  known.set(statuses, { dataset, parties });
  return parties;
}

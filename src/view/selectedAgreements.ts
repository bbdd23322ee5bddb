import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset } from '../domain/DatasetIndex.ts';
import { pairKey, type AgreementId } from '../domain/ids.ts';
import type { Selection } from '../domain/ViewSettings.ts';
import type { Network } from '../graph/Network.ts';

/** The agreements that a selection stands for: of a region or outside party, of a tie, or itself. Empty for none. */
export function selectedAgreements(
  dataset: Dataset,
  network: Network,
  selection: Selection | undefined,
): ReadonlySet<AgreementId> {
  if (selection === undefined) return new Set();
  switch (selection.type) {
    case 'agreement':
      return new Set([selection.id]);
    case 'tie':
      return new Set(network.tieOf.get(pairKey(selection.a, selection.b))?.agreements ?? []);
    default:
      return new Set((indexDataset(dataset).agreementsOf.get(selection.id) ?? []).map(({ id }) => id));
  }
}

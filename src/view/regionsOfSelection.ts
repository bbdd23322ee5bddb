import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset, regionsOf } from '../domain/DatasetIndex.ts';
import type { RegionId } from '../domain/ids.ts';
import type { Selection } from '../domain/ViewSettings.ts';

/** The regions that a selection shows in the picture: itself, both ends of a tie, the parties of an agreement. */
export function regionsOfSelection(dataset: Dataset, selection: Selection | undefined): readonly RegionId[] {
  if (selection === undefined) return [];
  const index = indexDataset(dataset);
  if (selection.type === 'region') return [selection.id];
  if (selection.type === 'tie') return [selection.a, selection.b];
  if (selection.type === 'agreement') {
    const agreement = index.agreementOf.get(selection.id);
    return agreement === undefined ? [] : regionsOf(index, agreement);
  }
  const agreements = index.agreementsOf.get(selection.id) ?? [];
  return [...new Set(agreements.flatMap((agreement) => regionsOf(index, agreement)))];
}

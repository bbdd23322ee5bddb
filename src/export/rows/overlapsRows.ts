import type { OverlapPair } from '../../analysis/overlaps/OverlapPair.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { AgreementId } from '../../domain/ids.ts';
import { toListCell, type Cell, type DataTable } from '../DataTable.ts';

/**
 * `overlaps.csv`: pairs of documents with the same parties and a common affair, in the order given. `relation` says why
 * the two look alike (`same-ground`, `different-level`, `renewal`, `one-day`); `class` holds what follows from it, and is
 * empty where only a comparison of the texts could tell.
 */
export function overlapsRows(dataset: Dataset, pairs: readonly OverlapPair[]): DataTable {
  const { agreementOf } = indexDataset(dataset);
  const titleOf = (id: AgreementId): string => agreementOf.get(id)?.title ?? '';
  return {
    columns: [
      'rank',
      'agreement_a_id',
      'agreement_b_id',
      'class',
      'relation',
      'live',
      'family_id',
      'party_ids',
      'affair_codes',
      'days_together',
      'end_assumed',
      'title_a',
      'title_b',
    ],
    rows: pairs.map((pair, position): readonly Cell[] => [
      position + 1,
      pair.a,
      pair.b,
      classOf(pair),
      pair.class,
      pair.live,
      pair.familyId,
      toListCell(pair.parties),
      toListCell(pair.affairs),
      pair.daysTogether,
      pair.assumed,
      titleOf(pair.a),
      titleOf(pair.b),
    ]),
  };
}

function classOf(pair: OverlapPair): 'renewal' | 'family' | undefined {
  if (pair.class === 'renewal') return 'renewal';
  return pair.familyId === undefined ? undefined : 'family';
}

import type { Dataset } from '../../domain/Dataset.ts';
import { fullName, indexDataset } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import type { Network } from '../../graph/Network.ts';
import { toListCell, type Cell, type DataTable } from '../DataTable.ts';

/** `ties.csv`: one row per tie of the network as filtered, in order of its id; undirected, the lower id first. */
export function tiesRows(dataset: Dataset, network: Network): DataTable {
  const index = indexDataset(dataset);
  const nameOf = (id: RegionId): string => fullName(index, id);
  return {
    columns: [
      'source_id',
      'source',
      'target_id',
      'target',
      'count',
      'strength',
      'distance',
      'affairs',
      'agreement_ids',
      'certainty',
    ],
    rows: network.ties.map((tie): readonly Cell[] => [
      tie.a,
      nameOf(tie.a),
      tie.b,
      nameOf(tie.b),
      tie.count,
      tie.strength,
      tie.distance,
      toListCell(tie.affairs),
      toListCell(tie.agreements),
      tie.certainty,
    ]),
  };
}

import type { CoverageMatrix } from '../../analysis/coverage/CoverageMatrix.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { fullName, indexDataset } from '../../domain/DatasetIndex.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { toListCell, type Cell, type DataTable } from '../DataTable.ts';

/**
 * The coverage matrix as a long table: one row per region and affair, in the order of the matrix. `state` is `covered`,
 * `partial`, `expected`, `none` or `no-data`; `peers` counts the bordering regions with records, `peers_with_ids` names
 * those that have an agreement on the affair. Where nothing is recorded for a region, `agreements` is empty, not 0.
 */
export function coverageRows(dataset: Dataset, matrix: CoverageMatrix, language: Language): DataTable {
  const index = indexDataset(dataset);
  return {
    columns: [
      'region_id',
      'region',
      'affair',
      'affair_name',
      'state',
      'agreements',
      'agreement_ids',
      'peers_with',
      'peers',
      'peers_with_ids',
    ],
    rows: matrix.cells.flatMap((cells, at) => {
      const row = matrix.rows[at];
      if (row === undefined) return [];
      return cells.map((cell, column): readonly Cell[] => {
        const affair = matrix.columns[column]?.affair;
        return [
          row.region,
          fullName(index, row.region),
          affair,
          affair === undefined ? undefined : index.affairOf.get(affair)?.name[language],
          cell.state,
          row.recorded ? cell.families : undefined,
          toListCell(cell.agreements),
          cell.peersWith.length,
          cell.peers,
          toListCell(cell.peersWith),
        ];
      });
    }),
  };
}

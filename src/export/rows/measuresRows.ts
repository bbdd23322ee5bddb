import { measureIds, type MeasureResult } from '../../analysis/MeasureResult.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { fullName, indexDataset, provinceOf } from '../../domain/DatasetIndex.ts';
import { isRecorded } from '../../domain/recordOf.ts';
import type { Network } from '../../graph/Network.ts';
import type { Cell, DataTable } from '../DataTable.ts';

/**
 * `measures.csv`: one row per autonomous region, by id, with every measure of the network as filtered. `has_record` tells
 * a region of which nothing is recorded from one without partners; `register` is what its register is said to hold (`none`,
 * `partial`, `complete`). A value that is not defined is empty.
 */
export function measuresRows(dataset: Dataset, network: Network, result: MeasureResult): DataTable {
  const index = indexDataset(dataset);
  const columns = ['region_id', 'region', ...measureIds, 'level', 'province_id', 'has_record', 'register'];
  const rows = network.regions.map((id, node): readonly Cell[] => {
    const region = index.regionOf.get(id);
    return [
      id,
      fullName(index, id),
      ...measureIds.map((measure) => result.values[measure][node]),
      region?.level,
      provinceOf(index, id),
      isRecorded(index, id),
      index.registerOf.get(id)?.extent,
    ];
  });
  return { columns, rows };
}

import type { Dataset } from '../../domain/Dataset.ts';
import { fullName, indexDataset } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import type { MatchedName } from '../../ingest/build/MatchedName.ts';
import { toListCell, type DataTable } from '../DataTable.ts';

/**
 * `matches.csv`: every text that stood for a party, as it stands in the file, and what it was taken for. `certainty` is
 * `certain`, `ambiguous` (`candidates` holds the regions it could be), `unknown`, or `outside` for a party that is no
 * region. `rows` counts the rows with the text, `row` is the first.
 */
export function matchesRows(dataset: Dataset, matches: readonly MatchedName[]): DataTable {
  const index = indexDataset(dataset);
  const nameOf = (id: RegionId | undefined): string | undefined =>
    id === undefined ? undefined : fullName(index, id);
  return {
    columns: ['cell', 'region_id', 'region', 'certainty', 'candidates', 'file', 'row', 'rows'],
    rows: matches.map((match) => [
      match.text,
      match.regionId,
      nameOf(match.regionId),
      match.certainty,
      toListCell(match.candidates),
      match.file,
      match.row,
      match.count,
    ]),
  };
}

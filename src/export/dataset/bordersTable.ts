import type { Dataset } from '../../domain/Dataset.ts';
import type { DataTable } from '../DataTable.ts';

/** All borders as codes of their two regions: `a, b, shared_km`. A length that is not known is an empty cell. */
export function bordersTable({ borders }: Dataset): DataTable {
  return { columns: ['a', 'b', 'shared_km'], rows: borders.map(({ a, b, sharedKm }) => [a, b, sharedKm]) };
}

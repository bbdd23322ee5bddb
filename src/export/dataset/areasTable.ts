import type { Dataset } from '../../domain/Dataset.ts';
import { toListCell, type DataTable } from '../DataTable.ts';

/** All areas: `name, type, members, affairs, source`; members and affairs as codes, separated by `;`. */
export function areasTable({ areas }: Dataset): DataTable {
  return {
    columns: ['name', 'type', 'members', 'affairs', 'source'],
    rows: areas.map(({ name, type, members, affairs, source }) => [
      name,
      type,
      toListCell(members),
      toListCell(affairs),
      source,
    ]),
  };
}

import type { ColumnId } from '../../ingest/templateColumns.ts';

/** Columns that hold dates. */
export const dayColumns: ReadonlySet<ColumnId> = new Set<ColumnId>(['signed_on', 'start', 'end']);

/** Columns in which a spreadsheet would take a text for a date or a number: `12/2021`, `01.02`. */
export const textColumns: ReadonlySet<ColumnId> = new Set<ColumnId>([
  'id',
  'number',
  'affairs',
  'parent_id',
  'renews_id',
]);

const widths: Partial<Readonly<Record<ColumnId, number>>> = {
  id: 14,
  title: 48,
  kind: 16,
  document_type: 12,
  parties: 40,
  roles: 14,
  affairs: 14,
  number: 24,
  signed_on: 13,
  start: 13,
  end: 13,
  status: 13,
  agency: 24,
  value: 16,
  currency: 10,
  funding: 18,
  location: 20,
  source: 30,
  note: 30,
  description: 40,
};

/** Width in characters of a column of an agreements sheet. */
export function columnWidth(id: ColumnId | undefined): number {
  return (id === undefined ? undefined : widths[id]) ?? 16;
}

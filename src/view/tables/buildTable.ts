import { agreementsTable } from './agreementsTable.ts';
import { partiesTable } from './partiesTable.ts';
import { regionsTable } from './regionsTable.ts';
import type { Table } from './Table.ts';
import type { TableInput } from './TableInput.ts';
import { tiesTable } from './tiesTable.ts';

export const tableNames = ['regions', 'agreements', 'ties', 'parties'] as const;
export type TableName = (typeof tableNames)[number];

const builders: Readonly<Record<TableName, (input: TableInput) => Table>> = {
  regions: regionsTable,
  agreements: agreementsTable,
  ties: tiesTable,
  parties: partiesTable,
};

/** The twin of the picture, as a table: what is drawn, and what is known of it. */
export function buildTable(name: TableName, input: TableInput): Table {
  return builders[name](input);
}

import { agreementsTable } from './agreementsTable.ts';
import { partiesTable } from './partiesTable.ts';
import { regionsTable } from './regionsTable.ts';
import type { Table, TableName } from './Table.ts';
import type { TableInput } from './TableInput.ts';
import { tiesTable } from './tiesTable.ts';

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

import { useMemo } from 'react';
import { freshResult } from '../../state/TaskState.ts';
import { filterRows, shownColumns, sortRows, type Sort } from '../../view/tables/arrangeRows.ts';
import { buildTable } from '../../view/tables/buildTable.ts';
import { tableNames, type Column, type Row, type Table, type TableName } from '../../view/tables/Table.ts';
import { useApp, useDerived } from '../StoreContext.tsx';

/** How each table is sorted before anyone chooses: what there is most of, or what is newest, first. */
const firstSort: Readonly<Record<TableName, Sort>> = {
  regions: { column: 'partners', descending: true },
  agreements: { column: 'signed', descending: true },
  ties: { column: 'count', descending: true },
  parties: { column: 'agreements', descending: true },
};

export interface ArrangedTable {
  readonly kind: TableName;
  readonly table: Table;
  readonly columns: readonly Column[];
  /** Filtered by the text and sorted. */
  readonly rows: readonly Row[];
  readonly sort: Sort;
}

/** The table that the screen shows, arranged as it is on screen. */
export function useTable(): ArrangedTable {
  const item = useApp((state) => state.work.item);
  const kind = tableNames.find((name) => name === item) ?? 'regions';
  const dataset = useApp((state) => state.work.dataset);
  const filters = useApp((state) => state.work.filters);
  const language = useApp((state) => state.work.language);
  const query = useApp((state) => state.work.query);
  const settings = useApp((state) => state.work.tables[kind]);
  const task = useApp((state) => state.measures);
  const derived = useDerived();
  const measures = freshResult(task, derived);
  const table = useMemo(
    () => buildTable(kind, { dataset, filters, derived, measures, language }),
    [kind, dataset, filters, derived, measures, language],
  );
  const columns = useMemo(() => shownColumns(table, settings?.columns), [table, settings?.columns]);
  const sort = settings?.sort ?? firstSort[kind];
  const found = useMemo(
    () => filterRows(table.rows, columns, query, language),
    [table, columns, query, language],
  );
  const rows = useMemo(() => sortRows(found, sort, language), [found, sort, language]);
  return { kind, table, columns, rows, sort };
}

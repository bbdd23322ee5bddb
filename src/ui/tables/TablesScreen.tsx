import { Plus, Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { goTo, resetFilters, select, selectionKey, setQuery, setTable } from '../../state/actions.ts';
import { buildTable } from '../../view/tables/buildTable.ts';
import { tableNames, type Column, type Row } from '../../view/tables/Table.ts';
import { Button } from '../components/Button.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { Sheet, type SheetStop } from '../components/Sheet.tsx';
import { useMediaQuery } from '../components/useMediaQuery.ts';
import { inspectorFolds } from '../explore/breakpoints.ts';
import { InspectorFrame } from '../explore/InspectorFrame.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { useEditor } from '../editing/EditorContext.ts';
import { useApp, useAppStore, useDerived, useSession, useTranslate } from '../StoreContext.tsx';
import { ColumnChooser } from './ColumnChooser.tsx';
import { DataGrid } from './DataGrid.tsx';
import { FilterButton } from './FilterButton.tsx';
import { FilterChips } from './FilterChips.tsx';
import { SelectionMap } from './SelectionMap.tsx';
import { TableActions } from './TableActions.tsx';
import { TableFoot } from './TableFoot.tsx';
import { useRowHeight } from './useRowHeight.ts';
import { useTable } from './useTable.ts';
import './tables.css';

/** Regions, agreements, ties and outside parties as tables: what is drawn, row by row, and selected together with it. */
export function TablesScreen() {
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.work.language);
  const query = useApp((state) => state.work.query);
  const aside = useApp((state) => state.work.dataset.quarantine.length);
  const selection = useApp((state) => state.work.selection);
  const openEditor = useEditor();
  const shown = useTable();
  const counts = useCounts();
  const rowHeight = useRowHeight();
  const inspectorWidth = useApp((state) => state.work.inspectorWidth);
  const sheet = useMediaQuery(inspectorFolds);
  const [stop, setStop] = useState<SheetStop>('half');
  const { kind, table, columns, rows, sort } = shown;
  const selectedKey = useMemo(() => {
    const wanted = selectionKey(selection);
    return wanted === '' ? undefined : table.all.find((row) => selectionKey(row.selection) === wanted)?.key;
  }, [selection, table]);

  // Rows kept aside are rows of the dataset as well, counted as everywhere else.
  const total = table.all.length + (kind === 'agreements' ? aside : 0);

  const sortBy = (column: Column): void => {
    // Numbers are asked for from the top, words from the start.
    const descending = sort.column === column.id ? !sort.descending : column.align === 'end';
    store.dispatch(setTable, { table: kind, settings: { sort: { column: column.id, descending } } });
  };
  const choose = (row: Row): void => store.dispatch(select, row.selection);
  return (
    <main
      className="screen screen-tables"
      style={
        selection === undefined || sheet
          ? {}
          : { gridTemplateColumns: `minmax(0, 1fr) ${String(inspectorWidth)}px` }
      }
    >
      <div className="tables-main">
        <header className="tables-head">
          <h1 className="title-screen">{t('tables.title')}</h1>
          <Segmented
            label={t('tables.which')}
            value={kind}
            segments={tableNames.map((value) => ({
              value,
              label: t(`tables.${value}`),
              count: formatNumber(counts[value], language),
            }))}
            onChange={(value) => store.dispatch(goTo, { screen: 'tables', item: value })}
          />
          {kind === 'agreements' && (
            <Button icon={Plus} onClick={() => openEditor({ type: 'new' })}>
              <span className="button-word">{t('editing.add')}</span>
            </Button>
          )}
          <TableActions key={kind} shown={shown} />
        </header>
        <div className="tables-bar">
          <div className="search-field">
            <Search size={14} strokeWidth={1.75} aria-hidden />
            <input
              type="search"
              className="field"
              value={query}
              placeholder={t('tables.filter.rows')}
              aria-label={t('tables.filter.rows')}
              onChange={(event) => store.dispatch(setQuery, event.target.value)}
            />
          </div>
          <FilterChips />
          <FilterButton />
          <p className="tables-count number" role="status">
            {t(`tables.count.${kind}`, {
              shown: formatNumber(rows.length, language),
              total: formatNumber(total, language),
            })}
          </p>
          <ColumnChooser
            table={table}
            shown={columns}
            onChange={(ids) =>
              store.dispatch(setTable, {
                table: kind,
                settings: {
                  columns:
                    ids ?? table.columns.filter((column) => column.shownFirst).map((column) => column.id),
                },
              })
            }
          />
        </div>
        {rows.length === 0 ? (
          <NoRows hasAll={table.all.length > 0} />
        ) : (
          <DataGrid
            key={kind}
            label={t(`tables.${kind}`)}
            columns={columns}
            rows={rows}
            rowHeight={rowHeight}
            sort={sort}
            selectedKey={selectedKey}
            onSort={sortBy}
            onSelect={choose}
            onEdit={(row) => {
              if (row.selection.type === 'agreement') openEditor(row.selection);
            }}
          />
        )}
        <TableFoot shown={shown} selectedKey={selectedKey} />
      </div>
      {selection !== undefined &&
        (sheet ? (
          <Sheet label={t('tables.details')} stop={stop} onStop={setStop}>
            <Inspector />
          </Sheet>
        ) : (
          <InspectorFrame above={<SelectionMap />} />
        ))}
    </main>
  );
}

/** Why the table has no rows, and what brings them back. */
function NoRows(props: { readonly hasAll: boolean }) {
  const t = useTranslate();
  const store = useAppStore();
  const { today } = useSession();
  const query = useApp((state) => state.work.query);
  if (query.trim() !== '') {
    return (
      <div className="empty tables-empty">
        <p className="reading">{t('tables.empty.query', { q: query.trim() })}</p>
        <button type="button" className="button" onClick={() => store.dispatch(setQuery, '')}>
          {t('tables.empty.query.action')}
        </button>
      </div>
    );
  }
  if (!props.hasAll) {
    return (
      <div className="empty tables-empty">
        <p className="reading">{t('tables.empty.data')}</p>
      </div>
    );
  }
  return (
    <div className="empty tables-empty">
      <p className="reading">{t('tables.empty.filters')}</p>
      <button
        type="button"
        className="button"
        onClick={() => store.dispatch(resetFilters, { today: today() })}
      >
        {t('tables.empty.filters.action')}
      </button>
    </div>
  );
}

/** Rows that the filters let through, of each table. */
function useCounts(): Readonly<Record<(typeof tableNames)[number], number>> {
  const dataset = useApp((state) => state.work.dataset);
  const filters = useApp((state) => state.work.filters);
  const language = useApp((state) => state.work.language);
  const derived = useDerived();
  return useMemo(() => {
    const input = { dataset, filters, derived, measures: undefined, language };
    return {
      regions: buildTable('regions', input).rows.length,
      agreements: derived.shown.length,
      ties: derived.network.ties.length,
      parties: buildTable('parties', input).rows.length,
    };
  }, [dataset, filters, derived, language]);
}

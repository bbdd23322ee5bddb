import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { SheetPlan } from '../../ingest/plan/ImportPlan.ts';
import { viewSheet } from '../../ingest/plan/SheetView.ts';
import type { RawSheet } from '../../ingest/source/RawSheet.ts';
import type { ImportSession } from '../../state/ImportSession.ts';
import { cellMarks } from '../../view/importing/cellMarks.ts';
import { isNameQuestion } from '../../view/importing/fixRows.ts';
import { columnWidth, previewColumns, previewRows } from '../../view/importing/previewRows.ts';
import { isToChoose } from '../../view/importing/sheetFacts.ts';
import { tableName } from '../../view/importing/tableName.ts';
import { useMediaQuery } from '../components/useMediaQuery.ts';
import { useTranslate } from '../StoreContext.tsx';
import { RolePopover } from './RolePopover.tsx';
import { RowPopover } from './RowPopover.tsx';
import { GridBodyRow } from './GridBodyRow.tsx';
import { GridHead } from './GridHead.tsx';
import { useGridKeys } from './useGridKeys.ts';
import { useReading } from './useReading.ts';

/** Rows of data that are shown at first. */
const firstRows = 3;
const numberWidth = 52;

/**
 * A table as it stands in its file, with spreadsheet letters and row numbers, and above each column what it is read as.
 * Only what is in sight is made. One tab stop; arrows move from cell to cell, Enter opens the choice of a column or row.
 */
export function SheetGrid(props: {
  readonly session: ImportSession;
  readonly table: RawSheet;
  readonly plan: SheetPlan;
  readonly all: boolean;
}) {
  const { session, table, plan, all } = props;
  const t = useTranslate();
  const isTouch = useMediaQuery('(max-width: 639px)');
  const scroller = useRef<HTMLDivElement>(null);
  const anchor = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<{ readonly type: 'role' | 'row'; readonly at: number }>();
  const { result } = useReading();
  const view = useMemo(() => viewSheet(table), [table]);
  const marks = useMemo(
    () => cellMarks(result?.issues ?? [], { file: table.file, sheet: table.sheet }, isNameQuestion),
    [result, table],
  );
  const columns = useMemo(() => previewColumns(plan, all), [plan, all]);
  const rows = useMemo(
    () => (all ? Array.from({ length: view.rows }, (_, at) => at) : previewRows(table, plan, firstRows)),
    [all, view, table, plan],
  );
  const widths = useMemo(
    () =>
      columns.map((column) => {
        const { header = '', role = 'ignore', basis = 'none', samples = [] } = plan.columns[column] ?? {};
        const reason = role === 'ignore' ? '' : t(`importing.basis.${basis}`);
        return columnWidth([header, ...samples], t(`importing.role.${role}`), reason);
      }),
    [columns, plan, t],
  );
  const asideReasons = useMemo(() => new Map(plan.aside.map(({ row, reason }) => [row, reason])), [plan]);
  const hidden = useMemo(() => new Set(table.hiddenRows), [table]);

  const rowHeight = isTouch ? 44 : 26;
  const headHeight = 20 + rowHeight + 44;
  const firstColumn = Math.max(
    0,
    columns.findIndex((column) => isToChoose(session.plan, plan, column)),
  );
  const { active, onKeyDown, setActive } = useGridKeys({
    scroller,
    rows: rows.length + 2,
    columns: columns.length + 1,
    start: { row: 1, column: firstColumn + 1 },
    pageRows: Math.max(1, Math.floor(360 / rowHeight)),
    show: (row, column) => {
      if (row >= 2) rowVirtual.scrollToIndex(row - 2);
      if (column >= 1) columnVirtual.scrollToIndex(column - 1);
    },
  });
  const keep = useCallback((range: Range, at: number, count: number): number[] => {
    const inSight = defaultRangeExtractor(range);
    if (at < 0 || at >= count || inSight.includes(at)) return inSight;
    return [...inSight, at].toSorted((one, other) => one - other);
  }, []);
  // What it gives changes with each drawing and is handed to nothing that is memoised.
  // oxlint-disable-next-line react/incompatible-library
  const rowVirtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: (range) => keep(range, active.row - 2, rows.length),
  });
  const columnVirtual = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => widths[at] ?? 120,
    overscan: 4,
    paddingStart: numberWidth,
    scrollPaddingStart: numberWidth,
    rangeExtractor: (range) => keep(range, active.column - 1, columns.length),
  });
  useLayoutEffect(() => columnVirtual.measure(), [columnVirtual, widths]);
  useLayoutEffect(() => rowVirtual.measure(), [rowVirtual, rowHeight]);

  const close = useCallback(() => setOpen(undefined), []);
  const openAt = (type: 'role' | 'row', at: number, element: HTMLElement): void => {
    anchor.current = element;
    setOpen({ type, at });
  };
  const virtualColumns = columnVirtual.getVirtualItems().flatMap((item) => {
    const column = columns[item.index];
    return column === undefined ? [] : [{ at: item.index, column, start: item.start, size: item.size }];
  });
  const width = columnVirtual.getTotalSize();
  const tabStop = (row: number, column: number): 0 | -1 =>
    active.row === row && active.column === column ? 0 : -1;
  return (
    <>
      <div
        ref={scroller}
        className={`imp-grid ${all ? 'is-all' : ''}`}
        role="grid"
        aria-label={t('importing.grid', { table: tableName(session.source, plan.sheet) })}
        aria-rowcount={rows.length + 3}
        aria-colcount={columns.length + 1}
        onKeyDown={onKeyDown}
        onFocus={setActive}
      >
        <GridHead
          session={session}
          table={table}
          plan={plan}
          columns={virtualColumns}
          width={width}
          rowHeight={rowHeight}
          tabStop={tabStop}
          onOpen={openAt}
        />
        <div role="rowgroup" className="imp-grid-body" style={{ height: rowVirtual.getTotalSize(), width }}>
          {rowVirtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <GridBodyRow
                key={row}
                row={row}
                at={item.index}
                view={view}
                plan={plan}
                columns={virtualColumns}
                reason={asideReasons.get(row)}
                isHidden={hidden.has(row)}
                marks={marks.get(table.rowNumbers[row] ?? 0)}
                style={{ height: rowHeight, transform: `translateY(${String(item.start - headHeight)}px)` }}
                tabStop={tabStop}
                onOpen={(element) => openAt('row', row, element)}
              />
            );
          })}
        </div>
      </div>
      {open?.type === 'role' && <RolePopover plan={plan} column={open.at} anchor={anchor} onClose={close} />}
      {open?.type === 'row' && (
        <RowPopover
          plan={plan}
          row={open.at}
          number={table.rowNumbers[open.at] ?? open.at + 1}
          anchor={anchor}
          onClose={close}
        />
      )}
    </>
  );
}

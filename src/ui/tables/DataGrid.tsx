import { ArrowDown, ArrowUp } from 'lucide-react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useReducer,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import type { Sort } from '../../view/tables/arrangeRows.ts';
import type { Column, Row } from '../../view/tables/Table.ts';
import { useTranslate } from '../StoreContext.tsx';
import { CellView } from './CellView.tsx';
import { cellClass, gridStyle } from './gridStyle.ts';

/**
 * Rows and columns as a grid: only the rows in sight are made. One tab stop for the headings and one for the rows, arrows
 * move inside, Enter selects; going up from the first row leads to the headings.
 */
export function DataGrid(props: {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly rowHeight: number;
  readonly sort: Sort | undefined;
  readonly selectedKey: string | undefined;
  readonly onSort: (column: Column) => void;
  readonly onSelect: (row: Row) => void;
  /** F2 on a row, or a double click. */
  readonly onEdit: (row: Row) => void;
}) {
  const { columns, rows, rowHeight, sort, selectedKey } = props;
  const t = useTranslate();
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [activeHead, setActiveHead] = useState(0);
  /** The row that takes the focus once it is drawn as the active one. */
  const focusNext = useRef<number | undefined>(undefined);
  const [, askForFocus] = useReducer((asked: number) => asked + 1, 0);
  const headHeight = rowHeight > 30 ? 45 : 31;
  const last = rows.length - 1;
  const current = Math.min(active, Math.max(0, last));
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The headings stand above the rows, inside what scrolls, and stay over them.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    // The row that the keys have reached stays, however far one scrolls, or the focus would go with it.
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      if (current > last || inSight.includes(current)) return inSight;
      return [...inSight, current].toSorted((one, other) => one - other);
    },
  });
  useLayoutEffect(() => virtual.measure(), [virtual, rowHeight]);

  const moveTo = (index: number): void => {
    focusNext.current = index;
    setActive(index);
    // Also where the row is the same as before: the focus may stand on a heading.
    askForFocus();
    virtual.scrollToIndex(index);
  };
  useEffect(() => {
    // An effect of an earlier drawing may come after the key: it has another active row, and leaves the wish alone.
    if (focusNext.current !== current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${String(current)}"]`);
    if (row === null || row === undefined) return;
    focusNext.current = undefined;
    row.focus({ preventScroll: true });
  });

  // A selection that comes from elsewhere is brought into sight.
  const selectedAt = selectedKey === undefined ? -1 : rows.findIndex((row) => row.key === selectedKey);
  const showRow = useCallback(
    (index: number) => {
      const seen = virtual.calculateRange();
      if (seen !== null && index > seen.startIndex && index < seen.endIndex) return;
      virtual.scrollToIndex(index, { align: 'center' });
    },
    [virtual],
  );
  useEffect(() => {
    if (selectedAt < 0) return;
    setActive(selectedAt);
    // The room for rows is known a frame after the first drawing.
    const frame = requestAnimationFrame(() => showRow(selectedAt));
    return () => cancelAnimationFrame(frame);
    // Only a change of the selection moves the rows, not their arrangement.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [selectedKey, showRow]);

  const onRowKey = (event: KeyboardEvent, row: Row): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2);
    const target = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: last,
    }[event.key];
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      props.onSelect(row);
    } else if (event.key === 'F2') {
      event.preventDefault();
      props.onEdit(row);
    } else if (target !== undefined) {
      event.preventDefault();
      if (target < 0 && event.key === 'ArrowUp') focusHead(activeHead);
      else moveTo(Math.max(0, Math.min(last, target)));
    }
  };
  const focusHead = (index: number): void => {
    focusNext.current = undefined;
    const next = Math.max(0, Math.min(columns.length - 1, index));
    setActiveHead(next);
    head.current?.querySelectorAll('button')[next]?.focus();
  };
  const onHeadKey = (event: KeyboardEvent, index: number): void => {
    const target = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: columns.length - 1 }[
      event.key
    ];
    if (event.key === 'ArrowDown' && rows.length > 0) {
      event.preventDefault();
      moveTo(current);
    } else if (target !== undefined) {
      event.preventDefault();
      focusHead(target);
    }
  };

  const style = gridStyle(columns, rowHeight > 30);
  return (
    <div
      ref={scroller}
      className={rowHeight > 30 ? 'grid grid-touch' : 'grid'}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
    >
      <div role="rowgroup" className="grid-head" style={{ minWidth: style.minWidth }}>
        <div ref={head} role="row" aria-rowindex={1} className="grid-row" style={style}>
          {columns.map((column, index) => {
            const sorted = sort?.column === column.id;
            const Arrow = sort?.descending === true ? ArrowDown : ArrowUp;
            return (
              <div
                key={column.id}
                role="columnheader"
                aria-colindex={index + 1}
                aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
                className={cellClass(column)}
              >
                <button
                  type="button"
                  tabIndex={index === Math.min(activeHead, columns.length - 1) ? 0 : -1}
                  title={column.title ?? t('tables.sort', { column: column.label })}
                  onClick={() => {
                    setActiveHead(index);
                    props.onSort(column);
                  }}
                  onKeyDown={(event) => onHeadKey(event, index)}
                >
                  <span>{column.label}</span>
                  {sorted && <Arrow size={12} strokeWidth={2} aria-hidden />}
                </button>
              </div>
            );
          })}
        </div>
      </div>
      <div
        role="rowgroup"
        className="grid-body"
        style={{ height: virtual.getTotalSize(), minWidth: style.minWidth }}
      >
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const selected = row.key === selectedKey;
          return (
            <div
              key={row.key}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={selected}
              tabIndex={item.index === current ? 0 : -1}
              data-row={item.index}
              className={`grid-row ${selected ? 'is-selected' : ''}`}
              style={{
                ...style,
                height: rowHeight,
                transform: `translateY(${String(item.start - headHeight)}px)`,
              }}
              onClick={() => {
                setActive(item.index);
                props.onSelect(row);
              }}
              onDoubleClick={() => props.onEdit(row)}
              onKeyDown={(event) => onRowKey(event, row)}
            >
              {columns.map((column, index) => (
                <div key={column.id} role="gridcell" aria-colindex={index + 1} className={cellClass(column)}>
                  <CellView cell={row.cell(column.id)} />
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

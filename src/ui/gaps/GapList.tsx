import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { mostPeople, type GapRow } from '../../view/gapList.ts';
import { useTranslate } from '../StoreContext.tsx';
import { GapRowView } from './GapRowView.tsx';

/** Quiet time in ms after which the row that the arrows reached is opened. */
const settleMs = 250;

/**
 * The ranked list as a list box: one tab stop, arrows move, Enter opens; beside an open pair the row that the arrows
 * rest on opens by itself.
 */
export function GapList(props: {
  readonly rows: readonly GapRow[];
  readonly all: readonly GapRow[];
  readonly selected: string | undefined;
  readonly opensByItself: boolean;
  readonly rowHeight: number;
  /** What scrolls, where the list scrolls along with what stands above it; else the list itself. */
  readonly panel: RefObject<HTMLElement | null> | undefined;
  readonly onOpen: (id: string) => void;
}) {
  const t = useTranslate();
  const { rows, selected, rowHeight, panel, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [above, setAbove] = useState(0);
  const settle = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [active, setActive] = useState(0);
  const longest = mostPeople(props.all);
  const selectedAt = rows.findIndex(({ pair }) => pair.id === selected);

  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => (panel === undefined ? scroller.current : panel.current),
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: above,
  });

  useLayoutEffect(() => {
    const list = scroller.current?.getBoundingClientRect();
    const outer = panel?.current;
    if (list === undefined || outer === null || outer === undefined) setAbove(0);
    else setAbove(list.top - outer.getBoundingClientRect().top + outer.scrollTop);
  }, [panel, rows]);

  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  useEffect(() => () => clearTimeout(settle.current), []);
  useEffect(() => {
    setActive(Math.max(0, selectedAt));
    if (selectedAt >= 0) virtualizer.scrollToIndex(selectedAt, { align: 'auto' });
    else if (panel === undefined) virtualizer.scrollToOffset(0);
  }, [virtualizer, selectedAt, rows, panel]);

  const page = Math.max(
    1,
    Math.floor(((panel ?? scroller).current?.clientHeight ?? rowHeight) / rowHeight) - 1,
  );
  const move = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      clearTimeout(settle.current);
      const row = rows[active];
      if (row !== undefined) onOpen(row.pair.id);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity }[
      event.key
    ];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(rows.length - 1, active + step));
    setActive(next);
    virtualizer.scrollToIndex(next, { align: 'auto' });
    const row = rows[next];
    clearTimeout(settle.current);
    if (props.opensByItself && row !== undefined) {
      settle.current = setTimeout(() => onOpen(row.pair.id), settleMs);
    }
  };

  const activeRow = rows[active];
  return (
    <div
      ref={scroller}
      className="gap-rows"
      role="listbox"
      aria-label={t('gaps.list')}
      tabIndex={0}
      aria-activedescendant={activeRow === undefined ? undefined : `gap-${activeRow.pair.id}`}
      onKeyDown={move}
      onFocus={(event) => {
        // By keyboard only: a press of the pointer must find the rows where they were.
        if (event.currentTarget.matches(':focus-visible'))
          virtualizer.scrollToIndex(active, { align: 'auto' });
      }}
    >
      <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const { id } = row.pair;
          return (
            // The list box has the focus and the keys.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={id}
              id={`gap-${id}`}
              className={`gap-row ${index === active ? 'gap-row-active' : ''}`}
              role="option"
              aria-selected={id === selected}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${String(start - above)}px)`, height: size }}
              onClick={() => {
                setActive(index);
                onOpen(id);
              }}
            >
              <GapRowView row={row} longest={longest} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

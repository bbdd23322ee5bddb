import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { pairOfRow } from '../../view/gapList.ts';
import { termColumns } from '../../view/termGrid.ts';
import { customProperties } from '../components/customProperties.ts';
import { useTranslate } from '../StoreContext.tsx';
import { GapAffairs } from './GapAffairs.tsx';
import { GapRowView } from './GapRowView.tsx';
import { OpenPair } from './OpenPair.tsx';
import './gap-list.css';
import { useGaps } from './useGaps.ts';
import { VerdictPanel } from './verdicts/VerdictPanel.tsx';
import { useMovedRows } from './useMovedRows.ts';

/** Quiet time in ms after which the row that the arrows reached is opened. */
const settleMs = 250;

/**
 * The ranked list: one tab stop, arrows move, Enter opens, and the row that the arrows rest on opens by itself. The open
 * row shows its affairs below it; another press folds them.
 */
export function GapList(props: {
  readonly narrow: boolean;
  readonly rowHeight: number;
  /** What scrolls, where the list scrolls along with what stands above it; else the list itself. */
  readonly panel: RefObject<HTMLElement | null> | undefined;
  /** On a narrow screen: leads to all that is known of a pair. */
  readonly onDetails: ((pair: string) => void) | undefined;
}) {
  const t = useTranslate();
  const { shown: rows, table, gap, shares, open, affairsOf } = useGaps();
  const { narrow, rowHeight, panel, onDetails } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const [above, setAbove] = useState(0);
  const settle = useRef<ReturnType<typeof setTimeout>>(undefined);
  const takesFocus = useRef(false);
  const [active, setActive] = useState(0);
  const [folded, setFolded] = useState<string>();
  const selectedAt = gap === undefined ? -1 : rows.findIndex(({ row }) => row === gap.row);
  const moved = useMovedRows();

  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => (panel === undefined ? scroller.current : panel.current),
    estimateSize: () => rowHeight,
    getItemKey: (at) => rows[at]?.row ?? at,
    overscan: 6,
    scrollMargin: above,
    // The row that carries the focus is always there, wherever the list is scrolled.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return shown.includes(active) || active >= rows.length
        ? shown
        : [...shown, active].toSorted((one, other) => one - other);
    },
  });

  useLayoutEffect(() => {
    const outer = panel?.current;
    // Where the list scrolls by itself nothing is measured: that would lay out the page at every step of a weight.
    const box = outer === null || outer === undefined ? undefined : scroller.current?.getBoundingClientRect();
    if (box === undefined || outer === null || outer === undefined) setAbove(0);
    else setAbove(box.top - outer.getBoundingClientRect().top + outer.scrollTop);
  }, [panel, rows]);

  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  useEffect(() => () => clearTimeout(settle.current), []);
  useEffect(() => {
    setActive(Math.max(0, selectedAt));
    if (selectedAt > 0) virtualizer.scrollToIndex(selectedAt, { align: 'auto' });
    else if (panel === undefined) virtualizer.scrollToOffset(0);
  }, [virtualizer, selectedAt, panel]);
  useEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    list.current
      ?.querySelector<HTMLElement>(`[data-index="${String(active)}"] > .gap-row`)
      ?.focus({ preventScroll: true });
  }, [active]);

  if (table === undefined) return null;
  const page = Math.max(
    1,
    Math.floor(((panel ?? scroller).current?.clientHeight ?? rowHeight) / rowHeight) - 1,
  );
  const pairAt = (at: number): string | undefined => {
    const there = rows[at];
    return there === undefined ? undefined : pairOfRow(table, there.row);
  };
  const move = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || !event.target.classList.contains('gap-row')) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity }[
      event.key
    ];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(rows.length - 1, active + step));
    takesFocus.current = true;
    setActive(next);
    virtualizer.scrollToIndex(next, { align: 'auto' });
    clearTimeout(settle.current);
    const pair = pairAt(next);
    if (pair !== undefined && next !== selectedAt) settle.current = setTimeout(() => open(pair), settleMs);
  };
  const press = (at: number): void => {
    clearTimeout(settle.current);
    setActive(at);
    const pair = pairAt(at);
    if (pair === undefined) return;
    if (at === selectedAt) setFolded(folded === pair ? undefined : pair);
    else {
      setFolded(undefined);
      open(pair);
    }
  };

  return (
    <div ref={scroller} className="gap-rows">
      <ol
        ref={list}
        className={moved.size > 0 ? 'gap-rows-moving' : ''}
        // `role` because list-style: none takes it away in one browser.
        // oxlint-disable-next-line jsx-a11y/no-redundant-roles, jsx-a11y/no-noninteractive-element-to-interactive-role
        role="list"
        aria-label={t('gaps.list')}
        style={{
          height: virtualizer.getTotalSize(),
          ...customProperties({ '--terms': termColumns(shares) }),
        }}
        onKeyDown={move}
      >
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const selected = index === selectedAt;
          const pair = pairOfRow(table, row.row);
          const unfolded = selected && folded !== pair;
          const Chevron = unfolded ? ChevronUp : ChevronDown;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={`gap-item ${selected ? 'gap-item-open' : ''} ${moved.has(row.row) ? 'gap-item-moved' : ''}`}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${String(start - above)}px)` }}
            >
              <button
                type="button"
                id={`gap-${pair}`}
                className="gap-row"
                aria-expanded={unfolded}
                {...(selected ? { 'aria-current': true } : {})}
                tabIndex={index === active ? 0 : -1}
                onClick={() => press(index)}
              >
                <GapRowView row={row} />
                <Chevron className="gap-chevron" size={14} strokeWidth={1.75} aria-hidden />
              </button>
              {unfolded && gap !== undefined && (
                <>
                  {narrow && <OpenPair gap={gap} />}
                  <GapAffairs key={pair} gap={gap} />
                  {narrow && <VerdictPanel gap={gap} fits={affairsOf(gap)} />}
                  {narrow && onDetails !== undefined && (
                    <button type="button" className="button gap-details" onClick={() => onDetails(pair)}>
                      {t('gaps.open.details')}
                    </button>
                  )}
                </>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

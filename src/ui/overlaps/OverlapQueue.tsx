import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { OverlapRow } from '../../view/overlapList.ts';
import { timeAxisOf } from '../../view/timeBars.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { OverlapRowView } from './OverlapRowView.tsx';
import type { OverlapsModel } from './useOverlaps.ts';

const settleMs = 250;

/**
 * The queue as a tree of groups and pairs: one tab stop; up and down move, right and left open and fold a group, Enter
 * opens a pair. All tiny timelines share one axis, so that today's line stands at one place.
 */
export function OverlapQueue(props: {
  readonly model: OverlapsModel;
  readonly opensByItself: boolean;
  readonly pairHeight: number;
  readonly groupHeight: number;
}) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { model, pairHeight, groupHeight } = props;
  const { rows, pair: selected, open, turn } = model;
  const scroller = useRef<HTMLDivElement>(null);
  const settle = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [activeKey, setActiveKey] = useState<string>();

  const axis = useMemo(() => {
    const index = indexDataset(dataset);
    const agreements = model.pairs
      .flatMap(({ a, b }) => [index.agreementOf.get(a), index.agreementOf.get(b)])
      .filter((agreement) => agreement !== undefined);
    return timeAxisOf(agreements, model.asOf);
  }, [dataset, model.pairs, model.asOf]);

  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (rows[at]?.type === 'group' ? groupHeight : pairHeight),
    getItemKey: (at) => keyOf(rows[at]),
    overscan: 8,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rows, pairHeight, groupHeight]);
  useEffect(() => () => clearTimeout(settle.current), []);

  const wanted = activeKey ?? selected?.id;
  const activeAt = Math.max(
    0,
    rows.findIndex((row) => keyOf(row) === wanted),
  );
  const active = rows[activeAt];
  const selectedAt = rows.findIndex((row) => row.type === 'pair' && row.pair.id === selected?.id);
  useEffect(() => {
    if (selectedAt >= 0) virtualizer.scrollToIndex(selectedAt, { align: 'auto' });
  }, [virtualizer, selectedAt]);

  const moveTo = (at: number): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, at))];
    if (row === undefined) return;
    setActiveKey(keyOf(row));
    virtualizer.scrollToIndex(rows.indexOf(row), { align: 'auto' });
    clearTimeout(settle.current);
    if (row.type === 'pair' && props.opensByItself)
      settle.current = setTimeout(() => open(row.pair.id), settleMs);
  };
  const act = (row: OverlapRow | undefined): void => {
    clearTimeout(settle.current);
    if (row === undefined) return;
    setActiveKey(keyOf(row));
    if (row.type === 'pair') open(row.pair.id);
    else if (row.group.pairs.length > 0) turn(row.group.id, !row.open);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || active === undefined) return;
    const handled = keyActions(event.key);
    if (handled === undefined) return;
    event.preventDefault();
    handled();
  };
  const keyActions = (key: string): (() => void) | undefined => {
    switch (key) {
      case 'ArrowDown':
        return () => moveTo(activeAt + 1);
      case 'ArrowUp':
        return () => moveTo(activeAt - 1);
      case 'Home':
        return () => moveTo(0);
      case 'End':
        return () => moveTo(rows.length - 1);
      case 'Enter':
      case ' ':
        return () => act(active);
      case 'ArrowRight':
        return () => {
          if (active?.type !== 'group') return;
          if (!active.open) act(active);
          else moveTo(activeAt + 1);
        };
      case 'ArrowLeft':
        return () => {
          if (active?.type === 'pair') {
            moveTo(rows.findIndex((row) => row.type === 'group' && row.group.id === active.group.id));
          } else if (active?.open === true) act(active);
        };
      default:
        return undefined;
    }
  };

  const firstApart = rows.findIndex((row) => row.type === 'group' && row.group.setApart);
  return (
    <div
      ref={scroller}
      className="overlap-rows"
      role="tree"
      aria-label={t('overlaps.list')}
      tabIndex={0}
      aria-activedescendant={active === undefined ? undefined : `overlap-${keyOf(active)}`}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        // By keyboard only: a press of the pointer must find the rows where they were.
        if (event.currentTarget.matches(':focus-visible'))
          virtualizer.scrollToIndex(activeAt, { align: 'auto' });
      }}
    >
      <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const key = keyOf(row);
          const classes = [row.type === 'group' ? 'overlap-group' : 'overlap-row'];
          if (index === activeAt) classes.push('overlap-active');
          if (row.group.setApart) classes.push('overlap-apart');
          if (index === firstApart) classes.push('overlap-first-apart');
          const Chevron = row.type === 'group' && row.open ? ChevronDown : ChevronRight;
          return (
            // The tree has the focus and the keys.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={key}
              id={`overlap-${key}`}
              className={classes.join(' ')}
              role="treeitem"
              aria-level={row.type === 'group' ? 1 : 2}
              {...(row.type === 'group'
                ? row.group.pairs.length > 0
                  ? { 'aria-expanded': row.open }
                  : {}
                : { 'aria-setsize': row.group.pairs.length, 'aria-posinset': row.place })}
              aria-selected={row.type === 'pair' && row.pair.id === selected?.id}
              style={{ transform: `translateY(${String(start)}px)`, height: size }}
              onClick={() => act(row)}
            >
              {row.type === 'group' ? (
                <>
                  <span className="overlap-group-name">{t(`overlaps.group.${row.group.id}`)}</span>
                  <span className="number">{formatNumber(row.group.pairs.length, language)}</span>
                  {row.group.pairs.length > 0 && (
                    <Chevron className="overlap-chevron" size={14} strokeWidth={1.75} aria-hidden />
                  )}
                </>
              ) : (
                <OverlapRowView pair={row.pair} axis={axis} asOf={model.asOf} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function keyOf(row: OverlapRow | undefined): string {
  if (row === undefined) return '';
  return row.type === 'group' ? `group-${row.group.id}` : row.pair.id;
}

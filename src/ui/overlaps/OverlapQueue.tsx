import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import { formatNumber } from '../../i18n/format.ts';
import { classOfEntry, documentsOfEntry, isOpenEntry } from '../../view/overlaps/OverlapEntry.ts';
import { countClasses } from '../../view/overlaps/countClasses.ts';
import type { OverlapRow } from '../../view/overlaps/overlapQueue.ts';
import { timeAxisOf } from '../../view/timeBars.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { OverlapRowView } from './OverlapRowView.tsx';
import type { OverlapsModel } from './useOverlaps.ts';

const settleMs = 250;

/**
 * The queue as a tree of sections and entries: one tab stop; up and down move, right and left open and fold a section,
 * Enter opens an entry. All tiny timelines share one axis, so that today's line stands at one place.
 */
export function OverlapQueue(props: {
  readonly model: OverlapsModel;
  readonly opensByItself: boolean;
  readonly entryHeight: number;
  readonly lineHeight: number;
  readonly sectionHeight: number;
}) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { model, entryHeight, lineHeight, sectionHeight } = props;
  const { rows, entry: selected, open, turn } = model;
  const scroller = useRef<HTMLDivElement>(null);
  const settle = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [activeKey, setActiveKey] = useState<string>();

  const axis = useMemo(() => {
    const { agreementOf } = indexDataset(dataset);
    const ids = new Set(
      model.entries.flatMap((entry) => (isOpenEntry(entry) ? documentsOfEntry(entry) : [])),
    );
    return timeAxisOf(
      [...ids].flatMap((id) => agreementOf.get(id) ?? []),
      model.asOf,
    );
  }, [dataset, model.entries, model.asOf]);

  // Before the first of what only looks like an overlap, a line says so.
  const firstApart = rows.findIndex((row) => row.type === 'section' && row.section.apart);
  const headed = firstApart > 0 ? firstApart : -1;
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => {
      const row = rows[at];
      if (row?.type === 'section') return at === headed ? 2 * sectionHeight : sectionHeight;
      return row?.section.id === 'series' || row?.section.id === 'sets' ? lineHeight : entryHeight;
    },
    getItemKey: (at) => keyOf(rows[at]),
    overscan: 8,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rows, headed, entryHeight, lineHeight, sectionHeight]);
  useEffect(() => () => clearTimeout(settle.current), []);

  const { findings } = model;
  const counts = useMemo(() => {
    if (findings === undefined) return '';
    const { classes } = countClasses(findings);
    const { family, renewal, complementary } = classes;
    return t('overlaps.apart.counts', { family, renewal, complementary });
  }, [findings, t]);
  const wanted = activeKey ?? selected?.id;
  const activeAt = Math.max(
    0,
    rows.findIndex((row) => keyOf(row) === wanted),
  );
  const active = rows[activeAt];
  const selectedAt = rows.findIndex((row) => row.type === 'entry' && row.entry.id === selected?.id);
  useEffect(() => {
    if (selectedAt >= 0) virtualizer.scrollToIndex(selectedAt, { align: 'auto' });
  }, [virtualizer, selectedAt]);

  const moveTo = (at: number): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, at))];
    if (row === undefined) return;
    setActiveKey(keyOf(row));
    virtualizer.scrollToIndex(rows.indexOf(row), { align: 'auto' });
    clearTimeout(settle.current);
    if (row.type === 'entry' && props.opensByItself)
      settle.current = setTimeout(() => open(row.entry.id), settleMs);
  };
  const act = (row: OverlapRow | undefined): void => {
    clearTimeout(settle.current);
    if (row === undefined) return;
    setActiveKey(keyOf(row));
    if (row.type === 'entry') open(row.entry.id);
    else if (row.section.entries.length > 0) turn(row.section.id, !row.open);
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
          if (active?.type !== 'section') return;
          if (!active.open) act(active);
          else moveTo(activeAt + 1);
        };
      case 'ArrowLeft':
        return () => {
          if (active?.type === 'entry') {
            moveTo(rows.findIndex((row) => row.type === 'section' && row.section.id === active.section.id));
          } else if (active?.open === true) act(active);
        };
      default:
        return undefined;
    }
  };

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
          const { section } = row;
          const classes = [row.type === 'section' ? 'overlap-section-row' : 'overlap-row'];
          if (index === activeAt) classes.push('overlap-active');
          if (section.apart) classes.push('overlap-apart');
          if (index === headed) classes.push('overlap-first-apart');
          if (row.type === 'entry') {
            classes.push(`of-${classOfEntry(row.entry)}`);
            if (section.id === 'series' || section.id === 'sets') classes.push('overlap-line');
          }
          return (
            // The tree has the focus and the keys.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={key}
              id={`overlap-${key}`}
              className={classes.join(' ')}
              role="treeitem"
              aria-level={row.type === 'section' ? 1 : 2}
              {...(row.type === 'section'
                ? section.entries.length > 0
                  ? { 'aria-expanded': row.open }
                  : {}
                : { 'aria-setsize': section.entries.length, 'aria-posinset': row.place })}
              aria-selected={row.type === 'entry' && row.entry.id === selected?.id}
              style={{ transform: `translateY(${String(start)}px)`, height: size }}
              onClick={() => act(row)}
            >
              {row.type === 'section' ? (
                <>
                  {index === headed && (
                    <span className="overlap-apart-head">
                      <strong>{t('overlaps.apart')}</strong> <span>{counts}</span>
                    </span>
                  )}
                  <span className="overlap-section-name">{t(`overlaps.section.${section.id}`)}</span>
                  <span className="number">{formatNumber(section.entries.length, language)}</span>
                  {section.entries.length > 0 && (
                    <span className="overlap-turn">{t(row.open ? 'overlaps.hide' : 'overlaps.show')}</span>
                  )}
                </>
              ) : (
                <OverlapRowView model={model} entry={row.entry} axis={axis} />
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
  return row.type === 'section' ? `section-${row.section.id}` : row.entry.id;
}

import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { AgreementId } from '../../domain/ids.ts';
import { statusModeOf } from '../../graph/defaultFilters.ts';
import { selectAgreements } from '../../graph/selectAgreements.ts';
import { setFilters, setPeriod } from '../../state/actions.ts';
import { selectedAgreements } from '../../view/selectedAgreements.ts';
import { timelineBins, type Timeline as Bins, type TimelineBin } from '../../view/timelineBins.ts';
import { useApp, useAppStore, useDerived } from '../StoreContext.tsx';
import { useWords, type Words } from '../inspector/useWords.ts';
import { TimelineBars, type BarPlace } from './TimelineBars.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import './charts.css';

/** A stretch of bins, both ends included. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** px between the years and what has no date: the last handle keeps 12 px of its own on each side. */
const gap = 14;

/** Agreements by year of signing: what the filters show, what the selection has of it, and a brush for the period. */
export function Timeline() {
  const words = useWords();
  const { t, dataset } = words;
  const filters = useApp((state) => state.work.filters);
  const selection = useApp((state) => state.work.selection);
  const { statusOf, network } = useDerived();
  const ids = useMemo<ReadonlySet<AgreementId>>(
    () => selectedAgreements(dataset, network, selection),
    [dataset, network, selection],
  );
  const timeline = useMemo(() => {
    const { fromYear: _from, toYear: _to, ...rest } = filters;
    const counted = selectAgreements(dataset, { ...rest, withUndated: true }, statusOf);
    return timelineBins(dataset.agreements, counted, statusOf, ids);
  }, [dataset, filters, statusOf, ids]);
  const { all } = timeline;
  const record = statusModeOf(filters) === 'record';
  return (
    <section className="timeline" aria-label={t(record ? 'explore.timeline.record' : 'explore.timeline')}>
      <div className="timeline-head">
        <h3 className="filter-title">{t(record ? 'explore.timeline.record' : 'explore.timeline')}</h3>
        {timeline.bins.length > 0 && <span className="note timeline-hint">{t('explore.timeline.hint')}</span>}
        <ul className="timeline-legend">
          {ids.size > 0 && (
            <li>
              <span className="swatch swatch-selected" />
              {t('explore.timeline.selected', { name: selectionName(words, selection), n: all.selected })}
            </li>
          )}
          <li>
            <span className="swatch swatch-in-force" />
            {t('explore.timeline.inForce', { n: all.inForce })}
          </li>
          <li>
            <span className="swatch swatch-outlined" />
            {t('explore.timeline.notKnown', { n: all.total - all.inForce })}
          </li>
        </ul>
      </div>
      {timeline.bins.length > 0 ? (
        <Brush timeline={timeline} hasSelection={ids.size > 0} />
      ) : (
        <p className="note">{t('explore.timeline.none')}</p>
      )}
      <TimelineTable timeline={timeline} hasSelection={ids.size > 0} />
    </section>
  );
}

function selectionName(
  { name, index, t }: Words,
  selection: ReturnType<typeof useApp<import('../../domain/ViewSettings.ts').Selection | undefined>>,
): string {
  if (selection === undefined) return '';
  if (selection.type === 'tie') return t('explore.tie.title');
  if (selection.type === 'agreement') return index.agreementOf.get(selection.id)?.id ?? '';
  return name(selection.id);
}

function Brush({ timeline, hasSelection }: { readonly timeline: Bins; readonly hasSelection: boolean }) {
  const { t } = useWords();
  const store = useAppStore();
  const { fromYear, toYear, withUndated } = useApp((state) => state.work.filters);
  const { bins, undated } = timeline;
  const last = bins.length - 1;
  const area = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const drag = useRef<{ anchor: number; readonly start: number; moved: boolean } | undefined>(undefined);

  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => observer.disconnect();
  }, []);

  const undatedWidth = Math.max(44, Math.min(64, width / 12));
  const step = Math.max(0, (width - undatedWidth - gap) / Math.max(1, bins.length));
  const place: BarPlace = { step, undatedAt: width - undatedWidth, undatedWidth };
  const range = rangeOf(bins, fromYear, toYear);
  const limited = range.from > 0 || range.to < last;

  const apply = (next: Range): void => {
    const from = bins[next.from];
    const to = bins[next.to];
    store.dispatch(setPeriod, {
      ...(next.from > 0 && from !== undefined ? { fromYear: from.from } : {}),
      ...(next.to < last && to !== undefined ? { toYear: to.to } : {}),
    });
  };
  const binAt = (clientX: number): number => {
    const left = area.current?.getBoundingClientRect().left ?? 0;
    return Math.min(last, Math.max(0, Math.floor((clientX - left) / Math.max(1, step))));
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    const left = area.current?.getBoundingClientRect().left ?? 0;
    const x = event.clientX - left;
    if (x > step * bins.length + gap / 2) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const near = (edge: number): boolean => Math.abs(x - edge) < 8;
    let anchor = binAt(event.clientX);
    // Beside a handle the other end stays where it is.
    if (near(range.from * step)) anchor = range.to;
    else if (near((range.to + 1) * step)) anchor = range.from;
    drag.current = { anchor, start: x, moved: false };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const from = drag.current;
    if (from === undefined) return;
    const x = event.clientX - (area.current?.getBoundingClientRect().left ?? 0);
    if (!from.moved && Math.abs(x - from.start) < 4) return;
    from.moved = true;
    const at = binAt(event.clientX);
    const next = { from: Math.min(from.anchor, at), to: Math.max(from.anchor, at) };
    if (next.from !== range.from || next.to !== range.to) apply(next);
  };
  const onPointerUp = (event: PointerEvent<HTMLDivElement>): void => {
    const from = drag.current;
    drag.current = undefined;
    if (from === undefined) return;
    if (!from.moved) {
      const at = binAt(event.clientX);
      apply(range.from === at && range.to === at ? { from: 0, to: last } : { from: at, to: at });
    }
    store.endStep();
  };
  const onHandleKey = (end: 'from' | 'to') => (event: KeyboardEvent) => {
    const by = {
      ArrowRight: 1,
      ArrowUp: 1,
      ArrowLeft: -1,
      ArrowDown: -1,
      Home: -bins.length,
      End: bins.length,
    }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const moved =
      end === 'from'
        ? { ...range, from: Math.min(range.to, Math.max(0, range.from + by)) }
        : { ...range, to: Math.max(range.from, Math.min(last, range.to + by)) };
    apply(moved);
  };
  const handle = (end: 'from' | 'to') => {
    const bin = bins[range[end]];
    const year = bin === undefined ? 0 : end === 'from' ? bin.from : bin.to;
    return (
      <div
        className="timeline-handle"
        role="slider"
        tabIndex={0}
        aria-label={t(end === 'from' ? 'explore.timeline.from' : 'explore.timeline.to')}
        aria-valuemin={bins[0]?.from ?? 0}
        aria-valuemax={bins[last]?.to ?? 0}
        aria-valuenow={year}
        aria-valuetext={String(year)}
        style={{ left: end === 'from' ? range.from * step : (range.to + 1) * step }}
        onKeyDown={onHandleKey(end)}
        onBlur={() => store.endStep()}
      />
    );
  };
  return (
    <div className="timeline-area" ref={area}>
      {width > 0 && (
        <div
          className="timeline-brush"
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
          onPointerCancel={() => {
            drag.current = undefined;
            store.endStep();
          }}
        >
          <span
            className={limited ? 'timeline-range timeline-range-limited' : 'timeline-range'}
            style={{ left: range.from * step, width: (range.to - range.from + 1) * step }}
          />
          <TimelineBars
            timeline={timeline}
            place={place}
            width={width}
            range={range}
            hasSelection={hasSelection}
          />
          {handle('from')}
          {handle('to')}
        </div>
      )}
      {undated.total > 0 && width > 0 && (
        <button
          type="button"
          className="timeline-undated"
          aria-pressed={withUndated}
          aria-label={`${t('explore.timeline.noDate')}: ${String(undated.total)}`}
          title={t(withUndated ? 'explore.timeline.noDate.hide' : 'explore.timeline.noDate.show')}
          style={{ left: place.undatedAt, width: undatedWidth }}
          onClick={() => store.dispatch(setFilters, { withUndated: !withUndated })}
        />
      )}
    </div>
  );
}

/** The bins that a period covers. */
function rangeOf(
  bins: readonly TimelineBin[],
  fromYear: number | undefined,
  toYear: number | undefined,
): Range {
  const last = bins.length - 1;
  const from = fromYear === undefined ? 0 : bins.findIndex((bin) => bin.to >= fromYear);
  const to = toYear === undefined ? last : bins.findLastIndex((bin) => bin.from <= toYear);
  const start = from < 0 ? last : from;
  return { from: start, to: Math.max(start, to < 0 ? 0 : to) };
}

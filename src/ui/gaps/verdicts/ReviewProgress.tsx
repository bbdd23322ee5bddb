import { useEffect, useMemo, useRef } from 'react';
import type { GapTable } from '../../../analysis/gaps/GapTable.ts';
import { formatNumber, formatShortDate } from '../../../i18n/format.ts';
import { markGapsSeen, startGapsSeen } from '../../../state/gapActions.ts';
import { pairOfRow } from '../../../view/gapList.ts';
import { mostSeenKeys, newSince, seenKeys } from '../../../view/verdicts/newSince.ts';
import { useApp, useAppStore, useSession, useTranslate } from '../../StoreContext.tsx';
import { keepFocus } from '../keepFocus.ts';
import { useAttachedVerdicts } from './useAttachedVerdicts.ts';
import './verdicts.css';

/**
 * How many pairs of a list are decided, and what came to the lists since they were last marked as seen.
 * @param props.rows the list in its scope, whatever else filters it.
 */
export function ReviewProgress(props: { readonly table: GapTable; readonly rows: readonly number[] }) {
  const { table, rows } = props;
  const t = useTranslate();
  const store = useAppStore();
  const told = useRef<HTMLSpanElement>(null);
  const { today } = useSession();
  const language = useApp((state) => state.work.language);
  const dataset = useApp((state) => state.work.dataset.id);
  const seen = useApp((state) => state.work.gapsSeen);
  const { leading } = useAttachedVerdicts();
  const fresh = useMemo(() => newSince(seen, dataset, table, rows), [seen, dataset, table, rows]);
  const decided = useMemo(
    () => rows.filter((row) => leading.has(pairOfRow(table, row))).length,
    [rows, leading, table],
  );

  useEffect(() => {
    if (seen?.dataset === dataset || table.length === 0 || table.length > mostSeenKeys) return;
    store.dispatch(startGapsSeen, { dataset, on: today(), keys: seenKeys(table) });
  }, [seen, dataset, table, store, today]);

  const share = rows.length === 0 ? 0 : decided / rows.length;
  const date = seen === undefined ? '' : formatShortDate(seen.on, language);
  return (
    <div className="review">
      <span className="review-bar" aria-hidden>
        <span style={{ width: `${String(100 * share)}%` }} />
      </span>
      <span className="note number">
        {t('verdicts.progress', { done: formatNumber(decided, language), n: rows.length })}
      </span>
      {fresh !== undefined && (
        <span ref={told} className="note review-new">
          {fresh.length === 0
            ? t('verdicts.new.none', { date })
            : t('verdicts.new.since', { n: fresh.length, date })}
        </span>
      )}
      {fresh !== undefined && fresh.length > 0 && (
        <button
          type="button"
          className="button button-small review-seen"
          onClick={() => {
            store.dispatch(markGapsSeen, { dataset, on: today(), keys: seenKeys(table) });
            keepFocus(() => told.current);
          }}
        >
          {t('verdicts.new.seen')}
        </button>
      )}
    </div>
  );
}

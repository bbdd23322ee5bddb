import { useMemo } from 'react';
import { inForceStatuses } from '../../domain/status.ts';
import { closedSummary } from '../../graph/closedSummary.ts';
import { isClosed } from '../../graph/defaultFilters.ts';
import { formatDate } from '../../i18n/format.ts';
import { setFilters } from '../../state/actions.ts';
import { Button } from '../components/Button.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import './drawn-note.css';

/** Of a dataset most of whose agreements have ended: how many are left, and the way to the day on which most were in force. */
export function ClosedLine() {
  const t = useTranslate();
  const store = useAppStore();
  const dataset = useApp((state) => state.work.dataset);
  const asOf = useApp((state) => state.work.filters.asOf);
  const language = useApp((state) => state.work.language);
  const summary = useMemo(
    () => (isClosed(dataset, asOf) ? closedSummary(dataset, asOf) : undefined),
    [dataset, asOf],
  );
  // Where nothing has ended there is nothing to tell: the dates are not known.
  if (summary?.lastEnd === undefined) return null;
  const { inForce, onRecord, lastEnd, busiestDay } = summary;
  const day = (text: string): string => formatDate(text, language);
  return (
    <div className="closed-line">
      <p role="status">
        {t('drawn.closed', { inForce, n: onRecord, day: day(asOf) })}{' '}
        {t(inForce === 0 ? 'drawn.closed.last' : 'drawn.closed.lastOfEnded', { day: day(lastEnd) })}
        {busiestDay !== undefined && <> {t('drawn.closed.busiest', { day: day(busiestDay) })}</>}
      </p>
      {busiestDay !== undefined && (
        <Button
          small
          onClick={() => store.dispatch(setFilters, { asOf: busiestDay, statuses: inForceStatuses })}
        >
          {t('drawn.closed.show')}
        </Button>
      )}
    </div>
  );
}

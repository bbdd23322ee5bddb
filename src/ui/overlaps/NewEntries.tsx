import { useEffect } from 'react';
import { formatShortDate } from '../../i18n/format.ts';
import { markOverlapsSeen, startOverlapsSeen } from '../../state/overlapActions.ts';
import { mostSeenEntries, seenKeys } from '../../view/overlaps/overlapsSeen.ts';
import { useApp, useAppStore, useSession, useTranslate } from '../StoreContext.tsx';
import type { OverlapsModel } from './useOverlaps.ts';

/** What came to the lists since they were last marked as seen; the first look at a dataset is the baseline. */
export function NewEntries({ model }: { readonly model: OverlapsModel }) {
  const t = useTranslate();
  const store = useAppStore();
  const { today } = useSession();
  const language = useApp((state) => state.work.language);
  const dataset = useApp((state) => state.work.dataset.id);
  const seen = useApp((state) => state.work.overlapsSeen);
  const { entries, marks } = model;
  useEffect(() => {
    if (seen?.dataset === dataset || entries.length === 0 || entries.length > mostSeenEntries) return;
    store.dispatch(startOverlapsSeen, { dataset, on: today(), keys: seenKeys(entries) });
  }, [seen, dataset, entries, store, today]);
  const n = entries.filter(marks.isNew).length;
  if (seen === undefined || n === 0) return null;
  return (
    <div className="review">
      <span className="note review-new">
        {t('overlaps.new.since', { n, date: formatShortDate(seen.on, language) })}
      </span>
      <button
        type="button"
        className="button button-small review-seen"
        onClick={() => store.dispatch(markOverlapsSeen, { dataset, on: today(), keys: seenKeys(entries) })}
      >
        {t('overlaps.new.seen')}
      </button>
    </div>
  );
}

import { Info } from 'lucide-react';
import { formatNumber } from '../../i18n/format.ts';
import { goTo, setQuery } from '../../state/actions.ts';
import { isOpenEntry } from '../../view/overlaps/OverlapEntry.ts';
import { overlapSorts } from '../../state/OverlapsSettings.ts';
import { reviewProgress } from '../../view/overlaps/OverlapFilter.ts';
import { FindingsStatus } from '../gaps/FindingsStatus.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { MergedRecords } from './MergedRecords.tsx';
import { NewEntries } from './NewEntries.tsx';
import { OverlapFilters } from './OverlapFilters.tsx';
import { OverlapQueue } from './OverlapQueue.tsx';
import type { OverlapsModel } from './useOverlaps.ts';

/** The left panel: how many there are and how many are decided, filters, and the queue. */
export function QueuePanel(props: { readonly model: OverlapsModel; readonly narrow: boolean }) {
  const t = useTranslate();
  const store = useAppStore();
  const agreements = useApp((state) => state.work.dataset.agreements.length);
  const { model, narrow } = props;
  const { ready, entries, found, findings, settings } = model;
  const nothing = ready && entries.length === 0;
  return (
    <section className="overlap-list" aria-label={t(`overlaps.view.${settings.view}`)}>
      <header className="overlap-head">
        {ready && <QueueCounts model={model} />}
        {ready && <NewEntries model={model} />}
        <FindingsStatus name={t('overlaps.computing')} />
        {narrow && <ItemTrouble model={model} />}
        {ready && entries.length > 0 && <OverlapFilters model={model} />}
        {findings?.levelsUnused === true && (
          <p className="overlap-unused note">
            <Info size={14} strokeWidth={1.75} aria-hidden /> {t('overlaps.levelsUnused')}
          </p>
        )}
      </header>
      {nothing && (
        <div className="empty gaps-empty">
          <p>{t(agreements === 0 ? 'overlaps.empty.noAgreements' : 'overlaps.empty.none')}</p>
          <button type="button" className="button" onClick={() => store.dispatch(goTo, { screen: 'data' })}>
            {t('gaps.empty.data')}
          </button>
        </div>
      )}
      {entries.length > 0 && found.length === 0 && (
        <div className="empty gaps-empty">
          <p>
            {t(
              settings.view === 'links' && entries.every(isOpenEntry)
                ? 'overlaps.empty.noLinks'
                : 'overlaps.empty.noMatch',
            )}
          </p>
          <button
            type="button"
            className="button"
            onClick={() => {
              store.dispatch(setQuery, '');
              model.change({
                class: undefined,
                live: 'current',
                affair: undefined,
                province: undefined,
                party: undefined,
                verdict: undefined,
                flag: undefined,
              });
            }}
          >
            {t('overlaps.filter.clear')}
          </button>
        </div>
      )}
      {ready && <MergedRecords model={model} />}
      {found.length > 0 && (
        <OverlapQueue
          model={model}
          opensByItself={!narrow}
          entryHeight={narrow ? 88 : 66}
          lineHeight={narrow ? 68 : 44}
          sectionHeight={narrow ? 44 : 28}
        />
      )}
    </section>
  );
}

function QueueCounts({ model }: { readonly model: OverlapsModel }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { entries, settings, marks, change } = model;
  const part = settings.view === 'links' ? 'links' : 'groups';
  const { done, of } = reviewProgress(entries, marks, part);
  const groups = entries.filter(isOpenEntry);
  // A pair may stand in a group of its own and in a fragmentation.
  const pairs = new Set(groups.flatMap((entry) => (entry.type === 'group' ? entry.group.pairIds : []))).size;
  return (
    <>
      <div className="overlap-counts">
        <p>
          {part === 'groups' &&
            (groups.length === 0 ? (
              <strong>{t('overlaps.count.none')}</strong>
            ) : (
              <>
                <strong>{t('overlaps.count', { n: pairs })}</strong>{' '}
                {t('overlaps.count.groups', { n: groups.length })},{' '}
              </>
            ))}
          {part === 'groups' &&
            groups.length > 0 &&
            (done === 0
              ? t('overlaps.decided.none')
              : done === of
                ? t('overlaps.decided.all')
                : t('overlaps.decided.some', { n: done }))}
          {part === 'links' && t('overlaps.progress.links', { done: formatNumber(done, language), n: of })}
        </p>
        <select
          className="overlap-sort"
          aria-label={t('overlaps.sort')}
          value={settings.sort}
          onChange={(event) => {
            const sort = overlapSorts.find((one) => one === event.target.value);
            if (sort !== undefined) change({ sort });
          }}
        >
          {overlapSorts.map((sort) => (
            <option key={sort} value={sort}>
              {t(`overlaps.sort.${sort}`)}
            </option>
          ))}
        </select>
      </div>
      {of > 0 && done > 0 && (
        <div className="review">
          <span className="review-bar" aria-hidden>
            <span style={{ width: `${String((100 * done) / of)}%` }} />
          </span>
          <span className="note number">
            {t(part === 'links' ? 'overlaps.progress.links' : 'overlaps.progress', {
              done: formatNumber(done, language),
              n: of,
            })}
          </span>
        </div>
      )}
    </>
  );
}

export function ItemTrouble(props: { readonly model: OverlapsModel }) {
  const t = useTranslate();
  const { item, ready } = props.model;
  if (!ready || item.type === 'none' || item.type === 'entry') return null;
  return (
    <p className="banner item-trouble" role="alert">
      {t(item.type === 'unknown' ? 'overlaps.unknown.item' : 'overlaps.unknown.noOverlap', {
        id: item.text.slice(0, 60),
      })}
    </p>
  );
}

import { useMemo } from 'react';
import { countSources } from '../../view/data/countSources.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { ShareRow } from './ShareRow.tsx';

/** More sources than these are counted together. */
const most = 8;

/** From which sources the agreements come, and how many state none. Absent without agreements. */
export function SourceCountsPanel() {
  const t = useTranslate();
  const { agreements } = useApp((state) => state.work.dataset);
  const { sources, without } = useMemo(() => countSources(agreements), [agreements]);
  const rest = sources.slice(most);
  const total = agreements.length;
  if (total === 0) return null;
  return (
    <section className="data-panel" aria-labelledby="data-source-counts">
      <h2 id="data-source-counts" className="title-section">
        {t('health.sources.of')}
      </h2>
      <ul className="share-list">
        {sources.slice(0, most).map(({ name, count }) => (
          <ShareRow key={name} label={name} filled={count} total={total} />
        ))}
        {rest.length > 0 && (
          <ShareRow
            label={t('health.sources.others', { n: rest.length })}
            filled={rest.reduce((sum, { count }) => sum + count, 0)}
            total={total}
          />
        )}
        {without > 0 && (
          <ShareRow label={t('health.sources.without')} filled={without} total={total} pale />
        )}
      </ul>
    </section>
  );
}

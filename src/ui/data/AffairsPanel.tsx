import { useMemo } from 'react';
import { goTo, select } from '../../state/actions.ts';
import { affairSources, groupByAffairSource } from '../../view/data/groupByAffairSource.ts';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { ShareRow } from './ShareRow.tsx';

/** How the affairs are known: stated, given by our rule and how surely, or not; with all that the rule left out. */
export function AffairsPanel() {
  const t = useTranslate();
  const store = useAppStore();
  const { agreements } = useApp((state) => state.work.dataset);
  const groups = useMemo(() => groupByAffairSource(agreements), [agreements]);
  const unplaced = groups.none;
  return (
    <section className="data-panel" aria-labelledby="data-affairs">
      <h2 id="data-affairs" className="title-section">
        {t('data.affairs')}
      </h2>
      <p className="note">{t('data.affairs.note')}</p>
      <ul className="share-list">
        {affairSources.map((source) => (
          <ShareRow
            key={source}
            label={t(`data.affairs.${source}`)}
            filled={groups[source].length}
            total={agreements.length}
            pale={source === 'broad' || source === 'none'}
          />
        ))}
      </ul>
      {unplaced.length > 0 && (
        <details className="data-details">
          <summary>{t('data.affairs.unplaced', { n: unplaced.length })}</summary>
          <ul className="unplaced-list">
            {unplaced.map(({ id, title, sector }) => (
              <li key={id}>
                <button
                  type="button"
                  className="link-button"
                  onClick={() => {
                    store.dispatch(select, { type: 'agreement', id });
                    store.dispatch(goTo, { screen: 'tables', item: 'agreements' });
                  }}
                >
                  {title}
                </button>
                {sector !== undefined && <span className="note"> {t('data.affairs.sector', { sector })}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

import { useMemo } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { summariseRows } from '../../view/data/summariseRows.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';

/** All rows of the dataset in one bar: what was loaded, what is doubtful, what was kept aside. The parts add up. */
export function RowsBar() {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const rows = useMemo(() => summariseRows(dataset), [dataset]);
  const parts = (['loaded', 'doubtful', 'aside'] as const).filter((part) => part === 'loaded' || rows[part] > 0);
  return (
    <div className="rows-bar">
      <div
        className="rows-bar-parts"
        role="img"
        aria-label={t('data.rows.summary', {
          loaded: rows.loaded,
          doubtful: rows.doubtful,
          aside: rows.aside,
          total: rows.total,
        })}
      >
        {parts.map((part) => (
          <span key={part} className={`is-${part}`} style={{ flexGrow: rows[part] }} />
        ))}
      </div>
      <ul className="rows-bar-figures" aria-hidden="true">
        {parts.map((part) => (
          <li key={part}>
            <i className={`is-${part}`} />
            <strong className="number">{formatNumber(rows[part], language)}</strong> {t(`data.rows.${part}`)}
          </li>
        ))}
        <li className="rows-bar-total">
          {dataset.builtIn
            ? t('data.rows', { n: rows.total })
            : [
                t('data.made', {
                  agreements: t('data.made.agreements', { n: rows.agreements }),
                  rows: t('data.made.rows', { n: rows.loaded + rows.doubtful }),
                }),
                ...(rows.aside === 0 ? [] : [t('data.made.aside', { n: rows.aside })]),
              ].join('; ')}
        </li>
      </ul>
    </div>
  );
}

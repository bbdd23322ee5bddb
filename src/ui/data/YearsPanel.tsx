import { useMemo } from 'react';
import { countYears } from '../../graph/coverage.ts';
import { formatNumber } from '../../i18n/format.ts';
import { binYears } from '../../view/data/binYears.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import './health.css';

/** Agreements by year as bars from zero; the same as a table. */
export function YearsPanel() {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { agreements } = useApp((state) => state.work.dataset);
  const { byYear, none } = useMemo(() => countYears(agreements), [agreements]);
  const bars = useMemo(() => binYears(byYear), [byYear]);
  const most = bars.reduce((greatest, bar) => (bar.count > greatest.count ? bar : greatest), {
    label: '',
    count: 0,
  });
  const first = bars[0];
  const last = bars.at(-1);
  return (
    <section className="data-panel" aria-labelledby="data-years">
      <h2 id="data-years" className="title-section">
        {t('health.years')}
      </h2>
      <p className="note">
        {t('health.years.note')} {none > 0 && t('health.years.none', { n: none })}
      </p>
      {first === undefined || last === undefined ? (
        <p>{t('health.years.empty')}</p>
      ) : (
        <>
          <div
            className="year-bars"
            role="img"
            aria-label={t('health.years.picture', {
              n: agreements.length - none,
              first: first.label.slice(0, 4),
              last: last.label.slice(-4),
              year: most.label,
            })}
          >
            {bars.map(({ label, count }) => (
              <span key={label} title={t('health.years.most', { year: label, n: count })}>
                <b className="number">{count === most.count ? formatNumber(count, language) : ''}</b>
                <i style={{ height: `${String((count / most.count) * 64)}px` }} />
              </span>
            ))}
          </div>
          <p className="year-ends number" aria-hidden="true">
            <span>{first.label}</span>
            <span>{last.label}</span>
          </p>
          <details className="data-details">
            <summary>{t('health.years.table')}</summary>
            <table className="year-table">
              <thead>
                <tr>
                  <th scope="col">{t('health.years.year')}</th>
                  <th scope="col" className="is-number">
                    {t('health.years.count')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {bars.map(({ label, count }) => (
                  <tr key={label}>
                    <th scope="row" className="number">
                      {label}
                    </th>
                    <td className="is-number">{formatNumber(count, language)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  );
}

import { formatNumber } from '../../i18n/format.ts';
import type { RowCounts } from '../../view/importing/countRows.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';

const parts = ['ready', 'waiting', 'quarantined', 'aside'] as const;

/** All filled rows of the files in one bar; its parts add up to all of them. */
export function ImportRowsBar(props: {
  readonly counts: RowCounts;
  /** Agreements among the ready rows that stay removed by hand. */
  readonly removed?: number;
}) {
  const { counts, removed = 0 } = props;
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const shown = parts.filter((part) => part === 'ready' || counts[part] > 0);
  return (
    <div className="imp-rows">
      <div
        className="imp-rows-parts"
        role="img"
        aria-label={t('importing.rows.summary', {
          ready: counts.ready,
          waiting: counts.waiting,
          quarantined: counts.quarantined,
          aside: counts.aside,
          total: counts.total,
        })}
      >
        {shown
          .filter((part) => counts[part] > 0)
          .map((part) => (
            <span key={part} className={`is-${part}`} style={{ flexGrow: counts[part] }} />
          ))}
      </div>
      <ul className="imp-rows-figures" aria-hidden="true">
        {shown.map((part) => (
          <li key={part}>
            <i className={`is-${part}`} />
            <strong className="number">{formatNumber(counts[part], language)}</strong>{' '}
            {t(`importing.rows.${part}`)}
            {part === 'ready' && removed > 0 && <> ({t('importing.rows.removed', { n: removed })})</>}
          </li>
        ))}
      </ul>
    </div>
  );
}

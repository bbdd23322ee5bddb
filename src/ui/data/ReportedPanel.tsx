import { useMemo, useState } from 'react';
import {
  countSaid,
  findHealth,
  groupHealth,
  healthChoices,
  regionHealth,
  type HealthChoice,
} from '../../view/data/regionHealth.ts';
import { useWords } from '../inspector/useWords.ts';
import { ReportedTable } from './ReportedTable.tsx';
import './health.css';

/** More regions than these are folded by province while nothing is searched. */
const mostUnfolded = 60;

/** Every region: what the data hold of it, and what its register is said to hold, to be recorded in place. */
export function ReportedPanel() {
  const { t, dataset, name } = useWords();
  const rows = useMemo(() => regionHealth(dataset), [dataset]);
  const [query, setQuery] = useState('');
  const [choice, setChoice] = useState<HealthChoice>('all');
  const found = useMemo(() => findHealth(rows, query, choice), [rows, query, choice]);
  const groups = useMemo(() => groupHealth(found), [found]);
  const folded =
    choice === 'all' && query.trim() === '' && rows.length > mostUnfolded && groups.length > 1;
  return (
    <section className="data-panel" aria-labelledby="data-reported">
      <h2 id="data-reported" className="title-section">
        {t('health.reported')}
      </h2>
      <p className="note">{t('health.reported.lead')}</p>
      <div className="reported-filter">
        <input
          className="field"
          type="search"
          aria-label={t('health.reported.search')}
          placeholder={t('health.reported.search')}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
        <select
          className="field"
          aria-label={t('health.reported.show')}
          value={choice}
          onChange={({ target }) => {
            const chosen = healthChoices.find((one) => one === target.value);
            if (chosen !== undefined) setChoice(chosen);
          }}
        >
          {healthChoices.map((one) => (
            <option key={one} value={one}>
              {t(`health.show.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <p className="note" role="status">
        {t('health.reported.counts', countSaid(found))}
      </p>
      {found.length === 0 && <p>{t('health.reported.nobody')}</p>}
      {folded ? (
        <div className="reported-groups">
          {groups.map((group) => (
            <ProvinceRows
              key={group.province ?? ''}
              title={group.province === undefined ? t('health.reported.withoutParent') : name(group.province)}
              facts={t('health.reported.provinceCount', { n: group.rows.length, with: group.withAgreements })}
            >
              <ReportedTable rows={group.rows} />
            </ProvinceRows>
          ))}
        </div>
      ) : (
        found.length > 0 && <ReportedTable key={`${choice} ${query}`} rows={found} />
      )}
    </section>
  );
}

/** The rows of a province, made when it is opened. */
function ProvinceRows(props: {
  readonly title: string;
  readonly facts: string;
  readonly children: React.ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return (
    <details className="data-details" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {props.title} <span className="note number">{props.facts}</span>
      </summary>
      {open && props.children}
    </details>
  );
}

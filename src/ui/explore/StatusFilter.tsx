import { CalendarDays } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { defaultTerms } from '../../domain/Dataset.ts';
import { isInForce, statuses, type Status } from '../../domain/status.ts';
import { firstViewMode, isClosed, statusModeOf } from '../../graph/defaultFilters.ts';
import { formatShortDate } from '../../i18n/format.ts';
import { goTo, setFilters, showInForce, showOnRecord } from '../../state/actions.ts';
import { toggleValue, type FilterFacets } from '../../view/filterFacets.ts';
import { WhatIsThis } from '../components/WhatIsThis.tsx';
import { Explanation } from '../inspector/MeasureWords.tsx';
import { useApp, useAppStore, useDerived, useTranslate } from '../StoreContext.tsx';
import { FacetRows } from './FacetRows.tsx';

/** The switch between "on record" and "in force on a day", and the statuses one by one. */
export function StatusFilter(props: { readonly facets: FilterFacets }) {
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.work.language);
  const dataset = useApp((state) => state.work.dataset);
  const filters = useApp((state) => state.work.filters);
  const { byStatus } = props.facets;
  const mode = statusModeOf(filters);
  const day = formatShortDate(filters.asOf, language);
  const greatest = Math.max(1, ...byStatus.values());
  const onRecord = statuses.reduce(
    (sum, status) => sum + (status === 'planned' ? 0 : (byStatus.get(status) ?? 0)),
    0,
  );
  const toggle = (id: string): void =>
    store.dispatch(setFilters, { statuses: toggleValue(filters.statuses, statuses, id as Status) });
  const aside = dataset.quarantine.length;
  const hasDocumentTypes = dataset.agreements.some(({ documentType }) => documentType !== 'unspecified');
  return (
    <section className="filter-part" aria-label={t('explore.filters.status')}>
      <StatusSwitch day={day} onRecord={onRecord} />
      <StatusReason mode={mode} />
      <div className="filter-head">
        <label className="status-day">
          <span className="filter-title">{t('explore.filters.statusOn', { date: '' }).trim()}</span>
          <span className="status-day-value">
            <span aria-hidden="true">{day}</span>
            <CalendarDays size={13} strokeWidth={1.75} aria-hidden />
            <input
              type="date"
              aria-label={t('explore.filters.day')}
              value={filters.asOf}
              min="1950-01-01"
              max="2100-12-31"
              onChange={({ target }) => {
                if (/^\d{4}-\d{2}-\d{2}$/.test(target.value) && target.validity.valid) {
                  store.dispatch(setFilters, { asOf: target.value });
                }
              }}
              onClick={({ currentTarget }) => currentTarget.showPicker()}
            />
          </span>
        </label>
      </div>
      <FacetRows
        label={t('explore.filters.status')}
        greatest={greatest}
        facets={statuses.map((status) => ({
          id: status,
          name: t(`status.${status}`),
          count: byStatus.get(status) ?? 0,
          checked: filters.statuses.length === 0 || filters.statuses.includes(status),
          outlined: !isInForce(status),
        }))}
        onToggle={toggle}
        onOnly={(id) => store.dispatch(setFilters, { statuses: [id as Status] })}
      />
      <div className="note filter-note">
        <span>
          {hasDocumentTypes
            ? t('explore.filters.assumed', {
                umbrella: defaultTerms.umbrella,
                operative: defaultTerms.operative,
              })
            : t('drawn.assumed.plain', { years: defaultTerms.unknown })}
        </span>
        <WhatIsThis of={t('explore.filters.assumed.what')} short>
          <Explanation
            title={t('explore.filters.assumed.what')}
            text={t('explore.filters.assumed.text', {
              umbrella: defaultTerms.umbrella,
              operative: defaultTerms.operative,
            })}
            source={t('explore.filters.assumed.source')}
            not={t('explore.filters.assumed.not')}
          />
        </WhatIsThis>
      </div>
      {aside > 0 && (
        <p className="note filter-note">
          <span>{t('explore.filters.aside', { n: aside })}</span>
          <button
            type="button"
            className="link-button"
            onClick={() => store.dispatch(goTo, { screen: 'data' })}
          >
            {t('explore.filters.aside.see')}
          </button>
        </p>
      )}
    </section>
  );
}

function StatusSwitch({ day, onRecord }: { readonly day: string; readonly onRecord: number }) {
  const t = useTranslate();
  const store = useAppStore();
  const mode = statusModeOf(useApp((state) => state.work.filters));
  const group = useRef<HTMLDivElement>(null);
  const choose = (record: boolean): void => store.dispatch(record ? showOnRecord : showInForce);
  const move = (event: KeyboardEvent): void => {
    if (!['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].includes(event.key)) return;
    event.preventDefault();
    const toRecord = mode === 'in-force';
    choose(toRecord);
    group.current?.querySelectorAll('button')[toRecord ? 0 : 1]?.focus();
  };
  return (
    <div
      ref={group}
      className="status-switch"
      role="radiogroup"
      tabIndex={-1}
      aria-label={t('explore.filters.status')}
      onKeyDown={move}
    >
      <button
        type="button"
        role="radio"
        aria-checked={mode === 'record'}
        tabIndex={mode === 'in-force' ? -1 : 0}
        onClick={() => choose(true)}
      >
        <strong>{t('explore.filters.switch.record')}</strong>
        <span>{t('explore.filters.switch.record.count', { n: onRecord })}</span>
      </button>
      <button
        type="button"
        role="radio"
        aria-checked={mode === 'in-force'}
        tabIndex={mode === 'in-force' ? 0 : -1}
        onClick={() => choose(false)}
      >
        <strong>{t('explore.filters.switch.inForce')}</strong>
        <span>{day}</span>
      </button>
    </div>
  );
}

/** One line: why this position comes first, or what the other one holds. */
function StatusReason({ mode }: { readonly mode: ReturnType<typeof statusModeOf> }) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const asOf = useApp((state) => state.work.filters.asOf);
  const { statusOf, shown } = useDerived();
  const n = dataset.agreements.length + dataset.quarantine.length;
  const withEnd = dataset.agreements.filter((agreement) => agreement.end !== undefined).length;
  let text = t('explore.filters.why.chosen');
  if (mode === firstViewMode(dataset, asOf)) {
    text = t(mode === 'record' ? 'explore.filters.why.record' : 'explore.filters.why.inForce', {
      with: withEnd,
      n,
    });
  }
  if (mode === 'record' && isClosed(dataset, asOf) && withEnd * 2 >= dataset.agreements.length) {
    text = t('drawn.closed.why');
  }
  if (mode === 'in-force') {
    const count = (status: Status): number =>
      shown.filter(({ id }) => statusOf.get(id)?.status === status).length;
    text = t('explore.filters.why.dayCounts', {
      inForce: count('in-force'),
      assumed: count('assumed-in-force'),
      undated: count('undated'),
      n: dataset.agreements.length - shown.length,
    });
  }
  return <p className="note">{text}</p>;
}

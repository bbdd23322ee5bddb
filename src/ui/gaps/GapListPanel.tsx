import { Search } from 'lucide-react';
import { useRef } from 'react';
import { countToCheck } from '../../analysis/gaps/summariseGaps.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { goTo, setQuery } from '../../state/actions.ts';
import { Segmented } from '../components/Segmented.tsx';
import { Tabs } from '../components/Tabs.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { FindingsStatus } from './FindingsStatus.tsx';
import { GapList } from './GapList.tsx';
import { ItemTrouble } from './ItemTrouble.tsx';
import { PeopleWhatIsThis } from './PeopleWhatIsThis.tsx';
import { ScopePicker } from './ScopePicker.tsx';
import { gapStates, type GapListModel } from './useGapList.ts';

/** Head, choices and list of the bordering pairs. */
export function GapListPanel(props: {
  readonly model: GapListModel;
  readonly selected: string | undefined;
  readonly narrow: boolean;
}) {
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.work.language);
  const query = useApp((state) => state.work.query);
  const panel = useRef<HTMLElement>(null);
  const { model, narrow } = props;
  const { settings, counts, rows, shown, levels, ready } = model;
  const number = (value: number): string => formatNumber(value, language);
  const levelName = (level: (typeof levels)[number]['level']): string =>
    t(model.scopeIsRegion && level === 'regency-city' ? 'gaps.level.around' : `gaps.level.${level}`);
  const toCheck = countToCheck(rows.map(({ pair }) => pair));
  const inForce = counts['in-force'];
  return (
    <section ref={panel} className="gaps-list" aria-label={t('gaps.title')}>
      <header className="gaps-head">
        <h1 className="title-screen">{t('gaps.title')}</h1>
        <p className="gaps-lead">{t('gaps.lead')}</p>
        <FindingsStatus name={t('gaps.computing')} />
        {narrow && ready && <ItemTrouble model={model} />}
        {ready && model.pairs.length > 0 && (
          <>
            <div className="gaps-controls">
              <ScopePicker scope={model.scope} onChange={model.setScope} />
              <div className="gaps-filter">
                <Search size={14} strokeWidth={1.75} aria-hidden />
                <input
                  className="field"
                  type="search"
                  aria-label={t('gaps.filter')}
                  placeholder={t('gaps.filter')}
                  value={query}
                  onChange={(event) => store.dispatch(setQuery, event.target.value)}
                />
              </div>
            </div>
            {levels.length > 1 && (
              <div className="gaps-levels">
                <Segmented
                  label={t('gaps.level')}
                  value={settings.level}
                  segments={levels.map(({ level, gaps }) => ({
                    value: level,
                    label: levelName(level),
                    count: number(gaps),
                  }))}
                  onChange={model.setLevel}
                />
              </div>
            )}
          </>
        )}
      </header>
      {ready && (model.pairs.length === 0 || levels.length === 0) && <NoPairs model={model} />}
      {ready && levels.length > 0 && (
        <Tabs
          label={t('gaps.states')}
          value={settings.state}
          tabs={gapStates.map((state) => ({
            value: state,
            label: t(`gaps.state.${state}`),
            count: number(counts[state]),
          }))}
          onChange={model.setState}
        >
          <div className="gaps-notes">
            {settings.level !== 'regency-city' && <p>{t(`gaps.level.note.${settings.level}`)}</p>}
            <p>
              {t(`gaps.state.note.${settings.state}`, { date: formatDate(model.asOf, language) })}{' '}
              {toCheck > 0 && <>{t('gaps.toCheck', { n: toCheck, all: number(rows.length) })} </>}
            </p>
            {inForce > 0 && <p className="note">{t('gaps.inForce', { n: inForce })}</p>}
          </div>
          {rows.length === 0 ? (
            <EmptyState model={model} />
          ) : (
            <>
              <div className="gap-columns note">
                <span>
                  {query.trim() === ''
                    ? t('gaps.pair')
                    : t('gaps.filtered', { n: shown.length, all: number(rows.length) })}
                </span>
                <span className="gap-columns-people">
                  <span>
                    {t('gaps.people')} <PeopleWhatIsThis short />
                  </span>
                  <span>{t('gaps.people.short')}</span>
                </span>
              </div>
              {shown.length === 0 ? (
                <div className="empty">
                  <p>{t('gaps.empty.noMatch', { q: query })}</p>
                  <button type="button" className="button" onClick={() => store.dispatch(setQuery, '')}>
                    {t('gaps.empty.clear')}
                  </button>
                </div>
              ) : (
                <GapList
                  rows={shown}
                  all={rows}
                  selected={props.selected}
                  opensByItself={!narrow}
                  rowHeight={narrow ? 82 : 47}
                  panel={narrow ? panel : undefined}
                  onOpen={model.open}
                />
              )}
            </>
          )}
        </Tabs>
      )}
    </section>
  );
}

/** No list at all: says what is missing in the data. */
function NoPairs(props: { readonly model: GapListModel }) {
  const t = useTranslate();
  const store = useAppStore();
  const dataset = useApp((state) => state.work.dataset);
  const regions = dataset.regions.filter(({ autonomous }) => autonomous).length;
  if (props.model.pairs.length > 0) {
    return (
      <div className="empty gaps-empty">
        <p>{t('gaps.empty.noPairs')}</p>
        <button type="button" className="button" onClick={() => props.model.setScope(undefined)}>
          {t('gaps.scope.clear')}
        </button>
      </div>
    );
  }
  return (
    <div className="empty gaps-empty">
      <p>{t(regions < 2 ? 'gaps.empty.oneRegion' : 'gaps.empty.noBorders')}</p>
      <button type="button" className="button" onClick={() => store.dispatch(goTo, { screen: 'data' })}>
        {t('gaps.empty.data')}
      </button>
    </div>
  );
}

/** No pair of the chosen state: leads to the one that has some. */
function EmptyState(props: { readonly model: GapListModel }) {
  const t = useTranslate();
  const { counts, setState } = props.model;
  const other = gapStates.find((state) => counts[state] > 0);
  return (
    <div className="empty gaps-empty">
      <p>{t('gaps.empty.noGaps')}</p>
      {other !== undefined && (
        <button type="button" className="button" onClick={() => setState(other)}>
          {t('gaps.empty.noGaps.else', { state: t(`gaps.state.${other}`), n: counts[other] })}
        </button>
      )}
    </div>
  );
}

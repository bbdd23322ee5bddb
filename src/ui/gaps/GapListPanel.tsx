import { useRef, useState, type RefObject } from 'react';
import { listedStandings } from '../../analysis/gaps/rankAll.ts';
import type { GapTable } from '../../analysis/gaps/GapTable.ts';
import { shortNamesOf } from '../../domain/regionName.ts';
import { formatDate, formatList, formatNumber } from '../../i18n/format.ts';
import { goTo, setQuery } from '../../state/actions.ts';
import { countToCheck } from '../../view/gapList.ts';
import { termColumns } from '../../view/termGrid.ts';
import { customProperties } from '../components/customProperties.ts';
import { Tabs } from '../components/Tabs.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { ClassFilter } from './ClassFilter.tsx';
import { GapsBar } from './GapsBar.tsx';
import { GapsStatus } from './GapsStatus.tsx';
import { GapFilters } from './GapFilters.tsx';
import { GapList } from './GapList.tsx';
import { ItemTrouble } from './ItemTrouble.tsx';
import { keepFocus } from './keepFocus.ts';
import { LeftPair } from './LeftPair.tsx';
import { AreaAffairs } from './other/AreaAffairs.tsx';
import { OtherLists } from './OtherLists.tsx';
import { PrintedList } from './PrintedList.tsx';
import { TermHeads } from './TermBars.tsx';
import { useGaps } from './useGaps.ts';
import { NoGapAnyMore } from './verdicts/NoGapAnyMore.tsx';
import { WithoutObject } from './verdicts/WithoutObject.tsx';
import { WeightsPanel } from './WeightsPanel.tsx';

/** The first rows of which it is said how many need a check. */
const firstRows = 20;

/** Choices, list, and the first pairs of the other lists. */
export function GapListPanel(props: {
  /** What scrolls, where list and map stand below each other: then the choices are folded. */
  readonly scroller: RefObject<HTMLElement | null> | undefined;
  /** Leads to all that is known of a pair, or of the region, where that is not beside the list. */
  readonly onDetails: ((pair?: string) => void) | undefined;
}) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const dataset = useApp((state) => state.work.dataset);
  const model = useGaps();
  const { scroller, onDetails } = props;
  const narrow = scroller !== undefined;
  const [unfolded, setUnfolded] = useState(false);
  const { settings, counts, table, levels, ready, region, shown } = model;
  const number = (value: number): string => formatNumber(value, language);
  const lists = listedStandings.filter(
    (list) => list !== 'under-way' || counts['under-way'] > 0 || settings.list === 'under-way',
  );
  return (
    <section className="gaps-list" aria-label={t('gaps.list')}>
      {narrow && <GapsBar unfolded={unfolded} onUnfold={() => setUnfolded(!unfolded)} />}
      <GapsStatus />
      {narrow && ready && <ItemTrouble />}
      {onDetails !== undefined && ready && region !== undefined && (
        <button type="button" className="button gaps-region" onClick={() => onDetails()}>
          {t('gaps.region.open', { region: shortNamesOf(dataset).get(region) ?? region })}
        </button>
      )}
      <WithoutObject />
      {ready && table !== undefined && <NoGapAnyMore table={table} onOpen={model.open} />}
      {ready && table !== undefined && table.length > 0 && (!narrow || unfolded) && <GapFilters />}
      {narrow && unfolded && <WeightsPanel />}
      {ready && table !== undefined && (table.length === 0 || levels.length === 0) && (
        <NoPairs table={table} />
      )}
      {ready && table !== undefined && levels.length > 0 && (
        <Tabs
          label={t('gaps.lists')}
          value={settings.list}
          tabs={lists.map((list) => ({
            value: list,
            label: t(`gaps.list.${list}`),
            count: number(counts[list]),
          }))}
          onChange={(list) => model.change({ list })}
        >
          {(!narrow || unfolded) && <ClassFilter />}
          <ListNotes table={table} />
          {narrow && <LeftPair onDetails={onDetails} />}
          {shown.length === 0 ? (
            <EmptyState />
          ) : (
            <>
              {!narrow && <ColumnHeads table={table} />}
              <GapList narrow={narrow} rowHeight={narrow ? 66 : 46} panel={scroller} onDetails={onDetails} />
            </>
          )}
          {table.mode === 'expected' && <AreaAffairs />}
          <OtherLists />
        </Tabs>
      )}
      {ready && <PrintedList />}
    </section>
  );
}

/** What has to be known of the list as a whole: what it is made from, what it leaves out, what is to be checked. */
function ListNotes(props: { readonly table: GapTable }) {
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.work.language);
  const query = useApp((state) => state.work.query);
  const { asOf, settings, rows, shown, capped, hiddenByCap, scope, acrossOffered, acrossParents, change } =
    useGaps();
  const { table } = props;
  const notes = useRef<HTMLDivElement>(null);
  const first = Math.min(firstRows, rows.length);
  const toCheck = countToCheck(
    table,
    rows.map(({ row }) => row),
    first,
  );
  const missing = table.mode === 'geography' ? table.missingTerms : [];
  const terms = missing.map((term) => t(`gaps.missing.term.${term}`));
  const levelNote = settings.level !== 'regency-city' && settings.level !== 'region';
  return (
    <div ref={notes} className="gaps-notes">
      {table.mode === 'expected' && (
        <>
          <p>{t('gaps.mode.expected')}</p>
          <p className="note">
            {t('gaps.mode.help')} {t('gaps.mode.help.until')}
          </p>
        </>
      )}
      {table.mode === 'network' && (
        <>
          <p>{t('gaps.mode.network')}</p>
          <p className="note">{t('gaps.mode.help')}</p>
        </>
      )}
      {missing.length > 0 && <p>{t('gaps.missing.term', { terms: formatList(terms, language) })}</p>}
      {table.closed && <p>{t('gaps.list.note.closed')}</p>}
      {levelNote && <p>{t(`gaps.level.note.${settings.level}`)}</p>}
      {acrossOffered && acrossParents && <p>{t('gaps.across.note')}</p>}
      <p>
        <span title={formatDate(asOf, language)}>{asSentence(t(`gaps.list.note.${settings.list}`))}</span>{' '}
        {capped && hiddenByCap > 0 && <>{t('gaps.cap')} </>}
        {toCheck > 0 && <>{t('gaps.toCheck', { n: toCheck, first })} </>}
        {(capped ? hiddenByCap > 0 : !scope.isRegion && rows.length > 2) && (
          // One button for both, so that the focus stays on it.
          <button
            type="button"
            className="link-button"
            onClick={() => {
              change({ capped: !capped });
              keepFocus(() => notes.current);
            }}
          >
            {capped ? t('gaps.cap.showAll', { n: rows.length + hiddenByCap }) : t('gaps.cap.apply')}
          </button>
        )}
      </p>
      {query.trim() !== '' && shown.length > 0 && (
        <p>
          “{query}”: {t('gaps.filtered', { n: shown.length, all: formatNumber(rows.length, language) })}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => {
              store.dispatch(setQuery, '');
              keepFocus(() => notes.current);
            }}
          >
            {t('gaps.empty.clear')}
          </button>
        </p>
      )}
    </div>
  );
}

function ColumnHeads(props: { readonly table: GapTable }) {
  const t = useTranslate();
  const { shares } = useGaps();
  const { mode } = props.table;
  return (
    <div className="gap-columns note" style={customProperties({ '--terms': termColumns(shares) })}>
      <span>{t('gaps.pair')}</span>
      <span className="gap-columns-score">
        {t(
          mode === 'expected'
            ? 'gaps.column.hint.expected'
            : mode === 'network'
              ? 'gaps.column.hint.network'
              : 'gaps.column.score',
        )}
      </span>
      {mode === 'geography' ? <TermHeads /> : <span />}
    </div>
  );
}

/** No list at all: says what is missing in the data. */
function NoPairs(props: { readonly table: GapTable }) {
  const t = useTranslate();
  const store = useAppStore();
  const { setScope } = useGaps();
  const regions = props.table.regions.length;
  if (props.table.length > 0) {
    return (
      <div className="empty gaps-empty">
        <p>{t('gaps.empty.noPairs')}</p>
        <button type="button" className="button" onClick={() => setScope(undefined)}>
          {t('gaps.scope.clear')}
        </button>
      </div>
    );
  }
  return (
    <div className="empty gaps-empty">
      <p>{t(regions < 2 ? 'gaps.empty.oneRegion' : 'gaps.empty.noCandidate')}</p>
      {regions >= 2 && <p>{t('gaps.mode.help')}</p>}
      <button type="button" className="button" onClick={() => store.dispatch(goTo, { screen: 'data' })}>
        {t('gaps.empty.data')}
      </button>
    </div>
  );
}

/** No row passes: leads to what would show some. */
function EmptyState() {
  const t = useTranslate();
  const store = useAppStore();
  const query = useApp((state) => state.work.query);
  const { counts, settings, rows, change } = useGaps();
  if (rows.length > 0) {
    return (
      <div className="empty gaps-empty">
        <p>{t('gaps.empty.noMatch', { q: query })}</p>
        <button
          type="button"
          className="button"
          onClick={() => {
            store.dispatch(setQuery, '');
            keepFocus(firstRow);
          }}
        >
          {t('gaps.empty.clear')}
        </button>
      </div>
    );
  }
  if (counts[settings.list] > 0) {
    return (
      <div className="empty gaps-empty">
        <p>{t('gaps.empty.filtered')}</p>
        <button
          type="button"
          className="button"
          onClick={() => {
            change({
              affair: undefined,
              class: undefined,
              flag: undefined,
              quadrant: undefined,
              verdict: undefined,
              acrossParents: false,
            });
            keepFocus(firstRow);
          }}
        >
          {t('gaps.more.clear')}
        </button>
      </div>
    );
  }
  const other = listedStandings.find((list) => counts[list] > 0);
  return (
    <div className="empty gaps-empty">
      <p>{t('gaps.empty.noGaps')}</p>
      {other !== undefined && (
        <button
          type="button"
          className="button"
          onClick={() => {
            change({ list: other });
            keepFocus(firstRow);
          }}
        >
          {t('gaps.empty.noGaps.else', { state: t(`gaps.list.${other}`), n: counts[other] })}
        </button>
      )}
    </div>
  );
}

function asSentence(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}.`;
}

/** The row of the list that is its tab stop. */
function firstRow(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.gap-rows .gap-row[tabindex="0"]');
}

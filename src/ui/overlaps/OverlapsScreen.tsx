import { Search } from 'lucide-react';
import { summariseOverlaps } from '../../analysis/overlaps/summariseOverlaps.ts';
import { formatDate } from '../../i18n/format.ts';
import { goTo, setQuery } from '../../state/actions.ts';
import { useMediaQuery } from '../components/useMediaQuery.ts';
import { FindingsStatus } from '../gaps/FindingsStatus.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import '../gaps/gaps.css';
import './overlaps.css';
import { OverlapAside } from './OverlapAside.tsx';
import { OverlapDetail } from './OverlapDetail.tsx';
import { OverlapQueue } from './OverlapQueue.tsx';
import { useOverlaps, type OverlapsModel } from './useOverlaps.ts';

/** Below this width the queue and the open pair take turns. */
const onePanel = '(max-width: 899px)';

/** Pairs of agreements on the same ground: the queue on the left, the open pair side by side, its map and the counts. */
export function OverlapsScreen() {
  const t = useTranslate();
  const narrow = useMediaQuery(onePanel);
  const model = useOverlaps(!narrow);
  const { pair, ready } = model;
  const detailShown = ready && pair !== undefined;
  const nothing = ready && model.pairs.length === 0;
  return (
    <main
      className={`screen screen-overlaps ${nothing ? 'overlaps-only' : ''}`}
      aria-label={t('overlaps.title')}
    >
      {narrow && detailShown && <h1 className="visually-hidden">{t('overlaps.title')}</h1>}
      {!(narrow && detailShown) && <QueuePanel model={model} narrow={narrow} />}
      {!nothing && (!narrow || detailShown) && (
        <div className="overlap-main">
          <div className="overlap-detail">
            {!narrow && <ItemTrouble model={model} />}
            {pair !== undefined && (
              <OverlapDetail
                model={model}
                pair={pair}
                onBack={narrow ? () => model.open(undefined) : undefined}
              />
            )}
            {ready && pair === undefined && model.found.length > 0 && (
              <p className="empty">{t('overlaps.choose')}</p>
            )}
          </div>
          {ready && (
            <aside className="overlap-aside" aria-label={t('overlaps.classes')}>
              <OverlapAside model={model} pair={pair} />
            </aside>
          )}
        </div>
      )}
    </main>
  );
}

function QueuePanel(props: { readonly model: OverlapsModel; readonly narrow: boolean }) {
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.work.language);
  const query = useApp((state) => state.work.query);
  const agreements = useApp((state) => state.work.dataset.agreements.length);
  const { model, narrow } = props;
  const { ready, pairs, found } = model;
  const sameGround = summariseOverlaps(pairs)['same-ground'];
  const live = sameGround.byLive.live;
  const date = formatDate(model.asOf, language);
  const apart = pairs.length - sameGround.pairs;
  return (
    <section className="overlap-list" aria-label={t('overlaps.title')}>
      <header className="overlap-head">
        <h1 className="title-screen">{t('overlaps.title')}</h1>
        {ready && pairs.length > 0 && (
          <p>
            <strong>
              {sameGround.pairs === 0
                ? t('overlaps.count.none')
                : t('overlaps.count', { n: sameGround.pairs })}
            </strong>
            {sameGround.pairs > 0 &&
              `, ${live === 0 ? t('overlaps.live.none', { date }) : t('overlaps.live.some', { n: live, date })}`}
            . {apart > 0 && t('overlaps.apart', { n: apart })}
          </p>
        )}
        <p className="note">{t('overlaps.lead')}</p>
        <FindingsStatus name={t('overlaps.computing')} />
        {(narrow || pairs.length === 0) && <ItemTrouble model={model} />}
        {ready && pairs.length > 0 && (
          <div className="gaps-filter">
            <Search size={14} strokeWidth={1.75} aria-hidden />
            <input
              className="field"
              type="search"
              aria-label={t('overlaps.filter')}
              placeholder={t('overlaps.filter')}
              value={query}
              onChange={(event) => store.dispatch(setQuery, event.target.value)}
            />
          </div>
        )}
      </header>
      {ready && pairs.length === 0 && (
        <div className="empty gaps-empty">
          <p>{t(agreements === 0 ? 'overlaps.empty.noAgreements' : 'overlaps.empty.none')}</p>
          <button type="button" className="button" onClick={() => store.dispatch(goTo, { screen: 'data' })}>
            {t('gaps.empty.data')}
          </button>
        </div>
      )}
      {pairs.length > 0 && found.length === 0 && (
        <div className="empty gaps-empty">
          <p>{t('overlaps.empty.noMatch', { q: query })}</p>
          <button type="button" className="button" onClick={() => store.dispatch(setQuery, '')}>
            {t('overlaps.empty.clear')}
          </button>
        </div>
      )}
      {found.length > 0 && (
        <OverlapQueue
          model={model}
          opensByItself={!narrow}
          pairHeight={narrow ? 84 : 66}
          groupHeight={narrow ? 44 : 30}
        />
      )}
    </section>
  );
}

function ItemTrouble(props: { readonly model: OverlapsModel }) {
  const t = useTranslate();
  const { item, ready } = props.model;
  if (!ready || item.type === 'none' || item.type === 'pair') return null;
  return (
    <p className="banner item-trouble" role="alert">
      {t(item.type === 'unknown' ? 'overlaps.unknown.item' : 'overlaps.unknown.noOverlap', {
        id: item.text.slice(0, 60),
      })}
    </p>
  );
}

import { lazy, Suspense } from 'react';
import { useMediaQuery } from '../components/useMediaQuery.ts';
import { FindingsStatus } from '../gaps/FindingsStatus.tsx';
import { useTranslate } from '../StoreContext.tsx';
import '../gaps/gaps.css';
import '../gaps/gap-list.css';
import '../gaps/verdicts/verdicts.css';
import './overlaps.css';
import './overlap-queue.css';
import './overlap-detail.css';
import { classOfEntry } from '../../view/overlaps/OverlapEntry.ts';
import { DecisionBar } from './DecisionBar.tsx';
import { OverlapAside } from './OverlapAside.tsx';
import { OverlapDetail } from './OverlapDetail.tsx';
import { OverlapsBar } from './OverlapsBar.tsx';
import { ProgrammesView } from './ProgrammesView.tsx';
import { ItemTrouble, QueuePanel } from './QueuePanel.tsx';
import { useOverlapKeys } from './useOverlapKeys.ts';
import { useOverlaps, type OverlapsModel } from './useOverlaps.ts';

/** Below this width the queue and what is open take turns. */
const onePanel = '(max-width: 899px)';

/**
 * Agreements that may do the same twice: the queue on the left, what is open beside it with its pairs side by side and
 * the decision below, its map and the counts on the right. Links, programmes, drafts and two registers are further views.
 */
export function OverlapsScreen() {
  const t = useTranslate();
  const narrow = useMediaQuery(onePanel);
  const model = useOverlaps(!narrow);
  const { view } = model.settings;
  const turns = view === 'groups' || view === 'links';
  const detailAlone = narrow && turns && model.ready && model.entry !== undefined;
  return (
    <main className="screen screen-overlaps" aria-label={t('overlaps.title')}>
      {detailAlone ? (
        <h1 className="visually-hidden">{t('overlaps.title')}</h1>
      ) : (
        <OverlapsBar model={model} />
      )}
      {turns && <GroupsView model={model} narrow={narrow} />}
      {view === 'programmes' &&
        (model.ready ? (
          <ProgrammesView model={model} />
        ) : (
          <div className="overlap-single">
            <FindingsStatus name={t('overlaps.computing')} />
          </div>
        ))}
      <Suspense fallback={<div className="overlap-single" />}>
        {view === 'draft' && <DraftView />}
        {view === 'registers' && <RegistersView />}
      </Suspense>
    </main>
  );
}

function GroupsView(props: { readonly model: OverlapsModel; readonly narrow: boolean }) {
  const t = useTranslate();
  const { model, narrow } = props;
  const { entry, ready, entries, found } = model;
  useOverlapKeys(model);
  const detailShown = ready && entry !== undefined;
  const nothing = ready && entries.length === 0;
  return (
    <div className={`overlaps-body ${nothing ? 'overlaps-only' : ''}`}>
      {!(narrow && detailShown) && <QueuePanel model={model} narrow={narrow} />}
      {!nothing && (!narrow || detailShown) && (
        <div className="overlap-main">
          <div className={`overlap-middle ${entry === undefined ? '' : `of-${classOfEntry(entry)}`}`}>
            <div className="overlap-detail">
              {!narrow && <ItemTrouble model={model} />}
              {entry !== undefined && (
                <OverlapDetail
                  key={entry.id}
                  model={model}
                  entry={entry}
                  onBack={narrow ? () => model.open(undefined) : undefined}
                />
              )}
              {ready && entry === undefined && found.length > 0 && (
                <p className="empty">{t('overlaps.choose')}</p>
              )}
            </div>
            {entry !== undefined && <DecisionBar key={entry.id} model={model} entry={entry} />}
          </div>
          {ready && (
            <aside className="overlap-aside" aria-label={t('overlaps.classes')}>
              <OverlapAside model={model} entry={entry} />
            </aside>
          )}
        </div>
      )}
    </div>
  );
}

const DraftView = lazy(async () => ({ default: (await import('./draft/DraftView.tsx')).DraftView }));
const RegistersView = lazy(async () => ({
  default: (await import('./registers/RegistersView.tsx')).RegistersView,
}));

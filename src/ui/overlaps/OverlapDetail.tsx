import { ArrowLeft, ChartNoAxesGantt, ChevronDown, ChevronUp, Waypoints } from 'lucide-react';
import { useMemo } from 'react';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import { formatMoney, formatNumber } from '../../i18n/format.ts';
import { goTo, select, setPeriod } from '../../state/actions.ts';
import {
  classOfEntry,
  documentsOfEntry,
  liveOfEntry,
  pairsOfEntry,
  type OverlapEntry,
} from '../../view/overlaps/OverlapEntry.ts';
import { documentsOf } from '../../view/overlaps/overlapHints.ts';
import { entryReason, pairReason } from '../../view/overlaps/overlapReason.ts';
import { entryTitle, leadingParties } from '../../view/overlaps/overlapTitle.ts';
import { yearsOf } from '../../view/overlaps/yearsOf.ts';
import { Button } from '../components/Button.tsx';
import { WhatIsThis } from '../components/WhatIsThis.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { ClassMark } from './ClassMark.tsx';
import { FragmentFigure } from './FragmentFigure.tsx';
import { MemberList } from './MemberList.tsx';
import { OverlapTime } from './OverlapTime.tsx';
import { PairSection } from './PairSection.tsx';
import type { OverlapsModel } from './useOverlaps.ts';

/** What is open: its class and state, why it stands here, its documents in time, and its pairs side by side. */
export function OverlapDetail(props: {
  readonly model: OverlapsModel;
  readonly entry: OverlapEntry;
  readonly onBack: (() => void) | undefined;
}) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { model, entry, onBack } = props;
  const { pairOf, terms, asOf } = model;
  const kind = classOfEntry(entry);
  const asked = model.pair;
  const pairs = useMemo(() => {
    const own = pairsOfEntry(entry, pairOf);
    return own.length > 0 || asked === undefined ? own : [asked];
  }, [entry, pairOf, asked]);
  const documents = useMemo(() => documentsOf(documentsOfEntry(entry), dataset), [entry, dataset]);
  const live = liveOfEntry(entry);
  const isFragment = kind === 'fragmentation';
  const isList = kind === 'series' || entry.type === 'set';
  return (
    <>
      <EntryHead model={model} entry={entry} onBack={onBack} />
      <h2 className="title-region overlap-title">{entryTitle(entry, dataset, terms, language)}</h2>
      <p className="reading overlap-reason">
        {asked === undefined
          ? entryReason(entry, pairs, { dataset, terms, language, asOf })
          : pairReason(asked, { dataset, terms, language, asOf })}
      </p>
      <div className="overlap-actions">
        <WhatIsThis of={t(`overlaps.class.${kind}`)}>
          <p>{t(`overlaps.what.${kind}`)}</p>
          {live !== undefined && <p className="note">{t('overlaps.score.not')}</p>}
        </WhatIsThis>
        <ShowElsewhere entry={entry} />
      </div>
      {isFragment ? (
        <FragmentFigure entry={entry} documents={documents} asOf={asOf} />
      ) : isList ? (
        <MemberList key={entry.id} documents={documents} />
      ) : (
        <OverlapTime agreements={documents} asOf={asOf} />
      )}
      {pairs.length > 0 && (
        <PairSection key={entry.id} model={model} entry={entry} pairs={pairs} documents={documents} />
      )}
    </>
  );
}

function EntryHead(props: {
  readonly model: OverlapsModel;
  readonly entry: OverlapEntry;
  readonly onBack: (() => void) | undefined;
}) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { model, entry, onBack } = props;
  const kind = classOfEntry(entry);
  const live = liveOfEntry(entry);
  const at = model.found.findIndex(({ id }) => id === entry.id);
  const previous = model.found[at - 1];
  const next = at < 0 ? undefined : model.found[at + 1];
  const facts = [t('overlaps.documents', { n: documentsOfEntry(entry).length })];
  if (entry.type === 'group') facts.push(t('overlaps.regions', { n: entry.group.regionIds.length }));
  return (
    <div className="overlap-finding">
      {onBack !== undefined && (
        <Button icon={ArrowLeft} variant="quiet" label={t('overlaps.back')} onClick={onBack} />
      )}
      <span className="overlap-kind">
        <ClassMark of={kind} />
        <strong className="overlap-kind-name">{t(`overlaps.class.${kind}`)}</strong>
      </span>
      {live !== undefined && (
        <span className={`chip ${live === 'live' ? 'chip-teal' : 'chip-outline'}`}>
          {t(`overlaps.live.${live}`)}
        </span>
      )}
      <span className="overlap-facts">
        {facts.join(', ')}
        {entry.type === 'group' && kind !== 'series' && <ValueToReview entry={entry} />}
      </span>
      {at >= 0 && (
        <span className="overlap-place">
          <span className="note number">
            {t('overlaps.position', {
              n: formatNumber(at + 1, language),
              all: formatNumber(model.found.length, language),
            })}
          </span>
          <Button
            icon={ChevronUp}
            small
            variant="quiet"
            label={t('overlaps.previous')}
            disabled={previous === undefined}
            onClick={() => previous !== undefined && model.open(previous.id)}
          />
          <Button
            icon={ChevronDown}
            small
            variant="quiet"
            label={t('overlaps.next')}
            disabled={next === undefined}
            onClick={() => next !== undefined && model.open(next.id)}
          />
        </span>
      )}
    </div>
  );
}

/** What the documents are recorded to be worth; never called a saving. */
function ValueToReview({ entry }: { readonly entry: Extract<OverlapEntry, { type: 'group' }> }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { values, withoutValue } = entry.group;
  if (values.length === 0) return <>, {t('overlaps.value.none')}</>;
  const amount = values.map((value) => formatMoney(value.amount, value.currency, language)).join(' + ');
  const text =
    withoutValue === 0
      ? t('overlaps.value', { amount })
      : t('overlaps.value.part', { amount, n: withoutValue });
  return (
    <>
      , {text}{' '}
      <WhatIsThis of={text} short>
        <p>{t('overlaps.value.what')}</p>
      </WhatIsThis>
    </>
  );
}

/** Ways to the network and the timeline, with what is open chosen there. */
function ShowElsewhere({ entry }: { readonly entry: OverlapEntry }) {
  const t = useTranslate();
  const store = useAppStore();
  const dataset = useApp((state) => state.work.dataset);
  const { regionOf } = indexDataset(dataset);
  const regions = leadingParties(entry, dataset).filter((id): id is RegionId => regionOf.has(id as RegionId));
  const [first, second] = regions;
  const [document] = documentsOfEntry(entry);
  const choose = (): void => {
    if (first !== undefined && second !== undefined && regions.length === 2) {
      store.dispatch(select, { type: 'tie', a: first, b: second });
    } else if (first !== undefined && entry.type === 'group') {
      store.dispatch(select, { type: 'region', id: first });
    } else if (document !== undefined) store.dispatch(select, { type: 'agreement', id: document });
  };
  const years = yearsOf(documentsOf(documentsOfEntry(entry), dataset));
  return (
    <span className="overlap-elsewhere">
      <Button
        icon={Waypoints}
        small
        variant="quiet"
        onClick={() => {
          choose();
          store.dispatch(goTo, { screen: 'explore' });
        }}
      >
        {t('overlaps.explore')}
      </Button>
      {years !== undefined && (
        <Button
          icon={ChartNoAxesGantt}
          small
          variant="quiet"
          onClick={() => {
            choose();
            store.dispatch(setPeriod, { fromYear: years.from, toYear: years.to });
            store.dispatch(goTo, { screen: 'explore' });
          }}
        >
          {t('overlaps.timeline')}
        </Button>
      )}
    </span>
  );
}

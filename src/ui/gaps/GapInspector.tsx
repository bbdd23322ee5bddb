import { ArrowLeft, ChevronDown, ChevronUp, Waypoints } from 'lucide-react';
import type { BorderingPair } from '../../analysis/gaps/BorderingPair.ts';
import { fullName, indexDataset } from '../../domain/DatasetIndex.ts';
import { formatNumber } from '../../i18n/format.ts';
import { goTo, select } from '../../state/actions.ts';
import { Button } from '../components/Button.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { AgreementEntry } from './AgreementEntry.tsx';
import { CannotKnow } from './CannotKnow.tsx';
import { GapFacts } from './GapFacts.tsx';

/** Where a pair stands in the list, and the ones beside it. */
export interface Place {
  readonly at: number;
  readonly all: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** The open pair: its state, why it stands here, the facts, what is recorded between the two, what cannot be known. */
export function GapInspector(props: {
  readonly pair: BorderingPair;
  /** The day of its state. */
  readonly asOf: string;
  readonly place: Place | undefined;
  readonly onOpen: (id: string) => void;
  /** The way back to the list, where the list is not beside it. */
  readonly onBack: (() => void) | undefined;
}) {
  const t = useTranslate();
  const store = useAppStore();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { pair, place, onOpen, onBack } = props;
  const index = indexDataset(dataset);
  const nameOf = (id: BorderingPair['a']): string => fullName(index, id);
  return (
    <>
      <div className="finding-head">
        {onBack !== undefined && (
          <Button icon={ArrowLeft} variant="quiet" label={t('gaps.back')} onClick={onBack} />
        )}
        <span className={`chip ${pair.state === 'in-force' ? 'chip-teal' : 'chip-gap'}`}>
          <span className={`gap-sign gap-sign-${pair.state}`} aria-hidden />
          {t(`gaps.state.${pair.state}`)}
        </span>
        {place !== undefined && (
          <span className="inspector-place">
            <span className="note number">
              {t('gaps.position', {
                n: formatNumber(place.at, language),
                all: formatNumber(place.all, language),
              })}
            </span>
            <Button
              icon={ChevronUp}
              small
              variant="quiet"
              label={t('gaps.previous')}
              disabled={place.previous === undefined}
              onClick={() => place.previous !== undefined && onOpen(place.previous)}
            />
            <Button
              icon={ChevronDown}
              small
              variant="quiet"
              label={t('gaps.next')}
              disabled={place.next === undefined}
              onClick={() => place.next !== undefined && onOpen(place.next)}
            />
          </span>
        )}
      </div>
      <h2 className="title-region inspector-title">
        {nameOf(pair.a)} <span className="gap-and">{t('gaps.and')}</span> {nameOf(pair.b)}
      </h2>
      <div className="finding-actions">
        <Button
          icon={Waypoints}
          variant="primary"
          onClick={() => {
            store.dispatch(select, { type: 'tie', a: pair.a, b: pair.b });
            store.dispatch(goTo, { screen: 'explore' });
          }}
        >
          {t('gaps.explore')}
        </Button>
      </div>
      <GapFacts pair={pair} />
      <section className="inspector-section">
        <h3 className="title-section">
          {t('gaps.between')}
          {pair.agreements.length > 0 && (
            <span className="section-count number">{formatNumber(pair.agreements.length, language)}</span>
          )}
        </h3>
        {pair.agreements.length === 0 ? (
          <p>{t('gaps.between.none')}</p>
        ) : (
          <ul className="agreement-entries">
            {pair.agreements.map((id) => (
              <AgreementEntry key={id} id={id} />
            ))}
          </ul>
        )}
      </section>
      <CannotKnow />
    </>
  );
}

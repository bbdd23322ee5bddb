import { ArrowLeft, ChevronDown, ChevronUp, Handshake, Waypoints } from 'lucide-react';
import type { Gap } from '../../../analysis/gaps/Gap.ts';
import type { RegionId } from '../../../domain/ids.ts';
import { shortNamesOf } from '../../../domain/regionName.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { goTo, select } from '../../../state/actions.ts';
import { setGaps } from '../../../state/gapActions.ts';
import { gapSentence } from '../../../view/gapSentence.ts';
import { Button } from '../../components/Button.tsx';
import { useMediaQuery } from '../../components/useMediaQuery.ts';
import { useApp, useAppStore, useTranslate } from '../../StoreContext.tsx';
import { useGaps } from '../useGaps.ts';
import { VerdictPanel } from '../verdicts/VerdictPanel.tsx';
import { AffairReasons, ClassSign } from './AffairReasons.tsx';
import { AgreementEntry } from './AgreementEntry.tsx';
import { CopyLink } from './CopyLink.tsx';
import { FeasibilityPanel } from './FeasibilityPanel.tsx';
import { GapFacts } from './GapFacts.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { LikePairs } from './LikePairs.tsx';
import { SharedAreas } from './SharedAreas.tsx';
import { TermsTable } from './TermsTable.tsx';
import { WhatWeakens } from './WhatWeakens.tsx';
import './gap-inspector.css';

/** There the whole verdict would take the room of what it is about. */
const lowWindow = '(max-height: 760px) and (min-width: 1200px)';

/**
 * The open gap: list and class, why it stands here in a sentence, the score and its terms, like pairs, open affairs,
 * feasibility, border, areas, what is recorded, what would weaken the claim; and at the foot the verdict.
 */
export function GapInspector(props: {
  readonly gap: Gap;
  /** The way back to the list, where the list is not beside it. */
  readonly onBack: (() => void) | undefined;
}) {
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.work.language);
  const { context, figuresOf, affairsOf, place, open, table, settings } = useGaps();
  const low = useMediaQuery(lowWindow);
  const { gap, onBack } = props;
  const figures = figuresOf(gap.row);
  const names = shortNamesOf(context.dataset);
  /** With its kind, which stands shortened: two names share the line. */
  const headingName = (id: RegionId): string =>
    context.index.regionOf.get(id)?.name.replace(/^Kabupaten(?= )/, 'Kab.') ?? id;
  const openPartners = (region: RegionId): void => {
    store.dispatch(setGaps, { gaps: { ...settings, view: 'partners' }, item: region });
  };
  return (
    <article className="gap-inspector" aria-label={t('gapFacts.inspector')}>
      <div className="gap-inspector-body">
        <div className="finding-head">
          {onBack !== undefined && (
            <Button icon={ArrowLeft} variant="quiet" label={t('gaps.back')} onClick={onBack} />
          )}
          <span className="chip chip-outline">
            {gap.standing === 'covered' ? t('gapFacts.standing.covered') : t(`gaps.list.${gap.standing}`)}
          </span>
          {gap.class !== undefined && (
            <span
              className="chip chip-gap"
              title={gap.class === 'indicated-mandatory' ? t('gapFacts.class.note') : undefined}
            >
              <ClassSign of={gap.class} />
              {t(`gaps.class.${gap.class}`)}
            </span>
          )}
          {figures.weak && <span className="chip hatch">{t('gapFacts.weak')}</span>}
          {place !== undefined && (
            <span className="inspector-place">
              <span className="note number">
                {place.at === undefined
                  ? t('gaps.outOfList')
                  : t('gaps.position', {
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
                onClick={() => place.previous !== undefined && open(place.previous)}
              />
              <Button
                icon={ChevronDown}
                small
                variant="quiet"
                label={t('gaps.next')}
                disabled={place.next === undefined}
                onClick={() => place.next !== undefined && open(place.next)}
              />
            </span>
          )}
        </div>
        <h2 className="title-region inspector-title">
          {headingName(gap.a)} <span className="gap-and">{t('gaps.and')}</span> {headingName(gap.b)}
        </h2>
        <p className="reading gap-sentence">{gapSentence(gap, context, language)}</p>
        <KeyFigures gap={gap} figures={figures} />
        <TermsTable gap={gap} figures={figures} />
        {figures.band !== undefined && table?.mode === 'geography' && <LikePairs band={figures.band} />}
        <AffairReasons gap={gap} />
        {table?.mode === 'geography' && <FeasibilityPanel gap={gap} figures={figures} />}
        <section className="gap-section">
          <h3 className="gap-section-title">
            {t('gapFacts.between')}
            {gap.agreements.length > 0 && (
              <span className="section-count number">{formatNumber(gap.agreements.length, language)}</span>
            )}
          </h3>
          {gap.agreements.length === 0 ? (
            <p className="gap-quiet">{t('gapFacts.between.none')}</p>
          ) : (
            <ul className="agreement-entries">
              {gap.agreements.map((id) => (
                <AgreementEntry key={id} id={id} />
              ))}
            </ul>
          )}
        </section>
        <GapFacts gap={gap} />
        <SharedAreas gap={gap} />
        <WhatWeakens gap={gap} figures={figures} />
        <div className="gap-actions">
          <Button
            icon={Waypoints}
            small
            onClick={() => {
              store.dispatch(select, { type: 'tie', a: gap.a, b: gap.b });
              store.dispatch(goTo, { screen: 'explore' });
            }}
          >
            {t('gaps.explore')}
          </Button>
          {[gap.a, gap.b].map((id) => (
            <Button key={id} icon={Handshake} small onClick={() => openPartners(id)}>
              {t('gapFacts.partnersOf', { region: names.get(id) ?? id })}
            </Button>
          ))}
          <CopyLink id={gap.id} />
        </div>
      </div>
      <div className="gap-inspector-foot">
        <VerdictPanel gap={gap} fits={affairsOf(gap)} compact={low} />
      </div>
    </article>
  );
}

import { ChevronDown, ChevronRight, CircleDashed, Waypoints } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import type { AffairFit } from '../../../analysis/gaps/AffairFit.ts';
import type { Partner, Practice } from '../../../analysis/partners/Partner.ts';
import { recordedOn } from '../../../analysis/gaps/GapContext.ts';
import type { RegionId } from '../../../domain/ids.ts';
import { yearOf } from '../../../domain/PartialDate.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { goTo, openPath, select } from '../../../state/actions.ts';
import { setGaps } from '../../../state/gapActions.ts';
import { affairReasonText } from '../../../view/affairReason.ts';
import { gapSentence } from '../../../view/gapSentence.ts';
import { shortTitle } from '../../../view/shortTitle.ts';
import { Button } from '../../components/Button.tsx';
import { RegionMark } from '../../components/RegionMark.tsx';
import { useAppStore } from '../../StoreContext.tsx';
import { useWords } from '../../inspector/useWords.ts';
import { useGaps } from '../useGaps.ts';
import { IntroductionPath } from './IntroductionPath.tsx';

const mostProposed = 4;
const mostPractice = 5;
const mostCommon = 8;

/** One partner: why, what to propose, what each side gains, who knows both, and who could introduce them. */
export function PartnerDetail(props: {
  readonly region: RegionId;
  readonly partner: Partner;
  readonly rank: number;
}) {
  const { t, name, index, language } = useWords();
  const store = useAppStore();
  const { context, settings } = useGaps();
  const { region, partner, rank } = props;
  const { gap } = partner;
  const here = name(region);
  const there = name(partner.region);
  const sentence = useMemo(() => gapSentence(gap, context, language), [gap, context, language]);
  const forPair = partner.affairs.filter(({ reasons }) => reasons.length > 0);
  const typical = partner.affairs.filter(({ reasons }) => reasons.length === 0);
  return (
    <article className="approach-detail" aria-label={t('coverage.partner.of', { rank, region: there })}>
      <header>
        <p className="cover-kicker">
          {t('coverage.partner.of', { rank: formatNumber(rank, language), region: there })}
        </p>
        <h2 className="title-screen">{t('coverage.partner.pair', { a: here, b: there })}</h2>
        <p className="reading">{sentence}</p>
        <div className="finding-actions">
          <Button
            icon={CircleDashed}
            variant="primary"
            onClick={() => {
              const { scope: _scope, ...rest } = settings;
              store.dispatch(setGaps, { gaps: { ...rest, scope: region, view: 'pairs' }, item: gap.id });
            }}
          >
            {t('coverage.partner.openGap')}
          </Button>
          <Button
            icon={Waypoints}
            onClick={() => {
              store.dispatch(select, { type: 'region', id: region });
              store.dispatch(openPath, { from: region, to: partner.region });
              store.dispatch(goTo, { screen: 'explore' });
            }}
          >
            {t('coverage.partner.explore')}
          </Button>
        </div>
      </header>

      <section className="approach-propose">
        <h3 className="title-section">{t('coverage.partner.propose')}</h3>
        {partner.affairs.length === 0 && <p>{t('coverage.partner.propose.none')}</p>}
        {forPair.length > 0 && <AffairList fits={forPair.slice(0, mostProposed)} />}
        {forPair.length === 0 && typical.length > 0 && (
          <p className="cover-quiet">{t('coverage.partner.propose.onlyTypical')}</p>
        )}
        <Typical fits={[...forPair.slice(mostProposed), ...typical]} />
      </section>

      <div className="approach-sides">
        <PracticeList
          title={t('coverage.partner.gains', { region: here })}
          from={partner.region}
          practices={partner.gains}
          to={region}
        />
        <PracticeList
          title={t('coverage.partner.gains', { region: there })}
          from={region}
          practices={partner.gives}
          to={partner.region}
        />
      </div>

      <section>
        <h3 className="title-section">{t('coverage.partner.common')}</h3>
        {partner.commonPartners.length === 0 ? (
          <p>{t('coverage.partner.common.none')}</p>
        ) : (
          <p>
            {partner.commonPartners.slice(0, mostCommon).map((id, at) => (
              <span key={id}>
                {at > 0 && ', '}
                <RegionMark level={index.regionOf.get(id)?.level ?? 'other'} size={9} /> {name(id)}
              </span>
            ))}
            {partner.commonPartners.length > mostCommon &&
              ` ${t('coverage.more', { n: partner.commonPartners.length - mostCommon })}`}
          </p>
        )}
      </section>
      <IntroductionPath from={region} to={partner.region} />
    </article>
  );
}

function AffairList(props: { readonly fits: readonly AffairFit[] }) {
  const { t, language, affair } = useWords();
  const { context } = useGaps();
  return (
    <ul className="approach-affairs">
      {props.fits.map((fit) => {
        const reasons = fit.reasons.map((reason) => affairReasonText(context, reason, language)).slice(0, 2);
        const notes = fit.coverage === 'partial' ? [...reasons, t('gaps.partly')] : reasons;
        return (
          <li key={fit.affair}>
            <span>
              <strong>{affair(fit.affair)}</strong>
              {fit.class !== undefined && (
                <span className={`chip ${fit.class === 'indicated-mandatory' ? 'chip-gap' : 'chip-outline'}`}>
                  {t(`gaps.class.inline.${fit.class}`)}
                </span>
              )}
              {notes.length > 0 && <span className="cover-facts">{notes.join('; ')}</span>}
            </span>
            <span className="number" title={t('gaps.open.fit')}>
              {formatNumber(fit.fit, language)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Affairs that fit most pairs, folded: no argument of this one. */
function Typical(props: { readonly fits: readonly AffairFit[] }) {
  const { t, language, affairShort } = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { fits } = props;
  if (fits.length === 0) return null;
  const Chevron = open ? ChevronDown : ChevronRight;
  const first = fits
    .slice(0, 4)
    .map(({ affair, fit }) => `${affairShort(affair)}\u00A0${formatNumber(fit, language)}`);
  return (
    <>
      <button
        type="button"
        className="approach-typical"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Chevron size={14} strokeWidth={1.75} aria-hidden />
        <span>
          <strong>{t('coverage.partner.typical')}</strong> {first.join(', ')}
        </span>
      </button>
      <div id={id} hidden={!open}>
        {open && <AffairList fits={fits} />}
      </div>
    </>
  );
}

/** What one side could learn from the other: its practice on record in affairs in which the first has none. */
function PracticeList(props: {
  readonly title: string;
  readonly from: RegionId;
  readonly to: RegionId;
  readonly practices: readonly Practice[];
}) {
  const { t, name, affair, index } = useWords();
  const { context } = useGaps();
  const { title, from, to, practices } = props;
  const rest = practices.length - mostPractice;
  return (
    <section>
      <h3 className="title-section">{title}</h3>
      {practices.length === 0 ? (
        <p>
          {t(recordedOn(context, from) ? 'coverage.partner.gains.none' : 'coverage.partner.gains.noRecord', {
            from: name(from),
            to: name(to),
          })}
        </p>
      ) : (
        <ul className="approach-practice">
          {practices.slice(0, mostPractice).map((practice) => {
            const [newest] = practice.agreements;
            const agreement = newest === undefined ? undefined : index.agreementOf.get(newest);
            const year = agreement?.signedOn === undefined ? undefined : yearOf(agreement.signedOn);
            return (
              <li key={practice.affair}>
                <span>
                  <strong>{affair(practice.affair)}</strong>
                  {agreement !== undefined && (
                    <span className="cover-facts">
                      {shortTitle(agreement.title)}
                      {year !== undefined && `, ${String(year)}`}
                    </span>
                  )}
                </span>
                <span className="cover-quiet">{t('coverage.hasAgreements', { n: practice.families })}</span>
              </li>
            );
          })}
        </ul>
      )}
      {rest > 0 && <p className="note">{t('coverage.more', { n: rest })}</p>}
    </section>
  );
}

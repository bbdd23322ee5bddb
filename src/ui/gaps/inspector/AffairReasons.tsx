import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { AffairFit } from '../../../analysis/gaps/AffairFit.ts';
import type { Gap } from '../../../analysis/gaps/Gap.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { affairReasonText } from '../../../view/affairReason.ts';
import { affairShortName } from '../../../view/affairShortName.ts';
import { useMediaQuery } from '../../components/useMediaQuery.ts';
import { useApp, useTranslate } from '../../StoreContext.tsx';
import { useGaps } from '../useGaps.ts';
import { WhatText } from './WhatText.tsx';

/** Affairs shown before the rest is asked for. */
const firstShown = 3;

/** There the list stands beside the inspector and its open row shows the affairs already. */
const besideList = '(min-width: 900px)';

/**
 * The open affairs of a pair: those that are for this pair with their reasons, then those typical for such pairs. Folded
 * where the open row shows them beside it.
 */
export function AffairReasons(props: { readonly gap: Gap }) {
  const t = useTranslate();
  const { affairsOf } = useGaps();
  const dataset = useApp((state) => state.work.dataset);
  const { forThisPair, typical } = affairsOf(props.gap);
  const beside = useMediaQuery(besideList);
  const [unfolded, setUnfolded] = useState(false);
  const folded = beside && !unfolded;
  return (
    <section
      className={folded ? 'gap-section gap-section-folded' : 'gap-section'}
      aria-label={t('gapFacts.affairs')}
    >
      <div className="section-head">
        <h3 className="gap-section-title">
          {beside ? (
            <button
              type="button"
              className="gap-section-fold"
              aria-expanded={unfolded}
              onClick={() => setUnfolded(!unfolded)}
            >
              {unfolded ? (
                <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
              ) : (
                <ChevronRight size={14} strokeWidth={1.75} aria-hidden />
              )}
              {t('gapFacts.affairs')}
            </button>
          ) : (
            t('gapFacts.affairs')
          )}
        </h3>
        <WhatText
          of={t('gapFacts.affairs.fit')}
          what={t('gapFacts.affairs.what')}
          formula={t('gapFacts.affairs.formula')}
          source={t('gapFacts.affairs.source')}
          not={t('gapFacts.affairs.not')}
        />
      </div>
      {dataset.affairs.length === 0 ? (
        <p>{t('gapFacts.affairs.unknown')}</p>
      ) : forThisPair.length + typical.length === 0 ? (
        <p>{t('gapFacts.affairs.none')}</p>
      ) : (
        <>
          <FitList
            key={`own ${props.gap.id}`}
            title={t('gapFacts.affairs.forPair')}
            fits={forThisPair}
            empty={t('gapFacts.affairs.forPair.none')}
          />
          {typical.length > 0 && (
            <details className="fit-typical">
              <summary>{t('gapFacts.affairs.typical')}</summary>
              <FitList key={`typical ${props.gap.id}`} title={undefined} fits={typical} empty="" />
            </details>
          )}
        </>
      )}
    </section>
  );
}

function FitList(props: {
  readonly title: string | undefined;
  readonly fits: readonly AffairFit[];
  readonly empty: string;
}) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { context } = useGaps();
  const [all, setAll] = useState(false);
  const { title, fits, empty } = props;
  const rest = fits.length - firstShown;
  const shown = all || rest === 1 ? fits : fits.slice(0, firstShown);
  return (
    <>
      {title !== undefined && <h4 className="fit-title">{title}</h4>}
      {fits.length === 0 && <p className="gap-quiet">{empty}</p>}
      <ul className="fit-rows">
        {shown.map((fit) => {
          const affair = context.index.affairOf.get(fit.affair);
          return (
            <li key={fit.affair} className="fit-row">
              <span className="fit-name">
                {fit.class !== undefined && <ClassSign of={fit.class} />}
                {affair === undefined ? fit.affair : affairShortName(affair, language)}
              </span>
              <span className="fit-value number">
                <span className="visually-hidden">{t('gapFacts.affairs.fit')} </span>
                {formatNumber(fit.fit, language)}
              </span>
              {fit.class !== undefined && (
                <span className="fit-class">{t(`gaps.class.inline.${fit.class}`)}</span>
              )}
              {fit.reasons.map((reason) => (
                <span key={JSON.stringify(reason)} className="fit-reason">
                  {affairReasonText(context, reason, language)}
                </span>
              ))}
              {fit.flags
                // The province's part in all of a pair is told once, under what would weaken it; a lapse is a reason above.
                .filter((flag) => flag !== 'provincial' && flag !== 'lapsed')
                .map((flag) => (
                  <span key={flag} className="fit-flag">
                    {t(`gapFacts.flag.${flag}`)}
                  </span>
                ))}
            </li>
          );
        })}
      </ul>
      {!all && rest > 1 && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {t('gapFacts.affairs.more', { n: rest })}
        </button>
      )}
    </>
  );
}

/** Filled dot: indicated mandatory; ring: voluntary opportunity. */
export function ClassSign(props: { readonly of: 'indicated-mandatory' | 'voluntary-opportunity' }) {
  return <span className={`class-sign class-sign-${props.of}`} aria-hidden />;
}

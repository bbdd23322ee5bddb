import type { Gap } from '../../../analysis/gaps/Gap.ts';
import { robustPlaces, weightings } from '../../../analysis/gaps/robustness.ts';
import { gapLists } from '../../../analysis/gaps/GapTable.ts';
import { termIds } from '../../../analysis/gaps/GapWeights.ts';
import { orderIn } from '../../../analysis/gaps/rankAll.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { formatFixed } from '../../../view/tables/formatFixed.ts';
import { useApp, useAppStore, useTranslate } from '../../StoreContext.tsx';
import { useGaps, type GapFigures } from '../useGaps.ts';
import { WhatText } from './WhatText.tsx';

/** The score with its bounds, and in how many weightings the pair stays in the first places of its list. */
export function KeyFigures(props: { readonly gap: Gap; readonly figures: GapFigures }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { table, ranking, scoring } = useGaps();
  const { gap, figures } = props;
  if (table?.mode === 'network') return <p className="note">{t('gapFacts.score.network')}</p>;
  if (table?.mode === 'expected') {
    return (
      <div className="gap-figures">
        <div className="gap-figure">
          <span className="key-figure">{formatFixed(figures.score, language, 1)}</span>
          <span className="note">{t('gapFacts.score.expected')}</span>
        </div>
      </div>
    );
  }
  const list = gapLists.find((one) => one === gap.standing);
  // In a list that short every pair is among the first, and without weights there is no order.
  const tested =
    list !== undefined &&
    ranking !== undefined &&
    orderIn(ranking, list, gap.level).length > robustPlaces &&
    termIds.some((term) => scoring.weights[term] > 0);
  const bounds = [figures.low, figures.high].map((bound) => formatFixed(bound, language, 1));
  const counts = { all: formatNumber(weightings, language), places: formatNumber(robustPlaces, language) };
  return (
    <div className="gap-figures">
      <div className="gap-figure">
        <span className="key-figure gap-key-score">{formatFixed(figures.score, language, 1)}</span>
        <span className="note">
          {t('gapFacts.score')}{' '}
          <WhatText
            of={t('gapFacts.score')}
            what={t('gapFacts.score.what')}
            formula={t('gapFacts.score.formula')}
            source={t('gapFacts.score.source')}
            not={t('gapFacts.score.not')}
          />
        </span>
        {bounds[0] !== bounds[1] && (
          <span className="note gap-bounds">
            {t('gapFacts.score.range', { low: bounds[0] ?? '', high: bounds[1] ?? '' })}
          </span>
        )}
      </div>
      {tested && (
        <div className="gap-figure">
          {figures.robust === undefined ? (
            <RobustTask />
          ) : (
            <>
              <span className="key-figure">{formatNumber(figures.robust, language)}</span>
              <span className="note">
                {t('gapFacts.robust', counts)}{' '}
                {t('gaps.robust.list', { list: t(`gaps.list.${list}`), level: t(`gaps.level.${gap.level}`) })}{' '}
                <WhatText
                  of={t('gapFacts.robust', counts)}
                  what={t('gapFacts.robust.what', counts)}
                  formula={t('gapFacts.robust.formula')}
                  not={t('gapFacts.robust.not')}
                />
              </span>
            </>
          )}
        </div>
      )}
    </div>
  );
}

function RobustTask() {
  const t = useTranslate();
  const store = useAppStore();
  const task = useApp((state) => state.robustness);
  if (task.status === 'failed') {
    return (
      <span className="note">
        {t('gapFacts.robust.failed')}{' '}
        <button type="button" className="link-button" onClick={() => store.retry('robustness')}>
          {t('gapFacts.robust.retry')}
        </button>
      </span>
    );
  }
  const progress = task.status === 'running' ? task.progress : undefined;
  return (
    <span className="robust-task note" role="status">
      {t('gapFacts.robust.computing')}
      <progress
        aria-label={t('gapFacts.robust.computing')}
        {...(progress === undefined ? {} : { value: progress.done, max: Math.max(1, progress.total) })}
      />
    </span>
  );
}

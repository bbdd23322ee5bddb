import type { Gap } from '../../../analysis/gaps/Gap.ts';
import { pairLevels } from '../../../analysis/gaps/PairLevel.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { formatFixed } from '../../../view/tables/formatFixed.ts';
import { gapTermWords } from '../../../view/gapTermWords.ts';
import { useApp, useTranslate } from '../../StoreContext.tsx';
import { useGaps, type GapFigures } from '../useGaps.ts';
import { WhatText } from './WhatText.tsx';

/** The terms of the score: each a bar as long as its weight, filled as far as it holds, with what it rests on. */
export function TermsTable(props: { readonly gap: Gap; readonly figures: GapFigures }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { table, context, scoring } = useGaps();
  const { gap, figures } = props;
  if (figures.points.length === 0) return null;
  const longest = Math.max(...figures.points.map(({ most }) => most));
  const scale = table?.scaleKm[pairLevels.indexOf(gap.level)];
  return (
    <section className="gap-section" aria-label={t('gapFacts.terms')}>
      <ul className="fact-term-rows">
        {figures.points.map(({ term, points, most, filled }) => {
          const name = t(`gaps.term.long.${term}`);
          return (
            <li key={term} className="fact-term-row">
              <span className="fact-term-name">
                {name}{' '}
                <WhatText
                  of={name}
                  what={t(`gapFacts.term.${term}.what`)}
                  formula={t(`gapFacts.term.${term}.formula`, {
                    scale: scale === undefined ? '' : formatNumber(scale, language),
                  })}
                  source={t(`gapFacts.term.${term}.source`)}
                  not={t(`gapFacts.term.${term}.not`)}
                />
              </span>
              <span className="fact-term-bar" aria-hidden>
                <span className="fact-term-track" style={{ width: `${String((100 * most) / longest)}%` }}>
                  <span
                    className={filled ? 'fact-term-fill hatch' : 'fact-term-fill'}
                    style={{ width: `${String((100 * points) / most)}%` }}
                  />
                </span>
              </span>
              <span className="fact-term-value number">
                <strong>{formatFixed(points, language, 1)}</strong>{' '}
                {t('gapFacts.term.of', { most: formatNumber(most, language, 1) })}
              </span>
              <span className="fact-term-words">
                {filled
                  ? t('gapFacts.term.filled')
                  : gapTermWords(gap, term, context, scoring.indicator, language)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

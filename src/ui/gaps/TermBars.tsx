import { formatNumber } from '../../i18n/format.ts';
import { pxPerPoint, shownTerms } from '../../view/termGrid.ts';
import type { TermPoints } from '../../view/termPoints.ts';
import { formatFixed } from '../../view/tables/formatFixed.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { useGaps } from './useGaps.ts';

/** The terms of a row on one scale: a track as long as the weight, filled as far as the term counts; hatched = assumed. */
export function TermBars(props: { readonly points: readonly TermPoints[] }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { shares } = useGaps();
  const words = props.points.map(({ term, points, most, filled }) => {
    const text = t('gaps.term.points', {
      term: t(`gaps.term.long.${term}`),
      points: formatFixed(points, language, 1),
      most: formatNumber(most, language),
    });
    return filled ? `${text} (${t('gaps.term.filled')})` : text;
  });
  return (
    <span className="term-bars" role="img" aria-label={words.join(', ')} title={words.join('\n')}>
      {shownTerms(shares).map((term) => {
        const own = props.points.find((point) => point.term === term);
        if (own === undefined) return <span key={term} />;
        const { points, most, filled } = own;
        return (
          <span key={term} className="term-track" style={{ width: most * pxPerPoint, maxWidth: '100%' }}>
            <span
              className={filled ? 'term-bar term-bar-filled' : 'term-bar'}
              style={{ width: `${String((100 * points) / most)}%` }}
            />
          </span>
        );
      })}
    </span>
  );
}

/** Names and present weights above the bars of the list. */
export function TermHeads() {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { shares } = useGaps();
  return (
    <span className="term-heads">
      {shownTerms(shares).map((term) => (
        <span key={term}>
          <span title={t(`gaps.term.long.${term}`)}>{t(`gaps.term.${term}`)}</span>
          <span className="number">{formatNumber(shares[term], language)}</span>
        </span>
      ))}
    </span>
  );
}

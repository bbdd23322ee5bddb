import type { LikeBand } from '../../../analysis/gaps/likePairs.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { likeSquares } from '../../../view/likeSquares.ts';
import { useApp, useTranslate } from '../../StoreContext.tsx';

/** Pairs of the same level with a like score, as squares: filled where an agreement is on record. A count only. */
export function LikePairs(props: { readonly band: LikeBand }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { band } = props;
  const { squares, filled, pairsEach } = likeSquares(band);
  const last = band.to >= 100;
  return (
    <section className="gap-section like-pairs" aria-label={t('gapFacts.like')}>
      <div className="like-squares" aria-hidden>
        {Array.from({ length: squares }, (_, at) => (
          <span key={at} className={at < filled ? 'like-square like-recorded' : 'like-square'} />
        ))}
      </div>
      <p>
        {t(last ? 'gapFacts.like.sentence.last' : 'gapFacts.like.sentence', {
          n: band.pairs,
          recorded: band.recorded,
          from: formatNumber(band.from, language),
          to: formatNumber(band.to, language),
        })}
      </p>
      <p className="note">
        {pairsEach > 1 && `${t('gapFacts.like.each', { n: pairsEach })} `}
        {t('gapFacts.like.not')}
      </p>
    </section>
  );
}

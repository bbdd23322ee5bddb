import { formatNumber } from '../../../i18n/format.ts';
import { formatFixed } from '../../../view/tables/formatFixed.ts';
import type { TrustBar } from '../../../view/trustReading.ts';
import { useApp, useTranslate } from '../../StoreContext.tsx';

/** Bars of a test on one scale from 0 to `most`: ours in turmeric, the baselines grey, each with a thin whisker. */
export function TrustChart(props: {
  readonly bars: readonly TrustBar[];
  readonly most: number;
  /** Decimals of the values. */
  readonly digits: number;
}) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { bars, most, digits } = props;
  const share = (value: number): string => `${String(Math.min(100, Math.max(0, (100 * value) / most)))}%`;
  const number = (value: number): string =>
    digits === 0 ? formatNumber(value, language) : formatFixed(value, language, digits);
  return (
    <ul className="trust-bars">
      {bars.map(({ ranker, value, low, high }) => (
        <li key={ranker} className={ranker === 'score' ? 'trust-ours' : ''}>
          <span className="trust-name">{t(`trust.ranker.${ranker}`)}</span>
          <span className="trust-bar" aria-hidden>
            <span className="trust-fill" style={{ width: share(value) }} />
            <span
              className="trust-whisker"
              style={{ left: share(low), width: `calc(${share(high)} - ${share(low)})` }}
            />
          </span>
          <span className="number" title={`${number(low)} – ${number(high)}`}>
            {number(value)}
          </span>
        </li>
      ))}
    </ul>
  );
}

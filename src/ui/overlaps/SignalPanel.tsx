import type { OverlapPair } from '../../analysis/overlaps/OverlapFindings.ts';
import { formatNumber, formatShare } from '../../i18n/format.ts';
import type { DocumentReading } from '../../relations/DocumentReading.ts';
import { signalNumber } from '../../view/overlaps/overlapReason.ts';
import { signalBars } from '../../view/overlaps/signalBars.ts';
import { WhatIsThis } from '../components/WhatIsThis.tsx';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { useThresholds } from './useThresholds.ts';

/** Why a pair has its class: the four signals as bars with the threshold of the class, unknown ones hatched. */
export function SignalPanel(props: {
  readonly pair: OverlapPair;
  readonly readings: readonly DocumentReading[];
}) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const thresholds = useThresholds();
  const { pair, readings } = props;
  const smaller = Math.min(...readings.map(({ parties }) => parties.length), Number.MAX_SAFE_INTEGER);
  const bars = signalBars(pair, smaller, thresholds, language);
  const ticked = bars.some(({ threshold }) => threshold !== undefined);
  const organisations = pair.signals.sharedOrganisations ?? [];
  return (
    <div className="signals">
      <div className="pair-head">
        <h4 className="signals-title">{t('overlaps.why')}</h4>
        <span className="note">
          {t(ticked ? 'overlaps.why.score' : 'overlaps.why.score.noTick', {
            score: formatNumber(pair.score, language),
            share: formatShare(pair.evidence, language),
          })}{' '}
          <WhatIsThis of={t('overlaps.score')} short>
            <p>{t('overlaps.score.what')}</p>
            <p>{t('overlaps.score.formula')}</p>
            <p className="note">{t('overlaps.score.not')}</p>
          </WhatIsThis>
        </span>
      </div>
      <ul className="signal-bars">
        {bars.map(({ name, value, text, threshold }) => (
          <li key={name}>
            <span className="signal-name">{t(`overlaps.signal.${name}`)}</span>
            <span className="signal-value number">{text}</span>
            <span
              className={`signal-bar ${value === undefined ? 'hatch' : ''}`}
              title={
                threshold === undefined
                  ? undefined
                  : t('overlaps.signal.threshold', { value: signalNumber(threshold, language) })
              }
            >
              {value !== undefined && <span style={{ width: `${String(100 * value)}%` }} />}
              {threshold !== undefined && (
                <>
                  <i style={{ left: `${String(100 * threshold)}%` }} aria-hidden />
                  <span className="visually-hidden">
                    {t('overlaps.signal.threshold', { value: signalNumber(threshold, language) })}
                  </span>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {organisations.length > 0 && (
        <p className="note">{t('overlaps.organisations', { names: organisations.join(', ') })}</p>
      )}
      {pair.flags.length > 0 && (
        <p className="signal-flags">
          {pair.flags.map((flag) => (
            <span key={flag} className="chip chip-outline">
              {t(`overlaps.flag.${flag}`)}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

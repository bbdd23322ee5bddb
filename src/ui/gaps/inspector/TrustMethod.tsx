import type { Trust, TrustFigure, TrustLevel } from '../../../analysis/trust/Trust.ts';
import { formatDate, formatNumber } from '../../../i18n/format.ts';
import { indicatorName } from '../../../view/indicatorName.ts';
import { formatFixed } from '../../../view/tables/formatFixed.ts';
import { trustRows } from '../../../view/trustReading.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { useApp, useTranslate } from '../../StoreContext.tsx';

/** How the ranking is tested, and all rankings with all figures as a table. */
export function TrustMethod(props: {
  readonly trust: Trust;
  readonly tested: TrustLevel;
  /** Key of the indicator it was tested with. */
  readonly indicator: string;
  readonly onClose: () => void;
}) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { trust, tested, indicator, onClose } = props;
  const enough = tested.backTests.filter(({ tooLittleData }) => !tooLittleData);
  const rows = trustRows(tested);
  const hidden = tested.hiddenMember;
  const cell = (figure: TrustFigure | undefined, factor: number, digits: number) =>
    figure === undefined ? (
      '–'
    ) : (
      <>
        {formatFixed(factor * figure.value, language, digits)}
        <span className="note">
          {formatFixed(factor * figure.low, language, digits)}–
          {formatFixed(factor * figure.high, language, digits)}
        </span>
      </>
    );
  return (
    <Dialog title={t('trust.method.title')} onClose={onClose} className="trust-method">
      <div className="what-text">
        <p>{t('trust.method.hidden')}</p>
        <p>{t('trust.method.later')}</p>
        <p>
          {t('trust.method.intervals', {
            samples: trust.bootstrapSamples,
            seed: trust.seed,
            date: formatDate(trust.asOf, language),
          })}
        </p>
      </div>
      {/* A wide table scrolls by itself, so it can be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="trust-table-frame" role="region" aria-label={t('trust.method.table')} tabIndex={0}>
        <table className="trust-table">
          <caption>
            {t('trust.method.table')}, {t(`gaps.level.${tested.level}`)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('trust.method.ranking')}</th>
              {hidden !== undefined && (
                <>
                  <th scope="col">
                    {t('trust.method.first10')}
                    <span className="note">{t('trust.method.cases', { n: hidden.cases })}</span>
                  </th>
                  <th scope="col">{t('trust.method.first20')}</th>
                  {hidden.onlyHere !== undefined && (
                    <th scope="col">
                      {t('trust.method.onlyHere')}
                      <span className="note">{t('trust.method.cases', { n: hidden.onlyHere.cases })}</span>
                    </th>
                  )}
                </>
              )}
              {enough.length > 0 && <th scope="col">{t('trust.method.mean')}</th>}
              {enough.map(({ year, laterPairs }) => (
                <th key={year} scope="col">
                  {t('trust.method.year', { year: String(year) })}
                  <span className="note">{t('trust.method.pairs', { n: laterPairs })}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.ranker} className={row.ranker === 'score' ? 'trust-ours' : ''}>
                <th scope="row">{t(`trust.ranker.${row.ranker}`)}</th>
                {hidden !== undefined && (
                  <>
                    <td className="number">{cell(row.first10, 100, 1)}</td>
                    <td className="number">{cell(row.first20, 100, 1)}</td>
                    {row.onlyHere !== undefined && <td className="number">{cell(row.onlyHere, 100, 1)}</td>}
                  </>
                )}
                {enough.length > 0 && (
                  <td className="number">
                    {row.mean === undefined ? '–' : formatFixed(row.mean, language, 3)}
                  </td>
                )}
                {row.years.map((figure, at) => (
                  <td key={enough[at]?.year ?? at} className="number">
                    {cell(figure, 1, 3)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {tested.poorShare !== undefined && (
        <p className="note">
          {t('trust.say.poor', {
            indicator: indicatorName(indicator, language),
            score: percent(tested.poorShare.score),
            open: percent(tested.poorShare.open),
            gravity: percent(tested.poorShare.gravity),
          })}
        </p>
      )}
    </Dialog>
  );

  function percent(share: number): string {
    return `${formatNumber(100 * share, language)}${language === 'id' ? '%' : '\u00A0%'}`;
  }
}

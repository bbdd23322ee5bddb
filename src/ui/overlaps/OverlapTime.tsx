import type { Agreement } from '../../domain/Agreement.ts';
import { formatDate, formatShortDate } from '../../i18n/format.ts';
import { documentName } from '../../view/overlaps/documentName.ts';
import { shortTitle } from '../../view/shortTitle.ts';
import { placeOnAxis, timeAxisOf, timeBarOf } from '../../view/timeBars.ts';
import { useApp, useDerived, useTranslate } from '../StoreContext.tsx';
import { TimeBarView, TodayLine } from './TimeBarView.tsx';

/** Periods on one axis of years with today's line, each in words beside it. */
export function OverlapTime(props: { readonly agreements: readonly Agreement[]; readonly asOf: string }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { statusOf } = useDerived();
  const { agreements, asOf } = props;
  const axis = timeAxisOf(agreements, asOf);
  const percent = (day: string): string => `${String(100 * placeOnAxis(day, axis))}%`;
  return (
    <section className="overlap-section">
      <h3 className="visually-hidden">{t('overlaps.time')}</h3>
      <div className="time-chart">
        <div className="time-head" aria-hidden>
          <span
            className={`time-head-today ${placeOnAxis(asOf, axis) > 0.8 ? 'time-head-late' : ''}`}
            style={{ left: percent(asOf) }}
          >
            {t('overlaps.today', { date: formatShortDate(asOf, language) })}
          </span>
        </div>
        {agreements.map((agreement) => {
          const begin = agreement.start ?? agreement.signedOn;
          const end = statusOf.get(agreement.id)?.end;
          const { kind } = timeBarOf(agreement, axis);
          return (
            <div key={agreement.id} className="time-row">
              <span className="time-name">
                <strong>{shortTitle(documentName(agreement.title), 34)}</strong>
                <span className="note">
                  {agreement.id},{' '}
                  {begin === undefined
                    ? t('overlaps.bar.undated')
                    : `${formatShortDate(begin, language)} – ${
                        end === undefined ? t('overlaps.valid.open') : formatShortDate(end.day, language)
                      }`}
                  {begin !== undefined && `, ${t(`overlaps.bar.${kind}`)}`}
                </span>
              </span>
              <span className="time-lane time-lane-large" aria-hidden>
                {axis.ticks.map((year) => (
                  <span key={year} className="time-tick" style={{ left: percent(`${String(year)}-01-01`) }} />
                ))}
                <TimeBarView agreement={agreement} axis={axis} />
                <TodayLine asOf={asOf} axis={axis} />
              </span>
            </div>
          );
        })}
        <div className="time-years number" aria-hidden>
          {axis.ticks.map((year) => (
            <span key={year} style={{ left: percent(`${String(year)}-01-01`) }}>
              {year}
            </span>
          ))}
        </div>
      </div>
      <p className="visually-hidden">{t('overlaps.today', { date: formatDate(asOf, language) })}</p>
    </section>
  );
}

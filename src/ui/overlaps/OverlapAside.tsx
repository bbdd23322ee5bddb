import { overlapClasses, liveStates } from '../../analysis/overlaps/compareOverlaps.ts';
import type { OverlapPair } from '../../analysis/overlaps/OverlapPair.ts';
import { summariseOverlaps } from '../../analysis/overlaps/summariseOverlaps.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { OverlapMap } from './OverlapMap.tsx';
import type { OverlapsModel } from './useOverlaps.ts';

/** Beside the pair: where it lies, the classes with their counts, and how many of the list still run. */
export function OverlapAside(props: {
  readonly model: OverlapsModel;
  readonly pair: OverlapPair | undefined;
}) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { model, pair } = props;
  const summary = summariseOverlaps(model.pairs);
  const withoutAffair = dataset.agreements.filter(({ affairs }) => affairs.length === 0).length;
  return (
    <>
      {pair !== undefined && <OverlapMap pair={pair} />}
      <section className="inspector-section">
        <div className="section-head">
          <h3 className="title-section">{t('overlaps.classes')}</h3>
          <span className="note">{t('overlaps.classes.scope')}</span>
        </div>
        <ul className="class-list">
          {overlapClasses.map((kind) => (
            <li key={kind}>
              <span className={`class-mark class-mark-${kind}`} aria-hidden />
              <span>
                <strong>{t(`overlaps.class.${kind}`)}</strong>
                <span className="note">{t(`overlaps.class.note.${kind}`)}</span>
              </span>
              <strong className="number">{formatNumber(summary[kind].pairs, language)}</strong>
            </li>
          ))}
        </ul>
      </section>
      <section className="inspector-section">
        <h3 className="title-section">{t('overlaps.running')}</h3>
        <p className="note">{t('overlaps.running.scope', { date: formatDate(model.asOf, language) })}</p>
        <ul className="running-counts">
          {liveStates.map((live) => (
            <li key={live}>
              <strong className="number">
                {formatNumber(summary['same-ground'].byLive[live], language)}
              </strong>{' '}
              {t(`overlaps.live.${live}`)}
            </li>
          ))}
        </ul>
        <ul className="bar-legend note">
          {(['stated', 'assumed', 'open', 'undated'] as const).map((kind) => (
            <li key={kind}>
              <span className={`time-bar time-bar-${kind}`} aria-hidden />
              {t(`overlaps.bar.${kind}`)}
            </li>
          ))}
        </ul>
      </section>
      <section className="inspector-section cannot-know">
        <h3 className="title-section">{t('overlaps.cannot')}</h3>
        <ul>
          <li>{t('overlaps.cannot.text')}</li>
          {withoutAffair > 0 && <li>{t('overlaps.cannot.noAffair', { n: withoutAffair })}</li>}
        </ul>
      </section>
    </>
  );
}

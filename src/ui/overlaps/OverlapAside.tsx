import { useMemo } from 'react';
import type { Live } from '../../analysis/overlaps/OverlapFindings.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { countClasses } from '../../view/overlaps/countClasses.ts';
import type { OverlapEntry } from '../../view/overlaps/OverlapEntry.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { ClassMark } from './ClassMark.tsx';
import { OverlapMap } from './OverlapMap.tsx';
import { RulesPanel } from './RulesPanel.tsx';
import type { OverlapsModel } from './useOverlaps.ts';

const liveOrder: readonly Live[] = ['live', 'probably-over', 'undated', 'over'];
const classOrder = [
  'duplication',
  'nested',
  'overlap',
  'fragmentation',
  'same-record',
  'family',
  'renewal',
  'complementary',
  'series',
] as const;

/** Beside what is open: where it lies, the classes with their counts, what still runs, and how good the rules are. */
export function OverlapAside(props: {
  readonly model: OverlapsModel;
  readonly entry: OverlapEntry | undefined;
}) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { model, entry } = props;
  const { findings } = model;
  const counts = useMemo(() => (findings === undefined ? undefined : countClasses(findings)), [findings]);
  if (findings === undefined || counts === undefined) return null;
  return (
    <>
      <div
        className="overlap-aside-body"
        role="group"
        aria-label={t('overlaps.classes')}
        // It scrolls and holds nothing else that takes the focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {entry !== undefined && <OverlapMap entry={entry} />}
        <section className="inspector-section">
          <div className="section-head">
            <h3 className="title-section">{t('overlaps.classes')}</h3>
            <span className="note">{t('overlaps.classes.scope')}</span>
          </div>
          <ul className="class-list">
            {classOrder.map((kind) => (
              <li key={kind}>
                <ClassMark of={kind} />
                <span>
                  <strong>{t(`overlaps.class.${kind}`)}</strong>
                  <span className="note">{t(`overlaps.class.note.${kind}`)}</span>
                </span>
                <strong className="number">{formatNumber(counts.classes[kind], language)}</strong>
              </li>
            ))}
          </ul>
        </section>
        <section className="inspector-section">
          <div className="section-head">
            <h3 className="title-section">{t('overlaps.running')}</h3>
            <span className="note">
              {t('overlaps.running.scope', { date: formatDate(model.asOf, language) })}
            </span>
          </div>
          <ul className="running-counts">
            {liveOrder.map((live) => (
              <li key={live}>
                <strong className="number">{formatNumber(counts.live[live], language)}</strong>{' '}
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
          <p className="note">{t('overlaps.cannot.text')}</p>
        </section>
      </div>
      <RulesPanel model={model} />
    </>
  );
}

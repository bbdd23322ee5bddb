import { useEffect } from 'react';
import {
  enoughLabels,
  type MeasuredShare,
  type RulesProposal,
} from '../../analysis/overlaps/measureRules.ts';
import { formatNumber, formatShare } from '../../i18n/format.ts';
import { defaultThresholds } from '../../relations/Thresholds.ts';
import { applyOverlapThresholds } from '../../state/overlapActions.ts';
import { lastResult } from '../../state/TaskState.ts';
import { TaskBar } from '../components/TaskBar.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { useThresholds } from './useThresholds.ts';
import type { OverlapsModel } from './useOverlaps.ts';

/**
 * How good the rules are: as tested; once there are enough decisions, precision and recall on the data at hand, and
 * thresholds that would do better, applied only by a click.
 */
export function RulesPanel({ model }: { readonly model: OverlapsModel }) {
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.work.language);
  const dataset = useApp((state) => state.work.dataset);
  const task = useApp((state) => state.rules);
  const thresholds = useThresholds();
  const { ofPair } = model.decisions;
  const n = [...ofPair.values()].filter(({ decision }) => decision.answer !== 'later').length;
  const isEnough = n >= enoughLabels;
  useEffect(() => {
    if (isEnough) store.startRules();
    // What it is measured on is the state itself: a change of any of these asks for it anew.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [store, isEnough, ofPair, dataset, thresholds]);
  const last = lastResult(task);
  const measured = isEnough && last?.input.dataset === dataset ? last.result : undefined;
  const own = JSON.stringify(thresholds) !== JSON.stringify(defaultThresholds);
  return (
    <section className="overlap-rules">
      <div className="section-head">
        <h3 className="rules-title">{t('overlaps.rules')}</h3>
        <span className="note number">
          {t('overlaps.rules.progress', { n: formatNumber(n, language), all: enoughLabels })}
        </span>
      </div>
      {task.status === 'running' && (
        <TaskBar
          name={t('overlaps.rules.computing')}
          progress={task.progress}
          onCancel={() => store.cancel('rules')}
        />
      )}
      {measured === undefined ? (
        <p className="note">{t('overlaps.rules.tested', { n: enoughLabels })}</p>
      ) : (
        <>
          <div className="rules-measures">
            <Measure name="precision" share={measured.precision} />
            <Measure name="recall" share={measured.recall} />
          </div>
          {measured.proposal === undefined ? (
            <p className="note">{t('overlaps.rules.proposed.none')}</p>
          ) : (
            <Proposal proposal={measured.proposal} />
          )}
        </>
      )}
      {own && (
        <p className="note">
          {t('overlaps.rules.own')}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => store.dispatch(applyOverlapThresholds, undefined)}
          >
            {t('overlaps.rules.reset')}
          </button>
        </p>
      )}
    </section>
  );
}

/** A share with its interval of 95 %. */
function Measure(props: { readonly name: 'precision' | 'recall'; readonly share: MeasuredShare }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { name, share } = props;
  if (share.value === undefined) return null;
  return (
    <div className="rules-measure">
      <strong>{t(`overlaps.rules.${name}`)}</strong>
      <span className="number">
        {t('overlaps.rules.interval', {
          share: formatShare(share.value, language),
          low: formatShare(share.low, language),
          high: formatShare(share.high, language),
        })}
      </span>
      <span className="rules-track" aria-hidden>
        <span
          style={{
            left: `${String(100 * share.low)}%`,
            width: `${String(100 * (share.high - share.low))}%`,
          }}
        />
        <i style={{ left: `${String(100 * share.value)}%` }} />
      </span>
      <span className="note">{t(`overlaps.rules.${name}.note`)}</span>
    </div>
  );
}

/** Other thresholds: what moves, how many decided pairs would be right, and how many pairs would change their class. */
function Proposal({ proposal }: { readonly proposal: RulesProposal }) {
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.work.language);
  const { changes, rightNow, rightThen, classes, thresholds } = proposal;
  const moved = new Set(classes.flatMap(({ leave, enter }) => [...leave, ...enter])).size;
  return (
    <div className="rules-proposal">
      <strong>{t('overlaps.rules.proposed')}</strong>
      <ul className="note">
        {changes.map(({ key, from, to }) => (
          <li key={key}>
            {t('overlaps.rules.change', {
              name: t(`overlaps.threshold.${key}`),
              from: formatNumber(from, language, 2),
              to: formatNumber(to, language, 2),
            })}
          </li>
        ))}
        <li>{t('overlaps.rules.right', { now: rightNow, after: rightThen })}</li>
        <li>{t('overlaps.rules.effect', { n: moved })}</li>
      </ul>
      <button
        type="button"
        className="button button-small"
        onClick={() => store.dispatch(applyOverlapThresholds, thresholds)}
      >
        {t('overlaps.rules.apply')}
      </button>
    </div>
  );
}

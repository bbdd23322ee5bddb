import { Check, CircleDashed, Clock, Link2 } from 'lucide-react';
import { formatNumber } from '../../i18n/format.ts';
import {
  classOfEntry,
  documentsOfEntry,
  isOpenEntry,
  scoreOfEntry,
  type OverlapEntry,
} from '../../view/overlaps/OverlapEntry.ts';
import { documentsOf } from '../../view/overlaps/overlapHints.ts';
import { entryNote, entryParties } from '../../view/overlaps/overlapTitle.ts';
import type { TimeAxis } from '../../view/timeBars.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { ClassMark } from './ClassMark.tsx';
import { TimeBarView, TodayLine } from './TimeBarView.tsx';
import { entryDecision, targetOf } from './useOverlapDecisions.ts';
import type { OverlapsModel } from './useOverlaps.ts';

/** Bars of a tiny timeline at most. */
const mostBars = 4;

/** One entry in the queue: its class, who, on what, how many documents, its score, and their periods beside today. */
export function OverlapRowView(props: {
  readonly model: OverlapsModel;
  readonly entry: OverlapEntry;
  readonly axis: TimeAxis;
}) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { model, entry, axis } = props;
  const kind = classOfEntry(entry);
  const documents = documentsOfEntry(entry);
  const decision = entryDecision(targetOf(entry, model.pairOf), model.decisions);
  const answer = decision.type === 'all' ? decision.decided.decision.answer : undefined;
  const oneLine = kind === 'series' || entry.type === 'set';
  return (
    <>
      <span className="overlap-kind">
        <ClassMark of={kind} />
        <span className="overlap-kind-name">{t(`overlaps.class.${kind}`)}</span>
        {entry.type === 'link' && answer === undefined && (
          <Link2 size={13} strokeWidth={1.75} className="overlap-linked" aria-hidden />
        )}
        {model.marks.isNew(entry) && <span className="chip chip-teal">{t('overlaps.new')}</span>}
        {decision.type !== 'none' && (
          <span className="overlap-decided">
            {answer === 'later' ? (
              <Clock size={13} strokeWidth={2} aria-hidden />
            ) : decision.type === 'part' ? (
              <CircleDashed size={13} strokeWidth={2} aria-hidden />
            ) : (
              <Check size={13} strokeWidth={2} aria-hidden />
            )}
            {decision.type === 'all'
              ? t(`overlapFacts.done.${decision.decided.decision.answer}`)
              : decision.type === 'mixed'
                ? t('overlapFacts.done.mixed')
                : t('overlapFacts.done.part', { n: decision.done, all: decision.of })}
          </span>
        )}
      </span>
      <span className="overlap-documents">{t('overlaps.documents', { n: documents.length })}</span>
      <span className="overlap-parties">{entryParties(entry, dataset, language)}</span>
      {isOpenEntry(entry) && (
        <span className="overlap-score number" title={t('overlaps.score')}>
          {formatNumber(scoreOfEntry(entry), language)}
        </span>
      )}
      <span className="overlap-second">{entryNote(entry, dataset, model.terms, language)}</span>
      {!oneLine && (
        <span className="overlap-time" aria-hidden>
          {documentsOf(documents.slice(0, mostBars), dataset).map((agreement) => (
            <span key={agreement.id} className="time-lane">
              <TimeBarView agreement={agreement} axis={axis} />
            </span>
          ))}
          <TodayLine asOf={model.asOf} axis={axis} />
        </span>
      )}
    </>
  );
}

import { Ban, Check, Clock, Hourglass, X, type LucideIcon } from 'lucide-react';
import { useId, useRef, useState, type FocusEvent } from 'react';
import type { AffairFits } from '../../../analysis/gaps/AffairFit.ts';
import type { Gap } from '../../../analysis/gaps/Gap.ts';
import type { AffairCode } from '../../../domain/ids.ts';
import { hasProvinces } from '../../../domain/hasProvinces.ts';
import { decisions, rejectReasons, verdictKeyOf, type Decision } from '../../../domain/Verdict.ts';
import type { RejectReason } from '../../../domain/Verdict.ts';
import { decide, setAuthor } from '../../../state/gapActions.ts';
import { affairName } from '../../../view/affairName.ts';
import { toVerdict } from '../../../view/verdicts/toVerdict.ts';
import { Button } from '../../components/Button.tsx';
import { useApp, useAppStore, useTranslate } from '../../StoreContext.tsx';
import { OtherVerdicts } from './OtherVerdicts.tsx';
import { useGaps } from '../useGaps.ts';
import { PresentVerdict } from './PresentVerdict.tsx';
import { useAttachedVerdicts } from './useAttachedVerdicts.ts';
import { useDrafts, type Draft } from './useDrafts.ts';
import './verdicts.css';

const icons: Readonly<Record<Decision, LucideIcon>> = {
  'take-up': Check,
  'under-way': Hourglass,
  later: Clock,
  reject: X,
};

/**
 * The verdict on a gap, or on one affair of it: four buttons that decide at once, a reason where it is rejected, a note,
 * and who decides. What is typed before a decision waits for it; what is typed after it joins it.
 */
export function VerdictPanel(props: {
  readonly gap: Gap;
  readonly fits: AffairFits | undefined;
  /** Reason, person and note fold behind a line until a reason is asked for. */
  readonly compact?: boolean;
}) {
  const { gap, fits, compact = false } = props;
  const [unfolded, setUnfolded] = useState(false);
  const t = useTranslate();
  const store = useAppStore();
  const dataset = useApp((state) => state.work.dataset);
  const reasons = rejectReasons.filter((one) => one !== 'provinces-task' || hasProvinces(dataset));
  const language = useApp((state) => state.work.language);
  const author = useApp((state) => state.work.author);
  const { standing } = useAttachedVerdicts();
  const [about, setAbout] = useState<{ readonly pair: string; readonly affair: AffairCode }>();
  const [drafts, keepDraft] = useDrafts();
  const { item, open, place } = useGaps();
  const [who, setWho] = useState(author);
  const buttons = useRef<HTMLDivElement>(null);
  const id = useId();

  const affair = about?.pair === gap.id ? about.affair : undefined;
  const key = verdictKeyOf(gap.id, affair);
  const verdict = standing.get(key);
  const kept = drafts.get(key);
  const draft: Draft = kept !== undefined && kept.over === verdict?.on ? kept : { over: verdict?.on };
  const note = draft.note ?? verdict?.note ?? '';
  const reason = draft.reason ?? verdict?.reason;
  const asksReason = verdict?.decision === 'reject' && verdict.reason === undefined;

  const setDraft = (next: Draft | undefined): void => keepDraft(key, next);
  const take = (decision: Decision, said: { note: string; reason: RejectReason | undefined }): void => {
    // The pair that opened by itself is held: a filter may take it out of the list now.
    if (item.type !== 'pair') open(gap.id);
    store.dispatch(setAuthor, who.trim());
    store.dispatch(decide, [toVerdict(gap, dataset, { affair, decision, ...said, author: who, on: now() })]);
    // What was said before the first decision is there again when that is taken back.
    setDraft(
      verdict === undefined
        ? { note: said.note, ...(reason === undefined ? {} : { reason }), over: undefined }
        : undefined,
    );
  };
  /** A note that joined the standing verdict meanwhile is a step of its own, so that one undo does not take both back. */
  const press = (decision: Decision): void => {
    if (verdict !== undefined && verdict.decision !== decision && note.trim() !== verdict.note) {
      take(verdict.decision, { note, reason: verdict.reason });
    }
    take(decision, { note, reason: decision === 'reject' ? reason : undefined });
  };
  const choose = (chosen: RejectReason | undefined): void => {
    if (verdict?.decision === 'reject') take('reject', { note, reason: chosen });
    else {
      const { reason: _before, ...rest } = draft;
      setDraft(chosen === undefined ? rest : { ...rest, reason: chosen });
    }
  };
  // A press on one of the four buttons takes the note along itself.
  const closeNote = (event: FocusEvent): void => {
    if (verdict === undefined || note.trim() === verdict.note) return;
    if (event.relatedTarget instanceof Node && buttons.current?.contains(event.relatedTarget) === true)
      return;
    take(verdict.decision, { note, reason: verdict.reason });
  };

  const uncovered = fits === undefined ? [] : [...fits.forThisPair, ...fits.typical].map((fit) => fit.affair);
  const affairs = affair === undefined || uncovered.includes(affair) ? uncovered : [affair, ...uncovered];
  const fields = (
    <>
      <div className="verdict-fields">
        <select
          className={`field ${asksReason ? 'verdict-asked' : ''} ${reason === undefined ? 'verdict-unset' : ''}`}
          aria-label={t('verdicts.reason')}
          aria-describedby={asksReason ? `${id}-ask` : undefined}
          value={reason ?? ''}
          onChange={(event) => choose(rejectReasons.find((one) => one === event.target.value))}
        >
          <option value="">{t('verdicts.reason.choose')}</option>
          {reasons.map((one) => (
            <option key={one} value={one}>
              {t(`verdicts.reason.${one}`)}
            </option>
          ))}
        </select>
        <input
          className="field"
          type="text"
          autoComplete="name"
          maxLength={120}
          aria-label={t('verdicts.author')}
          placeholder={t('verdicts.author')}
          value={who}
          onChange={(event) => setWho(event.target.value)}
          onBlur={() => store.dispatch(setAuthor, who.trim())}
        />
        <textarea
          className="field verdict-note"
          rows={1}
          maxLength={4000}
          aria-label={t('verdicts.note')}
          placeholder={t('verdicts.note')}
          value={note}
          onChange={(event) => setDraft({ ...draft, note: event.target.value })}
          onBlur={closeNote}
        />
      </div>
      <OtherVerdicts
        gap={gap}
        affair={affair}
        onChoose={(chosen) => setAbout(chosen === undefined ? undefined : { pair: gap.id, affair: chosen })}
      />
      <p className="note">{t('verdicts.kept')}</p>
    </>
  );
  return (
    <section className="verdict" aria-labelledby={`${id}-title`}>
      <div className="verdict-head">
        <h3 id={`${id}-title`} className="verdict-title">
          {t('verdicts.title')}
        </h3>
        {affairs.length > 0 && (
          <select
            className="field verdict-about"
            aria-label={t('verdicts.about')}
            value={affair ?? ''}
            onChange={(event) => {
              const chosen = affairs.find((code) => code === event.target.value);
              setAbout(chosen === undefined ? undefined : { pair: gap.id, affair: chosen });
            }}
          >
            <option value="">{t('verdicts.whole')}</option>
            {affairs.map((code) => (
              <option key={code} value={code}>
                {affairName(dataset, code, language)}
              </option>
            ))}
          </select>
        )}
      </div>
      <PresentVerdict
        gap={gap}
        affair={affair}
        verdict={verdict}
        left={
          verdict !== undefined && gap.standing !== 'covered' && place !== undefined && place.at === undefined
        }
        onWithdrawn={() => buttons.current?.querySelector('button')?.focus({ preventScroll: true })}
      />
      <div ref={buttons} className="verdict-buttons" role="group" aria-label={t('verdicts.title')}>
        {decisions.map((decision) => (
          <Button
            key={decision}
            icon={icons[decision]}
            variant={decision === 'take-up' && verdict === undefined ? 'primary' : 'default'}
            aria-pressed={verdict?.decision === decision}
            onClick={() => press(decision)}
          >
            {t(`verdicts.do.${decision}`)}
          </Button>
        ))}
      </div>
      {asksReason && (
        <p id={`${id}-ask`} className="verdict-ask">
          <Ban size={14} strokeWidth={1.75} aria-hidden /> {t('verdicts.reason.ask')}
        </p>
      )}
      {compact ? (
        <details
          className="verdict-more"
          open={unfolded || asksReason}
          onToggle={(event) => setUnfolded(event.currentTarget.open)}
        >
          <summary>{t('verdicts.more')}</summary>
          {fields}
        </details>
      ) : (
        fields
      )}
    </section>
  );
}

/** The moment of a decision. */
function now(): string {
  return new Date().toISOString();
}

import {
  Check,
  ChevronDown,
  CircleSlash,
  Clock,
  Copy,
  GitMerge,
  Handshake,
  History,
  Link2,
  Undo2,
  Unlink2,
  type LucideIcon,
} from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { keptKey } from '../../domain/Kept.ts';
import type { OverlapAnswer } from '../../domain/OverlapDecision.ts';
import { formatShortDate } from '../../i18n/format.ts';
import { setAuthor } from '../../state/gapActions.ts';
import { decideOverlap, withdrawOverlap } from '../../state/overlapActions.ts';
import { classOfEntry, documentsOfEntry, type OverlapEntry } from '../../view/overlaps/OverlapEntry.ts';
import { answersFor, suggestedAnswer } from '../../view/overlaps/overlapAnswersFor.ts';
import { Button } from '../components/Button.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { decidedOf, entryDecision, targetOf } from './useOverlapDecisions.ts';
import type { OverlapsModel } from './useOverlaps.ts';

const icons: Readonly<Record<OverlapAnswer, LucideIcon>> = {
  coordinate: Handshake,
  merge: GitMerge,
  'keep-both': Copy,
  'not-overlap': CircleSlash,
  family: Link2,
  renewal: History,
  later: Clock,
  confirm: Check,
  cut: Unlink2,
};

/**
 * What people decide on what is open: the answers with what each one does, told while it is pointed at or has the focus;
 * a note and a name; what was decided, and the way to take it back.
 */
export function DecisionBar(props: { readonly model: OverlapsModel; readonly entry: OverlapEntry }) {
  const t = useTranslate();
  const store = useAppStore();
  const author = useApp((state) => state.work.author);
  const { model, entry } = props;
  const target = targetOf(entry, model.pairOf);
  const kind = classOfEntry(entry);
  const [pointed, setPointed] = useState<OverlapAnswer>();
  const [draft, setDraft] = useState<string>();
  const [who, setWho] = useState(author);
  const [unfolded, setUnfolded] = useState(false);
  const buttons = useRef<HTMLDivElement>(null);
  const id = useId();
  if (target === undefined) {
    return (
      <div className="decision-bar">
        <p className="note">{t('overlaps.decide.not')}</p>
      </div>
    );
  }
  const standing = entryDecision(target, model.decisions);
  const present = standing.type === 'all' ? standing.decided : undefined;
  const answer = present?.decision.answer;
  const note = draft ?? present?.kept.note ?? '';
  const suggested = suggestedAnswer(kind);
  const told = pointed ?? answer ?? suggested;

  const take = (taken: OverlapAnswer): void => {
    const [first] = target.pairs;
    // Held by its documents where its class may change, so that it stays open.
    const named = changesLinks(taken) && first !== undefined ? `${first.a}|${first.b}` : entry.id;
    if (store.getState().work.item !== named) model.open(named);
    store.dispatch(setAuthor, who.trim());
    const said = { note: note.trim(), author: who.trim(), on: now() };
    if (taken === 'merge' && kind === 'same-record' && first !== undefined) {
      store.mergeRecords({ pair: first, stays: first.a, ...said });
    } else store.dispatch(decideOverlap, { ...target, answer: taken, ...said });
    setDraft(undefined);
  };
  const button = (one: OverlapAnswer) => (
    <Button
      key={one}
      icon={icons[one]}
      variant={one === suggested && answer === undefined ? 'primary' : 'default'}
      aria-pressed={answer === one}
      aria-describedby={`${id}-does`}
      onPointerEnter={() => setPointed(one)}
      onPointerLeave={() => setPointed(undefined)}
      onFocus={() => setPointed(one)}
      onBlur={() => setPointed(undefined)}
      onClick={() => take(one)}
    >
      {t(`overlaps.decide.${one}`)}
    </Button>
  );
  return (
    <section className="decision-bar" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className="visually-hidden">
        {t(entry.type === 'group' ? 'overlaps.decide.group' : 'overlaps.decide.pair')}
      </h3>
      <PresentDecision
        model={model}
        entry={entry}
        onWithdrawn={() => buttons.current?.querySelector('button')?.focus({ preventScroll: true })}
      />
      <div
        ref={buttons}
        className="decision-buttons"
        role="group"
        aria-label={t(entry.type === 'group' ? 'overlaps.decide.group' : 'overlaps.decide.pair')}
      >
        {answersFor(kind).map(button)}
      </div>
      <div className="decision-foot">
        <p id={`${id}-does`} className="decision-does">
          <strong>{t(`overlaps.decide.${told}`)}</strong>{' '}
          {t(`overlapFacts.does.${told}`, { n: documentsOfEntry(entry).length })}{' '}
          {target.pairs.length > 1 && <>{t('overlapFacts.does.bulk', { n: target.pairs.length })} </>}
          {t('overlapFacts.does.undo')}
        </p>
        <button
          type="button"
          className="link-button decision-unfold"
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {t('overlaps.decide.more')} <ChevronDown size={13} strokeWidth={2} aria-hidden />
        </button>
      </div>
      {unfolded && (
        <>
          <div className="decision-fields">
            <input
              className="field"
              type="text"
              maxLength={4000}
              aria-label={t('overlaps.decide.note')}
              placeholder={t('overlaps.decide.note')}
              value={note}
              onChange={(event) => setDraft(event.target.value)}
              onBlur={(event) => {
                // A press on one of the answers takes the note along itself.
                if (buttons.current?.contains(event.relatedTarget) === true) return;
                if (answer !== undefined && note.trim() !== present?.kept.note) take(answer);
              }}
            />
            <input
              className="field"
              type="text"
              autoComplete="name"
              maxLength={120}
              aria-label={t('overlaps.decide.author')}
              placeholder={t('overlaps.decide.author')}
              value={who}
              onChange={(event) => setWho(event.target.value)}
              onBlur={() => store.dispatch(setAuthor, who.trim())}
            />
          </div>
          <p className="note">{t('overlaps.decide.kept')}</p>
        </>
      )}
    </section>
  );
}

/** What was decided, when and by whom, and the way to take it back. */
function PresentDecision(props: {
  readonly model: OverlapsModel;
  readonly entry: OverlapEntry;
  readonly onWithdrawn: () => void;
}) {
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.work.language);
  const { model, entry, onWithdrawn } = props;
  const target = targetOf(entry, model.pairOf);
  const standing = entryDecision(target, model.decisions);
  const present = standing.type === 'all' ? standing.decided : undefined;
  const said =
    present !== undefined
      ? t(present.kept.author === '' ? 'overlapFacts.done.on' : 'overlapFacts.done.by', {
          done: t(`overlapFacts.done.${present.decision.answer}`),
          author: present.kept.author,
          date: formatShortDate(present.kept.on.slice(0, 10), language),
        })
      : standing.type === 'part'
        ? t('overlapFacts.done.part', { n: standing.done, all: standing.of })
        : standing.type === 'mixed'
          ? t('overlapFacts.done.mixed')
          : '';
  return (
    <div className={said === '' ? 'visually-hidden' : 'decision-said'}>
      <strong role="status">{said}</strong>
      {present !== undefined && present.kept.note !== '' && <q className="note">{present.kept.note}</q>}
      {said !== '' && (
        <Button
          icon={Undo2}
          small
          variant="quiet"
          onClick={() => {
            store.dispatch(
              withdrawOverlap,
              decidedOf(target, model.decisions).map(({ kept }) => keptKey(kept)),
            );
            onWithdrawn();
          }}
        >
          {t('overlaps.decide.withdraw')}
        </Button>
      )}
    </div>
  );
}

/** Answers after which documents may no longer be what they were found as. */
function changesLinks(answer: OverlapAnswer): boolean {
  return answer === 'family' || answer === 'renewal' || answer === 'merge' || answer === 'cut';
}

/** The moment of a decision. */
function now(): string {
  return new Date().toISOString();
}

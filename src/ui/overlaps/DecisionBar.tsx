import {
  Check,
  CircleSlash,
  Clock,
  Copy,
  GitMerge,
  Handshake,
  History,
  Link2,
  Unlink2,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { useId, useState } from 'react';
import { keptKey } from '../../domain/Kept.ts';
import type { OverlapAnswer } from '../../domain/OverlapDecision.ts';
import { formatShortDate } from '../../i18n/format.ts';
import { setAuthor } from '../../state/gapActions.ts';
import { decideOverlap, withdrawOverlap } from '../../state/overlapActions.ts';
import { classOfEntry, documentsOfEntry, type OverlapEntry } from '../../view/overlaps/OverlapEntry.ts';
import { answersFor, suggestedAnswer } from '../../view/overlaps/overlapAnswersFor.ts';
import { Button } from '../components/Button.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { decidedOf, entryDecision, pairsToDecide } from './useOverlapDecisions.ts';
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
  const language = useApp((state) => state.work.language);
  const author = useApp((state) => state.work.author);
  const { model, entry } = props;
  const pairs = pairsToDecide(entry, model.pairOf);
  const kind = classOfEntry(entry);
  const answers = answersFor(kind);
  const [pointed, setPointed] = useState<OverlapAnswer>();
  const [draft, setDraft] = useState<{ readonly entry: string; readonly note: string }>();
  const [who, setWho] = useState(author);
  const id = useId();
  if (pairs.length === 0) {
    return (
      <div className="decision-bar">
        <p className="note">{t('overlaps.decide.not')}</p>
      </div>
    );
  }
  const standing = entryDecision(pairs, model.decisions);
  const decided = decidedOf(pairs, model.decisions);
  const present = standing.type === 'all' ? standing.decided : undefined;
  const answer = present?.decision.answer;
  const note = draft?.entry === entry.id ? draft.note : (present?.kept.note ?? '');
  const suggested = suggestedAnswer(kind);
  const told = pointed ?? answer ?? suggested;
  const count = documentsOfEntry(entry).length;

  const take = (taken: OverlapAnswer): void => {
    // What opened by itself is held by its documents, so that it stays open when its class changes.
    const [first] = pairs;
    const named =
      entry.type === 'group' && !changesFamilies(taken) ? entry.id : `${first?.a ?? ''}|${first?.b ?? ''}`;
    if (store.getState().work.item !== named) model.open(named);
    store.dispatch(setAuthor, who.trim());
    store.dispatch(decideOverlap, {
      pairs,
      answer: taken,
      note: note.trim(),
      author: who.trim(),
      on: now(),
      ...(entry.type === 'group' ? { group: entry.group.id } : {}),
    });
    setDraft(undefined);
  };
  return (
    <section className="decision-bar" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className="visually-hidden">
        {t(entry.type === 'group' ? 'overlaps.decide.group' : 'overlaps.decide.pair')}
      </h3>
      {standing.type !== 'none' && (
        <div className="decision-said">
          <strong role="status">
            {present !== undefined
              ? t(present.kept.author === '' ? 'overlapFacts.done.on' : 'overlapFacts.done.by', {
                  done: t(`overlapFacts.done.${present.decision.answer}`),
                  author: present.kept.author,
                  date: formatShortDate(present.kept.on.slice(0, 10), language),
                })
              : standing.type === 'part'
                ? t('overlapFacts.done.part', { n: standing.done, all: standing.of })
                : t('overlapFacts.done.mixed')}
          </strong>
          {present !== undefined && present.kept.note !== '' && <q className="note">{present.kept.note}</q>}
          <Button
            icon={Undo2}
            small
            variant="quiet"
            onClick={() =>
              store.dispatch(
                withdrawOverlap,
                decided.map(({ kept }) => keptKey(kept)),
              )
            }
          >
            {t('overlaps.decide.withdraw')}
          </Button>
        </div>
      )}
      <div className="decision-buttons" role="group" aria-labelledby={`${id}-title`}>
        {answers.map((one) => (
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
        ))}
      </div>
      <p id={`${id}-does`} className="decision-does">
        <strong>{t(`overlaps.decide.${told}`)}</strong> {t(`overlapFacts.does.${told}`, { n: count })}{' '}
        {entry.type === 'group' && pairs.length > 1 && (
          <>{t('overlapFacts.does.bulk', { n: pairs.length })} </>
        )}
        {t('overlapFacts.does.undo')}
      </p>
      <details className="decision-more">
        <summary>{t('overlaps.decide.more')}</summary>
        <div className="decision-fields">
          <input
            className="field"
            type="text"
            maxLength={4000}
            aria-label={t('overlaps.decide.note')}
            placeholder={t('overlaps.decide.note')}
            value={note}
            onChange={(event) => setDraft({ entry: entry.id, note: event.target.value })}
            onBlur={() => {
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
      </details>
    </section>
  );
}

/** Answers after which the documents are no longer what they were found as. */
function changesFamilies(answer: OverlapAnswer): boolean {
  return answer === 'family' || answer === 'renewal' || answer === 'merge';
}

/** The moment of a decision. */
function now(): string {
  return new Date().toISOString();
}

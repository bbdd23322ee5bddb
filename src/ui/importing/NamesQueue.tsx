import { CheckCheck } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { Kept } from '../../domain/Kept.ts';
import type { NameQuestion } from '../../ingest/names/NameMatch.ts';
import type { ImportSession } from '../../state/ImportSession.ts';
import { countRows } from '../../view/importing/countRows.ts';
import { silentMatches } from '../../view/importing/groupMatches.ts';
import { acceptableNames, bulkWeight, queueNames } from '../../view/importing/nameQueue.ts';
import { formatFixed } from '../../view/tables/formatFixed.ts';
import { Button } from '../components/Button.tsx';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { MatchedNames } from './MatchedNames.tsx';
import { NameCard } from './NameCard.tsx';
import { NameRow } from './NameRow.tsx';
import { useDecisions } from './useDecisions.ts';
import { useReading } from './useReading.ts';

const atOnce = 20;

/**
 * Names that only a person can decide on, those in most rows first. One stands open at a time; once it is answered the
 * next one opens and takes the focus.
 */
export function NamesQueue({ session }: { readonly session: ImportSession }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const kept = useApp((state) => state.work.kept);
  const { result } = useReading();
  const { decideNames } = useDecisions();
  const section = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState<string>();
  const [shown, setShown] = useState(atOnce);
  const queue = useMemo(() => queueNames(result?.questions ?? [], kept), [result, kept]);
  const silent = useMemo(
    () => (result === undefined ? [] : silentMatches(result.matches, result.questions)),
    [result],
  );
  const certain = silent.filter(({ certainty }) => certainty === 'certain').length;
  if (result === undefined) return <section className="imp-half" aria-hidden="true" />;

  const { open, told, answered } = queue;
  const acceptable = acceptableNames(open);
  const current = chosen ?? open[0]?.key;
  const rows = countRows(result.accounts).waiting;
  const next = (key: string): void => {
    const at = open.findIndex((question) => question.key === key);
    const following = open[at + 1] ?? open.find((question) => question.key !== key);
    setChosen(at < 0 ? undefined : following?.key);
    requestAnimationFrame(() => {
      const card = section.current?.querySelector<HTMLElement>('.imp-card input, .imp-card select');
      (card ?? section.current)?.focus({ preventScroll: false });
    });
  };
  const line = (question: NameQuestion, decision?: Kept['value']) => (
    <NameRow
      key={question.key}
      question={question}
      decision={decision}
      onOpen={() => setChosen(question.key)}
    />
  );
  const card = (question: NameQuestion) => (
    <NameCard
      key={question.key}
      session={session}
      question={question}
      onDone={() => next(question.key)}
      {...(open.some(({ key }) => key === question.key) ? {} : { onCancel: () => setChosen(undefined) })}
    />
  );
  const entry = (question: NameQuestion, decision?: Kept['value']) =>
    question.key === current ? card(question) : line(question, decision);
  return (
    <section ref={section} className="imp-half imp-names" tabIndex={-1} aria-labelledby="imp-names-title">
      <div className="imp-half-head">
        <div>
          <h2 id="imp-names-title" className="title-section">
            {t('importing.names')}
          </h2>
          <p>
            {open.length > 0 &&
              `${t('importing.names.count', {
                n: open.length,
                rows: t('importing.names.countRows', { n: rows }),
              })}. `}
            {open.length === 0 &&
              `${t(answered.length > 0 ? 'importing.names.done' : 'importing.names.none')} `}
            {certain > 0 &&
              open.length + answered.length > 0 &&
              `${t('importing.names.matchedCount', { n: certain })}.`}
          </p>
        </div>
        {acceptable.length > 0 && (
          <Button
            icon={CheckCheck}
            onClick={() => {
              decideNames(
                acceptable.map(({ question, candidate }) => ({
                  name: question,
                  value: { as: 'region', regionId: candidate.regionId },
                })),
              );
              setChosen(undefined);
              section.current?.focus({ preventScroll: true });
            }}
          >
            {t('importing.names.accept', {
              n: acceptable.length,
              weight: formatFixed(bulkWeight, language, 2),
            })}
          </Button>
        )}
      </div>
      {open.length > 0 && (
        <ul className="imp-names-list">
          {open.slice(0, shown).map((question) => (
            <li key={question.key}>{entry(question)}</li>
          ))}
        </ul>
      )}
      {open.length > shown && (
        <button type="button" className="link-button imp-more" onClick={() => setShown(shown + 50)}>
          {t('importing.names.more', { n: Math.min(50, open.length - shown) })}
        </button>
      )}
      {answered.length > 0 && (
        <div className="imp-names-part">
          <h3 className="data-subtitle">{t('importing.names.answered', { n: answered.length })}</h3>
          <ShortList
            items={answered.map(({ question, decision }) => ({
              key: question.key,
              element: entry(question, decision ?? question.answer),
            }))}
          />
        </div>
      )}
      {told.length > 0 && (
        <details className="data-details imp-names-part" open={told.some(({ key }) => key === chosen)}>
          <summary>{t('importing.names.told', { n: told.length })}</summary>
          <p className="note">{t('importing.names.told.note')}</p>
          <ShortList items={told.map((question) => ({ key: question.key, element: entry(question) }))} />
        </details>
      )}
      <MatchedNames session={session} matches={silent} />
    </section>
  );
}

function ShortList(props: {
  readonly items: readonly { readonly key: string; readonly element: React.ReactNode }[];
}) {
  const t = useTranslate();
  const [shown, setShown] = useState(atOnce);
  const rest = props.items.length - shown;
  return (
    <>
      <ul className="imp-names-list">
        {props.items.slice(0, shown).map(({ key, element }) => (
          <li key={key}>{element}</li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="link-button imp-more" onClick={() => setShown(shown + 50)}>
          {t('importing.names.more', { n: Math.min(50, rest) })}
        </button>
      )}
    </>
  );
}

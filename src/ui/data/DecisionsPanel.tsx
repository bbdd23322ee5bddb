import { FolderOpen } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { RegionId } from '../../domain/ids.ts';
import { formatNumber } from '../../i18n/format.ts';
import { inverseEdit } from '../../ingest/update/inverseEdit.ts';
import { goTo, select } from '../../state/actions.ts';
import { withdrawVerdicts } from '../../state/gapActions.ts';
import { dropDecisions, withdrawEdits, withdrawReported } from '../../state/importActions.ts';
import { withdrawOverlap } from '../../state/overlapActions.ts';
import { describeDecision, describeMissing, describeStamp } from '../../view/data/describeDecision.ts';
import { listDecisions, type ListedDecision } from '../../view/data/listDecisions.ts';
import { Button } from '../components/Button.tsx';
import { useReopen } from '../importing/useReopen.ts';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import './decisions.css';

const atOnce = 30;
/** Kinds that count in the reading of the tables: taken back, they go on until these are read again. */
const readAgain: ReadonlySet<string> = new Set(['name', 'correction', 'aside', 'edit']);

/** Everything that was decided on these data by kind, each with what it says and the way back; and what has no object. */
export function DecisionsPanel() {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const dataset = useApp((state) => state.work.dataset);
  const kept = useApp((state) => state.work.kept);
  const verdicts = useApp((state) => state.work.verdicts);
  const used = useApp((state) => state.work.recipe?.used);
  const reopen = useReopen();
  const heading = useRef<HTMLHeadingElement>(null);
  const { groups, loose, total } = useMemo(
    () => listDecisions({ kept, verdicts }, dataset, used),
    [kept, verdicts, dataset, used],
  );
  // What the tables were last read by and is no longer decided: it goes on counting until they are read again.
  const waiting = useMemo(() => {
    const present = new Set(kept.map((one) => `${one.kind} ${one.key}`));
    return (used ?? []).filter((key) => !present.has(key)).length;
  }, [kept, used]);
  const keepFocus = (): void => heading.current?.focus();
  return (
    <section className="data-panel" aria-labelledby="data-decisions">
      <h2 ref={heading} id="data-decisions" className="title-section" tabIndex={-1}>
        {t('health.decisions')}{' '}
        {total > 0 && <span className="section-count number">{formatNumber(total, language)}</span>}
      </h2>
      {total === 0 && waiting === 0 ? (
        <p>{t('health.decisions.empty')}</p>
      ) : (
        <p className="note">{t('health.decisions.note')}</p>
      )}
      {waiting > 0 && (
        <div className="banner decisions-waiting" role="status">
          <p>{t('health.decisions.taken', { n: waiting })}</p>
          {reopen !== undefined && (
            <Button icon={FolderOpen} small onClick={reopen}>
              {t('health.decisions.reopenButton')}
            </Button>
          )}
        </div>
      )}
      {groups.map(({ group, decisions }) => (
        <DecisionGroupView key={group} title={t(`health.kind.${group}`)} decisions={decisions}>
          {readAgain.has(group) && used !== undefined && !decisions.every(goesBackAtOnce) && (
            <p className="note">{t('health.decisions.reopen')}</p>
          )}
          <DecisionList decisions={decisions} onGone={keepFocus} />
        </DecisionGroupView>
      ))}
      {loose.length > 0 && (
        <DecisionGroupView title={t('health.loose')} decisions={loose}>
          <p className="note">{t('health.loose.note')}</p>
          <DecisionList decisions={loose} onGone={keepFocus} />
        </DecisionGroupView>
      )}
    </section>
  );
}

/** A kind of decision with how many there are, opened to list them. */
function DecisionGroupView(props: {
  readonly title: string;
  readonly decisions: readonly ListedDecision[];
  readonly children: React.ReactNode;
}) {
  const language = useApp((state) => state.work.language);
  const [open, setOpen] = useState(false);
  return (
    <details className="data-details" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {props.title} <span className="number note">{formatNumber(props.decisions.length, language)}</span>
      </summary>
      {open && props.children}
    </details>
  );
}

function DecisionList(props: { readonly decisions: readonly ListedDecision[]; readonly onGone: () => void }) {
  const t = useTranslate();
  const [shown, setShown] = useState(atOnce);
  const { decisions, onGone } = props;
  const rest = decisions.length - shown;
  return (
    <>
      <ul className="decision-list">
        {decisions.slice(0, shown).map((decision) => (
          <DecisionRow key={decision.id} decision={decision} onGone={onGone} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="link-button data-more" onClick={() => setShown(shown + atOnce)}>
          {t('health.decisions.more', { n: Math.min(rest, atOnce) })}
        </button>
      )}
    </>
  );
}

function DecisionRow(props: { readonly decision: ListedDecision; readonly onGone: () => void }) {
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.work.language);
  const dataset = useApp((state) => state.work.dataset);
  const { decision, onGone } = props;
  const { agreementId } = decision;
  const what = describeDecision(decision, dataset, language);
  const stamp = describeStamp(decision, language);
  const note = decision.type === 'kept' ? decision.kept.note : decision.type === 'verdict' ? decision.verdict.note : '';
  const canReadAgain = useApp((state) => state.work.recipe !== undefined);
  const takeBack = takeBackOf(decision);
  return (
    <li>
      <div>
        <p>{what}</p>
        {(stamp !== '' || note !== '') && (
          <p className="note">{[stamp, note].filter((text) => text !== '').join(' · ')}</p>
        )}
        {isLoose(decision) &&
          describeMissing(decision, language).map((reason) => (
            <p key={reason} className="decision-missing">
              {reason}
            </p>
          ))}
      </div>
      <div className="decision-actions">
        {decision.group === 'edit' && agreementId !== undefined && (
          <Button
            small
            onClick={() => {
              store.dispatch(select, { type: 'agreement', id: agreementId });
              store.dispatch(goTo, { screen: 'tables', item: 'agreements' });
            }}
          >
            {t('health.decisions.openAgreement')}
          </Button>
        )}
        {takeBack !== undefined && (
          <Button
            small
            variant="quiet"
            aria-label={t('health.decisions.takeBack.of', { what })}
            onClick={() => {
              takeBack();
              onGone();
            }}
          >
            {t('health.decisions.takeBack')}
          </Button>
        )}
      </div>
    </li>
  );

  /** The way back of a decision; an edit of which it is not known what was before, by reading the tables again. */
  function takeBackOf(one: ListedDecision): (() => void) | undefined {
    if (one.type === 'verdict') return () => store.dispatch(withdrawVerdicts, [one.key]);
    if (one.group === 'overlap') return () => store.dispatch(withdrawOverlap, [one.id]);
    if (one.group === 'reported' && !isLoose(one)) {
      const region = one.kept.about.find((object) => object.type === 'region');
      const id = one.regionIds[0] ?? region?.id ?? (one.kept.key as RegionId);
      return () => store.dispatch(withdrawReported, [id]);
    }
    if (goesBackAtOnce(one)) return () => store.dispatch(withdrawEdits, [one.id]);
    if (one.group === 'edit' && !isLoose(one) && !canReadAgain) return undefined;
    return () => store.dispatch(dropDecisions, [one.id]);
  }
}

/** An edit that restores its agreement when it is taken back. */
function goesBackAtOnce(one: ListedDecision): boolean {
  return one.type === 'kept' && one.group === 'edit' && !isLoose(one) && inverseEdit(one.kept) !== undefined;
}

function isLoose({ missing }: ListedDecision): boolean {
  return missing.length > 0;
}

import { Undo2 } from 'lucide-react';
import type { Gap } from '../../../analysis/gaps/Gap.ts';
import type { AffairCode } from '../../../domain/ids.ts';
import type { Verdict } from '../../../domain/Verdict.ts';
import { withdrawVerdicts } from '../../../state/gapActions.ts';
import { describeVerdict, formerStanding } from '../../../view/verdicts/describeVerdict.ts';
import { Button } from '../../components/Button.tsx';
import { useApp, useAppStore, useTranslate } from '../../StoreContext.tsx';
import { useAttachedVerdicts } from './useAttachedVerdicts.ts';

/**
 * What was decided, when and by whom, the way to take it back, and what was decided before. Only the sentence is
 * announced; it is an empty status where nothing is decided.
 */
export function PresentVerdict(props: {
  readonly gap: Gap;
  readonly affair: AffairCode | undefined;
  readonly verdict: Verdict | undefined;
  /** The list as it is filtered does not hold the pair (any more). */
  readonly left: boolean;
  /** Takes the focus that the button to withdraw had. */
  readonly onWithdrawn: () => void;
}) {
  const { gap, affair, verdict, left, onWithdrawn } = props;
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.work.language);
  const { attached } = useAttachedVerdicts();
  const kept = attached.filter((one) => one.pair === gap.id && one.verdict.affair === affair);
  const list = verdict === undefined ? undefined : formerStanding(verdict, gap.standing, language);
  const former = new Set(
    kept.flatMap(({ formerNames, verdict: { regions } }) => [
      ...formerNames,
      ...regions.flatMap(({ was }) => was ?? []),
    ]),
  );
  const earlier = verdict?.earlier ?? [];
  return (
    <div className={verdict === undefined ? 'visually-hidden' : 'verdict-present'}>
      <div className="verdict-said">
        <strong role="status">{verdict === undefined ? '' : describeVerdict(verdict, language)}</strong>
        {verdict !== undefined && (
          <Button
            icon={Undo2}
            small
            variant="quiet"
            onClick={() => {
              store.dispatch(
                withdrawVerdicts,
                kept.map(({ key }) => key),
              );
              onWithdrawn();
            }}
          >
            {t('verdicts.withdraw')}
          </Button>
        )}
      </div>
      {left && <p className="note">{t('verdicts.left')}</p>}
      {list !== undefined && <p className="note">{t('verdicts.moved', { list })}</p>}
      {[...former].map((name) => (
        <p key={name} className="note">
          {t('verdicts.former', { name })}
        </p>
      ))}
      {earlier.length > 0 && (
        <details className="verdict-earlier">
          <summary>{t('verdicts.earlier', { n: earlier.length })}</summary>
          <ol>
            {earlier.map((taken) => (
              <li key={`${taken.on} ${taken.decision} ${taken.note}`}>
                {describeVerdict(taken, language)}
                {taken.note !== '' && <q>{taken.note}</q>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

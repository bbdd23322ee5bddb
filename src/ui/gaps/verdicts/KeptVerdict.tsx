import { Undo2 } from 'lucide-react';
import type { Verdict } from '../../../domain/Verdict.ts';
import { withdrawVerdicts } from '../../../state/gapActions.ts';
import { affairName } from '../../../view/affairName.ts';
import { describeVerdict } from '../../../view/verdicts/describeVerdict.ts';
import { Button } from '../../components/Button.tsx';
import { useApp, useAppStore, useTranslate } from '../../StoreContext.tsx';

/** A verdict away from its pair: on what, what was decided, the note, and the way to take it back. */
export function KeptVerdict(props: {
  /** Key under which it is kept. */
  readonly keptAs: string;
  readonly verdict: Verdict;
  /** The two regions in words. */
  readonly pair: string;
  readonly why?: string;
  /** Opens the pair, where there is one to open. */
  readonly onOpen?: (() => void) | undefined;
  readonly onWithdrawn: () => void;
}) {
  const t = useTranslate();
  const store = useAppStore();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const { keptAs, verdict, pair, why, onOpen, onWithdrawn } = props;
  const name =
    verdict.affair === undefined ? pair : `${pair}: ${affairName(dataset, verdict.affair, language)}`;
  return (
    <li className="loose-entry">
      <span>
        {onOpen === undefined ? (
          name
        ) : (
          <button
            type="button"
            className="link-button"
            aria-label={t('verdicts.gone.open', { pair: name })}
            onClick={onOpen}
          >
            {name}
          </button>
        )}
        {why !== undefined && <span className="note">{why}</span>}
        <span className="note">{describeVerdict(verdict, language)}</span>
        {verdict.note !== '' && <q className="note">{verdict.note}</q>}
      </span>
      <Button
        icon={Undo2}
        small
        variant="quiet"
        onClick={() => {
          store.dispatch(withdrawVerdicts, [keptAs]);
          onWithdrawn();
        }}
      >
        {t('verdicts.withdraw')}
      </Button>
    </li>
  );
}

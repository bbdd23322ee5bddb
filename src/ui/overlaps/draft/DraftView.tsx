import { ArrowDown, CircleCheck } from 'lucide-react';
import { useRef } from 'react';
import { goTo, select } from '../../../state/actions.ts';
import { useApp, useAppStore, useTranslate } from '../../StoreContext.tsx';
import { Button } from '../../components/Button.tsx';
import { useMediaQuery } from '../../components/useMediaQuery.ts';
import { draftVerdict } from '../../../view/overlaps/draftVerdict.ts';
import '../../editing/editing.css';
import '../overlaps.css';
import './draft.css';
import { DraftForm } from './DraftForm.tsx';
import { DraftResults } from './DraftResults.tsx';
import { useDraft, type DraftModel } from './useDraft.ts';

/** Below this width what was found stands below the form. */
const onePanel = '(max-width: 899px)';

/** A planned agreement is written down on the left; on the right stands what is on record beside it. */
export function DraftView() {
  const model = useDraft();
  const main = useRef<HTMLDivElement>(null);
  const narrow = useMediaQuery(onePanel);
  return (
    <div className="draft-view">
      <div className="draft-side-panel">
        <Lead />
        <DraftForm model={model} />
      </div>
      <div ref={main} className="draft-main" tabIndex={-1}>
        {model.saved !== undefined && <SavedBanner model={model} saved={model.saved} />}
        <DraftResults model={model} />
      </div>
      {narrow && (
        <Peek
          model={model}
          onShow={() => {
            main.current?.scrollIntoView({ block: 'start' });
            main.current?.focus({ preventScroll: true });
          }}
        />
      )}
    </div>
  );
}

function Lead() {
  return <p className="reading">{useTranslate()('draft.lead')}</p>;
}

/** Where the form fills the screen: the verdict below it, and the way to what it rests on. */
function Peek(props: { readonly model: DraftModel; readonly onShow: () => void }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { check } = props.model;
  if (check === undefined || check === 'failed') return null;
  const { text, tone } = draftVerdict(check, language);
  return (
    <div className={`draft-peek draft-verdict-${tone}`}>
      <p aria-hidden>{text}</p>
      <Button small icon={ArrowDown} label={t('draft.results.show')} onClick={props.onShow} />
    </div>
  );
}

function SavedBanner(props: {
  readonly model: DraftModel;
  readonly saved: NonNullable<DraftModel['saved']>;
}) {
  const t = useTranslate();
  const store = useAppStore();
  return (
    <div className="banner draft-saved" role="status">
      <CircleCheck size={16} strokeWidth={1.75} aria-hidden />
      <p>{t('draft.saved')}</p>
      <Button
        small
        onClick={() => {
          store.dispatch(select, { type: 'agreement', id: props.saved });
          store.dispatch(goTo, { screen: 'explore' });
        }}
      >
        {t('draft.saved.open')}
      </Button>
      <Button small onClick={props.model.clear}>
        {t('draft.saved.next')}
      </Button>
    </div>
  );
}

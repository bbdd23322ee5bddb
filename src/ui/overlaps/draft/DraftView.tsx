import { CircleCheck } from 'lucide-react';
import { goTo, select } from '../../../state/actions.ts';
import { useAppStore, useTranslate } from '../../StoreContext.tsx';
import { Button } from '../../components/Button.tsx';
import '../../editing/editing.css';
import '../overlaps.css';
import './draft.css';
import { DraftForm } from './DraftForm.tsx';
import { DraftResults } from './DraftResults.tsx';
import { useDraft, type DraftModel } from './useDraft.ts';

/** A planned agreement is written down on the left; on the right stands what is on record beside it. */
export function DraftView() {
  const t = useTranslate();
  const model = useDraft();
  return (
    <div className="draft-view">
      <div className="draft-side-panel">
        <p className="reading">{t('draft.lead')}</p>
        <DraftForm model={model} />
      </div>
      <div className="draft-main">
        {model.saved !== undefined && <SavedBanner model={model} saved={model.saved} />}
        <DraftResults model={model} />
      </div>
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

import { lazy, Suspense, useState, type ReactNode } from 'react';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import { Dialog } from '../components/Dialog.tsx';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { EditorContext, type EditorTarget } from './EditorContext.ts';
import './editing.css';

const AgreementForm = lazy(async () => ({ default: (await import('./AgreementForm.tsx')).AgreementForm }));

/** Holds the form of an agreement, which any screen can open. */
export function EditorProvider({ children }: { readonly children: ReactNode }) {
  const t = useTranslate();
  const [target, setTarget] = useState<EditorTarget>();
  const dataset = useApp((state) => state.work.dataset);
  const close = (): void => setTarget(undefined);
  const before = target?.type === 'agreement' ? indexDataset(dataset).agreementOf.get(target.id) : undefined;
  const isGone = target?.type === 'agreement' && before === undefined;
  return (
    <EditorContext value={setTarget}>
      {children}
      {target !== undefined && !isGone && (
        <Dialog
          title={t(before === undefined ? 'editing.add' : 'editing.edit.title')}
          onClose={close}
          className="editing-dialog"
        >
          <Suspense fallback={null}>
            <AgreementForm before={before} onDone={close} />
          </Suspense>
        </Dialog>
      )}
    </EditorContext>
  );
}

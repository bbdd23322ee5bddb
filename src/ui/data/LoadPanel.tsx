import { ClipboardPaste, FolderOpen, ShieldCheck, Undo2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { finishImport } from '../../state/importActions.ts';
import { builtInProject } from '../../state/Work.ts';
import { Button } from '../components/Button.tsx';
import { PasteDialog } from '../importing/PasteDialog.tsx';
import { openPasted } from '../importing/usePaste.ts';
import { takeFiles } from '../shell/DropTarget.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { ReadingState } from './ReadingState.tsx';
import { TemplateMenu } from './TemplateMenu.tsx';

/** Takes a file in by choosing (the window takes what is dropped); hands out the template; says what became of the reading. */
export function LoadPanel() {
  const t = useTranslate();
  const store = useAppStore();
  const input = useRef<HTMLInputElement>(null);
  const [isPasting, setPasting] = useState(false);
  const isBuiltIn = useApp((state) => state.work.dataset.builtIn);
  const canUndo = useApp((state) => state.history.past.at(-1)?.action === finishImport.id);

  const read = (list: FileList | null): Promise<void> => takeFiles(store, list);
  return (
    <section className="data-panel" aria-labelledby="data-load">
      <h2 id="data-load" className="title-section">
        {t('importing.open')}
      </h2>
      {!isBuiltIn && (
        <div className="data-return">
          {canUndo && (
            <Button icon={Undo2} onClick={() => store.undo()}>
              {t('data.undo')}
            </Button>
          )}
          <button
            type="button"
            className="link-button"
            onClick={() => void store.openProject(builtInProject.id)}
          >
            {t('data.toBuiltIn')}
          </button>
          {canUndo && <p className="note">{t('data.undo.hint')}</p>}
        </div>
      )}
      <div className="drop-zone">
        <p>{t('importing.open.drop')}</p>
        <div className="drop-zone-actions">
          <Button icon={FolderOpen} variant="primary" onClick={() => input.current?.click()}>
            {t('importing.open.choose')}
          </Button>
          <Button icon={ClipboardPaste} onClick={() => setPasting(true)}>
            {t('importing.paste')}
          </Button>
          <TemplateMenu />
        </div>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('importing.open.choose')}
          onChange={(event) => {
            const { files } = event.target;
            void read(files).finally(() => {
              // The same file can be chosen again once it is corrected.
              if (input.current !== null) input.current.value = '';
            });
          }}
        />
        <p className="drop-zone-stays">
          <ShieldCheck size={16} strokeWidth={1.75} aria-hidden />
          <span>
            <strong>{t('importing.stays')}.</strong> {t('importing.stays.note')}
          </span>
        </p>
      </div>
      <ReadingState />
      <p className="reading">{t('importing.open.formats')}</p>
      <p className="note">{t('importing.open.project')}</p>
      {isPasting && (
        <PasteDialog
          onClose={() => setPasting(false)}
          onOpen={(text) => {
            setPasting(false);
            void openPasted(store, t('importing.paste.file'), text);
          }}
        />
      )}
    </section>
  );
}

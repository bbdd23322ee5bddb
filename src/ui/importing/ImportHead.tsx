import { FileSpreadsheet, RefreshCw } from 'lucide-react';
import { formatNumber } from '../../i18n/format.ts';
import type { ImportSession } from '../../state/ImportSession.ts';
import { closeImport } from '../../state/importActions.ts';
import { countRows } from '../../view/importing/countRows.ts';
import { describeTables } from '../../view/importing/describeTables.ts';
import { Button } from '../components/Button.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { filesName } from './filesName.ts';
import { ImportRowsBar } from './ImportRowsBar.tsx';
import { useReading } from './useReading.ts';

/** Names of the files, what was found in them, where their rows went, and the way to load them or to leave them. */
export function ImportHead({ session }: { readonly session: ImportSession }) {
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.work.language);
  const { result, update } = useReading();
  const { files, source, plan } = session;
  return (
    <header className="imp-head">
      <div className="imp-head-name">
        <h1 className="title-screen">
          <FileSpreadsheet size={20} strokeWidth={1.75} aria-hidden />
          <span title={files.join(', ')}>{filesName(files, t)}</span>
        </h1>
        <p className="imp-head-facts">{describeTables(source, plan, language)}</p>
      </div>
      {result !== undefined && (
        <ImportRowsBar counts={countRows(result.accounts)} removed={update?.removed ?? 0} />
      )}
      <div className="imp-head-actions">
        <Button onClick={() => store.dispatch(closeImport)}>{t('cancel')}</Button>
        <LoadButton />
      </div>
    </header>
  );
}

/** Loads what can be loaded, or applies the newer edition; waits until the reading is that of the present plan. */
function LoadButton() {
  const t = useTranslate();
  const store = useAppStore();
  const language = useApp((state) => state.work.language);
  const isUpdate = useApp((state) => state.work.importing?.mode === 'update');
  const { result, update, isStale } = useReading();
  const isReplanning = useApp((state) => state.replanning.status === 'running');
  const isDone = useApp((state) => state.reading.status === 'done');
  const ready = result === undefined ? 0 : countRows(result.accounts).ready;
  const count = (n: number): string => formatNumber(n, language);
  const words =
    isUpdate && update !== undefined
      ? update.added.length + update.changed.length + update.gone.length === 0
        ? t('importing.apply.same')
        : t('importing.apply', {
            added: count(update.added.length),
            changed: count(update.changed.length),
            gone: count(update.gone.length),
          })
      : ready === 0
        ? t('importing.load.none')
        : t('importing.load', { n: ready });
  const agreements = (update?.dataset ?? result?.dataset)?.agreements.length ?? 0;
  return (
    <Button
      variant="primary"
      {...(isUpdate ? { icon: RefreshCw } : {})}
      disabled={!isDone || isStale || isReplanning || agreements === 0}
      onClick={() => store.finishImport()}
    >
      {words}
    </Button>
  );
}

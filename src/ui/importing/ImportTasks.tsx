import type { ImportSession } from '../../state/ImportSession.ts';
import { Button } from '../components/Button.tsx';
import { TaskBar } from '../components/TaskBar.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { ReadingState } from '../data/ReadingState.tsx';
import { useReading } from './useReading.ts';

/** Work under way on the open files, with a way to end it; what failed; and that what is shown is older than the last change. */
export function ImportTasks(_props: { readonly session: ImportSession }) {
  const t = useTranslate();
  const store = useAppStore();
  const reading = useApp((state) => state.reading);
  const replanning = useApp((state) => state.replanning);
  const inspecting = useApp((state) => state.inspecting.status);
  const { result, isStale } = useReading();
  const isReading = reading.status === 'running';
  const failed = reading.status === 'failed' ? reading.code : undefined;
  const isIdle =
    !isReading &&
    failed === undefined &&
    replanning.status !== 'running' &&
    replanning.status !== 'failed' &&
    inspecting !== 'running' &&
    inspecting !== 'failed';
  // The place stays while nothing is told, so that what follows does not jump when a short reading ends.
  return (
    <div className={`imp-tasks ${isIdle ? 'is-idle' : ''}`}>
      <ReadingState />
      {replanning.status === 'running' && (
        <TaskBar
          name={t('importing.replanning')}
          progress={replanning.progress}
          onCancel={() => store.cancel('replanning')}
        />
      )}
      {replanning.status === 'failed' && replanning.code === 'failed' && (
        <p className="banner banner-overlap" role="alert">
          {t('importing.replanning.failed')}
        </p>
      )}
      {isReading && (
        <TaskBar
          name={t('importing.reading')}
          progress={reading.progress}
          onCancel={() => store.cancel('reading')}
        />
      )}
      {isStale && result !== undefined && <p className="note">{t('importing.stale')}</p>}
      {failed !== undefined && (
        <div className="banner" role="alert">
          <p>{t(failed === 'cancelled' ? 'importing.reading.cancelled' : 'importing.reading.failed')}</p>
          <Button small onClick={() => store.retry('reading')}>
            {t('importing.reading.again')}
          </Button>
        </div>
      )}
    </div>
  );
}

import { TaskBar } from '../components/TaskBar.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';

/** How the opening of files stands: under way with a way to end it, or that it failed. */
export function ReadingState() {
  const t = useTranslate();
  const store = useAppStore();
  const inspecting = useApp((state) => state.inspecting);
  if (inspecting.status === 'running') {
    return (
      <TaskBar
        name={t('data.reading', { file: inspecting.input.join(', ') })}
        progress={inspecting.progress}
        onCancel={() => store.cancel('inspecting')}
      />
    );
  }
  if (inspecting.status !== 'failed') return null;
  return (
    <p className="banner" role="alert">
      {t(inspecting.code === 'cancelled' ? 'data.reading.cancelled' : 'data.reading.failed')}
    </p>
  );
}

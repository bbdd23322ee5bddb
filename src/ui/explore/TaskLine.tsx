import { TriangleAlert } from 'lucide-react';
import { layoutShown } from '../../domain/layoutShown.ts';
import { TaskBar } from '../components/TaskBar.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';

/** What the picture waits for comes first. */
const tasks = ['layout', 'measures', 'findings'] as const;

/** The work under way, one at a time, with a way to end it; what failed or was cancelled, with a way to try again. */
export function TaskLine() {
  const t = useTranslate();
  const store = useAppStore();
  const measures = useApp((state) => state.measures);
  const layout = useApp((state) => state.layout);
  const findings = useApp((state) => state.findings);
  const forced = useApp(({ work }) => layoutShown(work.dataset, work.appearance.layout) === 'force');
  const stateOf = { measures, layout, findings };
  const asked = tasks.filter((task) => task !== 'layout' || forced);
  const running = asked.find((task) => stateOf[task].status === 'running');
  if (running !== undefined) {
    const task = stateOf[running];
    return (
      <div className="task-line">
        <TaskBar
          name={t(`explore.task.${running}`)}
          progress={task.status === 'running' ? task.progress : undefined}
          onCancel={() => store.cancel(running)}
        />
      </div>
    );
  }
  const failed = asked.find((task) => stateOf[task].status === 'failed');
  if (failed === undefined) return null;
  const task = stateOf[failed];
  const code = task.status === 'failed' ? task.code : 'failed';
  return (
    <div className="task-line" role="alert">
      <TriangleAlert size={15} strokeWidth={1.75} aria-hidden />
      <span className="task-message" title={t(`explore.task.${code}.${failed}`)}>
        {t(`explore.task.${code}.${failed}`)}
      </span>
      <button type="button" className="link-button" onClick={() => store.retry(failed)}>
        {t('explore.task.retry')}
      </button>
    </div>
  );
}

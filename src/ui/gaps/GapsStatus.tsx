import { Button } from '../components/Button.tsx';
import { TaskBar } from '../components/TaskBar.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { useGaps } from './useGaps.ts';

/**
 * How the computation of the lists stands: progress with a way to end it, what failed with a way to try again, and a
 * word where an older result is still shown. Nothing where the result is fresh.
 */
export function GapsStatus() {
  const t = useTranslate();
  const store = useAppStore();
  const { ready, fresh } = useGaps();
  const gaps = useApp((state) => state.gaps);
  const ranking = useApp((state) => state.ranking);
  const task = gaps.status === 'running' || gaps.status === 'failed' ? 'gaps' : 'ranking';
  const shown = task === 'gaps' ? gaps : ranking;
  if (shown.status === 'running') {
    return (
      <div className="findings-status">
        <TaskBar
          name={t(task === 'gaps' ? 'gaps.computing' : 'gaps.ranking')}
          progress={shown.progress}
          onCancel={() => store.cancel(task)}
        />
        {ready && <p className="note">{t('gaps.stale')}</p>}
      </div>
    );
  }
  if (shown.status === 'failed' && !fresh) {
    return (
      <div className="findings-status" role="alert">
        <p>{t(shown.code === 'cancelled' ? 'gaps.cancelled' : 'gaps.failed')}</p>
        <Button small onClick={() => store.retry(task)}>
          {t('gaps.retry')}
        </Button>
      </div>
    );
  }
  return null;
}

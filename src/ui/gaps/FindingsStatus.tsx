import { freshResult, lastResult } from '../../state/TaskState.ts';
import { Button } from '../components/Button.tsx';
import { TaskBar } from '../components/TaskBar.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';

/**
 * How the computation of the lists stands: progress with a way to end it, what failed with a way to try again, and a
 * word where an older result is still shown. Nothing where the result is fresh.
 */
export function FindingsStatus(props: { readonly name: string }) {
  const t = useTranslate();
  const store = useAppStore();
  const findings = useApp((state) => state.findings);
  const dataset = useApp((state) => state.work.dataset);
  const olderShown = lastResult(findings)?.input.dataset === dataset;
  if (findings.status === 'running') {
    return (
      <div className="findings-status">
        <TaskBar name={props.name} progress={findings.progress} onCancel={() => store.cancel('findings')} />
        {olderShown && <p className="note">{t('gaps.stale')}</p>}
      </div>
    );
  }
  if (findings.status === 'failed') {
    if (freshResult(findings, findings.input) !== undefined) return null;
    return (
      <div className="findings-status" role="alert">
        <p>{t(findings.code === 'cancelled' ? 'gaps.cancelled' : 'gaps.failed')}</p>
        <Button small onClick={() => store.retry('findings')}>
          {t('gaps.retry')}
        </Button>
      </div>
    );
  }
  return null;
}

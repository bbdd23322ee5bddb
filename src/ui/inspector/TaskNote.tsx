import { useApp, useTranslate } from '../StoreContext.tsx';

/** What stands in place of figures that are not there: they are being computed, or their computation ended without them. */
export function TaskNote({
  task,
  className,
}: {
  readonly task: 'measures' | 'findings';
  readonly className?: string;
}) {
  const t = useTranslate();
  const state = useApp((app) => app[task]);
  const text =
    state.status === 'failed'
      ? t(state.code === 'cancelled' ? `explore.task.cancelled.${task}` : `explore.task.failed.${task}`)
      : t(task === 'measures' ? 'explore.computing' : 'explore.findings.waiting');
  return <p className={className}>{text}</p>;
}

/** Says that what follows belongs to an earlier day or view, while the new one is computed. */
export function StaleNote({ fresh }: { readonly fresh: boolean }) {
  const t = useTranslate();
  return fresh ? null : <p className="note">{t('explore.stale')}</p>;
}

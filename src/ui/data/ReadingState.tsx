import { CircleAlert } from 'lucide-react';
import type { Issue } from '../../domain/Dataset.ts';
import { describeIssue } from '../../view/describeIssue.ts';
import { fileIssues } from '../../view/data/groupNotices.ts';
import { TaskBar } from '../components/TaskBar.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { AsideTable } from './AsideTable.tsx';

/** How the reading of a file stands: under way with a way to end it, or why nothing came of it. */
export function ReadingState() {
  const t = useTranslate();
  const store = useAppStore();
  const reading = useApp((state) => state.reading);
  const language = useApp((state) => state.work.language);
  const words = describeIssue(language);
  if (reading.status === 'idle') return null;
  const file = reading.input.join(', ');
  if (reading.status === 'running') {
    return (
      <TaskBar
        name={t('data.reading', { file })}
        progress={reading.progress}
        onCancel={() => store.cancel('reading')}
      />
    );
  }
  if (reading.status === 'failed') {
    return (
      <p className="banner" role="alert">
        {t(reading.code === 'cancelled' ? 'data.reading.cancelled' : 'data.reading.failed')}
      </p>
    );
  }
  const { dataset, issues, quarantine } = reading.result;
  if (dataset.agreements.length > 0) return null;
  const named = fileIssues(issues);
  // A table that is a header alone has nothing wrong with it but that.
  const reasons: readonly Issue[] =
    named.length === 0 && quarantine.length === 0 ? [{ code: 'file-empty', severity: 'error', file }] : named;
  return (
    <div className="banner banner-overlap data-rejected" role="alert">
      <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
      <div>
        <p>
          <strong>{t('data.rejected', { file })}</strong>
        </p>
        {distinct(reasons.map((issue) => ({ issue, ...words(issue) }))).map(({ issue, message, remedy }) => (
          <p key={`${issue.file} ${issue.code} ${issue.column ?? ''}`}>
            {reading.input.length > 1 && <strong>{issue.file}: </strong>}
            {message} {remedy}
          </p>
        ))}
        {quarantine.length > 0 && (
          <>
            <p>{t('data.rejected.rows', { n: quarantine.length })}</p>
            <AsideTable rows={quarantine} first={5} />
          </>
        )}
      </div>
    </div>
  );
}

function distinct<Told extends { readonly message: string; readonly issue: { readonly file: string } }>(
  told: readonly Told[],
): readonly Told[] {
  const seen = new Set<string>();
  return told.filter(({ message, issue }) => {
    const key = `${issue.file} ${message}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

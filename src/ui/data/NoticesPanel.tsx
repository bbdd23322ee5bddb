import { Info } from 'lucide-react';
import { useMemo } from 'react';
import type { Issue } from '../../domain/Dataset.ts';
import { describeIssue } from '../../view/describeIssue.ts';
import { groupNotices, isColumnIssue } from '../../view/data/groupNotices.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';

const firstRows = 40;

/** What was noticed about rows that are loaded, by kind. Absent where nothing was. */
export function NoticesPanel() {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const groups = useMemo(() => groupNotices(dataset), [dataset]);
  const words = describeIssue(language);
  if (groups.length === 0) return null;
  return (
    <section className="data-panel" aria-labelledby="data-noticed">
      <h2 id="data-noticed" className="title-section">
        {t('data.noticed')}
      </h2>
      <p className="note">{t('data.noticed.note')}</p>
      <ul className="notice-list">
        {groups.map(({ code, issues }) => {
          const [first] = issues;
          if (first === undefined) return null;
          const { message, remedy } = words(first);
          const alike = issues.every((issue) => words(issue).message === message);
          return (
            <li key={`${code} ${first.column ?? ''}`}>
              <Info size={15} strokeWidth={1.75} aria-hidden />
              <details className="data-details">
                <summary>
                  {!isColumnIssue(first) && (
            <strong className="number">
              {issues.length === 1 && first.row !== undefined
                ? t('data.noticed.row', { row: String(first.row) })
                : t('data.noticed.rows', { n: issues.length })}
              :
            </strong>
          )}{' '}
          {!alike && first.row !== undefined && (
            <span className="note">{t('data.noticed.example', { row: String(first.row) })} </span>
          )}
          {message}
                </summary>
                <p className="note">{remedy}</p>
                <ul className="notice-rows">
                  {issues.slice(0, firstRows).map((issue) => (
                    <NoticeRow key={`${issue.file} ${String(issue.row)} ${issue.column ?? ''} ${issue.value ?? ''}`} issue={issue} />
                  ))}
                  {issues.length > firstRows && <li>…</li>}
                </ul>
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function NoticeRow({ issue }: { readonly issue: Issue }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  return (
    <li>
      {issue.row !== undefined && (
        <strong className="number">{t('data.noticed.row', { row: String(issue.row) })}: </strong>
      )}
      {describeIssue(language)(issue).message}
    </li>
  );
}

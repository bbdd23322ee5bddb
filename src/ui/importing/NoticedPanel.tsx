import { Info } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ImportSession } from '../../state/ImportSession.ts';
import { groupNotices, isColumnIssue, type IssueGroup } from '../../view/data/groupNotices.ts';
import { describeIssue } from '../../view/describeIssue.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { useReading } from './useReading.ts';

const firstRows = 40;

/** What was noticed about rows that load, by kind, most first. Absent where nothing was. */
export function NoticedPanel(_props: { readonly session: ImportSession }) {
  const t = useTranslate();
  const { result } = useReading();
  const groups = useMemo(() => (result === undefined ? [] : groupNotices(result.dataset)), [result]);
  if (groups.length === 0) return null;
  return (
    <section className="imp-part" aria-labelledby="imp-noticed-title">
      <h2 id="imp-noticed-title" className="title-section">
        {t('importing.noticed')}
      </h2>
      <p className="note">{t('importing.noticed.note')}</p>
      <ul className="imp-notices">
        {groups.map((group) => (
          <NoticeGroup key={`${group.code} ${group.issues[0]?.column ?? ''}`} group={group} />
        ))}
      </ul>
    </section>
  );
}

function NoticeGroup({ group }: { readonly group: IssueGroup }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const [isOpen, setOpen] = useState(false);
  const { issues } = group;
  const [first] = issues;
  if (first === undefined) return null;
  const words = describeIssue(language);
  const { message, remedy } = words(first);
  const alike = issues.slice(0, firstRows).every((issue) => words(issue).message === message);
  return (
    <li>
      <Info size={15} strokeWidth={1.75} aria-hidden />
      <details className="data-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {!isColumnIssue(first) && (
            <strong className="number">
              {issues.length === 1 && first.row !== undefined
                ? t('importing.noticed.row', { row: String(first.row) })
                : t('importing.noticed.rows', { n: issues.length })}
              :
            </strong>
          )}{' '}
          {!alike && first.row !== undefined && (
            <span className="note">{t('importing.noticed.example', { row: String(first.row) })} </span>
          )}
          {message}
        </summary>
        {isOpen && (
          <>
            <p className="note">{remedy}</p>
            <ul className="imp-notice-rows">
              {issues.slice(0, firstRows).map((issue, at) => (
                <li key={`${issue.file} ${String(issue.row)} ${String(at)}`}>
                  {issue.row !== undefined && (
                    <strong className="number">
                      {t('importing.noticed.row', { row: String(issue.row) })}:{' '}
                    </strong>
                  )}
                  {words(issue).message}
                </li>
              ))}
              {issues.length > firstRows && (
                <li>{t('importing.aside.rest', { n: issues.length - firstRows })}</li>
              )}
            </ul>
          </>
        )}
      </details>
    </li>
  );
}

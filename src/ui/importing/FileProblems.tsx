import { CircleAlert } from 'lucide-react';
import type { Issue } from '../../domain/Dataset.ts';
import type { ImportSession } from '../../state/ImportSession.ts';
import { describeIssue } from '../../view/describeIssue.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { useReading } from './useReading.ts';

/** Files that could not be opened, each with its reason and remedy, while others are open; and what else was noticed about files. */
export function FileProblems({ session }: { readonly session: ImportSession }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const errors = session.source.issues.filter(({ severity }) => severity === 'error');
  // That a table holds nothing to load is found out when it is read.
  const unused = (useReading().result?.issues ?? []).filter(
    ({ severity, row, code, file }) =>
      severity === 'error' &&
      row === undefined &&
      code.startsWith('file-') &&
      !errors.some((error) => error.file === file && error.code === code),
  );
  const notes = session.source.issues.filter(({ severity }) => severity === 'warning');
  if (errors.length + unused.length + notes.length === 0) return null;
  const words = describeIssue(language);
  return (
    <section className="imp-problems" aria-label={t('importing.problem.notes')}>
      {errors.length + unused.length > 0 && (
        <div className="banner banner-overlap" role="alert">
          <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
          <div>
            {errors.length > 0 && (
              <p>
                <strong>{t('importing.problem.title', { n: errors.length })}</strong>{' '}
                {unused.length === 0 && t('importing.problem.rest')}
              </p>
            )}
            <IssueList issues={[...errors, ...unused]} words={words} />
          </div>
        </div>
      )}
      {notes.length > 0 && (
        <details className="data-details">
          <summary>
            {t('importing.problem.notes')} <span className="number note">{notes.length}</span>
          </summary>
          <IssueList issues={notes.slice(0, 40)} words={words} />
        </details>
      )}
    </section>
  );
}

function IssueList(props: {
  readonly issues: readonly Issue[];
  readonly words: ReturnType<typeof describeIssue>;
}) {
  return (
    <ul className="imp-issues">
      {props.issues.map((issue, at) => {
        const { message, remedy } = props.words(issue);
        return (
          <li key={`${issue.file} ${issue.code} ${String(at)}`}>
            <strong>{issue.file}</strong> {message} {remedy}
          </li>
        );
      })}
    </ul>
  );
}

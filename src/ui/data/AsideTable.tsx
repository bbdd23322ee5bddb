import { useState } from 'react';
import type { QuarantinedRow } from '../../domain/Dataset.ts';
import { describeIssue } from '../../view/describeIssue.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';

/** Rows kept aside, each with where, what stands there, what is wrong and what to do. More rows come when asked for. */
export function AsideTable(props: { readonly rows: readonly QuarantinedRow[]; readonly first?: number }) {
  const { rows, first = 20 } = props;
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const [shown, setShown] = useState(first);
  const words = describeIssue(language);
  const several = new Set(rows.map((row) => row.file)).size > 1;
  const rest = rows.length - shown;
  return (
    <>
      <div className="data-table-scroll">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t('data.aside.row')}</th>
              <th scope="col">{t('data.aside.cell')}</th>
              <th scope="col">{t('data.aside.reason')}</th>
              <th scope="col">{t('data.aside.remedy')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).flatMap((row) =>
              row.issues.map((issue, at) => {
                const { message, remedy } = words(issue);
                return (
                  <tr key={`${row.file} ${String(row.row)} ${issue.code} ${issue.column ?? ''} ${issue.value ?? ''}`}>
                    {at === 0 && (
                      <th
 scope="row" className="number" rowSpan={row.issues.length} data-label={t('data.aside.row')}>
                        {row.row}
                        {several && <span className="note"> {row.file}</span>}
                      </th>
                    )}
                    <td>
                      {issue.column !== undefined && <span>{issue.column}</span>}{' '}
                      {issue.value !== undefined && issue.value !== '' && (
                        <span className="chip chip-overlap data-value">{issue.value}</span>
                      )}
                      {issue.value === undefined && <RowText row={row} />}
                    </td>
                    <td>{message}</td>
                    <td>{remedy}</td>
                  </tr>
                );
              }),
            )}
          </tbody>
        </table>
      </div>
      {rest > 0 && (
        <button type="button" className="link-button data-more" onClick={() => setShown(shown + 50)}>
          {t('data.aside.more', { n: Math.min(50, rest) })}
        </button>
      )}
    </>
  );
}

/** The beginning of a row, where the issue names no cell. */
function RowText({ row }: { readonly row: QuarantinedRow }) {
  const text = row.cells.filter((cell) => cell.trim() !== '').join(' · ');
  return <span className="data-row-text note">{text}</span>;
}

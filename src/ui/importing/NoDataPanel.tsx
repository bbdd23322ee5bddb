import { useMemo, useState } from 'react';
import type { ImportSession } from '../../state/ImportSession.ts';
import { cellKey } from '../../view/importing/cellKeys.ts';
import { countRows } from '../../view/importing/countRows.ts';
import { groupAside, type AsideGroup, type AsideRow } from '../../view/importing/groupAside.ts';
import { useAppStore, useTranslate } from '../StoreContext.tsx';
import { useDecisions } from './useDecisions.ts';
import { useReading } from './useReading.ts';

const firstRows = 40;

/** Rows that are no data, by reason; each can be brought back. Absent where all rows are data. */
export function NoDataPanel({ session }: { readonly session: ImportSession }) {
  const t = useTranslate();
  const { result } = useReading();
  const accounts = result?.accounts;
  const groups = useMemo(() => groupAside(accounts ?? []), [accounts]);
  if (accounts === undefined || groups.length === 0) return null;
  const { aside, blank } = countRows(accounts);
  return (
    <section className="imp-part" aria-labelledby="imp-no-data-title">
      <h2 id="imp-no-data-title" className="title-section">
        {t('importing.noData', { n: aside })}
      </h2>
      {blank > 0 && <p className="note">{t('importing.noData.blank', { n: blank })}</p>}
      {groups.map((group) => (
        <Group key={group.reason} session={session} group={group} />
      ))}
    </section>
  );
}

function Group({ session, group }: { readonly session: ImportSession; readonly group: AsideGroup }) {
  const t = useTranslate();
  const store = useAppStore();
  const { takeBack } = useDecisions();
  const [isOpen, setOpen] = useState(false);
  const { reason, rows } = group;
  const bringBack = ({ file, sheet, row }: AsideRow): void => {
    const index = session.source.sheets.findIndex((one) => one.file === file && one.sheet === sheet);
    const position = session.source.sheets[index]?.rowNumbers.indexOf(row) ?? -1;
    if (position < 0) return;
    const key = cellKey(session.source, session.plan, {
      file,
      row,
      ...(sheet === undefined ? {} : { sheet }),
    })?.row;
    const own = store.getState().work.kept.find((one) => one.kind === 'aside' && one.key === key);
    // What a person set aside by hand is a decision; the rest is the plan's.
    if (own === undefined)
      void store.changePlan({ type: 'row', sheet: index, row: position, aside: undefined });
    else takeBack(own);
  };
  const canReturn = reason !== 'header' && reason !== 'ignored-sheet';
  return (
    <details className="data-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t(`importing.noData.${reason}`)}{' '}
        <span className="number note">{t('importing.noticed.rows', { n: rows.length })}</span>
      </summary>
      {isOpen && (
        <ul className="imp-aside-rows">
          {rows.slice(0, firstRows).map((row) => (
            <li key={`${row.file} ${row.sheet ?? ''} ${String(row.row)}`}>
              <strong className="number">{row.row}</strong>
              <span className="imp-row-text">{row.text}</span>
              {canReturn && (
                <button
                  type="button"
                  className="link-button"
                  aria-label={t('importing.noData.backRow', { row: String(row.row) })}
                  onClick={() => bringBack(row)}
                >
                  {t('importing.noData.back')}
                </button>
              )}
            </li>
          ))}
          {rows.length > firstRows && <li>{t('importing.aside.rest', { n: rows.length - firstRows })}</li>}
        </ul>
      )}
    </details>
  );
}

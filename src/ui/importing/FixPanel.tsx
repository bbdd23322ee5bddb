import { Download } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { quarantineRows } from '../../export/rows/quarantineRows.ts';
import { spreadsheetCsv, writeCsv } from '../../export/writeCsv.ts';
import { importingMessages } from '../../i18n/messages/importing.ts';
import type { MessageKey, Translate } from '../../i18n/translate.ts';
import type { ImportSession } from '../../state/ImportSession.ts';
import type { IssueCode } from '../../domain/Dataset.ts';
import { formatNumber } from '../../i18n/format.ts';
import { describeIssue } from '../../view/describeIssue.ts';
import { exportName } from '../../view/exportName.ts';
import { countFaults, fixRows } from '../../view/importing/fixRows.ts';
import { Button } from '../components/Button.tsx';
import { saveFile } from '../exporting/saveFile.ts';
import { useApp, useSession, useTranslate } from '../StoreContext.tsx';
import { DecidedRows } from './DecidedRows.tsx';
import { FixRowView } from './FixRowView.tsx';
import { useReading } from './useReading.ts';

const atOnce = 20;

/** What is wrong in two or three words, for the choice of rows. */
function faultName(code: IssueCode, t: Translate): string {
  const key = `fault.${code}`;
  return t(key in importingMessages.en ? (`importing.${key}` as MessageKey) : 'importing.fault.other');
}

/** Rows that cannot be used, each with what is wrong and a field in which it is put right. Enter leads to the next open field below, else to the first. */
export function FixPanel({ session }: { readonly session: ImportSession }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const { today } = useSession();
  const { result } = useReading();
  const panel = useRef<HTMLElement>(null);
  const [shown, setShown] = useState(atOnce);
  const [fault, setFault] = useState<IssueCode>();
  const { plan, source } = session;
  const quarantine = result?.quarantine;
  const rows = useMemo(() => fixRows(quarantine ?? [], plan, source), [quarantine, plan, source]);
  const faults = useMemo(() => countFaults(rows), [rows]);
  const tables = useMemo(() => new Set(rows.map(({ row }) => `${row.file}\n${row.sheet ?? ''}`)), [rows]);
  const listed = useMemo(() => {
    const having = rows.filter(({ fixes }) => fixes.some(({ issue }) => issue.code === fault));
    return having.length === 0 ? rows : having;
  }, [rows, fault]);
  if (result === undefined) return null;
  const several = tables.size > 1;
  const code = faults.some((one) => one.code === fault) ? fault : undefined;
  const rest = listed.length - shown;

  const toNext = (from: HTMLElement): void => {
    const fields = [...(panel.current?.querySelectorAll<HTMLElement>('.imp-fix-field') ?? [])];
    // What has just been put right stands here until the rows are read anew.
    const isOpen = (field: HTMLElement): boolean =>
      field !== from && field.closest('.imp-fix.is-corrected') === null;
    const next = fields.slice(fields.indexOf(from) + 1).find(isOpen) ?? fields.find(isOpen);
    next?.focus();
  };
  const save = async (format: 'xlsx' | 'csv'): Promise<void> => {
    const all = rows.map(({ row }) => row);
    const name = exportName(plan.title, today(), 'quarantine', format);
    if (format === 'csv') {
      const table = quarantineRows(all, describeIssue(language));
      saveFile(name, writeCsv(table, spreadsheetCsv[language]), 'text/csv');
      return;
    }
    const [{ quarantineXlsx }, { xlsxType }] = await Promise.all([
      import('../../export/dataset/quarantineXlsx.ts'),
      import('../../export/xlsx/writeXlsx.ts'),
    ]);
    const titles = new Map(
      plan.sheets.map(({ sheet, title }) => {
        const table = source.sheets[sheet];
        return [`${table?.file ?? ''}\n${table?.sheet ?? ''}`, title] as const;
      }),
    );
    const bytes = quarantineXlsx(all, language, (row) => titles.get(`${row.file}\n${row.sheet ?? ''}`));
    saveFile(name, new Blob([new Uint8Array(bytes)], { type: xlsxType }));
  };
  return (
    <section ref={panel} className="imp-part" aria-labelledby="imp-fix-title">
      <div className="imp-half-head">
        <div>
          <h2 id="imp-fix-title" className="title-section">
            {t('importing.aside')}
          </h2>
          <p>{t(rows.length === 0 ? 'importing.aside.none' : 'importing.aside.note')}</p>
          {rows.length === 0 && <p className="note">{t('importing.aside.none.note')}</p>}
        </div>
        {rows.length > 0 && (
          <div className="imp-downloads">
            <Button
              icon={Download}
              aria-label={t('importing.aside.downloadAs', { n: rows.length, format: 'XLSX' })}
              onClick={() => void save('xlsx')}
            >
              {t('importing.aside.download', { n: rows.length })}
            </Button>
            <Button
              variant="quiet"
              aria-label={t('importing.aside.downloadAs', { n: rows.length, format: 'CSV' })}
              onClick={() => void save('csv')}
            >
              CSV
            </Button>
          </div>
        )}
      </div>
      {faults.length > 1 && rows.length > 8 && (
        <div className="imp-faults" role="group" aria-label={t('importing.aside.kinds')}>
          {[undefined, ...faults].map((one) => (
            <button
              key={one?.code ?? 'all'}
              type="button"
              className="chip imp-fault"
              aria-pressed={one?.code === code}
              onClick={() => {
                setFault(one?.code);
                setShown(atOnce);
              }}
            >
              {one === undefined ? t('importing.aside.all') : faultName(one.code, t)}{' '}
              <span className="number">{formatNumber(one?.rows ?? rows.length, language)}</span>
            </button>
          ))}
        </div>
      )}
      {rows.length > 0 && (
        <table className="imp-fixes">
          <thead>
            <tr>
              <th scope="col">{t('importing.aside.row')}</th>
              <th scope="col">{t('importing.aside.cell')}</th>
              <th scope="col">{t('importing.aside.reason')}</th>
              <th scope="col">{t('importing.aside.fix')}</th>
            </tr>
          </thead>
          {listed.slice(0, shown).map((row) => (
            <FixRowView key={row.key} session={session} fixRow={row} several={several} onNext={toNext} />
          ))}
        </table>
      )}
      {rest > 0 && (
        <button type="button" className="link-button imp-more" onClick={() => setShown(shown + 50)}>
          {t('importing.aside.more', { n: Math.min(50, rest) })}
        </button>
      )}
      <DecidedRows used={result.used} />
    </section>
  );
}

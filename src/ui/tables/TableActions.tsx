import { Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { exportName } from '../../view/exportName.ts';
import { spreadsheetCsv, toSafeText, writeCsv } from '../../export/writeCsv.ts';
import { toTextTable } from '../../view/tables/toTextTable.ts';
import { Button } from '../components/Button.tsx';
import { saveFile } from '../exporting/saveFile.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import type { ArrangedTable } from './useTable.ts';

/** Takes exactly the rows and columns on screen away: onto the clipboard, or as a CSV file. Says what became of it. */
export function TableActions(props: { readonly shown: ArrangedTable }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const datasetId = useApp((state) => state.work.dataset.id);
  const day = useApp((state) => state.work.filters.asOf);
  const [told, setTold] = useState('');
  const { kind, columns, rows } = props.shown;

  const copy = async (): Promise<void> => {
    const { columns: header, rows: cells } = toTextTable(columns, rows, language);
    const lines = [header, ...cells].map((line) => line.map(toPastedCell).join('\t'));
    try {
      await navigator.clipboard.writeText(lines.join('\n'));
      setTold(t('tables.copied', { n: rows.length }));
    } catch {
      setTold(t('tables.copyFailed'));
    }
  };
  const save = (): void => {
    const file = exportName(datasetId, day, kind, 'csv');
    saveFile(file, writeCsv(toTextTable(columns, rows, language), spreadsheetCsv[language]), 'text/csv');
    setTold(t('tables.csv.saved', { file }));
  };
  return (
    <div className="table-actions">
      <span className="note" role="status">
        {told}
      </span>
      <Button icon={Copy} onClick={() => void copy()}>
        <span className="button-word">{t('tables.copy')}</span>
      </Button>
      <Button icon={Download} title={t('tables.csv.title')} onClick={save}>
        <span className="button-word">{t('tables.csv')}</span>
      </Button>
    </div>
  );
}

/** A cell between tabs: without tabs and line breaks, and never a formula. */
function toPastedCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'number' ? String(value) : toSafeText(value.replaceAll(/[\t\r\n]+/g, ' '));
}

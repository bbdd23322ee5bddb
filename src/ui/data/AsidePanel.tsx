import { Download, FolderOpen } from 'lucide-react';
import { quarantineRows } from '../../export/rows/quarantineRows.ts';
import { spreadsheetCsv, writeCsv } from '../../export/writeCsv.ts';
import { describeIssue } from '../../view/describeIssue.ts';
import { exportName } from '../../view/exportName.ts';
import { Button } from '../components/Button.tsx';
import { saveFile } from '../exporting/saveFile.ts';
import { useReopen } from '../importing/useReopen.ts';
import { useApp, useTranslate } from '../StoreContext.tsx';
import { AsideTable } from './AsideTable.tsx';

/** Rows that could not be used, with the reason, to be taken away untouched and corrected. */
export function AsidePanel() {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const day = useApp((state) => state.work.filters.asOf);
  const reopen = useReopen();
  const { quarantine } = dataset;
  const save = (): void => {
    const table = quarantineRows(quarantine, describeIssue(language));
    saveFile(
      exportName(dataset.id, day, 'quarantine', 'csv'),
      writeCsv(table, spreadsheetCsv[language]),
      'text/csv',
    );
  };
  return (
    <section className="data-panel" aria-labelledby="data-aside">
      <div className="data-panel-head">
        <h2 id="data-aside" className="title-section">
          {t('data.aside')}
        </h2>
        {quarantine.length > 0 && (
          <Button icon={Download} small onClick={save}>
            {t('data.aside.download', { n: quarantine.length })}
          </Button>
        )}
      </div>
      {quarantine.length === 0 ? (
        <p>{t('data.aside.none')}</p>
      ) : (
        <>
          <p className="note">{t('data.aside.note')}</p>
          {reopen !== undefined && (
            <p>
              <Button icon={FolderOpen} onClick={reopen}>
                {t('importing.reopen')}
              </Button>
            </p>
          )}
          <AsideTable key={dataset.id} rows={quarantine} first={6} />
        </>
      )}
    </section>
  );
}

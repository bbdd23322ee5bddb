import { FileSpreadsheet, Table } from 'lucide-react';
import { useMemo, useState } from 'react';
import { version } from '../../../../package.json';
import type { GapContext } from '../../../analysis/gaps/GapContext.ts';
import type { GapTable } from '../../../analysis/gaps/GapTable.ts';
import type { Ranking } from '../../../analysis/gaps/rankAll.ts';
import type { RegionId } from '../../../domain/ids.ts';
import { mappingFormRows } from '../../../export/rows/mappingFormRows.ts';
import { spreadsheetCsv, writeCsv } from '../../../export/writeCsv.ts';
import { groundOf } from '../../../view/verdicts/formSources.ts';
import { mappingFormName } from '../../../view/verdicts/mappingFormName.ts';
import { Button } from '../../components/Button.tsx';
import { saveFile } from '../../exporting/saveFile.ts';
import { useApp, useSession, useTranslate } from '../../StoreContext.tsx';
import { useAttachedVerdicts } from './useAttachedVerdicts.ts';

/** What the form is written from. */
export interface MappingFormSource {
  readonly context: GapContext;
  readonly table: GapTable;
  readonly ranking: Ranking;
  /** The region that fills it in, where the list is that of one region. */
  readonly own?: RegionId | undefined;
}

/** How many rows the mapping form has, what it is not, and the two files that it can be saved as. */
export function MappingFormPanel({ context, table, ranking, own }: MappingFormSource) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const scoring = useApp((state) => state.work.gapScoring);
  const attachments = useAttachedVerdicts();
  const [state, setState] = useState<'idle' | 'writing' | 'failed'>('idle');
  const { dataset, asOf } = context;
  const { builtIn, today } = useSession();
  const ground = useMemo(() => groundOf(dataset, builtIn), [dataset, builtIn]);
  const form = useMemo(
    () =>
      mappingFormRows({
        context,
        table,
        ranking,
        attachments,
        ground,
        ...(own === undefined ? {} : { own }),
      }),
    [context, table, ranking, attachments, ground, own],
  );
  const nameOf = (ending: string): string => mappingFormName(dataset, today(), own, ending);

  const saveWorkbook = async (): Promise<void> => {
    setState('writing');
    try {
      const { mappingFormXlsx } = await import('../../../export/xlsx/mappingFormXlsx.ts');
      const { xlsxType } = await import('../../../export/xlsx/writeXlsx.ts');
      const bytes = mappingFormXlsx({
        form,
        dataset,
        ground,
        asOf,
        weights: scoring.weights,
        loose: attachments.loose.length,
        creator: `Jejaring ${version}`,
        language,
        ...(table.indicator === undefined ? {} : { indicator: table.indicator }),
        ...(own === undefined ? {} : { own }),
      });
      saveFile(nameOf('xlsx'), new Blob([bytes as Uint8Array<ArrayBuffer>], { type: xlsxType }));
      setState('idle');
    } catch {
      setState('failed');
    }
  };

  if (form.table.rows.length === 0) {
    return (
      <>
        <p>{t('verdicts.form.empty')}</p>
        {form.covered > 0 && <p className="note">{t('verdicts.form.covered', { n: form.covered })}</p>}
      </>
    );
  }
  return (
    <>
      <p>{t('verdicts.form.lead', { n: form.table.rows.length })}</p>
      {form.covered > 0 && <p className="note">{t('verdicts.form.covered', { n: form.covered })}</p>}
      <div className="form-files">
        <Button
          icon={FileSpreadsheet}
          variant="primary"
          // Not disabled: a button that goes away under the finger takes the focus with it.
          aria-disabled={state === 'writing'}
          onClick={() => {
            if (state !== 'writing') void saveWorkbook();
          }}
        >
          {t('verdicts.form.xlsx')}
        </Button>
        <Button
          icon={Table}
          onClick={() => saveFile(nameOf('csv'), writeCsv(form.table, spreadsheetCsv[language]), 'text/csv')}
        >
          {t('verdicts.form.csv')}
        </Button>
      </div>
      {state === 'writing' && <p role="status">{t('verdicts.form.writing')}</p>}
      {state === 'failed' && <p role="alert">{t('verdicts.form.failed')}</p>}
      <p className="note">{t('verdicts.form.unofficial')}</p>
    </>
  );
}

import { Download } from 'lucide-react';
import { useState } from 'react';
import { registersRows } from '../../../export/rows/registersRows.ts';
import { spreadsheetCsv, writeCsv } from '../../../export/writeCsv.ts';
import { exportName } from '../../../view/exportName.ts';
import type { RegisterRows } from '../../../view/registers/registerRows.ts';
import { Button } from '../../components/Button.tsx';
import { saveFile } from '../../exporting/saveFile.ts';
import { useApp, useTranslate } from '../../StoreContext.tsx';
import type { RegistersModel } from './useRegisters.ts';

/** Takes the whole comparison away, both registers side by side. */
export function RegisterExport(props: { readonly rows: RegisterRows; readonly model: RegistersModel }) {
  const t = useTranslate();
  const language = useApp((state) => state.work.language);
  const datasetId = useApp((state) => state.work.dataset.id);
  const day = useApp((state) => state.work.filters.asOf);
  const [told, setTold] = useState('');
  const { rows, model } = props;
  const table = () => {
    const all = [...rows.differing, ...rows.alike, ...rows.onlyA, ...rows.onlyB];
    const names = {
      a: model.a?.name ?? t('registers.first'),
      b: model.b?.name ?? t('registers.second'),
    };
    return registersRows(all, names, language);
  };
  const save = async (ending: 'csv' | 'xlsx'): Promise<void> => {
    const file = exportName(datasetId, day, 'registers', ending);
    if (ending === 'csv') saveFile(file, writeCsv(table(), spreadsheetCsv[language]), 'text/csv');
    else {
      const { writeXlsx, xlsxType } = await import('../../../export/xlsx/writeXlsx.ts');
      const data = table();
      const widths = data.columns.map((_, at) => (at < 3 ? 16 : at < 7 ? 44 : 18));
      const bytes = writeXlsx([{ name: t('registers.title'), table: data, widths, filter: true }]);
      saveFile(file, new Blob([new Uint8Array(bytes)], { type: xlsxType }));
    }
    setTold(t('registers.saved', { file }));
  };
  return (
    <div className="register-export">
      <span className="note" role="status">
        {told}
      </span>
      {(['csv', 'xlsx'] as const).map((ending) => (
        <Button key={ending} small icon={Download} onClick={() => void save(ending)}>
          {t(`registers.export.${ending}`)}
        </Button>
      ))}
    </div>
  );
}

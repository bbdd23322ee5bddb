import { Download } from 'lucide-react';
import { useState } from 'react';
import { coverageRows } from '../../../export/rows/coverageRows.ts';
import { spreadsheetCsv, writeCsv } from '../../../export/writeCsv.ts';
import { arrangedMatrix } from '../../../view/coverage/arrangeMatrix.ts';
import { matrixTable } from '../../../view/coverage/matrixTable.ts';
import { exportName } from '../../../view/exportName.ts';
import { Button } from '../../components/Button.tsx';
import { saveFile } from '../../exporting/saveFile.ts';
import { useApp, useTranslate } from '../../StoreContext.tsx';
import type { MatrixModel } from './useMatrix.ts';

/** Takes the matrix away as it stands: as CSV, or as a workbook that also has one row a cell. */
export function MatrixActions(props: { readonly model: MatrixModel }) {
  const t = useTranslate();
  const dataset = useApp((state) => state.work.dataset);
  const day = useApp((state) => state.work.filters.asOf);
  const language = useApp((state) => state.work.language);
  const [told, setTold] = useState('');
  const { matrix, arrangement } = props.model;
  const save = (ending: 'csv' | 'xlsx', content: string | Blob, type: string): void => {
    const file = exportName(dataset.id, day, 'coverage', ending);
    saveFile(file, content, type);
    setTold(t('coverage.saved', { file }));
  };
  const saveWorkbook = async (): Promise<void> => {
    const { writeXlsx, xlsxType } = await import('../../../export/xlsx/writeXlsx.ts');
    const bytes = writeXlsx([
      {
        name: t('coverage.sheet.matrix'),
        table: matrixTable(matrix, arrangement, dataset, language),
        widths: [8, 28],
      },
      {
        name: t('coverage.sheet.cells'),
        table: coverageRows(dataset, arrangedMatrix(matrix, arrangement), language),
        widths: [9, 28, 8, 30, 11, 11, 20, 11, 11, 20],
      },
    ]);
    save('xlsx', new Blob([new Uint8Array(bytes)], { type: xlsxType }), xlsxType);
  };
  return (
    <>
      <Button
        icon={Download}
        small
        onClick={() =>
          save(
            'csv',
            writeCsv(matrixTable(matrix, arrangement, dataset, language), spreadsheetCsv[language]),
            'text/csv',
          )
        }
      >
        CSV
      </Button>
      <Button icon={Download} small onClick={() => void saveWorkbook()}>
        XLSX
      </Button>
      <span className="visually-hidden" role="status">
        {told}
      </span>
    </>
  );
}

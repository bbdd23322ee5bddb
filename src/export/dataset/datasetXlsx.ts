import type { Dataset } from '../../domain/Dataset.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { translatorFor } from '../../i18n/translate.ts';
import { templateColumns } from '../../ingest/templateColumns.ts';
import type { DataTable } from '../DataTable.ts';
import type { Sheet } from '../xlsx/Sheet.ts';
import { writeXlsx } from '../xlsx/writeXlsx.ts';
import { columnWidth, dayColumns, textColumns } from '../template/columnFormats.ts';
import { agreementsTable } from './agreementsTable.ts';
import { areasTable } from './areasTable.ts';
import { bordersTable } from './bordersTable.ts';
import { regionsTable } from './regionsTable.ts';

/**
 * A whole dataset as a workbook that can be read again: agreements, and where there are any, regions, borders and areas.
 * Headers of the agreements are in the language; dates that name a day are days of the spreadsheet; no text is a formula.
 */
export function datasetXlsx(dataset: Dataset, language: Language): Uint8Array {
  const t = translatorFor(language);
  const agreements = agreementsTable(dataset);
  const headerOf = new Map(templateColumns.map(({ id, header }) => [id, header[language]]));
  const placesOf = (wanted: ReadonlySet<string>): ReadonlySet<number> =>
    new Set(agreements.ids.flatMap((id, at) => (id !== undefined && wanted.has(id) ? [at] : [])));
  const sheets: Sheet[] = [
    {
      name: t('projects.sheet.agreements'),
      table: {
        columns: agreements.columns.map((name, at) => {
          const id = agreements.ids[at];
          return (id === undefined ? undefined : headerOf.get(id)) ?? name;
        }),
        rows: agreements.rows,
      },
      widths: agreements.ids.map(columnWidth),
      days: placesOf(dayColumns),
      texts: placesOf(textColumns),
      filter: true,
    },
  ];
  const add = (name: string, table: DataTable, widths: readonly number[]): void => {
    if (table.rows.length > 0) {
      sheets.push({ name, table, widths: table.columns.map((_, at) => widths[at] ?? 14), filter: true });
    }
  };
  add(t('projects.sheet.regions'), regionsTable(dataset), [12, 32, 10, 10, 10, 10, 12, 12, 40]);
  add(t('projects.sheet.borders'), bordersTable(dataset), [14, 14, 12]);
  add(t('projects.sheet.areas'), areasTable(dataset), [24, 10, 50, 24, 40]);
  return writeXlsx(sheets);
}

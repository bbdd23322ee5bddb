import type { Language } from '../../domain/ViewSettings.ts';
import { templateColumns } from '../../ingest/templateColumns.ts';
import { spreadsheetCsv, writeCsv } from '../writeCsv.ts';

/** The template as a table without rows, with separators as the language's spreadsheets read them. */
export function templateCsv(language: Language): string {
  const columns = templateColumns.filter(({ inTemplate }) => inTemplate);
  const table = { columns: columns.map(({ header }) => header[language]), rows: [] };
  return writeCsv(table, spreadsheetCsv[language]);
}

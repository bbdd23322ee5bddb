import type { Issue, QuarantinedRow } from '../../domain/Dataset.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { translatorFor } from '../../i18n/translate.ts';
import { describeIssue } from '../../view/describeIssue.ts';
import type { Cell } from '../DataTable.ts';
import type { Sheet, SheetLine } from '../xlsx/Sheet.ts';
import { writeXlsx } from '../xlsx/writeXlsx.ts';

/** Where rows came from; a sheet of the workbook for each. */
interface Table {
  readonly row: QuarantinedRow;
  readonly rows: QuarantinedRow[];
}

/**
 * Rows that could not be used as a workbook: the same tables as in the files, a sheet for each, with the untouched cells
 * under their own header, and after them where each row came from and why it was set aside. Corrected there, it can be
 * read like the file it came from; the added columns are passed over.
 *
 * @param titleOf text of the title rows of a table, which often says whose register it is; stands above the header.
 */
export function quarantineXlsx(
  quarantine: readonly QuarantinedRow[],
  language: Language,
  titleOf: (row: QuarantinedRow) => string | undefined = () => undefined,
): Uint8Array {
  const t = translatorFor(language);
  const describe = describeIssue(language);
  const sheets = tablesOf(quarantine).map(({ row, rows }): Sheet => {
    const width = Math.max(row.header.length, ...rows.map(({ cells }) => cells.length));
    const header = Array.from({ length: width }, (_, at) => row.header[at] ?? '');
    const title = titleOf(row);
    const head: readonly SheetLine[] =
      title === undefined || title === ''
        ? []
        : [{ cells: [{ from: 0, to: Math.max(width - 1, 0), text: title, style: 'title' }] }];
    return {
      name: row.sheet ?? row.file.replace(/^.*[\\/]|\.[^.]*$/g, ''),
      table: {
        columns: [...header, ...reasonColumns.map((column) => t(`projects.quarantine.${column}`))],
        rows: rows.map((one): readonly Cell[] => [
          ...Array.from({ length: width }, (_, at) => one.cells[at]),
          ...reasonsOf(one, describe),
        ]),
      },
      widths: [...header.map((name) => (name.length > 24 ? 28 : 18)), 24, 8, 44, 44],
      head,
      filter: true,
    };
  });
  return writeXlsx(sheets.length > 0 ? sheets : [emptySheet(t('projects.quarantine.reason'))]);
}

const reasonColumns = ['file', 'row', 'reason', 'remedy'] as const;

function reasonsOf(
  { file, row, issues }: QuarantinedRow,
  describe: (issue: Issue) => { readonly message: string; readonly remedy: string },
): readonly Cell[] {
  const words = issues.map((issue) => ({ ...describe(issue), column: issue.column ?? '' }));
  const reasons = words.map(({ column, message }) => (column === '' ? message : `${column}: ${message}`));
  return [file, row, reasons.join('\n'), [...new Set(words.map(({ remedy }) => remedy))].join('\n')];
}

/** Rows of one file, sheet and header stay together, in order of their first row. */
function tablesOf(quarantine: readonly QuarantinedRow[]): readonly Table[] {
  const tables = new Map<string, Table>();
  for (const row of quarantine) {
    const key = JSON.stringify([row.file, row.sheet ?? null, row.header]);
    const table = tables.get(key);
    if (table === undefined) tables.set(key, { row, rows: [row] });
    else table.rows.push(row);
  }
  return [...tables.values()];
}

/** A workbook must hold a sheet. */
function emptySheet(name: string): Sheet {
  return { name, table: { columns: [name], rows: [] }, widths: [44] };
}

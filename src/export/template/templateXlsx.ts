import type { Dataset } from '../../domain/Dataset.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import { translatorFor } from '../../i18n/translate.ts';
import { templateColumns, type ColumnId } from '../../ingest/templateColumns.ts';
import type { Cell, DataTable } from '../DataTable.ts';
import type { Choices, Sheet } from '../xlsx/Sheet.ts';
import { writeXlsx } from '../xlsx/writeXlsx.ts';
import { columnWidth, dayColumns, textColumns } from './columnFormats.ts';
import { templateExamples } from './templateExamples.ts';
import { documentWords, kindWords, roleWords, statusWords } from './templateWords.ts';

/** Rows below the header for which values are offered. */
const rowsToFill = 2000;

const columns = templateColumns.filter(({ inTemplate }) => inTemplate);
const places = (wanted: ReadonlySet<ColumnId>): ReadonlySet<number> =>
  new Set(columns.flatMap(({ id }, at) => (wanted.has(id) ? [at] : [])));

/** Cells that take several values: whatever is typed is right. */
const several: ReadonlySet<ColumnId> = new Set<ColumnId>(['parties', 'roles', 'affairs']);

/** Which list is offered in which column, in the order of the lists' columns. */
const listOf = [
  ['kind', 'kind'],
  ['document_type', 'document'],
  ['roles', 'role'],
  ['status', 'status'],
  ['affairs', 'affairs'],
  ['parties', 'regions'],
] as const satisfies readonly (readonly [ColumnId, string])[];

/**
 * The template as a workbook: an empty table with lists to choose from, the same table filled in as an example, a guide to
 * each column, and, hidden, the lists. Only the first sheet is read again.
 *
 * @param base names the affairs and the regions.
 */
export function templateXlsx(base: Dataset, language: Language): Uint8Array {
  const t = translatorFor(language);
  const header = columns.map((column) => column.header[language]);
  const lists = listsOf(base, language);
  const choices = columns.map(({ id }, column): Choices => {
    const list = listOf.findIndex(([of]) => of === id);
    const hint = { title: header[column] ?? '', text: meaningOf(id, language) };
    const count = lists[list]?.length ?? 0;
    return {
      column,
      ...(count === 0 ? {} : { from: { sheet: 3, column: list, count } }),
      asks: count > 0 && !several.has(id),
      hint,
    };
  });
  const table = (rows: DataTable['rows']): Omit<Sheet, 'name'> => ({
    table: { columns: header, rows },
    widths: columns.map(({ id }) => columnWidth(id)),
    days: places(dayColumns),
    texts: places(textColumns),
  });
  const examples = templateExamples(language).map((row) => columns.map(({ id }) => row[id]));
  return writeXlsx([
    { name: t('projects.sheet.agreements'), ...table([]), choices, choiceRows: rowsToFill },
    { name: t('projects.sheet.example'), ...table(examples) },
    guideSheet(language, lists),
    {
      name: t('projects.sheet.lists'),
      table: {
        columns: listOf.map(([, list]) => t(`projects.template.list.${list}`)),
        rows: Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, row) =>
          lists.map((list) => list[row]),
        ),
      },
      widths: [32, 28, 16, 16, 44, 36],
      hidden: true,
    },
  ]);
}

/** The values of each list, in the order of `listOf`. */
function listsOf({ affairs, regions }: Dataset, language: Language): readonly (readonly string[])[] {
  return [
    Object.values(kindWords[language]),
    Object.values(documentWords[language]),
    Object.values(roleWords[language]),
    Object.values(statusWords[language]),
    affairs.map(({ name }) => name[language]),
    regions.filter(({ autonomous }) => autonomous).map(({ name }) => name),
  ];
}

/** One row for each column: what goes in, whether it must, which values are offered. */
function guideSheet(language: Language, lists: readonly (readonly string[])[]): Sheet {
  const t = translatorFor(language);
  const guide = {
    sheet: t('projects.sheet.agreements'),
    example: t('projects.sheet.example'),
    guide: t('projects.sheet.guide'),
  };
  return {
    name: guide.guide,
    table: {
      columns: [
        t('projects.template.column'),
        t('projects.template.required'),
        t('projects.template.meaning'),
        t('projects.template.values'),
      ],
      rows: columns.map(({ id, header, required }): readonly Cell[] => {
        const list = listOf.findIndex(([of]) => of === id);
        const words = id === 'affairs' || id === 'parties' ? undefined : lists[list]?.join('\n');
        return [
          header[language],
          required ? t('projects.template.yes') : undefined,
          meaningOf(id, language),
          words,
        ];
      }),
    },
    head: [
      { cells: [{ from: 0, to: 3, text: t('projects.template.lead', guide), style: 'text' }] },
      { cells: [], height: 6 },
    ],
    widths: [22, 10, 70, 36],
    grid: true,
  };
}

/** What goes into a column of the template. */
export function meaningOf(id: ColumnId, language: Language): string {
  return translatorFor(language)(`projects.template.of.${id}` as 'projects.template.of.id');
}

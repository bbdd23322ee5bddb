import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import readXlsxFile from 'read-excel-file/node';
import { languages } from '../../src/domain/ViewSettings.ts';
import { pairsWithAffairs } from '../../src/export/rows/gapAffairsRows.ts';
import { spreadsheetCsv } from '../../src/export/writeCsv.ts';
import type { Translate } from '../../src/i18n/translate.ts';
import { templateColumns } from '../../src/ingest/templateColumns.ts';
import { expect, goTo, openApp, showTable, test } from './support/app.ts';
import { cellOf, cliFolder, parseTable, readCliTable, type CliRow } from './support/cliFiles.ts';
import { openExport, save, take, takePicture, type SavedFile } from './support/downloads.ts';
import { chooseFiles, loadRows, readFixture } from './support/importing.ts';
import { inspectPicture } from './support/pixels.ts';

const fixture = readFixture('..', 'e2e', 'fixtures', 'six-rows.csv');

interface GraphFacts {
  readonly fault: string;
  readonly nodes: readonly string[];
  /** `a b`, ends in order of their ids. */
  readonly edges: readonly string[];
}

/** Nodes and edges of a GEXF or GraphML file, as a browser's own reader finds them. */
async function readGraph(page: Page, text: string): Promise<GraphFacts> {
  return page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'application/xml');
    const edges = [...parsed.getElementsByTagNameNS('*', 'edge')].map((edge) =>
      [edge.getAttribute('source') ?? '', edge.getAttribute('target') ?? ''].toSorted().join(' '),
    );
    return {
      fault: parsed.querySelector('parsererror')?.textContent ?? '',
      nodes: [...parsed.getElementsByTagNameNS('*', 'node')].map((node) => node.getAttribute('id') ?? ''),
      edges: edges.toSorted(),
    };
  }, text);
}

/** Numbers to twelve digits: the last ones of a sine are not the same in every engine. */
function rounded(rows: readonly CliRow[]): readonly CliRow[] {
  const round = (cell: string): string =>
    /^-?\d+\.\d{10,}(e-?\d+)?$/.test(cell) ? Number(cell).toPrecision(12) : cell;
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, round(cell)])));
}

/** How many columns of verdicts a table has beside those of the command line. */
const verdictColumnsOf: Readonly<Record<string, number>> = { gaps: 6, gapAffairs: 5 };

function withoutVerdict(row: CliRow): CliRow {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !column.startsWith('verdict')));
}

/** Cells of a file that a spreadsheet would run. */
function formulas(rows: readonly CliRow[]): readonly string[] {
  return rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+@\t\r]|^-[^\d.,]/.test(cell));
}

test('the graph as GEXF and GraphML has the nodes and ties of the command line', async ({ page }) => {
  const t = await openApp(page, 'en');
  const ties = readCliTable('record', 'ties.csv').map((row) =>
    [cellOf(row, 'source_id'), cellOf(row, 'target_id')].toSorted().join(' '),
  );
  for (const format of ['gexf', 'graphml'] as const) {
    const file = await take(page, t, t(`data.export.${format}`));
    expect(file.name).toBe(`jejaring-indonesia-2026-11-23-graph.${format}`);
    const graph = await readGraph(page, file.text);
    expect(graph.fault).toBe('');
    expect(graph.edges).toEqual(ties.toSorted());
    expect(graph.nodes).toHaveLength(readCliTable('record', 'measures.csv').length);
    // The same engine writes the same file.
    expect(file.text).toBe(readFileSync(join(cliFolder('record'), `graph.${format}`), 'utf8'));
  }
});

test('every table of the export menu is that of the command line', async ({ page }) => {
  const t = await openApp(page, 'en');
  const tables = {
    measures: { what: 'regions', cli: 'measures' },
    ties: { what: 'ties', cli: 'ties' },
    agreements: { what: 'agreements', cli: 'agreements' },
    gaps: { what: 'gaps', cli: 'gaps' },
    gapAffairs: { what: 'gap-affairs', cli: 'gap-affairs' },
    overlaps: { what: 'overlaps', cli: 'overlaps' },
  } as const;
  for (const key of Object.keys(tables) as (keyof typeof tables)[]) {
    await test.step(key, async () => {
      const { what, cli } = tables[key];
      const file = await take(page, t, t(`data.export.table.${key}`, { n: pairsWithAffairs }));
      expect(file.name).toBe(`jejaring-indonesia-2026-11-23-${what}.csv`);
      expect(file.text.startsWith('\uFEFF')).toBe(true);
      const rows = parseTable(file.text);
      expect(formulas(rows)).toEqual([]);
      const all = readCliTable('record', `${cli}.csv`);
      const wanted = key === 'agreements' ? all.filter(({ shown }) => shown === 'true') : all;
      expect(rounded(rows.map(withoutVerdict))).toEqual(rounded(wanted));
      // What people decide is known in the application only.
      const { length } = Object.keys(rows[0] ?? {}).filter((column) => column.startsWith('verdict'));
      expect(length).toBe(verdictColumnsOf[key] ?? 0);
    });
  }
});

test('the file of gaps can be cancelled while it is written, and be taken after that', async ({ page }) => {
  const t = await openApp(page, 'en');
  const panel = await openExport(page, t);
  const file = 'jejaring-indonesia-2026-11-23-gaps.csv';
  const item = panel.getByRole('button', { name: t('data.export.table.gaps'), exact: true });
  await expect(item).toBeEnabled();
  let saved = 0;
  page.on('download', () => {
    saved += 1;
  });
  await item.click();
  const bar = panel.getByRole('progressbar', { name: t('data.export.working', { file }), exact: true });
  await expect(bar).toBeVisible();
  await expect(item).toBeDisabled();
  await panel.getByRole('button', { name: t('cancel'), exact: true }).click();
  await expect(bar).toHaveCount(0);
  expect((await take(page, t, t('data.export.table.gaps'))).name).toBe(file);
  expect(saved).toBe(1);
});

for (const language of languages) {
  test(`tables as they stand on screen, and the template, ${language}`, async ({ page }) => {
    const t = await openApp(page, language, '#/tables');
    const { separator } = spreadsheetCsv[language];
    for (const kind of ['regions', 'agreements', 'ties', 'parties'] as const) {
      await test.step(kind, async () => {
        const grid = await showTable(page, t, kind);
        await expect(grid.getByRole('row').nth(3)).toBeVisible();
        // Measures are in the file once they are on the screen.
        await expect(grid.getByText('…', { exact: true })).toHaveCount(0);
        const file = await save(page, page.getByRole('button', { name: t('tables.csv'), exact: true }));
        expect(file.name).toMatch(/^jejaring-indonesia-2026-11-23-\w+\.csv$/);
        const rows = parseTable(file.text, separator);
        expect(Object.keys(rows[0] ?? {})).toEqual(
          await grid.getByRole('columnheader').locator('button > span').allTextContents(),
        );
        const shown = Number(await grid.getAttribute('aria-rowcount')) - 1;
        expect(rows).toHaveLength(shown);
        expect(formulas(rows)).toEqual([]);
      });
    }
    await goTo(page, t, 'data');
    const columns = templateColumns
      .filter(({ inTemplate }) => inTemplate)
      .map(({ header }) => header[language]);
    const csv = await takeTemplate(page, t, 'csv');
    expect(csv.text.trim()).toBe(`\uFEFF${columns.join(separator)}`.trim());
    const workbook = await takeTemplate(page, t, 'xlsx');
    const [sheet] = await readXlsxFile(workbook.bytes);
    expect(sheet?.data[0]).toEqual(columns);
  });
}

async function takeTemplate(page: Page, t: Translate, ending: 'csv' | 'xlsx'): Promise<SavedFile> {
  await page.getByRole('button', { name: t('projects.template'), exact: true }).click();
  const menu = page.getByRole('dialog', { name: t('projects.template.what'), exact: true });
  const item = menu.getByRole('button', { name: t(`projects.template.${ending}`), exact: true });
  const file = await save(page, item);
  expect(file.name).toBe(`${t('projects.template.file')}.${ending}`);
  await expect(menu).toHaveCount(0);
  return file;
}

test('a title that a spreadsheet would run is saved as text', async ({ page }) => {
  const t = await openApp(page, 'en', '#/data');
  await chooseFiles(page, fixture);
  await loadRows(page, t, 3);
  const fromMenu = await take(page, t, t('data.export.table.agreements'));
  const title = `'=HYPERLINK("https://example.org";"Angkutan")`;
  expect(parseTable(fromMenu.text).map((row) => row['title'])).toContain(title);
  expect(formulas(parseTable(fromMenu.text))).toEqual([]);
  await page.keyboard.press('Escape');
  await goTo(page, t, 'tables');
  await showTable(page, t, 'agreements');
  const fromTable = await save(page, page.getByRole('button', { name: t('tables.csv'), exact: true }));
  expect(parseTable(fromTable.text).map((row) => row[t('tables.column.title')])).toContain(title);
});

test('pictures of every size, of the map and of the force layout, are as large as they say', async ({
  page,
}) => {
  test.slow();
  const t = await openApp(page, 'en', '#/explore?sel=33.74');
  for (const layout of ['map', 'force'] as const) {
    await page.getByRole('radio', { name: t(`explore.layout.${layout}`), exact: true }).click();
    for (const size of ['screen', 'slide', 'a4'] as const) {
      await test.step(`${layout} ${size}`, async () => {
        const panel = await openExport(page, t);
        const label = panel.getByRole('radio', { name: t(`data.export.size.${size}`) });
        const said = /(\d+) × (\d+)/.exec((await label.locator('xpath=..').textContent()) ?? '');
        const file = await takePicture(page, t, size, 'png');
        const facts = await inspectPicture(page, file.bytes);
        expect([facts.width, facts.height]).toEqual([Number(said?.[1]), Number(said?.[2])]);
        expect(facts.colours).toBeGreaterThan(60);
        expect(facts.mostFrequent).toBeLessThan(0.93);
      });
    }
    await page.keyboard.press('Escape');
  }
});

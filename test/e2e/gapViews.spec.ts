import type { Locator, Page } from '@playwright/test';
import { indexDataset } from '../../src/domain/DatasetIndex.ts';
import type { Affair } from '../../src/domain/Dataset.ts';
import type { Region } from '../../src/domain/Region.ts';
import type { Language } from '../../src/domain/ViewSettings.ts';
import { spreadsheetCsv } from '../../src/export/writeCsv.ts';
import type { Translate } from '../../src/i18n/translate.ts';
import { affairShortName } from '../../src/view/affairShortName.ts';
import { builtIn } from '../support/builtIn.ts';
import {
  expect,
  expectAccessible,
  expectNoOverflow,
  inspector,
  isPhone,
  openApp,
  phone,
  settled,
  test,
  wide,
} from './support/app.ts';
import { regionId, shortName } from './support/builtInWords.ts';
import { adjacency, cellOf, parseTable, readCliTable, stepsFrom } from './support/cliFiles.ts';
import { save } from './support/downloads.ts';
import { chooseScope, cliGaps, gapDetails, gapRow, gapTitle, pairOfGap, touches } from './support/gaps.ts';
import { tabTo, walkByTab } from './support/keyboard.ts';

const sorong = regionId('Kabupaten Sorong Selatan');
const runs = [
  ['en', 'at a desk', wide, 'light'],
  ['de', 'at a desk', wide, 'dark'],
  ['id', 'on a phone', phone, 'light'],
] as const;

function showView(page: Page, t: Translate, view: 'matrix' | 'partners' | 'other'): Promise<void> {
  return page.getByRole('radio', { name: t(`gaps.view.${view}`), exact: true }).click();
}

for (const [language, place, device, theme] of runs) {
  test.describe(`${language}, ${place}, ${theme}`, () => {
    test.use(device);

    test('the matrix by keys: a cell is selected, shown on the map with its filter, and taken away', async ({
      page,
    }) => {
      const t = await openApp(page, language, `#/gaps?theme=${theme}`);
      await showView(page, t, 'matrix');
      await expect(page).toHaveURL(/view=matrix/);
      await cellByKeys(page, t, language);
      await matrixTwins(page, t, language);
      await cellToMap(page, t, language);
    });

    test('whom Kabupaten Sorong Selatan might approach, of which nothing is recorded', async ({ page }) => {
      const t = await openApp(page, language, `#/gaps?theme=${theme}`);
      await partnersOfSorong(page, t);
    });

    test('gaps that are no pairs: brokers, isolated regions, affairs of bordering regions, triangles', async ({
      page,
    }) => {
      const t = await openApp(page, language, `#/gaps?theme=${theme}`);
      await otherGaps(page, t);
    });
  });
}

function gridOf(page: Page, t: Translate): Locator {
  return page.getByRole('grid', { name: t('coverage.grid'), exact: true });
}

/** Region and affair of the selected cell, and what it shows, by its name: `Jawa Barat, Food: 3 agreements`. */
async function selectedCell(
  page: Page,
  t: Translate,
  language: Language,
): Promise<{ readonly region: Region; readonly affair: Affair; readonly count: string }> {
  const cell = gridOf(page, t).locator('[role="gridcell"][aria-selected="true"]');
  const [where = ''] = ((await cell.getAttribute('aria-label')) ?? '').split(': ');
  const { regions, affairs } = builtIn();
  const region = regions.find(({ id }) => where.startsWith(`${shortName(id)}, `));
  const rest = where.slice(shortName(region?.id ?? '').length + 2);
  const affair = affairs.find((one) => affairShortName(one, language) === rest);
  if (region === undefined || affair === undefined) throw new Error(`no cell is called ${where}`);
  return { region, affair, count: (await cell.textContent()) ?? '' };
}

/** The rows that stand for partners, in their order. */
function partnerRows(view: Locator): Locator {
  return view.getByRole('listitem').filter({ has: view.page().locator('button[aria-pressed]') });
}

async function cellByKeys(page: Page, t: Translate, language: Language): Promise<void> {
  const grid = gridOf(page, t);
  const focused = grid.locator(':focus');
  await expect(grid).toBeVisible();
  await expect(grid.getByRole('row')).toHaveCount(39);
  await tabTo(page, grid.locator('[data-row][tabindex="0"]'));
  await page.keyboard.press('Control+Home');
  // The regions with most affairs come first; their row has a cell that is covered.
  await expect(focused).toHaveAttribute('data-row', '0');
  await expect(focused).toHaveAttribute('data-column', '0');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveAttribute('data-row', '1');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await expect(focused).toHaveRole('rowheader');
  const covered = grid.locator('[data-row="0"].matrix-cell-covered').first();
  const steps = Number(await covered.getAttribute('data-column')) + 1;
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowRight');
  await expect(covered).toBeFocused();
  await expect(covered).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(covered).toHaveAttribute('aria-selected', 'true');
  const { region, affair, count } = await selectedCell(page, t, language);
  const panel = page.getByRole('complementary', { name: t('coverage.panel'), exact: true });
  const name = shortName(region.id);
  await expect(panel.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
  await expect(panel.getByText(affair.name[language], { exact: false }).first()).toBeVisible();
  // Its agreements are listed; documents of one family count once.
  expect(Number(count)).toBeGreaterThan(0);
  expect(await panel.locator('.agreement-entry').count()).toBeGreaterThanOrEqual(Number(count));
}

async function matrixTwins(page: Page, t: Translate, language: Language): Promise<void> {
  const { region, affair, count } = await selectedCell(page, t, language);
  await page.getByRole('radio', { name: t('coverage.shape.table'), exact: true }).click();
  const table = page.getByRole('table');
  const line = table.getByRole('row').filter({
    has: page.getByRole('rowheader', { name: region.name, exact: true }),
  });
  const heads = await table.getByRole('columnheader').allTextContents();
  const at = heads.indexOf(affair.name[language]);
  expect(at).toBeGreaterThan(0);
  await expect(line.getByRole('cell').nth(at - 1)).toHaveText(count);
  await expect(table.getByRole('row')).toHaveCount(39);
  const file = await save(page, page.getByRole('button', { name: 'CSV', exact: true }));
  expect(file.name).toBe('jejaring-indonesia-2026-11-23-coverage.csv');
  const rows = parseTable(file.text, spreadsheetCsv[language].separator);
  expect(rows).toHaveLength(38);
  const row = rows.find((one) => Object.values(one).includes(region.name));
  expect(cellOf(row, affair.name[language])).toBe(count);
  await page.getByRole('radio', { name: t('coverage.shape.grid'), exact: true }).click();
}

async function cellToMap(page: Page, t: Translate, language: Language): Promise<void> {
  const { region, affair } = await selectedCell(page, t, language);
  const panel = page.getByRole('complementary', { name: t('coverage.panel'), exact: true });
  await panel.getByRole('button', { name: t('coverage.showOnMap'), exact: true }).click();
  await expect(page).toHaveURL(/#\/explore/);
  await expect(page).toHaveURL(new RegExp(`[?&]affair=${affair.code.replace('.', '\\.')}(&|$)`));
  await expect(page).toHaveURL(new RegExp(`[?&]party=${region.id}(&|$)`));
  const known = inspector(page, t);
  await expect(known.getByRole('heading', { level: 2, name: region.name, exact: true })).toBeVisible();
  await settled(page);
  // What the map shows is this affair of this region.
  const wanted = readCliTable('record', 'agreements.csv').filter(
    (row) =>
      row['shown'] === 'true' &&
      row['affairs']?.split(';').includes(affair.code) === true &&
      row['party_ids']?.split(';').includes(region.id) === true,
  );
  expect(wanted.length).toBeGreaterThan(0);
  await known.getByRole('tab', { name: t('explore.tab.agreements') }).click();
  await expect(known.getByRole('article')).toHaveCount(wanted.length);
}

async function partnersOfSorong(page: Page, t: Translate): Promise<void> {
  await showView(page, t, 'partners');
  await expect(
    page.getByRole('heading', { level: 2, name: t('coverage.partners.empty'), exact: true }),
  ).toBeVisible();
  await chooseScope(page, t, 'Kabupaten Sorong Selatan', t('coverage.partners.choose'));
  const view = page.getByRole('region', { name: t('coverage.partners'), exact: true }).first();
  await expect(
    view.getByRole('heading', { level: 2, name: 'Kabupaten Sorong Selatan', exact: true }),
  ).toBeVisible();
  await expect(view.getByText(t('gaps.region.nothing'), { exact: true })).toBeVisible();

  const rows = cliGaps('new').filter((row) => touches(row, sorong));
  const pairs = new Set<string>(indexDataset(builtIn()).lifted.map(({ id }) => id));
  const head = rows.slice(0, 3);
  expect(head.map((row) => pairs.has(pairOfGap(row)))).toEqual([true, true, true]);
  expect(rows.slice(3).some((row) => pairs.has(pairOfGap(row)))).toBe(false);
  const items = partnerRows(view);
  for (const [at, row] of head.entries()) {
    const other = cellOf(row, 'region_a_id') === sorong ? 'region_b_id' : 'region_a_id';
    await expect(items.nth(at)).toContainText(shortName(cellOf(row, other)));
    await expect(items.nth(at)).toContainText(t('coverage.partners.check'));
  }
  await items.first().getByRole('button').click();
  const detail = page.getByRole('article');
  await expect(detail.getByText(t('coverage.path.none'), { exact: true })).toBeVisible();
  await expect(detail).not.toContainText(/[{}]|undefined|NaN/);
  if (isPhone(page)) await expectNoOverflow(page);
  await detail.getByRole('button', { name: t('coverage.partner.openGap'), exact: true }).click();
  const [first] = head;
  if (first === undefined) throw new Error('no bordering pair');
  await expect(page).toHaveURL(new RegExp(`#/gaps/${pairOfGap(first).replace('|', '\\|')}`));
  await expect(gapRow(page, t, 1)).toContainText(t('gaps.row.checkBoth'));
  if (!isPhone(page)) {
    const title = gapTitle(t, pairOfGap(first));
    await expect(
      gapDetails(page, t).getByRole('heading', { level: 2, name: title, exact: true }),
    ).toBeVisible();
  }
}

/** How many regions fall off without a region, from the ties of the command line. */
function cutOffWithout(region: string): number {
  const partners = adjacency('record');
  const rest = new Map(
    [...partners]
      .filter(([id]) => id !== region)
      .map(([id, of]) => [id, new Set([...of].filter((other) => other !== region))]),
  );
  const pieces: number[] = [];
  const seen = new Set<string>();
  for (const start of partners.get(region) ?? []) {
    if (seen.has(start)) continue;
    const piece = stepsFrom(rest, start);
    for (const id of piece.keys()) seen.add(id);
    pieces.push(piece.size);
  }
  return pieces.reduce((sum, size) => sum + size, 0) - Math.max(...pieces);
}

async function otherGaps(page: Page, t: Translate): Promise<void> {
  await showView(page, t, 'other');
  const section = (id: 'peers' | 'isolated' | 'brokers' | 'triangles'): Locator =>
    page.getByRole('region', { name: t(`coverage.other.${id}`), exact: true });
  const count = (id: 'peers' | 'isolated' | 'brokers' | 'triangles'): Locator =>
    section(id).getByRole('heading', { level: 2 }).locator('.section-count');

  const brokers = [...adjacency('record').keys()]
    .map((id) => ({ id, n: cutOffWithout(id) }))
    .filter(({ n }) => n > 0)
    .toSorted((one, other) => other.n - one.n);
  await expect(count('brokers')).toHaveText(String(brokers.length));
  const [first] = brokers;
  if (first === undefined) throw new Error('no broker');
  const row = section('brokers').getByRole('listitem').first().getByRole('button');
  await expect(row).toContainText(shortName(first.id));
  await expect(row).toContainText(t('coverage.other.brokers.figure', { n: first.n }));

  // A record, and no tie with another region; of regions without a record nothing is said.
  const measures = readCliTable('record', 'measures.csv');
  const isolated = measures.filter((one) => one['has_record'] === 'true' && one['partners'] === '0');
  const without = measures.filter((one) => one['has_record'] === 'false');
  await expect(count('isolated')).toHaveText(String(isolated.length));
  await expect(section('isolated')).toContainText(
    t('coverage.other.isolated.without', { n: without.length }),
  );
  for (const id of ['peers', 'triangles'] as const) {
    await expect(section(id).getByRole('list').last().getByRole('listitem').first()).toBeVisible();
  }

  await row.click();
  const detail = isPhone(page)
    ? page.locator('.other-detail')
    : page.getByRole('complementary', { name: t('coverage.other.open'), exact: true });
  await expect(
    detail.getByRole('heading', { level: 2, name: shortName(first.id), exact: true }),
  ).toBeVisible();
  await expect(detail).not.toContainText(/[{}]|undefined|NaN/);
  if (isPhone(page)) {
    await expectNoOverflow(page);
    await page.getByRole('button', { name: t('coverage.other.back'), exact: true }).click();
  }
}

for (const [language, place, device, theme] of runs) {
  test.describe(`${language}, ${place}, ${theme}`, () => {
    test.use(device);
    test('no view of the gaps has accessible faults', async ({ page }) => {
      const t = await openApp(page, language, `#/gaps?view=other&theme=${theme}`);
      const brokers = page.getByRole('region', { name: t('coverage.other.brokers'), exact: true });
      await expect(brokers.getByRole('listitem').first()).toBeVisible();
      await expectFaultless(page);
      await showView(page, t, 'matrix');
      await expect(gridOf(page, t)).toBeVisible();
      await expectFaultless(page);
      await page.getByRole('radio', { name: t('coverage.shape.table'), exact: true }).click();
      await expect(page.getByRole('table')).toBeVisible();
      await expectFaultless(page);
      await showView(page, t, 'partners');
      await chooseScope(page, t, 'Kabupaten Sorong Selatan', t('coverage.partners.choose'));
      const view = page.getByRole('region', { name: t('coverage.partners'), exact: true }).first();
      await expect(partnerRows(view).first()).toBeVisible();
      await expectFaultless(page);
      if (isPhone(page)) {
        await partnerRows(view).first().getByRole('button').click();
        await expect(page.getByRole('article')).toBeVisible();
        await expectFaultless(page);
      }
    });
  });
}

async function expectFaultless(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoOverflow(page);
}

test('every stop of the Tab key is seen in matrix, partners and other gaps', async ({ page }) => {
  const t = await openApp(page, 'en', `#/gaps/${sorong}?view=partners`);
  for (const view of ['partners', 'matrix', 'other'] as const) {
    await test.step(view, async () => {
      await showView(page, t, view);
      await expect(page.locator('.gaps-view').getByRole('button').first()).toBeVisible();
      const stops = await walkByTab(page);
      expect(stops.length).toBeGreaterThan(18);
      const poor = stops.filter(({ faults }) => faults.length > 0);
      expect.soft(poor.map(({ what, faults }) => `${what}: ${faults.join(', ')}`)).toEqual([]);
    });
  }
});

test('a region that is chosen while the gaps are still computed stays chosen', async ({ page }) => {
  let letWorkersGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letWorkersGo = resolve;
  });
  await page.route('**/assets/worker*.js', async (route) => {
    await held;
    await route.continue();
  });
  const t = await openApp(page, 'en', '#/gaps');
  await showView(page, t, 'partners');
  await chooseScope(page, t, 'Kabupaten Sorong Selatan', t('coverage.partners.choose'));
  letWorkersGo();
  await expect(
    page
      .getByRole('region', { name: t('coverage.partners'), exact: true })
      .first()
      .getByRole('heading', { level: 2, name: 'Kabupaten Sorong Selatan', exact: true }),
  ).toBeVisible();
});

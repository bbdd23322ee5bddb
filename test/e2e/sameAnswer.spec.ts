import type { Locator, Page } from '@playwright/test';
import type { PairState } from '../../src/analysis/gaps/BorderingPair.ts';
import { indexDataset } from '../../src/domain/DatasetIndex.ts';
import { pairKey, toRegionId } from '../../src/domain/ids.ts';
import type { Status } from '../../src/domain/status.ts';
import { formatNumber } from '../../src/i18n/format.ts';
import type { Translate } from '../../src/i18n/translate.ts';
import { seededRandom } from '../../src/lib/random.ts';
import { builtIn } from '../support/builtIn.ts';
import { expect, inspector, openApp, settled, test } from './support/app.ts';
import { shortName } from './support/builtInWords.ts';
import { cellOf, readCliTable, type CliRow } from './support/cliFiles.ts';

/** So many of a list, the same for the same seed. */
function pickSeeded<Item>(items: readonly Item[], count: number, seed: number): readonly Item[] {
  const next = seededRandom(seed);
  return items
    .map((item) => ({ item, at: next() }))
    .toSorted((one, other) => one.at - other.at)
    .slice(0, count)
    .map(({ item }) => item);
}

/** Changes the address within the page, as following a link to a place of the application does. */
async function visit(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    window.location.hash = next;
  }, hash);
}

/** The number under a name among the key figures of the inspector. */
function figure(known: Locator, name: string): Locator {
  const term = known
    .page()
    .locator('dt')
    .filter({ hasText: new RegExp(`^${name}\\b`) });
  return known.locator('.key-figures > div').filter({ has: term }).locator('.key-figure');
}

/** What a row of the table shows in a column, by the column's heading. */
async function cellUnder(grid: Locator, row: Locator, heading: string): Promise<string> {
  const at = await grid
    .getByRole('columnheader', { name: heading, exact: true })
    .getAttribute('aria-colindex');
  return (await row.locator(`[role="gridcell"][aria-colindex="${at ?? ''}"]`).textContent())?.trim() ?? '';
}

const sorted = (ids: readonly string[]): readonly string[] => ids.toSorted();
const listIn = (row: CliRow | undefined, column: string): readonly string[] =>
  row === undefined ? [] : sorted(cellOf(row, column).split(';').filter(Boolean));

test('20 pairs of regions: partners and tie are one in Explore, Gaps, Tables and the files', async ({
  page,
}) => {
  test.slow();
  const ties = readCliTable('record', 'ties.csv');
  const tieOf = new Map(ties.map((row) => [pairOf(row, 'source_id', 'target_id'), row]));
  const gapOf = new Map(
    readCliTable('record', 'gaps.csv').map((row) => [pairOf(row, 'region_a_id', 'region_b_id'), row]),
  );
  const measures = new Map(
    readCliTable('record', 'measures.csv').map((row) => [cellOf(row, 'region_id'), row]),
  );
  const { lifted } = indexDataset(builtIn());
  const bordering = new Set<string>(lifted.map(({ id }) => id));
  // Bordering pairs with and without a tie, and ties of regions that do not border.
  const pairs = [
    ...pickSeeded(
      [...bordering].filter((id) => tieOf.has(id)),
      7,
      11,
    ),
    ...pickSeeded(
      [...bordering].filter((id) => gapOf.has(id) && !tieOf.has(id)),
      7,
      12,
    ),
    ...pickSeeded(
      [...tieOf.keys()].filter((id) => !bordering.has(id)),
      6,
      13,
    ),
  ];
  expect(new Set(pairs).size).toBe(20);

  const t = await openApp(page, 'en');
  await settled(page);
  const known = inspector(page, t);
  for (const id of pairs) {
    await test.step(id, async () => {
      const [a = '', b = ''] = id.split('|');
      const tie = tieOf.get(id);
      await visit(page, `#/explore?sel=t:${id}`);
      const title = t('explore.tie.between', { a: shortName(a), b: shortName(b) });
      await expect(known.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible();
      if (tie === undefined)
        await expect(known.getByText(t('explore.tie.none'), { exact: true })).toBeVisible();
      else await expectTie(known, t, tie);

      for (const region of [a, b]) await expectRegion(page, t, region, measures.get(region));
      if (tie !== undefined) await expectTieRow(page, t, id, tie);
      if (bordering.has(id)) await expectGap(page, t, id, gapOf.get(id), tie);
    });
  }
});

/** The inspector of a tie against its row in the file. */
async function expectTie(known: Locator, t: Translate, tie: CliRow): Promise<void> {
  await expect(figure(known, t('explore.tie.count'))).toHaveText(cellOf(tie, 'count'));
  const strength = formatNumber(Number(cellOf(tie, 'strength')), 'en', 2);
  await expect(figure(known, t('explore.tie.strength'))).toHaveText(strength);
  const sentence = { 'in-force': 'inForce', assumed: 'assumed', 'not-known': 'notKnown' } as const;
  const certainty = cellOf(tie, 'certainty') as keyof typeof sentence;
  await expect(known.getByText(t(`explore.tie.${sentence[certainty]}`), { exact: true })).toBeVisible();
  const ids = await known.getByRole('article').locator('.agreement-kind .number').allTextContents();
  expect(sorted(ids)).toEqual(listIn(tie, 'agreement_ids'));
}

/** A region in the inspector and in the table of regions against its row in the file. */
async function expectRegion(page: Page, t: Translate, id: string, row: CliRow | undefined): Promise<void> {
  const known = inspector(page, t);
  const name = cellOf(row, 'region');
  await visit(page, `#/explore?sel=${id}`);
  await expect(known.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
  const recorded = cellOf(row, 'has_record') === 'true';
  const partners = Number(cellOf(row, 'partners'));
  if (recorded) {
    await expect(figure(known, t('explore.partners', { n: partners }))).toHaveText(
      formatNumber(partners, 'en'),
    );
    const families = Number(cellOf(row, 'agreements'));
    await expect(figure(known, t('explore.agreements', { n: families }))).toHaveText(
      formatNumber(families, 'en'),
    );
    const list = known.getByRole('list', { name: t('explore.partners.list'), exact: true });
    await expect(list.getByRole('listitem')).toHaveCount(partners);
  } else await expect(known.getByText(t('explore.noRecord.title'), { exact: true })).toBeVisible();

  await visit(page, `#/tables/regions?sel=${id}`);
  const grid = page.getByRole('grid', { name: t('tables.regions'), exact: true });
  const line = grid.getByRole('row', { selected: true });
  await expect(line).toContainText(name);
  const cell = (heading: string): Promise<string> => cellUnder(grid, line, heading);
  const missing = t('notRecorded');
  expect(await cell(t('tables.column.partners'))).toBe(recorded ? formatNumber(partners, 'en') : missing);
  expect(await cell(t('tables.column.agreements'))).toBe(
    recorded ? formatNumber(Number(cellOf(row, 'agreements')), 'en') : missing,
  );
}

/** A tie in the table of ties against its row in the file. */
async function expectTieRow(page: Page, t: Translate, id: string, tie: CliRow): Promise<void> {
  await visit(page, `#/tables/ties?sel=t:${id}`);
  const grid = page.getByRole('grid', { name: t('tables.ties'), exact: true });
  const line = grid.getByRole('row', { selected: true });
  await expect(line).toContainText(shortName(cellOf(tie, 'source_id')));
  await expect(line).toContainText(shortName(cellOf(tie, 'target_id')));
  expect(await cellUnder(grid, line, t('tables.column.agreements'))).toBe(cellOf(tie, 'count'));
  const strength = Number(await cellUnder(grid, line, t('tables.measure.strength')));
  expect(strength).toBeCloseTo(Number(cellOf(tie, 'strength')), 2);
  const certainty = cellOf(tie, 'certainty') as 'in-force' | 'assumed' | 'not-known';
  expect(await cellUnder(grid, line, t('tables.column.certainty'))).toBe(t(`certainty.${certainty}`));
}

/** A bordering pair on the screen of gaps against its row in the file and its tie; none in the file = in force. */
async function expectGap(
  page: Page,
  t: Translate,
  id: string,
  gap: CliRow | undefined,
  tie: CliRow | undefined,
): Promise<void> {
  await visit(page, `#/gaps/${id}`);
  const known = page.getByRole('complementary', { name: t('gaps.facts'), exact: true });
  const [a = '', b = ''] = id.split('|');
  const index = indexDataset(builtIn());
  const names = [a, b].map((region) => index.regionOf.get(toRegionId(region))?.name ?? '');
  const title = names.join(` ${t('gaps.and')} `);
  await expect(known.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible();
  const state = gap === undefined ? 'in-force' : (cellOf(gap, 'state') as PairState);
  await expect(known.locator('.finding-head .chip')).toHaveText(t(`gaps.state.${state}`));
  // On record there is a tie where the pair has an agreement that is more than planned.
  expect(tie === undefined).toBe(state === 'none-recorded' || state === 'planned-only');
  if (tie !== undefined) expect(state === 'in-force').toBe(cellOf(tie, 'certainty') !== 'not-known');
  const titles = await known.locator('.agreement-entry .agreement-title').allTextContents();
  const ids = gap === undefined ? listIn(tie, 'agreement_ids') : listIn(gap, 'agreement_ids');
  const titleOf = new Map<string, string>(
    builtIn().agreements.map((agreement) => [agreement.id, agreement.title]),
  );
  expect(sorted(titles)).toEqual(sorted(ids.map((one) => titleOf.get(one) ?? one)));
  if (tie !== undefined) expect(ids).toEqual(listIn(tie, 'agreement_ids'));
}

test('20 agreements: status and family are one in Explore, Gaps, Overlaps, Tables and the files', async ({
  page,
}) => {
  test.slow();
  const rows = readCliTable('record', 'agreements.csv');
  const rowOf = new Map(rows.map((row) => [cellOf(row, 'id'), row]));
  const sizeOf = new Map<string, number>();
  for (const row of rows) {
    const family = cellOf(row, 'family_id');
    sizeOf.set(family, (sizeOf.get(family) ?? 0) + 1);
  }
  const overlaps = readCliTable('record', 'overlaps.csv');
  const overlapOf = new Map<string, CliRow>();
  for (const row of overlaps.toReversed()) {
    for (const column of ['agreement_a_id', 'agreement_b_id']) overlapOf.set(cellOf(row, column), row);
  }
  const gapOf = new Map<string, CliRow>();
  for (const row of readCliTable('record', 'gaps.csv')) {
    for (const id of listIn(row, 'agreement_ids')) if (!gapOf.has(id)) gapOf.set(id, row);
  }
  const all = rows.map((row) => cellOf(row, 'id'));
  const inFamily = all.filter((id) => (sizeOf.get(cellOf(rowOf.get(id), 'family_id')) ?? 0) > 1);
  const chosen = new Set([
    ...pickSeeded([...overlapOf.keys()], 7, 21),
    ...pickSeeded(inFamily, 5, 22),
    ...pickSeeded([...gapOf.keys()], 5, 23),
  ]);
  for (const id of pickSeeded(all, 20, 24)) if (chosen.size < 20) chosen.add(id);
  expect(chosen.size).toBe(20);

  const t = await openApp(page, 'en', '#/tables/agreements');
  await showFamilyColumn(page, t);
  for (const id of chosen) {
    await test.step(id, async () => {
      const row = rowOf.get(id);
      const status = cellOf(row, 'status_on_day') as Status;
      const size = sizeOf.get(cellOf(row, 'family_id')) ?? 0;
      const known = inspector(page, t);

      await visit(page, `#/explore?sel=a:${id}`);
      await expect(
        known.getByRole('heading', { level: 2, name: cellOf(row, 'title'), exact: true }),
      ).toBeVisible();
      await expect(known.locator('.agreement-facts .chip').first()).toHaveText(t(`status.${status}`));
      const family = size > 1 ? t('explore.family.of', { n: size }) : t('explore.family.none');
      await expect(known.getByText(family, { exact: true })).toBeVisible();

      // Planned ones are not in the tables of what is on record.
      const statuses = status === 'planned' ? '&status=planned' : '';
      await visit(page, `#/tables/agreements?sel=a:${id}${statuses}`);
      const grid = page.getByRole('grid', { name: t('tables.agreements'), exact: true });
      const line = grid.getByRole('row', { selected: true });
      await expect(line).toContainText(id);
      expect(await cellUnder(grid, line, t('tables.column.status'))).toBe(t(`status.${status}`));
      expect(await cellUnder(grid, line, t('tables.column.family'))).toBe(
        size > 1 ? t('tables.family', { id: cellOf(row, 'family_id'), n: size }) : '–',
      );

      const overlap = overlapOf.get(id);
      if (overlap !== undefined) await expectOverlap(page, t, overlap, rowOf);
      const gap = gapOf.get(id);
      if (gap !== undefined) await expectGapEntry(page, t, gap, row);
    });
  }
});

/** Adds the column of families to the table of agreements. */
async function showFamilyColumn(page: Page, t: Translate): Promise<void> {
  await page.getByRole('button', { name: t('tables.columns') }).click();
  const panel = page.getByRole('dialog', { name: t('tables.columns'), exact: true });
  await panel
    .getByRole('listitem')
    .filter({ hasText: t('tables.column.family') })
    .getByRole('checkbox')
    .check();
  await page.keyboard.press('Escape');
  const grid = page.getByRole('grid', { name: t('tables.agreements'), exact: true });
  await expect(
    grid.getByRole('columnheader', { name: t('tables.column.family'), exact: true }),
  ).toBeVisible();
}

/** Both documents of an overlap side by side against their rows in the file. */
async function expectOverlap(
  page: Page,
  t: Translate,
  overlap: CliRow,
  rowOf: ReadonlyMap<string, CliRow>,
): Promise<void> {
  const [a, b] = [cellOf(overlap, 'agreement_a_id'), cellOf(overlap, 'agreement_b_id')];
  await visit(page, `#/overlaps/${pairKey(a, b)}`);
  const table = page.getByRole('table').filter({ hasText: t('overlaps.earlier') });
  await expect(table.getByRole('columnheader').filter({ hasText: a })).toBeVisible();
  await expect(table.getByRole('columnheader').filter({ hasText: b })).toBeVisible();
  const heading = t('overlaps.field.status', { date: '23 November 2026' });
  const cells = table.getByRole('row').filter({ hasText: heading }).locator('td:not(.field-sign)');
  await expect(cells).toHaveText(
    [a, b].map((id) => t(`status.${cellOf(rowOf.get(id), 'status_on_day') as Status}`)),
  );
  const relation = cellOf(overlap, 'relation') as 'same-ground' | 'different-level' | 'renewal' | 'one-day';
  await expect(page.locator('.overlap-detail .finding-head .chip').first()).toHaveText(
    t(`overlaps.class.${relation}`),
  );
  const oneFamily = cellOf(rowOf.get(a), 'family_id') === cellOf(rowOf.get(b), 'family_id');
  expect(cellOf(overlap, 'family_id') !== '').toBe(oneFamily);
  await expect(page.locator('.overlap-reason').getByText(t('overlaps.family'))).toHaveCount(
    oneFamily ? 1 : 0,
  );
}

/** An agreement as it is listed between two bordering regions. */
async function expectGapEntry(page: Page, t: Translate, gap: CliRow, row: CliRow | undefined): Promise<void> {
  await visit(page, `#/gaps/${pairOf(gap, 'region_a_id', 'region_b_id')}`);
  const known = page.getByRole('complementary', { name: t('gaps.facts'), exact: true });
  const entry = known
    .locator('.agreement-entry')
    .filter({ hasText: cellOf(row, 'title') })
    .first();
  const status = cellOf(row, 'status_on_day') as Status;
  const words = status === 'undated' ? t('gaps.agreement.undated') : t(`status.${status}`);
  await expect(entry.locator('.chip')).toHaveText(words);
}

function pairOf(row: CliRow, one: string, other: string): string {
  return pairKey(toRegionId(cellOf(row, one)), toRegionId(cellOf(row, other)));
}

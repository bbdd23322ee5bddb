import { fileURLToPath } from 'node:url';
import { screens } from '../../src/domain/ViewSettings.ts';
import { expect, find, goTo, inspector, openApp, picture, settled, test } from './support/app.ts';
import { formatNumber } from '../../src/i18n/format.ts';
import { affairCode, regionId, shortName } from './support/builtInWords.ts';
import { cellOf } from './support/cliFiles.ts';
import { cliGaps, firstOf, gapButton, gapDetails, gapRow, gapTitle, pairOfGap } from './support/gaps.ts';
import { tabTo, walkByTab } from './support/keyboard.ts';

const semarang = regionId('Kota Semarang');
const fixture = fileURLToPath(new URL('fixtures/six-rows.csv', import.meta.url));

test('the story by keyboard alone', async ({ page }) => {
  const t = await openApp(page, 'en');
  const known = inspector(page, t);
  await settled(page);

  await test.step('the first stop skips to the content', async () => {
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: t('shell.skip'), exact: true });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('#content')).toBeFocused();
  });

  await test.step('Ctrl K finds a region; Escape gives the focus back', async () => {
    const zoom = page.getByRole('button', { name: t('explore.zoomIn'), exact: true });
    await tabTo(page, zoom);
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: t('shell.search'), exact: true });
    await expect(palette.getByRole('combobox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog')).toHaveCount(0);
    await expect(zoom).toBeFocused();
    await find(page, t, 'Kota Semarang');
    await expect(known.getByRole('heading', { level: 2, name: 'Kota Semarang' })).toBeVisible();
  });

  await test.step('arrows choose among the results', async () => {
    await page.keyboard.press('/');
    const palette = page.getByRole('dialog', { name: t('shell.search'), exact: true });
    await page.keyboard.type('bandung');
    const options = palette.getByRole('option');
    await expect(options.nth(0)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
    const second = (await options.nth(1).locator('.palette-text').textContent()) ?? '';
    await page.keyboard.press('Enter');
    await expect(known.getByRole('heading', { level: 2, name: second, exact: true })).toBeVisible();
  });

  await test.step('undo and redo', async () => {
    await page.keyboard.press('Control+z');
    await expect(known.getByRole('heading', { level: 2, name: 'Kota Semarang' })).toBeVisible();
    await page.keyboard.press('Control+Shift+Z');
    await expect(known.getByRole('heading', { level: 2, name: 'Kota Semarang' })).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(known.getByRole('heading', { level: 2, name: 'Kota Semarang' })).toBeVisible();
    await page.keyboard.press('Control+y');
    await expect(known.getByRole('heading', { level: 2, name: 'Kota Semarang' })).toHaveCount(0);
    await page.keyboard.press('Control+z');
  });

  await test.step('tabs and partners by arrows', async () => {
    const tab = known.getByRole('tab', { name: t('explore.tab.partners') });
    await tabTo(page, tab);
    await page.keyboard.press('ArrowRight');
    const agreements = known.getByRole('tab', { name: t('explore.tab.agreements') });
    await expect(agreements).toBeFocused();
    await expect(agreements).toHaveAttribute('aria-selected', 'true');
    await expect(known.getByRole('article').first()).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    const rows = known
      .getByRole('list', { name: t('explore.partners.list'), exact: true })
      .getByRole('button');
    await tabTo(page, rows.first());
    await page.keyboard.press('ArrowDown');
    await expect(rows.nth(1)).toBeFocused();
    await page.keyboard.press('End');
    await expect(rows.last()).toBeFocused();
    const name = (await rows.last().locator('.partner-label').textContent()) ?? '';
    await page.keyboard.press('Enter');
    await expect(page).not.toHaveURL(new RegExp(`sel=${semarang}(&|$)`));
    await expect(picture(page, t)).toHaveAccessibleName(new RegExp(`${name} is selected`));
  });

  await test.step('the status switch and one affair', async () => {
    const onRecord = page.getByRole('radio', { name: t('explore.filters.switch.record') });
    await tabTo(page, onRecord, 'Shift+Tab');
    await page.keyboard.press('ArrowRight');
    const inForce = page.getByRole('radio', { name: t('explore.filters.switch.inForce') });
    await expect(inForce).toBeFocused();
    await expect(inForce).toBeChecked();
    const only = page.getByRole('button', {
      name: t('explore.filters.onlyThis', { name: t('explore.affair.2.09') }),
      exact: true,
    });
    await tabTo(page, only);
    await expect(only).toHaveCSS('opacity', '1');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`affair=${affairCode('Food')}`));
  });

  await test.step('colour by betweenness', async () => {
    const colour = page.getByRole('combobox', { name: t('explore.appearance.colour'), exact: true });
    await tabTo(page, colour);
    await page.keyboard.type('Betweenness');
    await expect(colour).toHaveValue('betweenness');
    await expect(page).toHaveURL(/colour=betweenness/);
  });

  await test.step('a period by its handle', async () => {
    const from = page.getByRole('slider', { name: t('explore.timeline.from') });
    await tabTo(page, from);
    for (let pressed = 0; pressed < 3; pressed += 1) await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/[?&]from=\d{4}/);
    await page.keyboard.press('Home');
    await expect(page).not.toHaveURL(/[?&]from=/);
  });

  await test.step('the picture moves and zooms by keys', async () => {
    const network = picture(page, t);
    await tabTo(page, network, 'Shift+Tab');
    const before = await network.screenshot();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('+');
    await expect.poll(async () => (await network.screenshot()).equals(before)).toBe(false);
    await page.keyboard.press('0');
  });

  await test.step('neighbourhood and steps; Escape steps back, first from it, then from the selection', async () => {
    await find(page, t, 'Kabupaten Nganjuk');
    const button = known.getByRole('button', { name: t('explore.neighbourhood'), exact: true });
    await tabTo(page, button);
    await page.keyboard.press('Enter');
    const oneStep = page.getByRole('radio', { name: t('explore.focus.step', { n: 1 }), exact: true });
    await tabTo(page, oneStep, 'Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await expect(
      page.getByRole('radio', { name: t('explore.focus.step', { n: 2 }), exact: true }),
    ).toBeChecked();
    await expect(page).toHaveURL(/ego=35\.18,2/);
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/ego=/);
    await expect(known.getByRole('heading', { level: 2, name: 'Kabupaten Nganjuk' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(known.getByRole('heading', { level: 2, name: t('explore.network.title') })).toBeVisible();
  });

  await test.step('a path by typing its other end', async () => {
    await find(page, t, 'Kabupaten Nganjuk');
    await tabTo(page, known.getByRole('button', { name: t('explore.pathTo'), exact: true }));
    await page.keyboard.press('Enter');
    const name = t('explore.focus.path.open', { name: shortName(regionId('Kabupaten Nganjuk')) });
    await expect(page.getByRole('combobox', { name, exact: true })).toBeFocused();
    await page.keyboard.type('Kota Semarang');
    await expect(page.getByRole('listbox', { name, exact: true }).getByRole('option').first()).toContainText(
      'Semarang',
    );
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/path=35\.18,33\.74/);
  });

  await test.step('? lists the shortcuts and keeps the focus inside', async () => {
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: t('shell.shortcuts'), exact: true });
    await expect(dialog).toBeVisible();
    for (let pressed = 0; pressed < 6; pressed += 1) {
      await page.keyboard.press('Tab');
      const outside = await page.evaluate(() => {
        const at = document.activeElement;
        return at !== document.body && at?.closest('dialog') === null;
      });
      expect(outside).toBe(false);
    }
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog')).toHaveCount(0);
  });

  await test.step('gaps: the list by arrows, the pair opens beside it', async () => {
    await page.keyboard.press('2');
    // One stop for the whole list.
    await tabTo(page, gapButton(gapRow(page, t, 1)));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const third = gapButton(gapRow(page, t, 3));
    await expect(third).toBeFocused();
    // The row that the arrows rest on opens by itself.
    await expect(third).toHaveAttribute('aria-expanded', 'true');
    const capped = cliGaps('new').filter((row) => cellOf(row, 'capped_rank') !== '');
    const chosen = firstOf(capped.filter((row) => cellOf(row, 'capped_rank') === '3'));
    const details = gapDetails(page, t);
    const title = gapTitle(t, pairOfGap(chosen));
    await expect(details.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible();
    const position = t('gaps.position', { n: '3', all: formatNumber(capped.length, 'en') });
    await expect(details.getByText(position, { exact: true })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(third).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('Enter');
    await expect(third).toHaveAttribute('aria-expanded', 'true');
  });

  await test.step('overlaps: the tree by arrows', async () => {
    await page.keyboard.press('3');
    const tree = page.getByRole('tree', { name: t('overlaps.list'), exact: true });
    await tabTo(page, tree);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/overlaps\/.+/);
    await expect(tree.locator('[role="treeitem"][aria-level="2"]').first()).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    await expect(tree.locator('[role="treeitem"][aria-level="1"]').last()).toHaveAttribute(
      'aria-expanded',
      'true',
    );
  });

  await test.step('tables: rows by arrows, Enter selects, headings sort', async () => {
    await page.keyboard.press('4');
    const grid = page.getByRole('grid', { name: t('tables.regions'), exact: true });
    const row = (at: number) => grid.locator(`[role="row"][aria-rowindex="${String(at)}"]`);
    // The one stop of the rows is the selected one.
    await tabTo(page, grid.locator('[role="row"][tabindex="0"]'));
    await expect(grid.locator('[role="row"]:focus')).toContainText(shortName(regionId('Kabupaten Nganjuk')));
    await page.keyboard.press('Home');
    await expect(row(2)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(row(3)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(row(3)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('End');
    await expect(grid.locator('[role="row"]:focus')).toHaveAttribute('aria-rowindex', '547');
    // A row that is scrolled away keeps the focus.
    await grid.hover();
    await page.mouse.wheel(0, -20_000);
    await expect(row(5)).toBeVisible();
    await expect(grid.locator('[role="row"]:focus')).toHaveAttribute('aria-rowindex', '547');
    await page.keyboard.press('Home');
    await expect(row(2)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    const heading = grid.getByRole('columnheader').first();
    await expect(heading.getByRole('button')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(heading).toHaveAttribute('aria-sort', 'ascending');
    await page.keyboard.press('Enter');
    await expect(heading).toHaveAttribute('aria-sort', 'descending');
  });

  await test.step('data: a file by the keyboard', async () => {
    await page.keyboard.press('5');
    // Asked for early: the browser has to be told before the key that its own window is not wanted.
    const chosen = page.waitForEvent('filechooser');
    await tabTo(page, page.getByRole('button', { name: t('importing.open.choose'), exact: true }));
    await page.keyboard.press('Enter');
    const chooser = await chosen;
    await chooser.setFiles(fixture);
    const load = page.getByRole('button', { name: t('importing.load', { n: 3 }), exact: true });
    await tabTo(page, load);
    await page.keyboard.press('Enter');
    const back = page.getByRole('button', { name: t('data.undo'), exact: true });
    await expect(back).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(back).toHaveCount(0);
    const waiting = page.getByText(t('importing.waiting', { files: 'six-rows.csv', n: 1 }), { exact: true });
    await expect(waiting).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(waiting).toHaveCount(0);
  });

  await test.step('export: the menu takes the focus, Escape gives it back', async () => {
    const button = page.getByRole('button', { name: t('data.export.menu'), exact: true });
    await tabTo(page, button, 'Shift+Tab');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: t('data.export.menu'), exact: true });
    const slide = panel.getByRole('radio', { name: t('data.export.size.slide') });
    await tabTo(page, slide, 'Tab', 6);
    await page.keyboard.press('ArrowDown');
    await expect(panel.getByRole('radio', { name: t('data.export.size.a4') })).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(button).toBeFocused();
  });
});

test('a gap decided by keyboard alone, then matrix and partners', async ({ page }) => {
  const t = await openApp(page, 'en');
  await page.keyboard.press('2');
  await expect(gapRow(page, t, 1)).toBeVisible();
  const scope = page.getByRole('combobox', { name: t('gaps.scope'), exact: true });

  await test.step('a region by typing, its first gap by an arrow', async () => {
    await tabTo(page, scope);
    await page.keyboard.type('Kota Semarang');
    await expect(page.getByRole('option', { name: /^Kota Semarang/ })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/gaps\/33\.74/);
    const first = gapButton(gapRow(page, t, 1));
    await tabTo(page, first);
    await page.keyboard.press('Enter');
    await expect(first).toHaveAttribute('aria-expanded', 'true');
    await expect(first).toBeFocused();
  });

  const panel = gapDetails(page, t).getByRole('region', { name: t('verdicts.title'), exact: true });
  const decision = (name: 'reject' | 'take-up') =>
    panel.getByRole('button', { name: t(`verdicts.do.${name}`), exact: true });
  await test.step('rejected, undone, taken up', async () => {
    await tabTo(page, decision('reject'));
    await page.keyboard.press('Enter');
    await expect(decision('reject')).toHaveAttribute('aria-pressed', 'true');
    await expect(decision('reject')).toBeFocused();
    await tabTo(page, panel.getByRole('combobox', { name: t('verdicts.reason'), exact: true }));
    await page.keyboard.press('ArrowDown');
    await expect(panel.getByRole('status')).toContainText(t('verdicts.reason.not-known'));
    await tabTo(page, decision('reject'), 'Shift+Tab');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(decision('reject')).toHaveAttribute('aria-pressed', 'false');
    await tabTo(page, decision('take-up'), 'Shift+Tab');
    await page.keyboard.press('Space');
    await expect(gapRow(page, t, 1)).toContainText(t('gaps.verdict.take-up'));
  });

  await test.step('undecided ones, and the mapping form', async () => {
    const filter = page.getByRole('combobox', { name: t('gaps.verdict'), exact: true });
    await tabTo(page, filter, 'Shift+Tab');
    await page.keyboard.type('Undecided');
    await expect(filter).toHaveValue('undecided');
    await expect(gapRow(page, t, 1)).not.toContainText(t('gaps.verdict.take-up'));
    const button = page.getByRole('button', { name: t('verdicts.form.button'), exact: true });
    await tabTo(page, button, 'Shift+Tab');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: t('verdicts.form.button'), exact: true });
    const csv = form.getByRole('button', { name: t('verdicts.form.csv'), exact: true });
    await tabTo(page, csv, 'Tab', 6);
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/pemetaan(-[a-z-]+)?\.csv$/);
    await page.keyboard.press('Escape');
    await expect(form).toHaveCount(0);
    await expect(button).toBeFocused();
  });

  await test.step('from the pairs to the matrix by an arrow, a cell by arrows and Enter', async () => {
    const pairs = page.getByRole('radio', { name: t('gaps.view.pairs'), exact: true });
    await tabTo(page, pairs, 'Shift+Tab');
    await page.keyboard.press('ArrowRight');
    const grid = page.getByRole('grid', { name: t('coverage.grid'), exact: true });
    await tabTo(page, grid.locator('[data-row][tabindex="0"]'));
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(grid.locator('[data-row="0"][data-column="1"]')).toHaveAttribute('aria-selected', 'true');
    await expect(grid.locator(':focus')).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('partners by arrows', async () => {
    const matrix = page.getByRole('radio', { name: t('gaps.view.matrix'), exact: true });
    await tabTo(page, matrix, 'Shift+Tab');
    await page.keyboard.press('ArrowRight');
    const view = page.getByRole('region', { name: t('coverage.partners'), exact: true }).first();
    const rows = view.getByRole('listitem').locator('button[aria-pressed]');
    await tabTo(page, rows.first());
    await page.keyboard.press('ArrowDown');
    await expect(rows.nth(1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(rows.nth(1)).toHaveAttribute('aria-pressed', 'true');
    await expect(rows.nth(1)).toBeFocused();
  });
});

test('shortcuts are text in a field', async ({ page }) => {
  const t = await openApp(page, 'en', '#/tables');
  const field = page.getByRole('searchbox', { name: t('tables.filter.rows'), exact: true });
  await field.focus();
  await page.keyboard.type('12/?');
  await expect(field).toHaveValue('12/?');
  await expect(page).toHaveURL(/#\/tables/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`every stop of the Tab key is seen, ${theme}`, async ({ page }) => {
    const t = await openApp(page, 'en', `#/explore?theme=${theme}&sel=${semarang}`);
    for (const screen of screens) {
      await test.step(screen, async () => {
        await goTo(page, t, screen);
        await settled(page);
        const stops = await walkByTab(page);
        expect(stops.length).toBeGreaterThan(12);
        const poor = stops.filter(({ faults }) => faults.length > 0);
        expect.soft(poor.map(({ what, faults }) => `${what}: ${faults.join(', ')}`)).toEqual([]);
      });
    }
  });
}

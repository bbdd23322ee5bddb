import { languages } from '../../src/domain/ViewSettings.ts';
import {
  expect,
  expectAccessible,
  expectNoOverflow,
  goTo,
  openApp,
  phone,
  settled,
  test,
} from './support/app.ts';
import { chooseFiles, fixtureFiles, importScreen, loadRows, expectRows } from './support/importing.ts';
import { walkByTab } from './support/keyboard.ts';
import { newerReport, semesterReport } from './support/semesterReport.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`open files have no accessible faults in any state, ${theme}`, async ({ page }) => {
    test.slow();
    const t = await openApp(page, 'id', `#/data?theme=${theme}`);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);

    await test.step('names to confirm and rows kept aside', async () => {
      await chooseFiles(page, semesterReport);
      const screen = importScreen(page, t, semesterReport.name);
      await expectRows(screen, t, { ready: 15, waiting: 3, quarantined: 2, aside: 6 });
      await expectAccessible(page);
      const stops = await walkByTab(page);
      expect(stops.length).toBeGreaterThan(20);
      const poor = stops.filter(({ faults }) => faults.length > 0);
      expect.soft(poor.map(({ what, faults }) => `${what}: ${faults.join(', ')}`)).toEqual([]);
    });

    await test.step('what a column holds, what a row is, all columns and rows', async () => {
      const grid = page.getByRole('grid');
      await grid.getByRole('button', { name: /“Judul”/ }).click();
      await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toBeFocused();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('listbox')).toHaveCount(0);
      await grid.getByRole('button', { name: t('importing.row.menu', { row: '6' }), exact: true }).click();
      await expect(page.getByRole('button', { name: t('importing.row.aside'), exact: true })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page
        .getByRole('button', { name: t('importing.columns.all', { columns: '20', rows: '26' }) })
        .click();
      await expectAccessible(page);
    });

    await test.step('names looked through, another region sought', async () => {
      await page.getByRole('button', { name: t('importing.names.look'), exact: true }).click();
      await page.getByRole('button', { name: t('importing.names.another'), exact: true }).click();
      const label = t('importing.names.anotherFor', { text: 'Magelang' });
      await page.getByRole('combobox', { name: label, exact: true }).fill('Temang');
      await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('Temanggung');
      await expectAccessible(page);
      await page.keyboard.press('Escape');
    });

    await test.step('all answered, a newer edition compared', async () => {
      await loadRows(page, t, 15);
      await expectAccessible(page);
      const newer = await newerReport();
      await chooseFiles(page, newer);
      const screen = importScreen(page, t, newer.name);
      await screen.getByRole('radio').last().click();
      const update = screen.getByRole('region', { name: t('importing.update'), exact: true });
      await expect(update.getByRole('tab').first()).toBeVisible();
      await expectAccessible(page);
    });

    await test.step('tables that are joined, a question of regions', async () => {
      await goTo(page, t, 'explore');
      await goTo(page, t, 'data');
      await page.getByRole('button', { name: t('importing.waiting.close'), exact: true }).click();
      await chooseFiles(page, ...fixtureFiles('import', 'b-03-projects-and-partners-two-csv'));
      await expect(page.locator('main.screen-importing').getByRole('tab')).toHaveCount(2);
      await settled(page);
      await expectAccessible(page);
    });
  });
}

test.describe('on a phone', () => {
  test.use(phone);
  test('open files fit in every language and have no accessible faults', async ({ page }) => {
    for (const language of languages) {
      const t = await openApp(page, language, '#/data');
      await chooseFiles(page, semesterReport);
      const screen = importScreen(page, t, semesterReport.name);
      await expectRows(screen, t, { ready: 15, waiting: 3, quarantined: 2, aside: 6 });
      await expectNoOverflow(page);
      await expectAccessible(page);
      await screen
        .getByRole('button', { name: t('cancel'), exact: true })
        .first()
        .click();
      await expect(page.getByRole('button', { name: t('importing.open.choose'), exact: true })).toBeVisible();
    }
  });
});

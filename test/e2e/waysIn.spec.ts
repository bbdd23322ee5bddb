import { zipSync, strToU8 } from 'fflate';
import type { Page } from '@playwright/test';
import { expect, find, goTo, inspector, openApp, picture, test } from './support/app.ts';
import { regionId, shortName } from './support/builtInWords.ts';
import {
  chooseFiles,
  dropFiles,
  expectRows,
  fixtureFiles,
  givenFile,
  importScreen,
  loadButton,
  loadRows,
  readFixture,
} from './support/importing.ts';

const cells = 'Judul\tPara Pihak\nPengelolaan sampah\tKabupaten Bantul; Kabupaten Sleman\n';

/** Pastes a text as the browser does where it is allowed to: onto what has the focus. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test.describe('cells pasted from a spreadsheet', () => {
  test('anywhere on the Data screen are opened as a table', async ({ page }) => {
    const t = await openApp(page, 'id', '#/data');
    await expect(page.getByRole('button', { name: t('importing.open.choose'), exact: true })).toBeVisible();
    await paste(page, cells);
    const screen = importScreen(page, t, t('importing.paste.file'));
    await expectRows(screen, t, { ready: 1, aside: 1 });
    await loadRows(page, t, 1);
    await goTo(page, t, 'explore');
    await expect(picture(page, t)).toHaveAccessibleName(new RegExp(shortName(regionId('Kabupaten Sleman'))));
  });

  test('into the field with line breaks and quotation marks inside cells', async ({ page }) => {
    const t = await openApp(page, 'de', '#/data');
    await page.getByRole('button', { name: t('importing.paste'), exact: true }).click();
    const dialog = page.getByRole('dialog', { name: t('importing.paste'), exact: true });
    const field = dialog.getByRole('textbox', { name: t('importing.paste.label'), exact: true });
    await expect(field).toBeFocused();
    const [given] = fixtureFiles('import', 'b-22-pasted-cells');
    await field.fill(given?.buffer.toString('utf8') ?? '');
    await dialog.getByRole('button', { name: t('importing.paste.open'), exact: true }).click();
    await expect(dialog).toHaveCount(0);
    const screen = importScreen(page, t, t('importing.paste.file'));
    await expect(loadButton(screen, t)).toBeEnabled();
    await expect(screen.getByRole('grid')).toBeVisible();
  });

  test('into another field are text', async ({ page }) => {
    const t = await openApp(page, 'en', '#/data');
    await page.keyboard.press('Control+k');
    const search = page.getByRole('dialog').getByRole('combobox');
    await expect(search).toBeFocused();
    await paste(page, cells);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: t('importing.open.choose'), exact: true })).toBeVisible();
    await expect(page.locator('main.screen-importing')).toHaveCount(0);
  });
});

test.describe('several files at once', () => {
  test('agreements beside their regions and borders are told apart by their content', async ({ page }) => {
    const t = await openApp(page, 'en', '#/data');
    await dropFiles(page, ...fixtureFiles('import', 'b-11-regions-table-own'));
    const screen = page.locator('main.screen-importing');
    const tabs = screen.getByRole('tab');
    await expect(tabs).toHaveCount(2);
    const contents: string[] = [];
    for (const tab of await tabs.all()) {
      await tab.click();
      const select = screen.getByRole('combobox', { name: new RegExp(`^${t('importing.content')}`) });
      contents.push(await select.inputValue());
    }
    expect(contents.toSorted()).toEqual(['agreements', 'regions']);
    await expect(screen.getByText(t('importing.regions.built-in'))).toBeAttached();
    await loadButton(screen, t).click();
    await expect(page.locator('main.screen-data')).toBeVisible();
    await goTo(page, t, 'explore');
    await expect(picture(page, t)).not.toHaveAccessibleName(new RegExp(t('map.describe.empty')));
  });

  test('a zip of a register for each year is opened whole', async ({ page }) => {
    const t = await openApp(page, 'en', '#/data');
    await chooseFiles(page, readFixture('import', 'b-23-zip-of-three', 'register.zip'));
    const screen = page.locator('main.screen-importing');
    await expect(screen.getByRole('tab')).toHaveCount(3);
    await expect(loadButton(screen, t)).toBeEnabled();
  });

  test('one that cannot be read is told, and the others are open', async ({ page }) => {
    const t = await openApp(page, 'en', '#/data');
    const good = givenFile('good.csv', 'title,parties\nAir,Kabupaten Bantul; Kabupaten Sleman\n');
    const zip = zipSync({ 'more.csv': strToU8('title,parties\nJalan,Kota Yogyakarta; Kabupaten Sleman\n') });
    await chooseFiles(
      page,
      good,
      readFixture('import', 'b-bad-encrypted-xlsx', 'register.xlsx'),
      givenFile('more.zip', zip),
    );
    const screen = page.locator('main.screen-importing');
    const alert = screen.getByRole('alert');
    await expect(alert).toContainText(t('importing.problem.title', { n: 1 }));
    await expect(alert).toContainText('register.xlsx');
    await expect(alert).toContainText(t('issues.file-encrypted'));
    await loadRows(page, t, 2);
    await goTo(page, t, 'explore');
    await find(page, t, 'Kabupaten Sleman');
    const partners = inspector(page, t).getByRole('list', { name: t('explore.partners.list'), exact: true });
    await expect(partners.getByRole('listitem')).toHaveCount(2);
  });
});

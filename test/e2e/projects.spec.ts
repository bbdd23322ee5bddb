import type { Locator, Page } from '@playwright/test';
import { languages } from '../../src/domain/ViewSettings.ts';
import { formatNumber } from '../../src/i18n/format.ts';
import type { Translate } from '../../src/i18n/translate.ts';
import { builtIn } from '../support/builtIn.ts';
import {
  expect,
  expectAccessible,
  expectNoOverflow,
  goTo,
  openApp,
  phone,
  showTable,
  test,
} from './support/app.ts';
import { save } from './support/downloads.ts';
import { chooseFiles, givenFile, loadRows, type GivenFile } from './support/importing.ts';
import { lastSaved } from './support/savedWork.ts';

const panelOf = (page: Page, t: Translate): Locator =>
  page.getByRole('region', { name: t('projects.title'), exact: true });
const button = (where: Locator, name: string): Locator => where.getByRole('button', { name, exact: true });
/** The menu in the top bar, which is named for the project that is open. */
const menuOf = (page: Page, t: Translate, name: string): Locator =>
  page.getByRole('banner').getByRole('button', { name: t('projects.menu', { name }), exact: true });

for (const language of languages) {
  test(`projects stand side by side: copied, named, taken away, deleted, brought back, ${language}`, async ({
    page,
  }) => {
    const t = await openApp(page, language, '#/data');
    const first = builtIn().title[language];
    const panel = panelOf(page, t);
    await expect(menuOf(page, t, first)).toBeVisible();
    // The built-in one is there for good.
    await expect(button(panel, t('projects.delete.of', { name: first }))).toHaveCount(0);
    await button(panel, t('projects.duplicate.of', { name: first })).click();
    const copy = t('projects.duplicate.name', { name: first });
    await expect(menuOf(page, t, copy)).toBeVisible();

    await button(panel, t('projects.rename.of', { name: copy })).click();
    await page.keyboard.type('Jawa Tengah 2026');
    await page.keyboard.press('Enter');
    await expect(menuOf(page, t, 'Jawa Tengah 2026')).toBeVisible();
    await expect(button(panel, t('projects.rename.of', { name: 'Jawa Tengah 2026' }))).toBeFocused();
    await expectAccessible(page);

    const file = await save(page, button(panel, t('projects.export.of', { name: 'Jawa Tengah 2026' })));
    expect(file.name).toBe('Jawa Tengah 2026.jejaring.json');
    expect(JSON.parse(file.text)).toMatchObject({ format: 'jejaring-project', version: 1 });

    await button(panel, t('projects.delete.of', { name: 'Jawa Tengah 2026' })).click();
    await expect(menuOf(page, t, first)).toBeVisible();
    const notices = page.getByRole('status', { name: t('shell.notices'), exact: true });
    await button(notices, t('projects.restore')).click();
    await expect(button(panel, t('projects.open', { name: 'Jawa Tengah 2026' }))).toBeVisible();

    // Opened again from its file, it is one more project.
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      button(panel, t('projects.import')).click(),
    ]);
    await chooser.setFiles({ name: file.name, mimeType: 'application/json', buffer: file.bytes });
    await expect(menuOf(page, t, 'Jawa Tengah 2026')).toBeVisible();
    await expect(button(panel, t('projects.export.of', { name: 'Jawa Tengah 2026' }))).toHaveCount(2);

    // What was saved is there after a reload, and the menu goes from one to the other.
    await expect.poll(async () => (await lastSaved(page))?.project.name).toBe('Jawa Tengah 2026');
    await page.reload();
    await menuOf(page, t, 'Jawa Tengah 2026').click();
    const menu = page.getByRole('dialog', { name: t('projects.title'), exact: true });
    await expectAccessible(page);
    await menu.getByRole('button', { name: new RegExp(`^${first}`) }).click();
    await expect(menuOf(page, t, first)).toBeVisible();
    await expect(menuOf(page, t, first)).toBeFocused();
  });
}

test("files of one's own stand beside the built-in data, each project with its own decisions", async ({
  page,
}) => {
  const t = await openApp(page, 'en', '#/data');
  const first = builtIn().title.en;
  const rows = (file: string, title: string): GivenFile =>
    givenFile(file, `title,parties\n${title},Kabupaten Bantul; Kabupaten Sleman\n`);
  await chooseFiles(page, rows('air.csv', 'Air minum'));
  await loadRows(page, t, 1);
  await chooseFiles(page, rows('jalan.csv', 'Jalan raya'));
  // Its headers are those of the open project: it could be its next edition.
  await page.getByRole('radio', { name: t('importing.mode.new'), exact: true }).click();
  await loadRows(page, t, 1);
  const main = page.getByRole('main');
  const titlesOf = async (): Promise<string> => {
    await goTo(page, t, 'tables');
    return (await (await showTable(page, t, 'agreements')).textContent()) ?? '';
  };
  const open = async (from: string, to: string): Promise<void> => {
    await menuOf(page, t, from).click();
    const menu = page.getByRole('dialog', { name: t('projects.title'), exact: true });
    await menu.getByRole('button', { name: new RegExp(`^${to}`) }).click();
    await expect(menuOf(page, t, to)).toBeVisible();
  };

  // An edit belongs to the project in which it was made.
  expect(await titlesOf()).toContain('Jalan raya');
  await page.getByRole('row').filter({ hasText: 'Jalan raya' }).dblclick();
  const form = page.getByRole('dialog', { name: t('editing.edit.title'), exact: true });
  await form.getByRole('textbox', { name: t('editing.title') }).fill('Jalan desa');
  await form.getByRole('button', { name: t('editing.save'), exact: true }).click();
  await expect(main.getByText('Jalan desa').first()).toBeVisible();
  await open('jalan', 'air');
  expect(await titlesOf()).toContain('Air minum');
  await open('air', 'jalan');
  expect(await titlesOf()).toContain('Jalan desa');

  // The built-in data can be left and gone back to, never lost: an edit makes a copy.
  await open('jalan', first);
  await goTo(page, t, 'data');
  await expect(button(panelOf(page, t), t('projects.delete.of', { name: first }))).toHaveCount(0);
  await expect(main.getByText(formatNumber(builtIn().agreements.length, 'en')).first()).toBeVisible();

  // All of it is there after a reload.
  await expect.poll(async () => (await lastSaved(page))?.project.id).toBe('built-in');
  await page.reload();
  await expect(menuOf(page, t, first)).toBeVisible();
  for (const name of ['air', 'jalan']) {
    await expect(button(panelOf(page, t), t('projects.open', { name }))).toBeVisible();
  }
  await open(first, 'jalan');
  expect(await titlesOf()).toContain('Jalan desa');
});

test('a project is removed for good only when that was said twice', async ({ page }) => {
  const t = await openApp(page, 'en', '#/data');
  const first = builtIn().title.en;
  const panel = panelOf(page, t);
  await button(panel, t('projects.duplicate.of', { name: first })).click();
  const name = t('projects.duplicate.name', { name: first });
  await button(panel, t('projects.delete.of', { name })).click();
  await panel.getByText(t('projects.deleted', { n: 1 }), { exact: true }).click();
  const remove = button(panel, t('projects.remove.of', { name }));
  await remove.click();
  await expect(panel.getByText(t('projects.remove.sure'), { exact: true })).toBeVisible();
  await remove.click();
  await expect(remove).toHaveCount(0);
  await expect(panel.getByText(t('projects.deleted', { n: 1 }), { exact: true })).toHaveCount(0);
});

test('projects by the keyboard alone: commands and menu', async ({ page }) => {
  const t = await openApp(page, 'en', '#/explore');
  const first = builtIn().title.en;
  await page.keyboard.press('Control+k');
  await page.keyboard.type(t('projects.command.duplicate'));
  await page.keyboard.press('Enter');
  const copy = t('projects.duplicate.name', { name: first });
  await expect(menuOf(page, t, copy)).toBeVisible();
  await menuOf(page, t, copy).focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('dialog', { name: t('projects.title'), exact: true });
  await expect(menu).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(menuOf(page, t, first)).toBeFocused();
});

test.describe('on a phone', () => {
  test.use(phone);
  test('the menu and the panel fit', async ({ page }) => {
    const t = await openApp(page, 'de', '#/data');
    const first = builtIn().title.de;
    await button(panelOf(page, t), t('projects.duplicate.of', { name: first })).click();
    const copy = t('projects.duplicate.name', { name: first });
    await menuOf(page, t, copy).click();
    await expect(page.getByRole('dialog', { name: t('projects.title'), exact: true })).toBeVisible();
    await expectNoOverflow(page);
    await expectAccessible(page);
  });
});

import type { Locator, Page } from '@playwright/test';
import type { Language } from '../../src/domain/ViewSettings.ts';
import type { Translate } from '../../src/i18n/translate.ts';
import {
  expect,
  expectNoOverflow,
  find,
  goTo,
  inspector,
  openApp,
  phone,
  test,
  wide,
} from './support/app.ts';
import { regionId, shortName } from './support/builtInWords.ts';
import { take } from './support/downloads.ts';
import { keyboard, pointer, type Hand } from './support/hands.ts';
import {
  asideRows,
  chooseFiles,
  dropFiles,
  expectRows,
  importScreen,
  loadButton,
  type GivenFile,
} from './support/importing.ts';
import { newerReport, numberOf, semesterReport } from './support/semesterReport.ts';

/** How files come in: dropped, or chosen. */
type Bring = (page: Page, t: Translate, file: GivenFile) => Promise<void>;

const project = 'Semarang 2023';
const mapping = 'Laporan semester';
const title = 'Penyelenggaraan Angkutan Antar Wilayah';
const newTitle = 'Angkutan umum antarwilayah';

test.describe('a messy report becomes a network, and its newer edition an update', () => {
  test.describe('at a desk, by the pointer', () => {
    test.use(wide);
    test('id', async ({ page }) => {
      await story(page, 'id', pointer, (_page, _t, file) => dropFiles(page, file));
    });
  });

  test.describe('at a desk, by the keyboard alone', () => {
    test.use(wide);
    test('en', async ({ page }) => {
      test.slow();
      await story(page, 'en', keyboard(page), async (_page, t, file) => {
        const chosen = page.waitForEvent('filechooser');
        await keyboard(page).press(
          page.getByRole('button', { name: t('importing.open.choose'), exact: true }),
        );
        await (await chosen).setFiles(file);
      });
    });
  });

  test.describe('on a phone', () => {
    test.use(phone);
    test('de', async ({ page }) => {
      await story(page, 'de', pointer, (_page, _t, file) => chooseFiles(page, file));
    });
  });
});

async function story(page: Page, language: Language, hand: Hand, bring: Bring): Promise<void> {
  const t = await openApp(page, language, '#/data');
  const screen = importScreen(page, t, semesterReport.name);
  const undo = page.getByRole('banner').getByRole('button', { name: t('actions.undo') });
  const button = (where: Locator, name: string): Locator => where.getByRole('button', { name, exact: true });

  await test.step('the file is opened: header, columns and owner are found, nothing is loaded yet', async () => {
    await bring(page, t, semesterReport);
    await expectRows(screen, t, { ready: 15, waiting: 3, quarantined: 2, aside: 6 });
    const facts = t('importing.fact.headerAfter', { row: '5', n: 4 });
    await expect(screen.getByText(facts)).toBeVisible();
    await expect(screen.getByText(t('importing.owner.of', { region: 'Kota Semarang' }))).toBeVisible();
    await expectNoOverflow(page);
  });

  await test.step('a column is said to hold something else, and the project gets a name', async () => {
    const column = (role: 'attribute' | 'note', basis: 'none' | 'header' | 'chosen'): Locator =>
      button(
        screen,
        t('importing.column.change', {
          letter: 'K',
          header: 'Persetujuan',
          role: t(`importing.role.${role}`),
          basis: t(`importing.basis.${basis}`),
        }),
      );
    await hand.openCell(screen.getByRole('grid'), column('attribute', 'header'));
    const label = t('importing.column.label', { letter: 'K', header: 'Persetujuan' });
    const choices = page.getByRole('dialog', { name: label, exact: true }).getByRole('listbox');
    await hand.take(choices.getByRole('option', { name: t('importing.role.note'), exact: true }));
    await expect(column('note', 'chosen')).toBeVisible();
    await hand.write(screen.getByRole('textbox', { name: t('importing.name'), exact: true }), project);
    await expectRows(screen, t, { ready: 15, waiting: 3, quarantined: 2, aside: 6 });
  });

  await test.step('what was said of the columns is kept for the next file of this kind', async () => {
    await hand.press(button(screen, t('importing.profile.save')));
    await hand.write(
      screen.getByRole('textbox', { name: t('importing.profile.name'), exact: true }),
      mapping,
    );
    await expect(screen.getByText(t('importing.profile.saved', { name: mapping }))).toBeVisible();
  });

  await test.step('two doubtful names are answered, one for all of its rows', async () => {
    const meaning = (text: string): Locator =>
      screen.getByRole('radiogroup', { name: t('importing.names.candidates', { text }), exact: true });
    await expect(meaning('Magelang').getByRole('radio')).toHaveCount(4);
    await expect(meaning('Magelang').getByRole('radio', { checked: true })).toHaveCount(0);
    await hand.answer(meaning('Magelang'), 1, button(screen, t('importing.names.confirm')));
    await expectRows(screen, t, { ready: 17, waiting: 1, quarantined: 2, aside: 6 });
    await expect(meaning('Kab. Temangung').getByRole('radio', { checked: true })).toHaveCount(1);
    await hand.answer(meaning('Kab. Temangung'), 1, button(screen, t('importing.names.confirm')));
    await expectRows(screen, t, { ready: 18, quarantined: 2, aside: 6 });
    await expect(screen.getByText(t('importing.names.done'))).toBeVisible();
    await expect(screen.getByText('Kabupaten Magelang')).toBeVisible();
  });

  await test.step('two rows kept aside say what is wrong, are put right in place, and load', async () => {
    const column = 'Tanggal Akhir Berlaku';
    const field = (row: number): Locator =>
      screen.getByRole('textbox', {
        name: t('importing.aside.correct', { row: String(row), column }),
        exact: true,
      });
    await expect(asideRows(screen, t)).toHaveCount(2);
    await expect(asideRows(screen, t).first()).toContainText(
      t('issues.date-invalid', { value: '31 Februari 2027' }),
    );
    await hand.write(field(18), '28 Februari 2027');
    await expectRows(screen, t, { ready: 19, quarantined: 1, aside: 6 });
    await hand.write(field(20), '1 Maret 2025');
    await expectRows(screen, t, { ready: 20, aside: 6 });
    await expect(screen.getByText(t('importing.corrected', { n: 2 }))).toBeVisible();
    await expectNoOverflow(page);
  });

  await test.step('loaded, it is a project with a network', async () => {
    await hand.press(loadButton(page, t));
    const notices = page.getByRole('status', { name: t('shell.notices') });
    await expect(notices).toContainText(
      t('notices.file-loaded', { file: semesterReport.name, rows: 20, aside: 0 }),
    );
    await expect(button(page.getByRole('banner'), t('projects.menu', { name: project }))).toBeVisible();
    // On a phone it lies over the end of what comes next.
    await hand.press(button(notices, t('notices.dismiss')));
    await expectPartners(page, t, 15);
    await hand.press(button(inspector(page, t), t('explore.inspector.close')));
  });

  await test.step('a row is edited in the table; undo brings the former title back, redo the new one', async () => {
    await hand.go(page, t, 'tables');
    const grid = await hand.table(page, t, 'agreements');
    await hand.openRow(grid, title);
    const edit = page.getByRole('main').getByRole('button', { name: t('editing.edit'), exact: true });
    await hand.press(edit);
    const form = page.getByRole('dialog', { name: t('editing.edit.title'), exact: true });
    await hand.write(form.getByRole('textbox', { name: t('editing.title') }), newTitle);
    await expect(form).toHaveCount(0);
    const main = page.getByRole('main');
    await expect(main.getByText(newTitle).first()).toBeVisible();
    await expect(main.getByText(title)).toHaveCount(0);
    await hand.undo(undo);
    await expect(main.getByText(title).first()).toBeVisible();
    await expect(main.getByText(newTitle)).toHaveCount(0);
    await hand.redo(page.getByRole('banner').getByRole('button', { name: t('actions.redo') }));
    await expect(main.getByText(newTitle).first()).toBeVisible();
  });

  await test.step('the newer edition is compared before anything changes, and asks nothing again', async () => {
    const newer = await newerReport();
    await hand.go(page, t, 'data');
    await bring(page, t, newer);
    const open = importScreen(page, t, newer.name);
    await expectRows(open, t, { ready: 20, aside: 6 });
    await expect(open.getByText(t('importing.profile.applied', { name: mapping }))).toBeVisible();
    await expect(open.getByText(t('importing.names.answered', { n: 2 }))).toBeVisible();
    await expect(open.getByText(t('importing.corrected', { n: 2 }))).toBeVisible();
    await hand.choose(
      open.getByRole('radio', { name: t('importing.mode.update', { name: project }), exact: true }),
    );
    const update = open.getByRole('region', { name: t('importing.update'), exact: true });
    await expect(update.getByText(t('importing.update.unchanged', { n: 18 }))).toBeVisible();
    for (const [kind, number] of Object.entries(numberOf) as [keyof typeof numberOf, string][]) {
      await hand.choose(
        update.getByRole('tab', { name: t(`importing.update.${kind}`, { n: 1 }), exact: true }),
      );
      await expect(update.getByRole('tabpanel')).toContainText(number);
    }
    await expectNoOverflow(page);
    await hand.press(button(open, t('importing.apply', { added: '1', changed: '1', gone: '1' })));
    await expect(page.locator('main.screen-data')).toBeVisible();
  });

  await test.step('what was decided, corrected and edited is there still', async () => {
    await expect(button(page.getByRole('banner'), t('projects.menu', { name: project }))).toBeVisible();
    // One region less, two more.
    await expectPartners(page, t, 16);
    const partners = inspector(page, t).getByRole('list', { name: t('explore.partners.list'), exact: true });
    for (const name of [
      'Kabupaten Magelang',
      'Kabupaten Temanggung',
      'Kabupaten Kudus',
      'Kabupaten Jepara',
    ]) {
      await expect(partners).toContainText(shortName(regionId(name)));
    }
    await expect(partners).not.toContainText(shortName(regionId('Kabupaten Grobogan')));
    await hand.go(page, t, 'tables');
    const grid = await hand.table(page, t, 'agreements');
    await expect(grid).toContainText(newTitle);
    await expect(grid).not.toContainText(title);
    await expect(grid).toContainText('Pengelolaan Air Minum Lintas Daerah');
    await expect(grid).toHaveAttribute('aria-rowcount', '21');
  });

  await test.step('taken away as a workbook and opened again, it is the same dataset', async () => {
    const table = t('projects.export.agreements');
    const before = await take(page, t, table, hand.press);
    expect(before.text).toContain(newTitle);
    const workbook = await take(page, t, t('projects.export.xlsx'), hand.press);
    await page.keyboard.press('Escape');
    await hand.go(page, t, 'data');
    await bring(page, t, { ...semesterReport, name: workbook.name, buffer: workbook.bytes });
    const open = importScreen(page, t, workbook.name);
    await expect(loadButton(open, t)).toBeEnabled();
    await expect(asideRows(open, t)).toHaveCount(0);
    await hand.press(loadButton(open, t));
    await expect(page.locator('main.screen-data')).toBeVisible();
    const after = await take(page, t, table, hand.press);
    expect(after.text).toBe(before.text);
  });
}

/** Shows the network with Kota Semarang selected, which has so many partners among the regions. */
async function expectPartners(page: Page, t: Translate, count: number): Promise<void> {
  await goTo(page, t, 'explore');
  await find(page, t, 'Kota Semarang');
  const known = inspector(page, t);
  await expect(known.getByRole('heading', { level: 2, name: 'Kota Semarang', exact: true })).toBeVisible();
  const partners = known.getByRole('list', { name: t('explore.partners.list'), exact: true });
  await expect(partners.getByRole('listitem')).toHaveCount(count);
}

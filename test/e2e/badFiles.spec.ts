import type { Locator, Page } from '@playwright/test';
import { languages } from '../../src/domain/ViewSettings.ts';
import type { MessageKey, Translate } from '../../src/i18n/translate.ts';
import { errorsOf, readCorpus, type CorpusCase } from '../support/importCorpus.ts';
import { expect, goTo, openApp, picture, test } from './support/app.ts';
import { regionId, shortName } from './support/builtInWords.ts';
import {
  chooseFiles,
  expectRows,
  givenFile,
  importScreen,
  loadButton,
  loadRows,
} from './support/importing.ts';

const bad = readCorpus().filter(({ name }) => name.startsWith('b-bad-'));
const refused = bad.filter(({ expected }) => expected.fileError !== undefined);
const harmless = bad.filter(({ expected }) => expected.fileError === undefined);

/** The sentences that may tell what is wrong with a file, up to their first figure. */
function reasonsOf({ expected }: CorpusCase, t: Translate): readonly string[] {
  const { fileError = '', fileErrorAlso = [] } = expected;
  return [fileError, ...fileErrorAlso]
    .flatMap((kind) => errorsOf[kind] ?? [])
    .map((code) => t(`issues.${code}` as MessageKey).split('{')[0] ?? '');
}

const notices = (page: Page, t: Translate): Locator =>
  page.getByRole('status', { name: t('shell.notices'), exact: true });

/** Nothing has been added to what every object of the page has. */
async function expectUnharmed(page: Page): Promise<void> {
  const added = await page.evaluate(() =>
    [Object.prototype, Array.prototype, Function.prototype].flatMap((prototype) => {
      const known = ['constructor', 'length', 'name', 'arguments', 'caller'];
      return Object.entries(Object.getOwnPropertyDescriptors(prototype))
        .filter(
          ([key, { value, enumerable }]) => enumerable === true || (known.includes(key) && value === 'x'),
        )
        .map(([key]) => key);
    }),
  );
  expect(added).toEqual([]);
}

for (const language of languages) {
  test(`each of ${String(refused.length)} bad files gives one clear error and harms nothing, ${language}`, async ({
    page,
  }) => {
    test.slow();
    const t = await openApp(page, language, '#/data');
    const heading = page.getByRole('main').getByRole('heading', { level: 1 });
    const title = (await heading.textContent()) ?? '';
    for (const one of refused) {
      await test.step(one.name, async () => {
        await chooseFiles(page, ...one.files.map(({ name, bytes }) => givenFile(name, bytes)));
        const name = one.files[0]?.name ?? '';
        const open = importScreen(page, t, name);
        const told = notices(page, t).getByRole('button', { name: t('notices.dismiss'), exact: true });
        await expect(told.or(open).first()).toBeVisible();
        const isOpen = await open.isVisible();
        // A table of nothing but its header is found out when it is read.
        const error = isOpen ? open.getByRole('alert') : notices(page, t);
        await expect(error).toContainText(name);
        const text = (await error.textContent()) ?? '';
        expect(reasonsOf(one, t).filter((reason) => text.includes(reason))).not.toHaveLength(0);
        await expect(loadButton(page, t)).toHaveCount(0);
        if (isOpen)
          await open
            .getByRole('button', { name: t('cancel'), exact: true })
            .first()
            .click();
        else await told.click();
        await expect(notices(page, t)).toHaveText('');
        await expect(heading).toHaveText(title);
      });
    }
    await expectUnharmed(page);
    await goTo(page, t, 'explore');
    await expect(picture(page, t)).toHaveAccessibleName(new RegExp(shortName(regionId('Kota Bandung'))));
  });
}

test('names of parts of every object, formulas and odd paths are text like any other', async ({ page }) => {
  const t = await openApp(page, 'en', '#/data');
  for (const one of harmless) {
    await test.step(one.name, async () => {
      await chooseFiles(page, ...one.files.map(({ name, bytes }) => givenFile(name, bytes)));
      const count = one.expected.agreements?.length ?? one.expected.ties?.length ?? 0;
      expect(count).toBeGreaterThan(0);
      await loadButton(page, t).click();
      await expect(page.locator('main.screen-data')).toBeVisible();
      await expect(notices(page, t)).toContainText(one.files[0]?.name ?? '');
      await expect(notices(page, t)).toContainText(`Agreements: ${String(count)};`);
      await expectUnharmed(page);
    });
  }
});

test('a long reading shows how far it is and can be cancelled; the next file opens', async ({ page }) => {
  const t = await openApp(page, 'en', '#/data');
  const transfer = await page.evaluateHandle(() => {
    const lines = ['title,parties,signed_on'];
    for (let row = 0; row < 400_000; row += 1) {
      lines.push(
        `Agreement ${String(row)},Kabupaten Bantul; Kabupaten Sleman,2024-01-${String(10 + (row % 19))}`,
      );
    }
    const data = new DataTransfer();
    data.items.add(new File([lines.join('\n')], 'long.csv'));
    return data;
  });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  const bar = page.getByRole('progressbar', { name: t('data.reading', { file: 'long.csv' }), exact: true });
  await expect(bar).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('button', { name: t('cancel'), exact: true })
    .click();
  await expect(bar).toHaveCount(0);
  await expect(page.getByRole('alert')).toContainText(t('data.reading.cancelled'));
  await chooseFiles(page, givenFile('short.csv', 'title,parties\nAir,Kabupaten Bantul; Kabupaten Sleman\n'));
  await expectRows(importScreen(page, t, 'short.csv'), t, { ready: 1, aside: 1 });
  await loadRows(page, t, 1);
});

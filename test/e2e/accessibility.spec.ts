import { languages, screens, type Language, type Screen } from '../../src/domain/ViewSettings.ts';
import type { Locator, Page } from '@playwright/test';
import { translatorFor, type Translate } from '../../src/i18n/translate.ts';
import {
  expect,
  expectAccessible,
  expectNoOverflow,
  find,
  goTo,
  inspector,
  openApp,
  phone,
  settled,
  test,
} from './support/app.ts';
import { regionId } from './support/builtInWords.ts';
import { gapButton, gapRow, showDetails } from './support/gaps.ts';

const themes = ['light', 'dark'] as const;
const semarang = regionId('Kota Semarang');

/** What stands on each screen once it is ready. */
const ready: Readonly<Record<Screen, (main: Locator, t: Translate) => Locator>> = {
  explore: (main, t) => main.getByRole('tab', { name: t('explore.tab.partners') }),
  gaps: (main, t) => main.getByRole('heading', { name: t('gapFacts.doubts'), exact: true }),
  overlaps: (main, t) => main.getByRole('heading', { name: t('overlaps.compare'), exact: true }),
  tables: (main, t) => main.getByRole('columnheader', { name: t('tables.column.province'), exact: true }),
  data: (main, t) => main.getByRole('heading', { name: t('data.coverage'), exact: true }),
};

async function showScreen(page: Page, t: Translate, screen: Screen): Promise<void> {
  await goTo(page, t, screen);
  await expect(ready[screen](page.getByRole('main'), t)).toBeVisible();
  await settled(page);
}

async function useLanguage(page: Page, language: Language): Promise<Translate> {
  const group = page.getByRole('banner').locator('.languages');
  await group.getByRole('button', { name: language.toUpperCase() }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  return translatorFor(language);
}

for (const theme of themes) {
  for (const language of languages) {
    test(`no accessible faults on any screen, ${language}, ${theme}`, async ({ page }) => {
      const t = await openApp(page, language, `#/explore?theme=${theme}&sel=${semarang}`);
      for (const screen of screens) {
        await test.step(screen, async () => {
          await showScreen(page, t, screen);
          await expectAccessible(page);
        });
      }
    });
  }
}

test.describe('on a phone', () => {
  test.use(phone);
  for (const theme of themes) {
    test(`no accessible faults and nothing beside the screen, ${theme}`, async ({ page }) => {
      const t = await openApp(page, 'id', `#/explore?theme=${theme}&sel=${semarang}`);
      for (const screen of screens) {
        await test.step(screen, async () => {
          await goTo(page, t, screen);
          await settled(page);
          await expectAccessible(page);
          await expectNoOverflow(page);
        });
      }
    });
  }

  test('nothing beside the screen in the languages with longer words, with something open', async ({
    page,
  }) => {
    for (const language of ['en', 'de'] as const) {
      const t = await openApp(page, language, `#/explore?sel=${semarang}`);
      for (const screen of screens) {
        await test.step(`${language} ${screen}`, async () => {
          await goTo(page, t, screen);
          await settled(page);
          if (screen === 'gaps') await showDetails(page, t);
          if (screen === 'overlaps') await page.locator('[role="treeitem"][aria-level="2"]').first().click();
          await expectNoOverflow(page);
        });
      }
    }
  });

  test('the open gap, the open overlap, filters and search have no accessible faults', async ({ page }) => {
    const t = await openApp(page, 'id', '#/gaps');
    await gapButton(gapRow(page, t, 2)).click();
    await expectAccessible(page);
    await showDetails(page, t);
    await expect(page.getByRole('button', { name: t('gaps.back'), exact: true })).toBeVisible();
    await expectAccessible(page);
    await goTo(page, t, 'overlaps');
    await page.locator('[role="treeitem"][aria-level="2"]').first().click();
    await expect(page.getByRole('button', { name: t('overlaps.back'), exact: true })).toBeVisible();
    await expectAccessible(page);
    await goTo(page, t, 'explore');
    await page.getByRole('button', { name: t('explore.filters.show'), exact: true }).click();
    await expect(page.getByRole('dialog', { name: t('explore.filters'), exact: true })).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('what opens above the screen', () => {
  for (const theme of themes) {
    test(`search, shortcuts, export, explanations and columns have no accessible faults, ${theme}`, async ({
      page,
    }) => {
      const t = await openApp(page, 'id', `#/explore?theme=${theme}&sel=${semarang}`);
      await settled(page);
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill('ban');
      await expectAccessible(page);
      await closeByEscape(page);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: t('shell.shortcuts') })).toBeVisible();
      await expectAccessible(page);
      await closeByEscape(page);
      await page.getByRole('button', { name: t('data.export.menu'), exact: true }).click();
      await expect(page.getByRole('radio', { name: t('data.export.size.slide') })).toBeVisible();
      await expectAccessible(page);
      await closeByEscape(page);
      await inspector(page, t)
        .getByRole('button', { name: t('whatIsThis') })
        .first()
        .click();
      await expectAccessible(page);
      await closeByEscape(page);
      await goTo(page, t, 'tables');
      await page.getByRole('button', { name: t('tables.columns') }).click();
      await expectAccessible(page);
    });
  }

  test('every tab of a region, an agreement, a tie, an outside party and a region without record', async ({
    page,
  }) => {
    const t = await openApp(page, 'en', `#/explore?sel=${semarang}`);
    await settled(page);
    for (const tab of ['agreements', 'measures', 'gaps', 'overlaps'] as const) {
      await inspector(page, t)
        .getByRole('tab', { name: t(`explore.tab.${tab}`) })
        .click();
      await expectAccessible(page);
    }
    for (const wanted of ['a:KSD-001', 't:32.73|33.74', 'p:out:asenovgrad-bulgaria', '92.04']) {
      await openApp(page, 'en', `#/explore?sel=${encodeURIComponent(wanted)}`);
      await settled(page);
      await expectAccessible(page);
    }
    await find(page, t, 'Kabupaten Sorong Selatan');
    await expect(inspector(page, t).getByText(t('explore.noRecord.title'), { exact: true })).toBeVisible();
    await expectAccessible(page);
  });

  test('the force layout, coloured by communities, with outside parties', async ({ page }) => {
    await openApp(page, 'en', '#/explore?layout=force&colour=community&outside=1');
    await settled(page);
    await expectAccessible(page);
  });

  test('languages and themes change at once and lose nothing', async ({ page }) => {
    const t = await openApp(page, 'en', `#/explore?sel=${semarang}&status=in-force,assumed-in-force,undated`);
    await expect(inspector(page, t).getByRole('heading', { level: 2, name: 'Kota Semarang' })).toBeVisible();
    for (const language of languages) {
      const words = await useLanguage(page, language);
      await expect(
        inspector(page, words).getByRole('heading', { level: 2, name: 'Kota Semarang' }),
      ).toBeVisible();
      await expect(page.getByRole('radio', { name: words('explore.filters.switch.inForce') })).toBeChecked();
    }
    const words = translatorFor('de');
    await page.getByRole('button', { name: words('shell.theme.toDark') }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.getByRole('button', { name: words('shell.theme.toLight') }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  });
});

async function closeByEscape(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  // Gone, not merely closed: until then a key may still be text in its field.
  await expect(page.locator('dialog, [role="dialog"]')).toHaveCount(0);
}

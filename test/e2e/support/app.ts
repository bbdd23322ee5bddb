import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import type { Language, Screen } from '../../../src/domain/ViewSettings.ts';
import type { TableName } from '../../../src/view/tables/Table.ts';
import { translatorFor, type Translate } from '../../../src/i18n/translate.ts';

/**
 * A page that fails its test on anything a planner's office would not forgive: a request to another origin, a breach
 * of the content security policy, an error in the console.
 */
export const test = base.extend<{
  /** Faults that a test brings about itself and expects. */
  expectedFaults: RegExp[];
  watched: void;
}>({
  expectedFaults: async ({}, use) => use([]),
  watched: [
    async ({ page, baseURL, expectedFaults }, use) => {
      const faults: string[] = [];
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(baseURL ?? '') && !/^(data|blob):/.test(url)) faults.push(`request: ${url}`);
      });
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => faults.push(`error: ${error.message} ${error.stack ?? ''}`));
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
        });
      });
      await use();
      expect(faults.filter((fault) => !expectedFaults.some((expected) => expected.test(fault)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export const wide = { viewport: { width: 1440, height: 900 } };
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Whether the page is laid out for a phone. */
export function isPhone(page: Page): boolean {
  return (page.viewportSize()?.width ?? 0) < 640;
}

/** Opens the application at an address, in a language, and waits for the network. */
export async function openApp(page: Page, language: Language, hash = '#/explore'): Promise<Translate> {
  const [path = '', query = ''] = hash.split('?');
  const keys = new URLSearchParams(query);
  keys.set('lang', language);
  await page.goto(`/${path}?${keys.toString().replaceAll('%2C', ',')}`);
  await expect(page.locator('main')).toBeVisible();
  // The title names the screen once the application listens to keys.
  await expect(page).toHaveTitle(/ · /);
  return translatorFor(language);
}

/** The accessible faults of the page as it stands, by WCAG 2.2 A and AA. */
export async function expectAccessible(page: Page): Promise<void> {
  // Colours in motion have no contrast of their own.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // One page without frames needs no second page to put results together.
    .setLegacyMode()
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 120)}`),
  );
  expect.soft(found).toEqual([]);
}

/** Nothing stands beside the screen. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const { scroll, view } = await page.evaluate(() => ({
    scroll: document.scrollingElement?.scrollWidth ?? 0,
    view: window.innerWidth,
  }));
  expect.soft(scroll).toBeLessThanOrEqual(view);
}

/**
 * Opens the search (by Ctrl K; by its button on a phone), types and takes the first result, which has to hold what was
 * typed unless `shown` says otherwise.
 */
export async function find(page: Page, t: Translate, text: string, shown = text): Promise<void> {
  if (isPhone(page))
    await page
      .getByRole('banner')
      .getByRole('button', { name: t('shell.search') })
      .click();
  else await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: t('shell.search'), exact: true });
  await palette.getByRole('combobox').fill(text);
  await expect(palette.getByRole('option').first()).toContainText(shown);
  await page.keyboard.press('Enter');
  // Gone, not merely closed: until then a key may still be text in its field.
  await expect(page.locator('dialog')).toHaveCount(0);
}

/** Goes to a screen by the rail. */
export async function goTo(page: Page, t: Translate, screen: Screen): Promise<void> {
  await page
    .getByRole('navigation', { name: t('shell.rail') })
    .getByRole('link', { name: t(`shell.screen.${screen}`), exact: true })
    .click();
  await expect(page).toHaveURL(new RegExp(`#/${screen}`));
  await expect(page.locator(`main.screen-${screen}`)).toBeVisible();
}

/** The picture of the network; its name is the picture in words. */
export function picture(page: Page, t: Translate): Locator {
  return page.getByRole('application', { name: t('map.region.label') });
}

/** What is known of the selection: a panel beside the picture, or the sheet below it. */
export function inspector(page: Page, t: Translate): Locator {
  return page
    .getByRole('complementary', { name: t('explore.inspector'), exact: true })
    .or(page.getByRole('region', { name: t('explore.inspector'), exact: true }));
}

/** Does something in the filters: beside the picture, or in their dialog where they are folded. */
export async function inFilters(
  page: Page,
  t: Translate,
  act: (filters: Locator) => Promise<void>,
): Promise<void> {
  const beside = page.getByRole('complementary', { name: t('explore.filters'), exact: true });
  if (await beside.isVisible()) {
    await act(beside);
    return;
  }
  await page.getByRole('button', { name: t('explore.filters.show'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: t('explore.filters'), exact: true });
  await act(dialog);
  await dialog.getByRole('button', { name: t('close'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

/** One of the tables, by its tab at the head of the screen. */
export async function showTable(page: Page, t: Translate, kind: TableName): Promise<Locator> {
  // Its count follows the name.
  await page.getByRole('radio', { name: new RegExp(`^${t(`tables.${kind}`)}\\s`) }).click();
  const grid = page.getByRole('grid', { name: t(`tables.${kind}`), exact: true });
  await expect(grid).toBeVisible();
  return grid;
}

/** Limits a filter to one of its values by the "only" that comes beside the row that is pointed at. */
export async function onlyOne(filters: Locator, t: Translate, name: string): Promise<void> {
  const named = { name: t('explore.filters.onlyThis', { name }), exact: true };
  const row = filters.getByRole('listitem').filter({ has: filters.page().getByRole('button', named) });
  await row.hover();
  await row.getByRole('button', named).click();
}

/** Waits until measures, gaps and overlaps of what is shown are there. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('.task-line, .task-bar')).toHaveCount(0);
}

import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import type { Language } from '../../../src/domain/ViewSettings.ts';
import { translatorFor, type Translate } from '../../../src/i18n/translate.ts';

/**
 * A page that fails its test on anything a planner's office would not forgive: a request to another origin, a breach
 * of the content security policy, an error in the console.
 */
export const test = base.extend<{ watched: void }>({
  watched: [
    async ({ page, baseURL }, use) => {
      const faults: string[] = [];
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(baseURL ?? '') && !/^(data|blob):/.test(url)) faults.push(`request: ${url}`);
      });
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
        });
      });
      await use();
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens the application at an address, in a language, and waits for the network. */
export async function openApp(page: Page, language: Language, hash = '#/explore'): Promise<Translate> {
  const [path = '', query = ''] = hash.split('?');
  const keys = new URLSearchParams(query);
  keys.set('lang', language);
  await page.goto(`/${path}?${keys.toString().replaceAll('%2C', ',')}`);
  await expect(page.locator('main')).toBeVisible();
  return translatorFor(language);
}

/** The accessible faults of the page as it stands, by WCAG 2.2 A and AA. */
export async function expectAccessible(page: Page): Promise<void> {
  // Colours in motion have no contrast of their own.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect(found).toEqual([]);
}

/** Opens Ctrl K, types and takes the first result. */
export async function find(page: Page, t: Translate, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: t('shell.search') }).fill(text);
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
}

export const wide = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

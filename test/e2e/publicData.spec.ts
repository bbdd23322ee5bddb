import type { Page } from '@playwright/test';
import type { Translate } from '../../src/i18n/translate.ts';
import { formatDate, formatNumber } from '../../src/i18n/format.ts';
import { expect, goTo, openApp, picture, test } from './support/app.ts';
import { chooseFiles, givenFile, loadButton, loadRows, readFixture } from './support/importing.ts';
import { inspectPicture } from './support/pixels.ts';

/** Most ties that a first view draws. */
const mostTies = 1500;

interface PublicFile {
  readonly path: readonly [folder: string, file: string];
  readonly title: string;
  /** At least so many are loaded. */
  readonly agreements: number;
  readonly regions: number;
}

const files = {
  interreg: {
    path: ['keep-interreg-2014-2020', 'keep_closed_1420_Partnership.csv.gz'],
    title: 'keep closed 1420 Partnership',
    agreements: 1500,
    regions: 800,
  },
  dutch: {
    path: ['nl-gemeenschappelijke-regelingen', 'opengr_provincies.csv'],
    title: 'opengr provincies',
    agreements: 450,
    regions: 590,
  },
  twins: {
    path: ['sister-cities-wikidata', 'sistercities.tsv.gz'],
    title: 'sistercities',
    agreements: 13_000,
    regions: 9000,
  },
} as const satisfies Record<string, PublicFile>;

for (const [name, file] of Object.entries(files)) {
  test(`public data without a template: ${name} loads, has a health page and a picture`, async ({ page }) => {
    test.slow();
    const t = await openApp(page, 'en', '#/data');
    await chooseFiles(page, readFixture('public', ...file.path));
    const load = loadButton(page, t);
    await expect(load).toBeEnabled({ timeout: 60_000 });

    await test.step('the level of region that is proposed is shown with its figures', async () => {
      const question = page.getByRole('radiogroup', {
        name: t('importing.regionColumn.question'),
        exact: true,
      });
      if (name !== 'interreg') return;
      await expect(question.getByRole('radio')).toHaveCount(7);
      await expect(question.getByRole('radio', { checked: true })).toHaveAccessibleName(
        /^NUTS3 .*809 regions/,
      );
    });

    await load.click();
    await expect(page.locator('main.screen-data')).toBeVisible();
    const main = page.getByRole('main');

    await test.step('the health page says how much there is, and of whom', async () => {
      await expect(main.getByRole('heading', { level: 1, name: file.title, exact: true })).toBeVisible();
      const facts = (await main.locator('header p').first().textContent()) ?? '';
      const [agreements = 0, regions = 0] = numbersIn(facts);
      expect(agreements).toBeGreaterThanOrEqual(file.agreements);
      expect(regions).toBeGreaterThanOrEqual(file.regions);
      const coverage = main.getByRole('region', { name: t('data.coverage'), exact: true });
      await expect(coverage).toContainText(t('data.coverage.figure', { total: formatNumber(regions, 'en') }));
      await expect(main.getByRole('region', { name: t('data.fields'), exact: true })).toBeVisible();
    });

    await test.step('the first view is not empty, draws what can be told apart, and says which part', async () => {
      await goTo(page, t, 'explore');
      await expectDrawn(page, t);
      const [drawn = 0, all = 0] = await tiesDrawn(page);
      expect(drawn).toBeGreaterThan(200);
      expect(drawn).toBeLessThanOrEqual(mostTies);
      expect(all).toBeGreaterThan(mostTies);
      const words = (await picture(page, t).getAttribute('aria-label')) ?? '';
      const [regions = 0, ties = 0] = numbersIn(words);
      expect(ties).toBe(all);
      // Every region is in the picture or in the tables, and it is said which.
      expect(regions).toBeGreaterThanOrEqual(file.regions);
      await goTo(page, t, 'tables');
      const grid = page.getByRole('grid', { name: t('tables.regions'), exact: true });
      expect(Number(await grid.getAttribute('aria-rowcount')) - 1).toBeGreaterThanOrEqual(file.regions);
    });
  });
}

for (const language of ['en', 'id', 'de'] as const) {
  test(`agreements that have all ended are no empty first view, and it says so, ${language}`, async ({
    page,
  }) => {
    const t = await openApp(page, language, '#/data');
    const text = [
      'title,parties,signed_on,end',
      'Air,Kabupaten Bantul; Kabupaten Sleman,2010-01-05,2015-01-04',
      'Jalan,Kota Yogyakarta; Kabupaten Sleman,2011-03-01,2014-02-28',
      'Pasar,Kota Yogyakarta; Kabupaten Bantul,2012-03-01,2013-02-28',
    ];
    await chooseFiles(page, givenFile('ended.csv', `${text.join('\n')}\n`));
    await loadRows(page, t, 3);
    await goTo(page, t, 'explore');
    await expect(picture(page, t)).not.toHaveAccessibleName(new RegExp(t('map.describe.empty')));
    await expectDrawn(page, t);
    const last = t('drawn.closed.last', { day: formatDate('2015-01-04', language) });
    await expect(page.getByRole('main')).toContainText(last);
    // On the busiest day all three were in force.
    await page.getByRole('button', { name: t('drawn.closed.show'), exact: true }).click();
    await expect(page.getByRole('radio', { name: t('explore.filters.switch.inForce') })).toBeChecked();
    await expect(picture(page, t)).toHaveAccessibleName(new RegExp(`\\b3 `));
  });
}

/** The picture is there and shows more than paper. */
async function expectDrawn(page: Page, t: Translate): Promise<void> {
  const network = picture(page, t);
  await expect(network).toBeVisible();
  await expect(async () => {
    const seen = await inspectPicture(page, await network.screenshot());
    expect(seen.colours).toBeGreaterThan(30);
    expect(seen.mostFrequent).toBeLessThan(0.97);
  }).toPass();
}

/** Of how many ties how many are drawn, as it is said beneath the picture. */
async function tiesDrawn(page: Page): Promise<readonly number[]> {
  const note = page.locator('.drawn-note').getByRole('status');
  await expect(note).toBeVisible();
  return numbersIn((await note.textContent()) ?? '');
}

/** The whole numbers in an English text, in their order. */
function numbersIn(text: string): readonly number[] {
  return (text.match(/\d[\d,]*/g) ?? []).map((figure) => Number(figure.replaceAll(',', '')));
}

import type { Page } from '@playwright/test';
import { screens } from '../../src/domain/ViewSettings.ts';
import { formatNumber } from '../../src/i18n/format.ts';
import type { Translate } from '../../src/i18n/translate.ts';
import { translatorFor } from '../../src/i18n/translate.ts';
import { builtIn } from '../support/builtIn.ts';
import {
  expect,
  find,
  goTo,
  inFilters,
  inspector,
  onlyOne,
  openApp,
  picture,
  settled,
  test,
} from './support/app.ts';
import { affairCode, regionId, shortName } from './support/builtInWords.ts';
import { cellOf, readCliTable } from './support/cliFiles.ts';
import { cliGaps, firstOf, gapButton, gapDetails, gapRow, pairOfGap } from './support/gaps.ts';
import {
  asideRows,
  chooseFiles,
  dropFiles,
  expectRows,
  givenFile,
  importScreen,
  loadRows,
} from './support/importing.ts';
import { damageSaved, lastSaved } from './support/savedWork.ts';

const ties = (): number => readCliTable('record', 'ties.csv').length;

function notices(page: Page, t: Translate) {
  return page.getByRole('status', { name: t('shell.notices') });
}

/** The built-in network stands as ever. */
async function expectBuiltIn(page: Page, t: Translate): Promise<void> {
  await goTo(page, t, 'explore');
  await expect(page.getByText(t('explore.figures.ties.record', { n: ties() }))).toBeVisible();
}

/** The part of a sentence before its first parameter. */
const beginning = (sentence: string): string => sentence.split('{')[0] ?? '';

test.describe('a broken address', () => {
  test('is told once and leaves the rest of the view', async ({ page }) => {
    const t = await openApp(
      page,
      'en',
      '#/explore?affair=9.99&colour=nonsense&min=-3&ego=33.74,9&foo=bar&sel=33.74',
    );
    const told = notices(page, t);
    for (const key of ['affair=9.99', 'colour=nonsense', 'min=-3', 'ego=33.74,9', 'foo=bar']) {
      await expect(told).toContainText(key);
    }
    await expect(told).not.toContainText('sel=');
    await expect(inspector(page, t).getByRole('heading', { level: 2, name: 'Kota Semarang' })).toBeVisible();
    await expect(page.getByText(t('explore.figures.ties.record', { n: ties() }))).toBeVisible();
    await expect(page).not.toHaveURL(/nonsense|foo=|9\.99/);
    await told.getByRole('button', { name: t('notices.dismiss'), exact: true }).click();
    await expect(told).toHaveText('');
  });

  test('of the gaps is told once and leaves the view of the gaps whole', async ({ page }) => {
    const hash =
      '#/gaps?list=zz&weights=1,2&view=qq&level=9&scope=99.99&gap-affair=0&verdict=maybe&cap=2&indicator=no';
    const t = await openApp(page, 'en', `${hash}&class=indicated-mandatory`);
    const told = notices(page, t);
    for (const key of [
      'list=zz',
      'weights=1,2',
      'view=qq',
      'level=9',
      'scope=99.99',
      'gap-affair=0',
      'verdict=maybe',
      'cap=2',
      'indicator=no',
    ]) {
      await expect(told).toContainText(key);
    }
    await expect(told).not.toContainText('class=');
    const first = cliGaps('new').find((row) => cellOf(row, 'class') === 'indicated-mandatory');
    await expect(gapRow(page, t, 1)).toContainText(shortName(cellOf(first, 'region_a_id')));
    await expect(page.getByRole('button', { name: t('gaps.class.indicated-mandatory') })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(page).not.toHaveURL(/zz|qq|99\.99|maybe/);
    await told.getByRole('button', { name: t('notices.dismiss'), exact: true }).click();
    await expect(told).toHaveText('');
    await gapButton(gapRow(page, t, 2)).click();
    await expect(told).toHaveText('');
  });

  for (const hash of [
    '#/nowhere',
    '#/gaps/33.22|33.74|1?weights=0,0,0,0',
    '#/gaps/33.22|33.74?weights=1e9,-1,NaN,',
    '#/gaps/11?view=matrix&level=across&list=renew',
    '#/gaps/KSD-001?view=partners&scope=33.74',
    '#/gaps/99.99|11.01',
    '#/gaps/%E0%A4%A',
    '#/overlaps/KSD-1|KSD-2',
    '#/tables/nothing',
    '#/explore/x/y?sel=%00&path=a,b&at=2026-02-31',
    '#//?&&==',
  ]) {
    test(`${hash} opens something that works`, async ({ page }) => {
      const t = await openApp(page, 'en', hash);
      await settled(page);
      await expectBuiltIn(page, t);
    });
  }

  test('of an unknown gap and an unknown overlap says so beside the list', async ({ page }) => {
    const t = await openApp(page, 'en', '#/gaps/99.99|11.01');
    await expect(page.getByRole('alert')).toHaveText(t('gaps.unknown.item', { id: '99.99|11.01' }));
    await expect(gapRow(page, t, 1)).toBeVisible();
    await openApp(page, 'en', '#/overlaps/KSD-1|KSD-2');
    await expect(page.getByRole('alert')).toHaveText(t('overlaps.unknown.item', { id: 'KSD-1|KSD-2' }));
    await expect(page.getByRole('tree', { name: t('overlaps.list') })).toBeVisible();
  });
});

test.describe('a file that cannot be used', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const files = [
    ['empty.csv', '', 'file-empty'],
    ['picture.csv', png, 'file-not-recognised'],
    ['zeros.csv', Buffer.alloc(4096), 'file-not-recognised'],
  ] as const;
  for (const [name, content, code] of files) {
    test(`${name} is refused with the reason, and the data stay`, async ({ page }) => {
      const t = await openApp(page, 'en', '#/data');
      await chooseFiles(page, givenFile(name, content));
      const reason = t(`issues.${code}`);
      await expect(notices(page, t)).toContainText(t('notices.file-unreadable', { file: name, reason }));
      await expect(page.getByRole('button', { name: t('data.undo'), exact: true })).toHaveCount(0);
      await expect(
        page.getByRole('main').getByText(formatNumber(builtIn().agreements.length, 'en')).first(),
      ).toBeVisible();
      await expectBuiltIn(page, t);
    });
  }

  test('a table of nothing but its header says so, and has nothing to load', async ({ page }) => {
    const t = await openApp(page, 'en', '#/data');
    await chooseFiles(page, givenFile('header-only.csv', 'title,parties\n'));
    const screen = importScreen(page, t, 'header-only.csv');
    await expect(screen.getByRole('alert')).toContainText(t('issues.file-no-table'));
    await expect(screen.getByRole('button', { name: t('importing.load.none'), exact: true })).toBeDisabled();
    await expectBuiltIn(page, t);
  });

  test('a table of something else is shown, has nothing to load, and can be left', async ({ page }) => {
    const t = await openApp(page, 'en', '#/data');
    await chooseFiles(page, givenFile('other.csv', 'a,b\n1,2\n'));
    const screen = importScreen(page, t, 'other.csv');
    await expect(screen.getByRole('button', { name: t('importing.load.none'), exact: true })).toBeDisabled();
    await screen
      .getByRole('button', { name: t('cancel'), exact: true })
      .first()
      .click();
    await expect(screen).toHaveCount(0);
    await expectBuiltIn(page, t);
  });

  test('whose rows are all kept aside lists them, and the data stay', async ({ page }) => {
    const t = await openApp(page, 'en', '#/data');
    const text = 'title,parties\nPasar,Entah; Siapa\n,Kabupaten Bantul; Kabupaten Sleman\n';
    await chooseFiles(page, givenFile('none.csv', text));
    const screen = importScreen(page, t, 'none.csv');
    await expectRows(screen, t, { ready: 0, quarantined: 2, aside: 1 });
    const rows = asideRows(screen, t);
    await expect(rows.filter({ hasText: t('issues.no-region') })).toHaveCount(1);
    await expect(rows.filter({ hasText: t('issues.title-missing') })).toHaveCount(1);
    await expect(screen.getByRole('button', { name: t('importing.load.none'), exact: true })).toBeDisabled();
    // What is open stays open while one looks at the network.
    await expectBuiltIn(page, t);
    await goTo(page, t, 'data');
    await page.getByRole('button', { name: t('importing.waiting.go'), exact: true }).click();
    await expectRows(screen, t, { ready: 0, quarantined: 2, aside: 1 });
  });
});

test('a dataset with one region works on every screen', async ({ page }) => {
  const t = await openApp(page, 'en', '#/data');
  const one = 'title,parties\nAir minum,Kabupaten Bantul; PT Sumber Makmur\n';
  await chooseFiles(page, givenFile('one.csv', one));
  await loadRows(page, t, 1);
  await expect(notices(page, t)).toContainText(
    t('notices.file-loaded', { file: 'one.csv', rows: 1, aside: 0 }),
  );
  for (const screen of screens) {
    await goTo(page, t, screen);
    await settled(page);
    await expect(page.getByRole('main')).not.toContainText(/NaN|undefined|Infinity/);
    await expect(page.getByText(t('shell.failed.panel'))).toHaveCount(0);
  }
  await goTo(page, t, 'explore');
  await expect(picture(page, t)).toHaveAccessibleName(new RegExp(t('map.describe.empty')));
  await find(page, t, 'Kabupaten Bantul');
  await expect(inspector(page, t).getByText(t('explore.partners.none'), { exact: true })).toBeVisible();
  await page.getByRole('radio', { name: t('explore.layout.force'), exact: true }).click();
  await settled(page);
  await expect(page.getByText(t('explore.panel.failed'))).toHaveCount(0);
});

test.describe('while the data cannot be fetched', () => {
  test.use({ expectedFaults: [/Failed to load resource|net::ERR/] });

  test('the page says so, and trying again opens the application', async ({ page }) => {
    await page.route('**/data/indonesia.json', (route) => route.abort());
    await page.goto('/');
    const t = translatorFor('en');
    await expect(page.getByRole('alert')).toContainText(beginning(t('shell.failed.start')));
    await page.unroute('**/data/indonesia.json');
    await page.getByRole('button', { name: t('shell.failed.retry'), exact: true }).click();
    await expect(picture(page, t)).toBeVisible();
  });

  test('of a damaged answer too', async ({ page }) => {
    await page.route('**/data/indonesia.json', (route) =>
      route.fulfill({ status: 200, body: '{"schemaVersion": 1' }),
    );
    await page.goto('/');
    const t = translatorFor('en');
    await expect(page.getByRole('alert')).toContainText(beginning(t('shell.failed.start')));
    await expect(page.getByRole('button', { name: t('shell.failed.retry'), exact: true })).toBeVisible();
  });

  test('the picture stays where the drawing library cannot be had', async ({ page }) => {
    await page.route('**/assets/cytoscape*.js', (route) => route.abort());
    const t = await openApp(page, 'en');
    await find(page, t, 'Kota Semarang');
    await expect(inspector(page, t).getByRole('heading', { level: 2, name: 'Kota Semarang' })).toBeVisible();
    await expectBuiltIn(page, t);
  });

  test('measures that cannot be computed are told, can be tried again, and take nothing else down', async ({
    page,
  }) => {
    await page.route('**/assets/worker*.js', (route) => route.abort());
    const t = await openApp(page, 'en');
    await expect(page.getByText(t('explore.task.failed.measures')).first()).toBeVisible();
    await find(page, t, 'Kota Semarang');
    await expect(inspector(page, t).getByRole('listitem').first()).toBeVisible();
    await page.unroute('**/assets/worker*.js');
    await page.getByRole('button', { name: t('explore.task.retry'), exact: true }).click();
    await expect(page.getByText(t('explore.task.failed.measures'))).toHaveCount(0);
  });
});

test.describe('a browser that keeps nothing', () => {
  const refusals = {
    'refuses to open': () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    },
    'has no storage': () => {
      Object.defineProperty(window, 'indexedDB', { value: undefined });
    },
  } as const;
  for (const [how, refuse] of Object.entries(refusals)) {
    test(`${how}: everything works, and it says that nothing is saved`, async ({ page }) => {
      await page.addInitScript(refuse);
      const t = await openApp(page, 'en');
      await find(page, t, 'Kota Semarang');
      await expect(
        inspector(page, t).getByRole('heading', { level: 2, name: 'Kota Semarang' }),
      ).toBeVisible();
      await expect(notices(page, t)).toContainText(t('notices.saving-failed'));
      await expect(page.getByText(t('shell.unsaved'), { exact: true })).toBeVisible();
      await expectBuiltIn(page, t);
    });
  }

  test('verdicts hold for the session, and make the mapping form', async ({ page }) => {
    await page.addInitScript(refusals['refuses to open']);
    const t = await openApp(page, 'en', `#/gaps/${pairOfGap(firstOf(cliGaps('new')))}`);
    const panel = gapDetails(page, t).getByRole('region', { name: t('verdicts.title'), exact: true });
    await panel.getByRole('button', { name: t('verdicts.do.take-up'), exact: true }).click();
    await expect(panel.getByRole('status')).toContainText(t('gaps.verdict.take-up'));
    await expect(gapRow(page, t, 1)).toContainText(t('gaps.verdict.take-up'));
    await expect(page.getByText(t('shell.unsaved'), { exact: true })).toBeVisible();
    await goTo(page, t, 'explore');
    await goTo(page, t, 'gaps');
    await expect(gapRow(page, t, 1)).toContainText(t('gaps.verdict.take-up'));
    await page.getByRole('button', { name: t('verdicts.form.button'), exact: true }).click();
    const form = page.getByRole('dialog', { name: t('verdicts.form.button'), exact: true });
    await expect(form.getByRole('button', { name: t('verdicts.form.xlsx'), exact: true })).toBeEnabled();
    await page.keyboard.press('Escape');
    await expect(form).toHaveCount(0);
    await page
      .getByRole('banner')
      .getByRole('button', { name: t('actions.undo') })
      .click();
    await expect(gapRow(page, t, 1)).not.toContainText(t('gaps.verdict.take-up'));
  });

  test('what was saved and is damaged is told and left out', async ({ page }) => {
    const t = await openApp(page, 'en');
    await find(page, t, 'Kota Semarang');
    await expect.poll(() => lastSaved(page)).toBeDefined();
    const saved = await lastSaved(page);
    const empty = '<!doctype html><link rel="icon" href="data:,"><title>empty</title>';
    await page.route('**/empty.html', (route) => route.fulfill({ contentType: 'text/html', body: empty }));
    await page.goto('/empty.html');
    await damageSaved(page, 'built-in', { ...saved, work: { screen: 7 } });
    await page.goto('/');
    await expect(notices(page, t)).toContainText(t('notices.saved-work-unreadable'));
    await expectBuiltIn(page, t);
  });
});

test('of filters changed quickly the last one counts, everywhere', async ({ page }) => {
  const t = await openApp(page, 'en');
  await settled(page);
  await inFilters(page, t, async (filters) => {
    await filters.getByRole('radio', { name: t('explore.filters.switch.inForce') }).click();
    await filters.getByRole('radio', { name: t('explore.filters.switch.record') }).click();
    await onlyOne(filters, t, t('explore.affair.2.09'));
    await onlyOne(
      filters,
      t,
      builtIn().affairs.find(({ code }) => code === affairCode('Trade'))?.name.en ?? '',
    );
  });
  await goTo(page, t, 'tables');
  const wanted = readCliTable('trade', 'measures.csv');
  const grid = page.getByRole('grid', { name: t('tables.regions'), exact: true });
  await expect(grid.getByText('…', { exact: true })).toHaveCount(0);
  const heads = await grid.getByRole('columnheader').locator('button > span').allTextContents();
  const [partnersAt, betweennessAt] = [
    heads.indexOf(t('tables.column.partners')),
    heads.indexOf(t('tables.measure.betweenness')),
  ];
  for (const line of (await grid.getByRole('row').all()).slice(1, 11)) {
    const cells = (await line.getByRole('gridcell').allTextContents()).map((text) => text.trim());
    const row = wanted.find((one) => cellOf(one, 'region') === cells[0]);
    expect(cells[partnersAt]).toBe(cellOf(row, 'partners'));
    expect(Number(cells[betweennessAt])).toBeCloseTo(Number(cellOf(row, 'betweenness')), 4);
  }
  expect(wanted.filter((row) => Number(cellOf(row, 'partners')) > 0).length).toBeGreaterThan(10);
});

test('the page allows itself nothing but its own origin', async ({ page }) => {
  const t = await openApp(page, 'en');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  await expect(page.locator('meta[name="referrer"]')).toHaveAttribute('content', 'no-referrer');
  // Every screen, the picture library, the worker and the fonts pass the policy: the page's watch fails on a breach.
  for (const screen of screens) await goTo(page, t, screen);
});

test('a file dropped anywhere on the window is read', async ({ page }) => {
  const t = await openApp(page, 'en');
  const text = 'title,parties\nAir,Kabupaten Bantul; Kabupaten Sleman\n';
  await dropFiles(page, givenFile('dropped.csv', text));
  await loadRows(page, t, 1);
  await expect(notices(page, t)).toContainText(
    t('notices.file-loaded', { file: 'dropped.csv', rows: 1, aside: 0 }),
  );
  await goTo(page, t, 'explore');
  await expect(picture(page, t)).toHaveAccessibleName(new RegExp(shortName(regionId('Kabupaten Sleman'))));
});

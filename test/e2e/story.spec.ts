import type { Page } from '@playwright/test';
import { languages, type Language } from '../../src/domain/ViewSettings.ts';
import { formatDate, formatNumber } from '../../src/i18n/format.ts';
import type { Translate } from '../../src/i18n/translate.ts';
import { spreadsheetCsv } from '../../src/export/writeCsv.ts';
import { builtIn } from '../support/builtIn.ts';
import {
  expect,
  find,
  goTo,
  inFilters,
  inspector,
  isPhone,
  onlyOne,
  openApp,
  phone,
  picture,
  test,
  wide,
} from './support/app.ts';
import { affairCode, regionId, shortName } from './support/builtInWords.ts';
import { adjacency, cellOf, parseTable, readCliTable, stepsFrom } from './support/cliFiles.ts';
import { save, takePicture } from './support/downloads.ts';
import { cliGaps, firstOf, gapButton, gapRow, gapTitle, pairOfGap, showDetails } from './support/gaps.ts';
import {
  asideRows,
  chooseFiles,
  expectRows,
  importScreen,
  loadRows,
  readFixture,
} from './support/importing.ts';
import { inspectPicture } from './support/pixels.ts';
import { lastSaved } from './support/savedWork.ts';

const day = builtIn().asOf ?? '';
const fixture = readFixture('..', 'e2e', 'fixtures', 'six-rows.csv');
const devices = [
  ['at a desk', wide],
  ['on a phone', phone],
] as const;

for (const language of languages) {
  for (const [place, device] of devices) {
    test.describe(`the story, ${language}, ${place}`, () => {
      test.use(device);
      test('from the network to partners, paths, gaps and overlaps', async ({ page }) => {
        await explore(page, language);
      });
      test('own rows, undo, a reload, and pictures to take away', async ({ page }) => {
        await bringAndTake(page, language);
      });
    });
  }
}

async function explore(page: Page, language: Language): Promise<void> {
  const t = await openApp(page, language);
  const known = inspector(page, t);

  await test.step('the network is seen, and said in words', async () => {
    const network = picture(page, t);
    await expect(network).toHaveAccessibleName(new RegExp(escape(shortName(regionId('Kota Bandung')))));
    const ties = readCliTable('record', 'ties.csv').length;
    await expect(network).toHaveAccessibleName(new RegExp(`\\b${formatNumber(ties, language)}\\b`));
    await expect(async () => {
      const seen = await inspectPicture(page, await network.screenshot());
      expect(seen.colours).toBeGreaterThan(60);
      expect(seen.mostFrequent).toBeLessThan(0.9);
    }).toPass();
    if (!isPhone(page))
      await expect(page.getByText(t('explore.figures.ties.record', { n: ties }))).toBeVisible();
  });

  await test.step('Kota Semarang has 12 partners on record, none known to be in force', async () => {
    await find(page, t, 'Kota Semarang');
    await expect(known.getByRole('heading', { level: 2, name: 'Kota Semarang', exact: true })).toBeVisible();
    const sentence = t('explore.sentence.record.none', { n: 12 });
    if (language === 'en') expect(sentence).toBe('12 partners on record, none known to be in force');
    await expect(known.getByText(sentence, { exact: true })).toBeVisible();
    const partners = known.getByRole('list', { name: t('explore.partners.list'), exact: true });
    await expect(partners.getByRole('listitem')).toHaveCount(12);
  });

  await test.step("an agreement's source is a link that tells nobody where it was followed", async () => {
    await known.getByRole('tab', { name: t('explore.tab.agreements') }).click();
    const card = known
      .getByRole('article')
      .filter({ has: page.getByRole('link') })
      .first();
    const link = card.getByRole('link').first();
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', /\bnoreferrer\b/);
    await expect(link).toHaveAttribute('referrerpolicy', 'no-referrer');
    const id =
      (await card
        .getByText(/^KSD-\d+$/)
        .first()
        .textContent()) ?? '';
    const row = readCliTable('record', 'agreements.csv').find((one) => one['id'] === id);
    await expect(link).toHaveAttribute('href', cellOf(row, 'source'));
    await known.getByRole('tab', { name: t('explore.tab.partners') }).click();
  });

  await test.step('in force, none of the twelve is left to rely on', async () => {
    await inFilters(page, t, async (filters) => {
      await filters.getByRole('radio', { name: t('explore.filters.switch.inForce') }).click();
    });
    const sentence = t('explore.sentence.noneInForce', { n: 12, date: formatDate(day, language) });
    await expect(known.getByText(sentence, { exact: true })).toBeVisible();
  });

  const nganjuk = regionId('Kabupaten Nganjuk');
  await test.step('Kabupaten Nganjuk has the partners that the command line counts', async () => {
    await find(page, t, 'Kabupaten Nganjuk');
    await expect(
      known.getByRole('heading', { level: 2, name: 'Kabupaten Nganjuk', exact: true }),
    ).toBeVisible();
    const partners = adjacency('in-force').get(nganjuk)?.size ?? 0;
    expect(partners).toBeGreaterThan(1);
    const list = known.getByRole('list', { name: t('explore.partners.list'), exact: true });
    await expect(list.getByRole('listitem')).toHaveCount(partners);
  });

  const foodRows = readCliTable('in-force-food', 'ties.csv');
  await test.step('food alone leaves the ties of the command line', async () => {
    await inFilters(page, t, async (filters) => {
      await onlyOne(filters, t, t('explore.affair.2.09'));
      const shown = readCliTable('in-force-food', 'agreements.csv').filter(({ shown: is }) => is === 'true');
      const all = builtIn().agreements.length + builtIn().quarantine.length;
      await expect(
        filters.getByText(t('explore.filters.shown', { shown: shown.length, n: all }), { exact: true }),
      ).toBeVisible();
    });
    expect(foodRows.length).toBeGreaterThan(10);
    await expect(page).toHaveURL(new RegExp(`affair=${escape(affairCode('Food'))}`));
    const foodPartners = adjacency('in-force-food').get(nganjuk)?.size ?? 0;
    const list = known.getByRole('list', { name: t('explore.partners.list'), exact: true });
    await expect(list.getByRole('listitem')).toHaveCount(foodPartners);
  });

  await test.step('colour is betweenness, and the legend says so', async () => {
    await inFilters(page, t, async (filters) => {
      await filters
        .getByRole('combobox', { name: t('explore.appearance.colour'), exact: true })
        .selectOption('betweenness');
    });
    await expect(page).toHaveURL(/colour=betweenness/);
    if (isPhone(page)) return;
    const legend = page.getByRole('region', { name: t('map.legend.title'), exact: true });
    await expect(
      legend.getByRole('heading', { name: t('measures.betweenness.name'), exact: true }),
    ).toBeVisible();
    await expect(legend.getByText(t('map.legend.noValue'), { exact: true })).toBeVisible();
  });

  await test.step('two steps around it are those of a breadth-first search', async () => {
    await known.getByRole('button', { name: t('explore.neighbourhood'), exact: true }).click();
    await page.getByRole('radio', { name: t('explore.focus.step', { n: 2 }), exact: true }).click();
    const reached = [...stepsFrom(adjacency('in-force-food'), nganjuk).values()].filter(
      (steps) => steps <= 2,
    );
    const text = t('explore.focus.ego', { name: shortName(nganjuk), n: reached.length });
    await expect(page.getByText(text, { exact: true })).toBeVisible();
  });

  await test.step('back to what is on record', async () => {
    await inFilters(page, t, async (filters) => {
      await filters.getByRole('button', { name: t('explore.filters.reset'), exact: true }).click();
      await expect(filters.getByRole('radio', { name: t('explore.filters.switch.record') })).toBeChecked();
    });
  });

  const onRecord = adjacency('record');
  await test.step('three ties lead from Papua Barat Daya to Kota Semarang', async () => {
    const [from, to] = [regionId('Provinsi Papua Barat Daya'), regionId('Kota Semarang')];
    expect(stepsFrom(onRecord, from).get(to)).toBe(3);
    await openPath(page, t, 'Provinsi Papua Barat Daya', 'Kota Semarang');
    const bar = page.locator('.focus-bar');
    await expect(bar.getByText(t('explore.focus.path', { n: 3 }), { exact: true })).toBeVisible();
    const names = await bar.locator('.focus-path').getByRole('button').allTextContents();
    expect(names).toHaveLength(4);
    expect([names[0], names[3]]).toEqual([shortName(from), shortName(to)]);
    const idOf = new Map(builtIn().regions.map(({ id }) => [shortName(id), id]));
    for (const [at, name] of names.slice(1).entries()) {
      expect(onRecord.get(idOf.get(names[at] ?? '') ?? '')).toContain(idOf.get(name));
    }
    const steps = known.getByRole('region', { name: t('explore.path.title', { n: 3 }), exact: true });
    await expect(steps.getByRole('listitem')).toHaveCount(4);
  });

  await test.step('from Kota Sorong to Kota Surabaya there is none, and it says why', async () => {
    const [from, to] = [regionId('Kota Sorong'), regionId('Kota Surabaya')];
    expect(stepsFrom(onRecord, from).has(to)).toBe(false);
    const measures = readCliTable('record', 'measures.csv');
    expect(
      cellOf(
        measures.find((row) => row['region_id'] === from),
        'has_record',
      ),
    ).toBe('false');
    await openPath(page, t, 'Kota Sorong', 'Kota Surabaya');
    const none = t('explore.focus.path.none', { from: shortName(from), to: shortName(to) });
    const why = t('explore.focus.none.no-record', { names: shortName(from) });
    await expect(page.getByText(`${none} ${why}`, { exact: true })).toBeVisible();
  });

  await test.step('the first gap is that of the command line', async () => {
    await goTo(page, t, 'gaps');
    const first = firstOf(cliGaps('new'));
    expect(cellOf(first, 'rank')).toBe('1');
    const row = gapRow(page, t, 1);
    for (const column of ['region_a_id', 'region_b_id']) {
      await expect(row).toContainText(shortName(cellOf(first, column)));
    }
    // The first pair is open from the start; opened by hand it has an address.
    await gapButton(gapRow(page, t, 2)).click();
    await gapButton(row).click();
    await expect(page).toHaveURL(new RegExp(`#/gaps/${escape(pairOfGap(first))}`));
    const details = await showDetails(page, t);
    const title = gapTitle(t, pairOfGap(first));
    await expect(details.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible();
    await expect(details.getByText(t('gapFacts.between.none'), { exact: true })).toBeVisible();
  });

  await test.step('the first overlap stands side by side, as the command line has it', async () => {
    await goTo(page, t, 'overlaps');
    const row = page
      .getByRole('tree', { name: t('overlaps.list') })
      .locator('[role="treeitem"][aria-level="2"]')
      .first();
    await row.click();
    const table = page.getByRole('table', { name: t('overlaps.compare'), exact: true });
    const documents = await table.locator('.document-chip').allInnerTexts();
    const listed = readCliTable('record', 'overlaps.csv').some((line) =>
      ['agreement_a_id', 'agreement_b_id'].every((column) => documents.includes(cellOf(line, column))),
    );
    expect(listed).toBe(true);
    await expect(table.getByRole('img', { name: t('overlaps.equal') }).first()).toBeVisible();
  });
}

async function bringAndTake(page: Page, language: Language): Promise<void> {
  const t = await openApp(page, language, '#/data');
  const words = builtIn();
  const main = page.getByRole('main');
  const countsOf = (agreements: number, parties: number): string =>
    t('data.counts', {
      agreements: formatNumber(agreements, language),
      regions: formatNumber(words.regions.filter(({ autonomous }) => autonomous).length, language),
      parties: formatNumber(parties, language),
    });
  const builtInCounts = countsOf(words.agreements.length, words.outsideParties.length);
  await expect(main.getByText(builtInCounts)).toBeVisible();

  await test.step('a small table is opened, looked at and loaded: three rows, three kept aside', async () => {
    await chooseFiles(page, fixture);
    const screen = importScreen(page, t, fixture.name);
    await expectRows(screen, t, { ready: 3, quarantined: 3, aside: 1 });
    await expect(asideRows(screen, t)).toHaveCount(3);
    await loadRows(page, t, 3);
    const told = t('notices.file-loaded', { file: 'six-rows.csv', rows: 3, aside: 3 });
    await expect(page.getByRole('status', { name: t('shell.notices') })).toContainText(told);
    await expect(main.getByText(countsOf(3, 0))).toBeVisible();
    const rows = main
      .getByRole('region', { name: t('data.aside') })
      .getByRole('table')
      .getByRole('row');
    const expected = [
      ['4', 'title', '', 'title-missing'],
      ['5', 'signed_on', '2024-13-45', 'date-invalid'],
      ['7', 'parties', 'Dinas yang tak dikenal; Paguyuban', 'no-region'],
    ] as const;
    for (const [row, column, value, code] of expected) {
      const filled = { column, value };
      const line = rows.filter({ hasText: t(`issues.${code}`, filled) });
      await expect(line).toHaveCount(1);
      await expect(line).toContainText(column);
      await expect(line).toContainText(value);
      await expect(line).toContainText(t(`issues.${code}.remedy`, filled));
      // On a phone the heading of the column stands before the number.
      await expect(line.getByRole('rowheader', { name: new RegExp(`(^|\\D)${row}$`) })).toHaveCount(1);
    }
  });

  await test.step('the rows kept aside can be taken away, untouched', async () => {
    const button = main.getByRole('button', { name: t('data.aside.download', { n: 3 }), exact: true });
    const saved = await save(page, button);
    expect(saved.name).toMatch(/^jejaring-.*-quarantine\.csv$/);
    const table = parseTable(saved.text, spreadsheetCsv[language].separator);
    expect(table.map((row) => [row['row'], row['code'], row['id'], row['parties']])).toEqual([
      ['4', 'title-missing', 'P-3', 'Kabupaten Bantul; Kota Yogyakarta'],
      ['5', 'date-invalid', 'P-4', 'Kabupaten Sleman; Kabupaten Magelang'],
      ['7', expect.stringContaining('no-region'), 'P-6', 'Dinas yang tak dikenal; Paguyuban'],
    ]);
  });

  await test.step('the network of the file is drawn', async () => {
    await goTo(page, t, 'explore');
    await expect(picture(page, t)).toHaveAccessibleName(
      new RegExp(escape(shortName(regionId('Kabupaten Sleman')))),
    );
    await find(page, t, 'Kabupaten Sleman');
    const partners = inspector(page, t).getByRole('list', { name: t('explore.partners.list'), exact: true });
    await expect(partners.getByRole('listitem')).toHaveCount(2);
    await goTo(page, t, 'data');
  });

  await test.step('undo brings the former data back', async () => {
    // The selection was the last step, the data the one before, the opening of the file the first.
    const undo = page.getByRole('banner').getByRole('button', { name: t('actions.undo') });
    await undo.click();
    await undo.click();
    await expect(main.getByText(builtInCounts)).toBeVisible();
    // The file is open still, as it was before it was loaded.
    const waiting = main.getByText(t('importing.waiting', { files: fixture.name, n: 1 }), { exact: true });
    await expect(waiting).toBeVisible();
    await undo.click();
    await expect(waiting).toHaveCount(0);
    await goTo(page, t, 'explore');
    const ties = readCliTable('record', 'ties.csv').length;
    await expect(picture(page, t)).toHaveAccessibleName(new RegExp(`\\b${formatNumber(ties, language)}\\b`));
  });

  await test.step('after a reload everything is as it was', async () => {
    await reloadAndCompare(page, t, language);
  });

  await test.step('the picture as PNG has the size asked for and is not blank', async () => {
    const png = await takePicture(page, t, 'slide', 'png');
    expect(png.name).toMatch(/^jejaring-indonesia-2026-11-23-.*\.png$/);
    const facts = await inspectPicture(page, png.bytes);
    expect({ width: facts.width, height: facts.height }).toEqual({ width: 1920, height: 1080 });
    expect(facts.colours).toBeGreaterThan(100);
    expect(facts.mostFrequent).toBeLessThan(0.9);
  });

  await test.step('the picture as SVG holds title, day, legend, names and source as text', async () => {
    const svg = await takePicture(page, t, 'slide', 'svg');
    const { text } = svg;
    const { fault, texts } = await page.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
      return {
        fault: parsed.querySelector('parsererror')?.textContent ?? '',
        texts: [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent),
      };
    }, text);
    expect(fault).toBe('');
    const whole = texts.join(' ').replaceAll(/\s+/g, ' ');
    for (const wanted of [
      words.title[language],
      formatDate(day, language),
      t('map.legend.region'),
      t('level.province'),
      t('map.legend.tie'),
      t('map.legend.tie.not-known'),
      t('measures.betweenness.name'),
      (words.sources[0] ?? '').split(' ').slice(0, 3).join(' '),
    ]) {
      expect(whole).toContain(wanted);
    }
    expect(texts).toContain(shortName(regionId('Kabupaten Nganjuk')));
    const facts = await inspectPicture(page, svg.bytes, 'image/svg+xml');
    expect(facts.width / facts.height).toBeCloseTo(1920 / 1080, 2);
    expect(facts.colours).toBeGreaterThan(60);
    expect(facts.mostFrequent).toBeLessThan(0.9);
  });
}

/** Sets up a view in every respect that is kept, and finds it after a reload, and again without an address. */
async function reloadAndCompare(page: Page, t: Translate, language: Language): Promise<void> {
  const known = inspector(page, t);
  await find(page, t, 'Kabupaten Nganjuk');
  await known.getByRole('tab', { name: t('explore.tab.agreements') }).click();
  await inFilters(page, t, async (filters) => {
    await filters.getByRole('radio', { name: t('explore.filters.switch.inForce') }).click();
    await onlyOne(filters, t, t('explore.affair.2.09'));
    await filters
      .getByRole('combobox', { name: t('explore.appearance.colour'), exact: true })
      .selectOption('betweenness');
  });
  await page
    .getByRole('banner')
    .getByRole('button', { name: t('shell.theme.toDark'), exact: true })
    .click();
  const address = page.url();
  const asLeft = async (): Promise<void> => {
    await expect(
      known.getByRole('heading', { level: 2, name: 'Kabupaten Nganjuk', exact: true }),
    ).toBeVisible();
    await expect(known.getByRole('tab', { name: t('explore.tab.agreements') })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    const documents = readCliTable('in-force-food', 'agreements.csv').filter(
      (row) =>
        row['shown'] === 'true' && row['party_ids']?.split(';').includes(regionId('Kabupaten Nganjuk')),
    );
    await expect(known.getByRole('article')).toHaveCount(documents.length);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page).toHaveURL(address);
    await inFilters(page, t, async (filters) => {
      await expect(filters.getByRole('radio', { name: t('explore.filters.switch.inForce') })).toBeChecked();
      await expect(
        filters.getByRole('combobox', { name: t('explore.appearance.colour'), exact: true }),
      ).toHaveValue('betweenness');
    });
  };
  await asLeft();
  // Work is saved a moment after its last change.
  const affair = affairCode('Food');
  await expect
    .poll(() => savedKeys(page))
    .toMatchObject({ affair, colour: 'betweenness', theme: 'dark', lang: language });
  await page.reload();
  await asLeft();
  // Without an address it is what this browser saved.
  await page.goto('/');
  await asLeft();
}

/** What this browser has saved of the view, by the keys of the address. */
async function savedKeys(page: Page): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries((await lastSaved(page))?.work.address ?? []);
}

/** Opens a path by search and the inspector, as one would who does not point at the picture. */
async function openPath(page: Page, t: Translate, from: string, to: string): Promise<void> {
  await find(page, t, from);
  const known = inspector(page, t);
  await expect(known.getByRole('heading', { level: 2, name: from, exact: true })).toBeVisible();
  await known.getByRole('button', { name: t('explore.pathTo'), exact: true }).click();
  const field = page.getByRole('combobox', {
    name: t('explore.focus.path.open', { name: shortName(regionId(from)) }),
    exact: true,
  });
  await field.fill(to);
  const list = page.getByRole('listbox', {
    name: (await field.getAttribute('aria-label')) ?? '',
    exact: true,
  });
  await expect(list.getByRole('option').first()).toContainText(shortName(regionId(to)));
  await field.press('Enter');
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

import type { Locator, Page } from '@playwright/test';
import { indexDataset } from '../../src/domain/DatasetIndex.ts';
import { toRegionId } from '../../src/domain/ids.ts';
import type { Language } from '../../src/domain/ViewSettings.ts';
import { formatKm, formatNumber } from '../../src/i18n/format.ts';
import { formatFixed } from '../../src/view/tables/formatFixed.ts';
import type { FormColumn } from '../../src/export/rows/mappingFormCells.ts';
import { translatorFor, type Translate } from '../../src/i18n/translate.ts';
import { builtIn } from '../support/builtIn.ts';
import { libreOfficeNote, openInLibreOffice, skipLibreOffice } from '../support/libreoffice.ts';
import { expect, isPhone, openApp, phone, test, wide } from './support/app.ts';
import { regionId, shortName } from './support/builtInWords.ts';
import { cellOf, readCliTable, readCliHidden, type CliRow } from './support/cliFiles.ts';
import { save, type SavedFile } from './support/downloads.ts';
import {
  chooseScope,
  cliGaps,
  expectVerdictSaved,
  firstOf,
  gapButton,
  gapDetails,
  gapList,
  gapRow,
  gapTitle,
  pairOfGap,
  showChoices,
  showDetails,
  showList,
  touches,
} from './support/gaps.ts';

const semarang = regionId('Kota Semarang');
const ofSemarang = (): readonly CliRow[] => cliGaps('new').filter((row) => touches(row, semarang));

const runs = [
  ['id', 'at a desk', wide, 'light'],
  ['en', 'on a phone', phone, 'dark'],
  ['de', 'at a desk', wide, 'dark'],
] as const;
for (const [language, place, device, theme] of runs) {
  test.describe(`${language}, ${place}, ${theme}`, () => {
    test.use(device);
    test('the first gap of Kota Semarang is read, decided, undone, decided again and taken away', async ({
      page,
    }) => {
      const t = await openApp(page, language, `#/gaps?theme=${theme}`);
      await readFirstGap(page, t, language);
      await decideTwice(page, t);
      await filterAndTake(page, t, language);
    });
  });
}

async function readFirstGap(page: Page, t: Translate, language: Language): Promise<void> {
  const rows = ofSemarang();
  const first = firstOf(rows);
  await test.step('the scope is one region, its first gap that of the command line', async () => {
    await chooseScope(page, t, 'Kota Semarang');
    await expect(page).toHaveURL(/#\/gaps\/33\.74/);
    const about = gapDetails(page, t);
    await expect(about.getByRole('heading', { level: 2, name: 'Kota Semarang', exact: true })).toBeVisible();
    await showList(page, t);
    const row = gapRow(page, t, 1);
    for (const column of ['region_a_id', 'region_b_id']) {
      await expect(row).toContainText(shortName(cellOf(first, column)));
    }
    await expect(gapList(page, t).locator('> li').first()).toHaveAttribute(
      'aria-setsize',
      String(rows.length),
    );
    await gapButton(row).click();
    await expect(page).toHaveURL(new RegExp(`#/gaps/${pairOfGap(first).replace('|', '\\|')}`));
    await expect(gapButton(row)).toHaveAttribute('aria-expanded', 'true');
  });

  await test.step('it says why, in a sentence and in its terms', async () => {
    const known = await showDetails(page, t);
    const title = gapTitle(t, pairOfGap(first));
    await expect(known.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible();
    const sentence = known.locator('.gap-sentence');
    if (language === 'en') await expect(sentence).toHaveText(cellOf(first, 'explanation'));
    const km = formatKm(Number(cellOf(first, 'border_km')), language);
    for (const fact of [km, 'Kedungsepur', shortName(cellOf(first, 'region_a_id'))]) {
      await expect(sentence).toContainText(fact);
    }
    await expect(sentence).not.toContainText(/[{}]|undefined|NaN/);
    const terms = known.getByRole('region', { name: t('gapFacts.terms'), exact: true });
    const weights = { border: 35, nearness: 40, areas: 15, disparity: 10 } as const;
    for (const [term, weight] of Object.entries(weights)) {
      const name = t(`gaps.term.long.${term as keyof typeof weights}`);
      const points = formatFixed(weight * Number(cellOf(first, term)), language, 1);
      const line = terms.getByRole('listitem').filter({ has: page.getByRole('button', { name }) });
      await expect(line).toContainText(points);
      await expect(line).toContainText(t('gapFacts.term.of', { most: String(weight) }));
    }
  });

  await test.step('each number says what it is, where it comes from and what it is not', async () => {
    const known = gapDetails(page, t);
    const name = `${t('whatIsThis')} ${t('gaps.term.long.border')}`;
    const button = known.getByRole('button', { name, exact: true });
    await button.click();
    const told = page.getByRole('dialog', { name, exact: true });
    for (const part of ['what', 'formula', 'source', 'not'] as const) {
      await expect(told).toContainText(t(`gapFacts.term.border.${part}`));
    }
    await expect(told).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await expect(told).toHaveCount(0);
    await expect(button).toBeFocused();
  });
}

/** Where one decides: beside the list at the foot of what is known, on a phone in it. */
function verdictPanel(page: Page, t: Translate): Locator {
  return gapDetails(page, t).getByRole('region', { name: t('verdicts.title'), exact: true });
}

async function decideTwice(page: Page, t: Translate): Promise<void> {
  const panel = verdictPanel(page, t);
  const button = (decision: 'reject' | 'take-up'): Locator =>
    panel.getByRole('button', { name: t(`verdicts.do.${decision}`), exact: true });
  const reason = panel.getByRole('combobox', { name: t('verdicts.reason'), exact: true });
  const note = panel.getByRole('textbox', { name: t('verdicts.note'), exact: true });
  const said = panel.getByRole('status');
  const undo = page.getByRole('banner').getByRole('button', { name: t('actions.undo') });

  await test.step('rejected, with a reason that is asked for, and a note', async () => {
    await panel.getByRole('textbox', { name: t('verdicts.author'), exact: true }).fill('Bappeda');
    await button('reject').click();
    await expect(button('reject')).toHaveAttribute('aria-pressed', 'true');
    await expect(panel.getByText(t('verdicts.reason.ask'))).toBeVisible();
    await reason.selectOption({ label: t('verdicts.reason.not-needed') });
    await expect(panel.getByText(t('verdicts.reason.ask'))).toHaveCount(0);
    await note.fill('Ditangani Kedungsepur');
    await note.blur();
    await expect(said).toContainText(t('gaps.verdict.reject'));
    await expect(said).toContainText('Bappeda');
    await expect(said).toContainText(t('verdicts.reason.not-needed'));
  });

  await test.step('undo takes note, reason and decision back, one by one', async () => {
    await undo.click();
    await expect(note).toHaveValue('');
    await expect(reason).toHaveValue('not-needed');
    await undo.click();
    await expect(reason).toHaveValue('');
    await expect(button('reject')).toHaveAttribute('aria-pressed', 'true');
    await undo.click();
    await expect(button('reject')).toHaveAttribute('aria-pressed', 'false');
    await expect(said).toHaveText('');
  });

  await test.step('taken up, with the note that was typed before', async () => {
    await note.fill('Sampah lintas batas, =1+1');
    await button('take-up').click();
    await expect(button('take-up')).toHaveAttribute('aria-pressed', 'true');
    await expect(said).toContainText(t('gaps.verdict.take-up'));
    await expect(said).toContainText('Bappeda');
    await expect(note).toHaveValue('Sampah lintas batas, =1+1');
  });
}

async function filterAndTake(page: Page, t: Translate, language: Language): Promise<void> {
  const rows = ofSemarang();
  const [first, second] = [firstOf(rows), firstOf(rows.slice(1))];
  const filter = page.getByRole('combobox', { name: t('gaps.verdict'), exact: true });
  await test.step('undecided are all others', async () => {
    await showList(page, t);
    await expect(gapRow(page, t, 1)).toContainText(t('gaps.verdict.take-up'));
    // The list is still that of the region.
    await expect(gapRow(page, t, 1)).toHaveAttribute('aria-setsize', String(rows.length));
    await showChoices(page, t);
    await filter.selectOption('undecided');
    const other = cellOf(second, 'region_a_id') === semarang ? 'region_b_id' : 'region_a_id';
    await expect(gapRow(page, t, 1)).toContainText(shortName(cellOf(second, other)));
    await expect(gapRow(page, t, 1)).toHaveAttribute('aria-setsize', String(rows.length - 1));
    await expect(page).toHaveURL(/verdict=undecided/);
    const progress = t('verdicts.progress', { done: '1', n: rows.length });
    await expect(page.getByText(progress, { exact: true })).toBeVisible();
    await filter.selectOption('take-up');
    await expect(gapRow(page, t, 1)).toHaveAttribute('aria-setsize', '1');
    await expect(gapRow(page, t, 1)).toContainText(shortName(cellOf(first, 'region_a_id')));
    await filter.selectOption('');
  });

  await test.step('the mapping form is saved as a workbook and as a table', async () => {
    const xlsx = await takeForm(page, t, 'xlsx');
    expect(xlsx.name).toMatch(/^jejaring-indonesia-\d{4}-\d{2}-\d{2}-pemetaan-kota-semarang\.xlsx$/);
    expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK');
    const csv = await takeForm(page, t, 'csv');
    expect(csv.name).toBe(xlsx.name.replace(/xlsx$/, 'csv'));
    // An Indonesian form in every language; the other side is the partner of the region that fills it in.
    expect(csv.text).toContain('Kabupaten Semarang');
    expect(csv.text).toContain('Sampah lintas batas, =1+1');
  });

  await test.step('after a reload the verdict is there', async () => {
    await expectVerdictSaved(page, { decision: 'take-up', author: 'Bappeda' });
    await page.reload();
    await showList(page, t);
    await expect(gapRow(page, t, 1)).toContainText(t('gaps.verdict.take-up'));
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    // It is open by itself, as the first one.
    await showDetails(page, t);
    const panel = verdictPanel(page, t);
    await expect(panel.getByRole('button', { name: t('verdicts.do.take-up'), exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(panel.getByRole('textbox', { name: t('verdicts.note'), exact: true })).toHaveValue(
      'Sampah lintas batas, =1+1',
    );
  });
}

/** Saves the mapping form by its button at the head of the screen. */
async function takeForm(page: Page, t: Translate, kind: 'xlsx' | 'csv'): Promise<SavedFile> {
  if (isPhone(page)) await showChoices(page, t);
  const name = t('verdicts.form.button');
  const panel = page.getByRole('dialog', { name, exact: true });
  if (!(await panel.isVisible())) await page.getByRole('button', { name, exact: true }).click();
  await expect(panel).toBeInViewport({ ratio: 1 });
  const file = await save(page, panel.getByRole('button', { name: t(`verdicts.form.${kind}`), exact: true }));
  // The saved file takes no focus with it: Escape closes, back to the button.
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
  return file;
}

test.describe(`in LibreOffice${libreOfficeNote}`, () => {
  test.skip(skipLibreOffice, 'LibreOffice is not installed');

  test('the mapping form shows the gap that was taken up, with what is known filled in', async ({ page }) => {
    const first = firstOf(ofSemarang());
    const pair = pairOfGap(first);
    const t = await openApp(page, 'en', `#/gaps/${pair}`);
    const panel = verdictPanel(page, t);
    const note = '=HYPERLINK("http://example.org")';
    await panel.getByRole('textbox', { name: t('verdicts.note'), exact: true }).fill(note);
    await panel.getByRole('button', { name: t('verdicts.do.take-up'), exact: true }).click();
    await expect(panel.getByRole('status')).toContainText(t('gaps.verdict.take-up'));
    const { bytes } = await takeForm(page, t, 'xlsx');
    const sheets = openInLibreOffice(bytes);
    expect([...sheets.keys()].toSorted()).toEqual(['About', 'Pemetaan']);

    const rows = rowsUnderHead(sheets.get('Pemetaan') ?? []);
    // One row for each of the best three affairs that have a reason of their own in this pair.
    const affairs = readCliTable('record', 'gap-affairs.csv')
      .filter((row) => pairOfGap(row) === pair && row['group'] === 'for-this-pair')
      .toSorted((one, other) => Number(other['fit']) - Number(one['fit']))
      .slice(0, 3);
    expect(affairs.length).toBeGreaterThan(1);
    expect(rows.map((row) => row('no'))).toEqual(affairs.map((_, at) => String(at + 1)));
    for (const [at, cell] of rows.entries()) {
      const code = affairs[at]?.['affair'];
      const name = builtIn().affairs.find((affair) => affair.code === code)?.name.id ?? '?';
      expect(cell('affair')).toContain(name);
      expect(cell('note')).toContain(note);
      for (const id of pair.split('|')) {
        expect(cell('partner')).toContain(indexDataset(builtIn()).regionOf.get(toRegionId(id))?.name);
      }
      expect(cell('border')).toContain(formatKm(Number(cellOf(first, 'border_km')), 'id'));
      expect(cell('evidence')).toContain(formatFixed(Number(cellOf(first, 'score')), 'id', 1));
      // What nobody knows stays empty.
      for (const empty of ['object', 'issue', 'roles', 'agency', 'funding'] as const) {
        expect(cell(empty)).toBe('');
      }
    }
    expect((sheets.get('About') ?? []).flat().join(' ')).toContain(
      t('verdicts.about.weights.text', { border: '35', nearness: '40', areas: '15', disparity: '10' }),
    );
  });
});

type FormCell = (column: FormColumn) => string;

/** The numbered rows of the form, their cells by column: below the line that has the Indonesian headings. */
function rowsUnderHead(sheet: readonly (readonly string[])[]): readonly FormCell[] {
  const t = translatorFor('id');
  const columns = [...sheet.keys()].find((at) => sheet[at]?.[1] === t('verdicts.column.affair'));
  if (columns === undefined) throw new Error('the form has no line of headings');
  const head = sheet[columns] ?? [];
  return sheet
    .slice(columns + 1)
    .filter((row) => /^\d+$/.test(row[0] ?? ''))
    .map((row) => (column) => {
      const at = head.indexOf(t(`verdicts.column.${column}`));
      expect(at).toBeGreaterThanOrEqual(0);
      return row[at] ?? '';
    });
}

test.describe('weights', () => {
  const slider = (page: Page, t: Translate, term: 'border' | 'nearness' | 'areas' | 'disparity'): Locator =>
    page.getByRole('slider', { name: t(`gaps.term.long.${term}`) });

  /** Rows of New by a weighting, best first, as the terms in the file give them. */
  const byWeights = (weights: readonly [number, number, number, number]): readonly number[] => {
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return cliGaps('new')
      .map((row) => {
        const terms = ['border', 'nearness', 'areas', 'disparity'].map((term) => Number(cellOf(row, term)));
        return terms.reduce((total, term, at) => total + (100 * term * (weights[at] ?? 0)) / sum, 0);
      })
      .toSorted((one, other) => other - one);
  };
  const expectScores = async (
    page: Page,
    t: Translate,
    weights: readonly [number, number, number, number],
  ): Promise<void> => {
    const scores = byWeights(weights);
    for (const place of [1, 2, 3, 4]) {
      const score = formatFixed(scores[place - 1] ?? 0, 'en', 1);
      await expect(gapRow(page, t, place).locator('.gap-row-score')).toHaveText(score);
    }
  };

  test('a weight moved by a key reorders the list, a preset and undo bring the former order back', async ({
    page,
  }) => {
    // Without the cap per region: the order is that of the scores alone.
    const t = await openApp(page, 'en', '#/gaps?cap=0');
    await expectScores(page, t, [35, 40, 15, 10]);
    const before =
      (await gapButton(gapRow(page, t, 1))
        .locator('.gap-names')
        .textContent()) ?? '';
    const areas = slider(page, t, 'areas');
    await areas.focus();
    await page.keyboard.press('End');
    await expect(areas).toHaveValue('100');
    await expectScores(page, t, [35, 40, 100, 10]);
    await expect(page).toHaveURL(/weights=35,40,100,10/);
    await page.keyboard.press('ArrowLeft');
    await expect(areas).toHaveValue('99');
    await expectScores(page, t, [35, 40, 99, 10]);
    await slider(page, t, 'border').focus();
    await page.keyboard.press('Home');
    await expectScores(page, t, [0, 40, 99, 10]);

    const tested = page.getByRole('radio', { name: t('gaps.weights.preset.tested'), exact: true });
    await expect(tested).not.toBeChecked();
    await tested.click();
    await expect(tested).toBeChecked();
    await expectScores(page, t, [35, 40, 15, 10]);
    await expect(gapButton(gapRow(page, t, 1)).locator('.gap-names')).toHaveText(before);
    await expect(page).not.toHaveURL(/weights=/);
    await page
      .getByRole('banner')
      .getByRole('button', { name: t('actions.undo') })
      .click();
    await expectScores(page, t, [0, 40, 99, 10]);
    await expect(slider(page, t, 'areas')).toHaveValue('99');
  });

  test('an address with list, level and weights opens the same again, and so does the copied link', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const renew = firstOf(cliGaps('renew'));
    const hash = `#/gaps/${pairOfGap(renew)}?list=renew&weights=10,20,30,40&cap=0`;
    const t = await openApp(page, 'en', hash);
    const asGiven = async (): Promise<void> => {
      await expect(page.getByRole('tab', { name: new RegExp(`^${t('gaps.list.renew')}`) })).toHaveAttribute(
        'aria-selected',
        'true',
      );
      for (const [term, weight] of [
        ['border', '10'],
        ['nearness', '20'],
        ['areas', '30'],
        ['disparity', '40'],
      ] as const) {
        await expect(slider(page, t, term)).toHaveValue(weight);
      }
      const title = gapTitle(t, pairOfGap(renew));
      await expect(
        gapDetails(page, t).getByRole('heading', { level: 2, name: title, exact: true }),
      ).toBeVisible();
      await expect(page).toHaveURL(/list=renew.*weights=10,20,30,40/);
    };
    await asGiven();
    await gapDetails(page, t)
      .getByRole('button', { name: t('gapFacts.copy'), exact: true })
      .click();
    await expect(gapDetails(page, t).getByText(t('gapFacts.copied'), { exact: true })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto('about:blank');
    await page.goto(copied);
    await asGiven();
    await openApp(page, 'en', '#/gaps?level=province&list=extend');
    await expect(page.getByRole('combobox', { name: t('gaps.level'), exact: true })).toHaveValue('province');
    const first = firstOf(cliGaps('extend', 'province'));
    for (const column of ['region_a_id', 'region_b_id']) {
      await expect(gapRow(page, t, 1)).toContainText(shortName(cellOf(first, column)));
    }
  });
});

test('the trust card tests the ranking when it is seen, and has the figures of the command line', async ({
  page,
}) => {
  const t = await openApp(page, 'en', '#/gaps');
  const card = page.getByRole('region', { name: t('trust.title'), exact: true });
  await card.scrollIntoViewIfNeeded();
  const start = card.getByRole('button', { name: t('trust.start'), exact: true });
  const finds = card.getByRole('heading', { name: t('trust.hidden.finds'), exact: true });
  const running = card.getByText(t('trust.computing'));
  await expect(start.or(running).or(finds).first()).toBeVisible();
  if (await start.isVisible()) await start.click();
  await expect(finds).toBeVisible({ timeout: 60_000 });
  const { cases, first10 } = readCliHidden('regency-city');
  const ours = formatFixed(100 * first10.score.value, 'en', 1);
  const distance = formatFixed(100 * first10.distance.value, 'en', 1);
  const words = card.locator('.trust-words');
  await expect(words).toContainText(formatNumber(cases, 'en'));
  await expect(words).toContainText(`${ours} of 100`);
  await expect(words).toContainText(distance);
  await expect(words).not.toContainText(/predict/i);
  await card.getByRole('button', { name: t('trust.method'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: t('trust.method.title'), exact: true });
  for (const [ranker, figure] of [
    ['score', ours],
    ['distance', distance],
    ['bordering', formatFixed(100 * first10.bordering.value, 'en', 1)],
  ] as const) {
    const name = t(`trust.ranker.${ranker}`);
    const row = dialog.getByRole('row').filter({
      has: page.getByRole('rowheader', { name, exact: true }),
    });
    await expect(row.getByRole('cell').first()).toContainText(figure);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('on paper is the list with its terms, and the screen comes back', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => window.dispatchEvent(new Event('beforeprint'));
  });
  const t = await openApp(page, 'de', '#/gaps?theme=dark&lang=de');
  await expect(gapRow(page, t, 1)).toBeVisible();
  await page.getByRole('button', { name: t('gaps.print'), exact: true }).click();
  await page.emulateMedia({ media: 'print' });
  const paper = page.getByRole('table');
  await expect(paper).toBeVisible();
  await expect(page.locator('.app')).toBeHidden();
  const rows = paper.getByRole('row');
  const capped = cliGaps('new').filter((row) => cellOf(row, 'capped_rank') !== '');
  await expect(rows).toHaveCount(capped.length + 1);
  await expect(page.getByText(t('gaps.print.all', { n: capped.length }))).toBeVisible();
  for (const at of [1, 50, capped.length]) {
    const row = firstOf(capped.slice(at - 1));
    await expect(rows.nth(at)).toContainText(shortName(cellOf(row, 'region_a_id')));
    await expect(rows.nth(at)).toContainText(shortName(cellOf(row, 'region_b_id')));
    await expect(rows.nth(at)).toContainText(formatFixed(Number(cellOf(row, 'score')), 'de', 1));
  }
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(paper).toHaveCount(0);
  await expect(gapRow(page, t, 1)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

import type { Locator, Page } from '@playwright/test';
import { indexDataset } from '../../../src/domain/DatasetIndex.ts';
import { toRegionId } from '../../../src/domain/ids.ts';
import type { Translate } from '../../../src/i18n/translate.ts';
import { builtIn } from '../../support/builtIn.ts';
import { expect, isPhone } from './app.ts';
import { regionId, shortName } from './builtInWords.ts';
import { cellOf, readCliTable, type CliRow } from './cliFiles.ts';
import { lastSaved } from './savedWork.ts';

/** Rows of the command line's `gaps.csv` in one list and level, in its order; the level of DKI Jakarta is `across`. */
export function cliGaps(list: string, level = 'regency-city'): readonly CliRow[] {
  return readCliTable('record', 'gaps.csv').filter(
    (row) => cellOf(row, 'list') === list && cellOf(row, 'level') === level,
  );
}

/** The first of some rows; an error where there is none. */
export function firstOf(rows: readonly CliRow[]): CliRow {
  const [first] = rows;
  if (first === undefined) throw new Error('the command line has no such gap');
  return first;
}

/** `a|b` of a row, as the address has it. */
export function pairOfGap(row: CliRow): string {
  return `${cellOf(row, 'region_a_id')}|${cellOf(row, 'region_b_id')}`;
}

/** The heading of an open pair: the names of both regions with their kind, which stands shortened. */
export function gapTitle(t: Translate, pair: string): string {
  const { regionOf } = indexDataset(builtIn());
  return pair
    .split('|')
    .map((id) => (regionOf.get(toRegionId(id))?.name ?? id).replace(/^Kabupaten /, 'Kab. '))
    .join(` ${t('gaps.and')} `);
}

export function gapList(page: Page, t: Translate): Locator {
  return page.getByRole('list', { name: t('gaps.list'), exact: true });
}

/** A row of the ranked list with what is open below it, by its place from 1. */
export function gapRow(page: Page, t: Translate, place: number): Locator {
  return gapList(page, t).locator(`> [aria-posinset="${String(place)}"]`);
}

/** The button of a row: opens the pair, folds and unfolds what stands below it. */
export function gapButton(row: Locator): Locator {
  return row.locator('> button').first();
}

/** What is known of the open pair or region: beside the list, or in its place on a phone. */
export function gapDetails(page: Page, t: Translate): Locator {
  return page.getByRole('complementary', { name: t('gaps.facts'), exact: true });
}

/** Makes sure that all that is known of the open pair is in sight: on a phone behind a button of its row. */
export async function showDetails(page: Page, t: Translate): Promise<Locator> {
  const details = gapDetails(page, t);
  const button = page.getByRole('button', { name: t('gaps.open.details'), exact: true });
  await expect(details.or(button).first()).toBeVisible();
  if (isPhone(page) && !(await details.isVisible())) await button.click();
  await expect(details).toBeVisible();
  return details;
}

/** On a phone: back to the list where details stand in its place. */
export async function showList(page: Page, t: Translate): Promise<void> {
  const back = page.getByRole('button', { name: t('gaps.back'), exact: true });
  await expect(gapList(page, t).or(back).first()).toBeVisible();
  if (isPhone(page) && (await back.isVisible())) await back.click();
  await expect(gapList(page, t)).toBeVisible();
}

/** Makes sure that scope, filters, weights and files are in sight: on a phone they are folded. */
export async function showChoices(page: Page, t: Translate): Promise<void> {
  if (!isPhone(page)) return;
  await showList(page, t);
  const fold = page.getByRole('button', { name: t('gaps.weights.short') });
  if ((await fold.getAttribute('aria-expanded')) !== 'true') await fold.click();
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
}

/** Limits the screen to a region by typing its name. */
export async function chooseScope(
  page: Page,
  t: Translate,
  name: string,
  label = t('gaps.scope'),
): Promise<void> {
  const field = page.getByRole('combobox', { name: label, exact: true });
  // On other views than the pairs nothing is folded.
  await expect(field.or(page.getByRole('button', { name: t('gaps.weights.short') })).first()).toBeVisible();
  if (!(await field.isVisible())) await showChoices(page, t);
  await field.click();
  await field.fill(name);
  const short = shortName(regionId(name));
  await page
    .getByRole('listbox', { name: label, exact: true })
    .getByRole('option')
    .filter({ has: page.getByText(short, { exact: true }) })
    .click();
}

/** True where a region is one of the two of a gap. */
export function touches(row: CliRow, region: string): boolean {
  return cellOf(row, 'region_a_id') === region || cellOf(row, 'region_b_id') === region;
}

/** Waits until a verdict is saved in this browser: work is saved a moment after its last change. */
export async function expectVerdictSaved(
  page: Page,
  wanted: Readonly<Record<string, string>>,
): Promise<void> {
  await expect
    .poll(async () => (await lastSaved(page))?.work.verdicts ?? [])
    .toContainEqual(expect.objectContaining(wanted));
}

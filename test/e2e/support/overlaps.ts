import type { Locator, Page } from '@playwright/test';
import type { Live } from '../../../src/analysis/overlaps/OverlapFindings.ts';
import type { Translate } from '../../../src/i18n/translate.ts';
import { expect, isPhone } from './app.ts';
import { cellOf, readCliTable, type CliRow } from './cliFiles.ts';
import { lastSaved } from './savedWork.ts';

/** The order of the list: what runs comes first. */
const liveOrder: readonly Live[] = ['live', 'probably-over', 'undated', 'over'];
/** So many kinds stand open from the start. */
const openAtFirst = 2;

/** Pairs that the command line relates. */
export function cliPairs(): readonly CliRow[] {
  return readCliTable('record', 'overlaps.csv');
}

/** Groups of the command line that ask for a decision, in the order of the list. */
export function cliGroups(): readonly CliRow[] {
  const rows = readCliTable('record', 'groups.csv').filter((row) => cellOf(row, 'class') !== 'series');
  return liveOrder.flatMap((live) => rows.filter((row) => cellOf(row, 'live') === live));
}

/** Those of them that are in sight from the start. */
export function cliGroupsInSight(): readonly CliRow[] {
  const open: readonly string[] = liveOrder.slice(0, openAtFirst);
  return cliGroups().filter((row) => open.includes(cellOf(row, 'live')));
}

/** The row at a place from 0; an error where there is none. */
export function rowAt(rows: readonly CliRow[], place: number): CliRow {
  const row = rows[place];
  if (row === undefined) throw new Error(`the command line has no row ${String(place + 1)} of these`);
  return row;
}

/** The pairs of the command line on which a group rests, the first of them most. */
export function pairsOf(group: CliRow): readonly CliRow[] {
  const id = cellOf(group, 'group_id');
  return cliPairs().filter((row) => cellOf(row, 'group_id') === id);
}

/** `A|B` as the address has it. */
export function pairOf(row: CliRow): string {
  return `${cellOf(row, 'agreement_a_id')}|${cellOf(row, 'agreement_b_id')}`;
}

export function overlapTree(page: Page, t: Translate): Locator {
  return page.getByRole('tree', { name: t('overlaps.list'), exact: true });
}

/** An entry of the list by the id of its group or pair. */
export function overlapRow(page: Page, id: string): Locator {
  return page.locator(`[role="treeitem"][id="overlap-${id}"]`);
}

/** Entries in sight, sections apart. */
export function overlapEntries(page: Page, t: Translate): Locator {
  return overlapTree(page, t).locator('[role="treeitem"][aria-level="2"]');
}

/** Chooses one of the views at the head of the screen. */
export async function showView(
  page: Page,
  t: Translate,
  view: 'groups' | 'links' | 'programmes' | 'draft' | 'registers',
): Promise<void> {
  const radio = page
    .getByRole('radiogroup', { name: t('overlaps.views'), exact: true })
    .getByRole('radio', { name: t(`overlaps.view.${view}`), exact: true });
  await radio.click();
  await expect(radio).toBeChecked();
}

/** On a phone: back to the list where what is open stands in its place. */
export async function showOverlapList(page: Page, t: Translate): Promise<void> {
  const back = page.getByRole('button', { name: t('overlaps.back'), exact: true });
  if (isPhone(page)) {
    await expect(overlapTree(page, t).or(back).first()).toBeVisible();
    if (await back.isVisible()) await back.click();
  }
  await expect(overlapTree(page, t)).toBeVisible();
}

/** Where one decides on what is open. */
export function decisionBar(page: Page, t: Translate, on: 'group' | 'pair' = 'group'): Locator {
  return page.getByRole('region', { name: t(`overlaps.decide.${on}`), exact: true });
}

/** Opens the fields of note and name. */
export async function unfoldNote(bar: Locator, t: Translate): Promise<Locator> {
  const note = bar.getByRole('textbox', { name: t('overlaps.decide.note'), exact: true });
  if (!(await note.isVisible())) await bar.getByText(t('overlaps.decide.more')).click();
  await expect(note).toBeVisible();
  return note;
}

/** The documents of a pair beside each other. */
export function sideBySide(page: Page, t: Translate): Locator {
  return page.getByRole('table', { name: t('overlaps.compare'), exact: true });
}

/** Waits until so many answers of a kind are saved in this browser: work is saved a moment after its last change. */
export async function expectAnswersSaved(page: Page, answer: string, count: number): Promise<void> {
  await expect
    .poll(async () => {
      const text = JSON.stringify((await lastSaved(page))?.work ?? {});
      return text.split(`"answer":"${answer}"`).length - 1;
    })
    .toBe(count);
}

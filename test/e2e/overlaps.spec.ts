import type { Locator, Page } from '@playwright/test';
import type { OverlapAnswer } from '../../src/domain/OverlapDecision.ts';
import type { Language } from '../../src/domain/ViewSettings.ts';
import { formatNumber } from '../../src/i18n/format.ts';
import type { Translate } from '../../src/i18n/translate.ts';
import type { RelationClass } from '../../src/relations/Relation.ts';
import { expect, goTo, openApp, phone, settled, test, wide } from './support/app.ts';
import { cellOf } from './support/cliFiles.ts';
import {
  cliGroups,
  cliGroupsInSight,
  decisionBar,
  expectAnswersSaved,
  overlapEntries,
  overlapRow,
  pairsOf,
  rowAt,
  showOverlapList,
  sideBySide,
  unfoldNote,
} from './support/overlaps.ts';

const runs = [
  ['id', 'at a desk', wide, 'light'],
  ['en', 'on a phone', phone, 'dark'],
  ['de', 'at a desk', wide, 'dark'],
] as const;
for (const [language, place, device, theme] of runs) {
  test.describe(`${language}, ${place}, ${theme}`, () => {
    test.use(device);
    test('the first group is read, decided, undone, redone, and stays decided', async ({ page }) => {
      const t = await openApp(page, language, `#/explore?theme=${theme}`);
      await openFirstGroup(page, t, language);
      await readWhy(page, t, language);
      await decide(page, t);
      await undoAndRedo(page, t, language);
      await reopen(page, t);
    });
  });
}

const idOf = (row: ReturnType<typeof rowAt>): string => cellOf(row, 'group_id');

async function openFirstGroup(page: Page, t: Translate, language: Language): Promise<void> {
  await test.step('the first group is that of the command line', async () => {
    await goTo(page, t, 'overlaps');
    await settled(page);
    const first = rowAt(cliGroups(), 0);
    const row = overlapEntries(page, t).first();
    await expect(row).toHaveAttribute('id', `overlap-${idOf(first)}`);
    await expect(row).toContainText(t(`overlaps.class.${cellOf(first, 'class') as RelationClass}`));
    await expect(row).toContainText(formatNumber(Math.round(Number(cellOf(first, 'score'))), language));
    const documents = cellOf(first, 'agreement_ids').split(';').length;
    await expect(row).toContainText(t('overlaps.documents', { n: documents }));
    await row.click();
    await expect(page).toHaveURL(new RegExp(`#/overlaps/${idOf(first)}`));
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  });
}

async function readWhy(page: Page, t: Translate, language: Language): Promise<void> {
  const group = rowAt(cliGroups(), 0);
  const pair = rowAt(pairsOf(group), 0);
  await test.step('a sentence says why, with nothing left open', async () => {
    const reason = page.locator('.overlap-reason');
    if (language === 'en') await expect(reason).toHaveText(cellOf(group, 'explanation'));
    await expect(reason).toContainText(cellOf(pair, 'agreement_a_id'));
    await expect(reason).not.toContainText(/[{}]|undefined|NaN/);
  });

  await test.step('the signals are those of the file', async () => {
    await expect(page.getByRole('heading', { name: t('overlaps.why'), exact: true })).toBeVisible();
    const signal = (name: 'parties' | 'affair' | 'subject' | 'time'): Locator =>
      page.locator('.signal-bars > li').filter({ hasText: new RegExp(`^${t(`overlaps.signal.${name}`)}`) });
    for (const name of ['affair', 'subject', 'time'] as const) {
      const value = cellOf(pair, name);
      const shown = value === '' ? t('overlaps.signal.unknown') : hundredths(Number(value));
      await expect(signal(name)).toContainText(
        name === 'affair' && value === '1' ? t('overlaps.signal.same') : shown,
      );
    }
    await expect(signal('parties')).toBeVisible();
  });

  await test.step('both documents stand side by side, what is equal is marked', async () => {
    const table = sideBySide(page, t);
    for (const column of ['agreement_a_id', 'agreement_b_id']) {
      await expect(table.getByRole('button', { name: cellOf(pair, column), exact: true })).toBeVisible();
    }
    const titles = table.getByRole('row').filter({ has: header(page, t('overlaps.field.title')) });
    for (const cell of await titles.locator('td:not(.field-sign)').all()) {
      await expect(cell.locator('mark').first()).not.toBeEmpty();
    }
    await expectEqualRows(table, t);
  });

  await test.step('the class says what it means', async () => {
    const kind = t(`overlaps.class.${cellOf(group, 'class') as RelationClass}`);
    await page.getByRole('button', { name: `${t('whatIsThis')} ${kind}`, exact: true }).click();
    const told = page.getByRole('dialog', { name: `${t('whatIsThis')} ${kind}`, exact: true });
    await expect(told).toContainText(t(`overlaps.what.${cellOf(group, 'class') as RelationClass}`));
    await page.keyboard.press('Escape');
    await expect(told).toHaveCount(0);
  });
}

function header(page: Page, name: string): Locator {
  return page.getByRole('rowheader', { name, exact: true });
}

/** `88` of .882: the separator is the language's. */
function hundredths(value: number): string {
  return value === 1 || value === 0 ? String(value) : String(Math.round(100 * value)).padStart(2, '0');
}

/** What is marked as equal says the same on both sides, and what says the same is marked. */
async function expectEqualRows(table: Locator, t: Translate): Promise<void> {
  let marked = 0;
  for (const row of await table.locator('tbody').getByRole('row').all()) {
    const [one = '', other = ''] = await row.locator('td:not(.field-sign)').allTextContents();
    const equal = (await row.getByRole('img', { name: t('overlaps.equal') }).count()) > 0;
    if (one === t('notRecorded')) continue;
    expect.soft(equal, `${one} / ${other}`).toBe(one === other);
    if (equal) marked += 1;
  }
  expect(marked).toBeGreaterThan(0);
}

const note = 'Dibahas bersama =1+1';
const answerButton = (bar: Locator, t: Translate, answer: OverlapAnswer): Locator =>
  bar.getByRole('button', { name: t(`overlaps.decide.${answer}`), exact: true });

async function decide(page: Page, t: Translate): Promise<void> {
  const groups = cliGroups();
  const first = rowAt(groups, 0);
  const bar = decisionBar(page, t);
  await test.step('coordinate, with a note and a name', async () => {
    const field = await unfoldNote(bar, t);
    await bar.getByRole('textbox', { name: t('overlaps.decide.author'), exact: true }).fill('Bappeda');
    await field.fill(note);
    await answerButton(bar, t, 'coordinate').click();
    await expect(answerButton(bar, t, 'coordinate')).toHaveAttribute('aria-pressed', 'true');
    await expect(bar.getByRole('status')).toContainText(t('overlapFacts.done.coordinate'));
    await expect(bar.getByRole('status')).toContainText('Bappeda');
    await expect(bar.getByText(note)).toBeVisible();
  });

  await test.step('the list tells it, and how far one is', async () => {
    await showOverlapList(page, t);
    await expect(overlapRow(page, idOf(first))).toContainText(t('overlapFacts.done.coordinate'));
    await expectProgress(page, t, 1);
  });
}

async function expectProgress(page: Page, t: Translate, done: number): Promise<void> {
  const { length } = cliGroups();
  const progress = page.getByText(t('overlaps.progress', { done: String(done), n: length }), { exact: true });
  await expect(progress).toHaveCount(done === 0 ? 0 : 1);
  await expect(
    page.getByText(done === 0 ? t('overlaps.decided.none') : t('overlaps.decided.some', { n: done })),
  ).toBeVisible();
}

async function undoAndRedo(page: Page, t: Translate, language: Language): Promise<void> {
  const groups = cliGroupsInSight();
  const [first, second] = [rowAt(groups, 0), rowAt(groups, 1)];
  const bar = decisionBar(page, t);
  const button = (name: 'undo' | 'redo'): Locator =>
    page.getByRole('banner').getByRole('button', { name: t(`actions.${name}`) });
  await test.step('the next group is not decided', async () => {
    await overlapRow(page, idOf(first)).click();
    await page.getByRole('button', { name: t('overlaps.next'), exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`#/overlaps/${idOf(second)}`));
    if (language === 'en') {
      await expect(page.locator('.overlap-reason')).toHaveText(cellOf(second, 'explanation'));
    }
    await expect(answerButton(bar, t, 'coordinate')).toHaveAttribute('aria-pressed', 'false');
    await expect(bar.getByRole('status')).toHaveText('');
    await page.getByRole('button', { name: t('overlaps.previous'), exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`#/overlaps/${idOf(first)}`));
    await expect(answerButton(bar, t, 'coordinate')).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('undo takes it back, redo gives it again', async () => {
    await button('undo').click();
    await expect(answerButton(bar, t, 'coordinate')).toHaveAttribute('aria-pressed', 'false');
    await expect(bar.getByRole('status')).toHaveText('');
    await showOverlapList(page, t);
    await expect(overlapRow(page, idOf(first))).not.toContainText(t('overlapFacts.done.coordinate'));
    await expectProgress(page, t, 0);
    await button('redo').click();
    await expect(overlapRow(page, idOf(first))).toContainText(t('overlapFacts.done.coordinate'));
    await expectProgress(page, t, 1);
  });
}

async function reopen(page: Page, t: Translate): Promise<void> {
  const first = rowAt(cliGroups(), 0);
  await test.step('after a reload the decision is there, with its note', async () => {
    // Kept for each pair of the group.
    await expectAnswersSaved(page, 'coordinate', pairsOf(first).length);
    await page.reload();
    await settled(page);
    await showOverlapList(page, t);
    await expectProgress(page, t, 1);
    await overlapRow(page, idOf(first)).click();
    const bar = decisionBar(page, t);
    await expect(answerButton(bar, t, 'coordinate')).toHaveAttribute('aria-pressed', 'true');
    await expect(bar.getByRole('status')).toContainText('Bappeda');
    await expect(bar.getByText(note)).toBeVisible();
  });
}

import type { Locator, Page } from '@playwright/test';
import { yearOf } from '../../src/domain/PartialDate.ts';
import { formatNumber } from '../../src/i18n/format.ts';
import type { Translate } from '../../src/i18n/translate.ts';
import { relationClasses } from '../../src/relations/Relation.ts';
import { builtIn } from '../support/builtIn.ts';
import { expect, inspector, openApp, settled, showTable, test } from './support/app.ts';
import { shortName } from './support/builtInWords.ts';
import { cellOf, parseTable, readCliTable, type CliRow } from './support/cliFiles.ts';
import { take } from './support/downloads.ts';
import {
  cliGroups,
  cliPairs,
  decisionBar,
  expectAnswersSaved,
  overlapEntries,
  overlapRow,
  pairOf,
  pairsOf,
  rowAt,
  showView,
} from './support/overlaps.ts';

/** Changes the address within the page, as following a link to a place of the application does. */
async function visit(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    window.location.hash = next;
  }, hash);
}

interface FamilyOfTwo {
  readonly pair: CliRow;
  readonly tie: CliRow;
}

/** A family of two documents that is all there is between two regions. */
function familyOfTwo(): FamilyOfTwo {
  const ties = readCliTable('record', 'ties.csv');
  for (const pair of cliPairs().filter((row) => cellOf(row, 'class') === 'family')) {
    const ids = pairOf(pair).split('|').toSorted().join(';');
    const tie = ties.find(
      (row) =>
        cellOf(row, 'count') === '1' && cellOf(row, 'agreement_ids').split(';').toSorted().join(';') === ids,
    );
    if (tie !== undefined && cellOf(pair, 'family_id') !== '') return { pair, tie };
  }
  throw new Error('the built-in data have no family of two documents between two regions');
}

/** The number under a name among the key figures of the inspector. */
function figure(page: Page, t: Translate, name: string): Locator {
  const term = page.locator('dt').filter({ hasText: new RegExp(`^${name}\\b`) });
  return inspector(page, t).locator('.key-figures > div').filter({ has: term }).locator('.key-figure');
}

test('a family is confirmed and cut, and ties, tables and figures of its regions follow', async ({
  page,
}) => {
  const { pair, tie } = familyOfTwo();
  const tieId = `${cellOf(tie, 'source_id')}|${cellOf(tie, 'target_id')}`;
  const region = readCliTable('record', 'measures.csv').find(
    (row) => cellOf(row, 'region_id') === cellOf(tie, 'source_id'),
  );
  const families = Number(cellOf(region, 'agreements'));
  const t = await openApp(page, 'en', `#/overlaps?overlap-view=links`);
  await settled(page);

  const expectCounted = async (times: number): Promise<void> => {
    await visit(page, `#/explore?sel=t:${tieId}`);
    await expect(figure(page, t, t('explore.tie.count'))).toHaveText(String(times));
    await expect(figure(page, t, t('explore.tie.strength'))).toHaveText(
      formatNumber(Number(cellOf(tie, 'strength')) * times, 'en', 2),
    );
    await visit(page, `#/explore?sel=${cellOf(tie, 'source_id')}`);
    const agreements = families + times - 1;
    await expect(figure(page, t, t('explore.agreements', { n: agreements }))).toHaveText(String(agreements));
    await visit(page, `#/tables/ties?sel=t:${tieId}`);
    const grid = await showTable(page, t, 'ties');
    const at = await grid
      .getByRole('columnheader', { name: t('tables.column.agreements'), exact: true })
      .getAttribute('aria-colindex');
    const line = grid.getByRole('row', { selected: true });
    await expect(line).toContainText(shortName(cellOf(tie, 'source_id')));
    await expect(line.locator(`[role="gridcell"][aria-colindex="${at ?? ''}"]`)).toHaveText(String(times));
  };
  const openLink = async (): Promise<Locator> => {
    await visit(page, `#/overlaps/${pairOf(pair)}?overlap-view=links`);
    const bar = decisionBar(page, t, 'pair');
    await expect(bar).toBeVisible();
    return bar;
  };
  const press = async (answer: 'confirm' | 'cut'): Promise<void> => {
    const bar = await openLink();
    const button = bar.getByRole('button', { name: t(`overlaps.decide.${answer}`), exact: true });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(bar.getByRole('status')).toContainText(t(`overlapFacts.done.${answer}`));
  };

  await test.step('as found it counts once', () => expectCounted(1));
  await test.step('confirmed it counts once', async () => {
    await press('confirm');
    const links = cliPairs().filter((row) =>
      ['same-record', 'family', 'renewal'].includes(cellOf(row, 'class')),
    );
    const progress = t('overlaps.progress.links', { done: '1', n: links.length });
    await expect(page.getByText(progress, { exact: true }).first()).toBeVisible();
    await expectCounted(1);
  });
  await test.step('cut it counts twice', async () => {
    await press('cut');
    await expectCounted(2);
  });
  await test.step('undo makes it one again', async () => {
    await press('confirm');
    await press('cut');
    const bar = decisionBar(page, t, 'pair');
    for (const [key, answer] of [
      ['undo', 'confirm'],
      ['redo', 'cut'],
      ['undo', 'confirm'],
    ] as const) {
      await page
        .getByRole('banner')
        .getByRole('button', { name: t(`actions.${key}`) })
        .click();
      await expect(
        bar.getByRole('button', { name: t(`overlaps.decide.${answer}`), exact: true }),
      ).toHaveAttribute('aria-pressed', 'true');
    }
    await expectCounted(1);
  });
  await test.step('taken back it is as found', async () => {
    const bar = await openLink();
    await bar.getByRole('button', { name: t('overlaps.decide.withdraw'), exact: true }).click();
    await expect(bar.getByRole('status')).toHaveText('');
    await expectCounted(1);
  });
});

/** Ids of the entries that are listed, in their order. */
async function listed(page: Page, t: Translate): Promise<readonly string[]> {
  const ids = await overlapEntries(page, t).evaluateAll((rows) =>
    rows
      .map((row) => ({ id: row.id.replace('overlap-', ''), top: row.getBoundingClientRect().top }))
      .toSorted((one, other) => one.top - other.top)
      .map(({ id }) => id),
  );
  return ids;
}

const idOf = (row: CliRow): string => cellOf(row, 'group_id');

test('the list is narrowed by class, state, affair and decision, and its address opens the same', async ({
  page,
}) => {
  const t = await openApp(page, 'id', '#/overlaps');
  await settled(page);
  const groups = cliGroups();
  const kind = page.getByRole('combobox', { name: t('overlaps.filter.class'), exact: true });
  const live = page.getByRole('combobox', { name: t('overlaps.filter.live'), exact: true });
  const expectListed = async (wanted: readonly CliRow[]): Promise<void> => {
    expect(wanted.length).toBeGreaterThan(0);
    await expect.poll(() => listed(page, t)).toEqual(wanted.map(idOf));
  };
  const chosen = rowAt(
    groups.filter((row) => cellOf(row, 'class') === 'overlap'),
    0,
  );

  await test.step('one class, in every state', async () => {
    await kind.selectOption('overlap');
    await live.selectOption('all');
    await expectListed(groups.filter((row) => cellOf(row, 'class') === 'overlap'));
    await expect(page).toHaveURL(/overlap-class=overlap/);
    await expect(page).toHaveURL(/overlap-live=all/);
  });
  await test.step('one state', async () => {
    await live.selectOption(cellOf(chosen, 'live'));
    await expectListed(
      groups.filter(
        (row) => cellOf(row, 'class') === 'overlap' && cellOf(row, 'live') === cellOf(chosen, 'live'),
      ),
    );
  });
  const more = page.getByRole('button', { name: new RegExp(`^${t('overlaps.filter.more')}`) });
  const choose = async (field: 'affair' | 'verdict', value: string): Promise<void> => {
    await more.click();
    const panel = page.getByRole('dialog', { name: t('overlaps.filter.more'), exact: true });
    await panel
      .getByRole('combobox', { name: t(`overlaps.filter.${field}`), exact: true })
      .selectOption(value);
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
  };
  const affair = cellOf(chosen, 'affair_codes').split(';')[0] ?? '';
  const ofAffair = groups.filter(
    (row) =>
      cellOf(row, 'class') === 'overlap' &&
      cellOf(row, 'live') === cellOf(chosen, 'live') &&
      cellOf(row, 'affair_codes').split(';').includes(affair),
  );
  await test.step('one affair', async () => {
    await choose('affair', affair);
    await expectListed(ofAffair);
  });
  await test.step('what is decided leaves the undecided', async () => {
    await overlapRow(page, idOf(chosen)).click();
    const bar = decisionBar(page, t);
    await bar.getByRole('button', { name: t('overlaps.decide.keep-both'), exact: true }).click();
    await expect(bar.getByRole('status')).toContainText(t('overlapFacts.done.keep-both'));
    await choose('affair', '');
    await choose('verdict', 'undecided');
    const undecided = groups.filter(
      (row) =>
        cellOf(row, 'class') === 'overlap' &&
        cellOf(row, 'live') === cellOf(chosen, 'live') &&
        row !== chosen,
    );
    await expectListed(undecided);
    await choose('verdict', 'keep-both');
    await expectListed([chosen]);
    await choose('verdict', 'undecided');
    await expectListed(undecided);
  });
  await test.step('the address opens the same list', async () => {
    await expect(page).toHaveURL(/overlap-verdict=undecided/);
    const before = await listed(page, t);
    await expectAnswersSaved(page, 'keep-both', pairsOf(chosen).length);
    await page.reload();
    await settled(page);
    await expect(kind).toHaveValue('overlap');
    await expect(live).toHaveValue(cellOf(chosen, 'live'));
    await expect.poll(() => listed(page, t)).toEqual(before);
  });
  await test.step('where nothing passes it says so, and a button opens the list again', async () => {
    await choose('verdict', 'merge');
    await expect(page.getByText(t('overlaps.empty.noMatch'))).toBeVisible();
    await page.getByRole('button', { name: t('overlaps.filter.clear'), exact: true }).click();
    await expect(overlapRow(page, idOf(rowAt(groups, 0)))).toBeVisible();
    await expect(page).not.toHaveURL(/overlap-(class|live|verdict)/);
  });
});

test('a group is shown on the network and on the timeline', async ({ page }) => {
  const t = await openApp(page, 'de', '#/overlaps');
  await settled(page);
  const group = rowAt(
    cliGroups().filter(
      (row) => cellOf(row, 'region_ids').split(';').length === 2 && cellOf(row, 'live') === 'probably-over',
    ),
    0,
  );
  const [a = '', b = ''] = cellOf(group, 'region_ids').split(';');
  const expectTie = async (): Promise<void> => {
    await expect(page).toHaveURL(new RegExp(`#/explore.*sel=t:${a}(\\||%7C)${b}`));
    const title = t('explore.tie.between', { a: shortName(a), b: shortName(b) });
    const heading = inspector(page, t).getByRole('heading', { level: 2 });
    await expect(heading).toHaveText([title]);
    const shown = inspector(page, t).getByRole('article');
    for (const id of cellOf(group, 'agreement_ids').split(';')) {
      await expect(shown.filter({ hasText: id })).toHaveCount(1);
    }
  };
  await overlapRow(page, idOf(group)).click();
  await page.getByRole('button', { name: t('overlaps.explore'), exact: true }).click();
  await expectTie();
  await expect(page).not.toHaveURL(/[?&]from=/);

  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`#/overlaps/${idOf(group)}`));
  await page.getByRole('button', { name: t('overlaps.timeline'), exact: true }).click();
  await expectTie();
  const documents = cellOf(group, 'agreement_ids').split(';');
  const years = builtIn()
    .agreements.filter(({ id }) => documents.includes(id))
    .flatMap(({ signedOn, start }) => signedOn ?? start ?? [])
    .map(yearOf);
  await expect(page).toHaveURL(new RegExp(`[?&]from=${String(Math.min(...years))}&`));
  await expect(page).toHaveURL(new RegExp(`[?&]to=${String(Math.max(...years))}&`));
});

test('the files of overlaps and groups are those of the command line, and the screen counts their rows', async ({
  page,
}) => {
  const t = await openApp(page, 'en', '#/overlaps');
  const file = await take(page, t, t('shell.screen.overlaps'));
  expect(file.name).toBe('jejaring-indonesia-2026-11-23-overlaps.csv');
  const pairs = parseTable(file.text);
  expect(pairs).toEqual(cliPairs());
  const grouped = await take(page, t, t('exporting.table.overlapGroups'));
  const groups = parseTable(grouped.text);
  expect(groups).toEqual(readCliTable('record', 'groups.csv'));
  await page.keyboard.press('Escape');

  await test.step('classes, ids and signals are as told in public', async () => {
    const known = new Set<string>(builtIn().agreements.map(({ id }) => id));
    for (const row of pairs) {
      expect([...relationClasses, 'fragmentation']).toContain(cellOf(row, 'class'));
      for (const column of ['agreement_a_id', 'agreement_b_id']) {
        expect(known).toContain(cellOf(row, column));
      }
      for (const column of ['parties', 'time', 'affair', 'subject']) {
        expect(cellOf(row, column)).toMatch(/^(|0(\.\d+)?|1)$/);
      }
      expect(cellOf(row, 'explanation')).not.toMatch(/^$|[{}]|undefined|NaN/);
    }
    // A pair is in one class only.
    expect(new Set(pairs.map((row) => pairOf(row).split('|').toSorted().join('|'))).size).toBe(pairs.length);
    expect(pairs.map((row) => cellOf(row, 'rank'))).toEqual(pairs.map((_, at) => String(at + 1)));
  });

  await test.step('the screen counts the rows', async () => {
    const classes = page.locator('.class-list li');
    for (const kind of ['duplication', 'nested', 'overlap', 'family', 'renewal', 'complementary'] as const) {
      const { length } = pairs.filter((row) => cellOf(row, 'class') === kind);
      const line = classes.filter({ has: page.getByText(t(`overlaps.class.${kind}`), { exact: true }) });
      await expect(line.locator('.number')).toHaveText(String(length));
    }
    const line = classes.filter({ has: page.getByText(t('overlaps.class.series'), { exact: true }) });
    await expect(line.locator('.number')).toHaveText(
      String(groups.filter((row) => cellOf(row, 'class') === 'series').length),
    );
    const open = cliGroups();
    // A pair that stands in two groups is one pair.
    const related = pairs.filter((row) => /^(duplication|nested|overlap)$/.test(cellOf(row, 'class')));
    await expect(page.getByText(t('overlaps.count', { n: related.length }), { exact: true })).toBeVisible();
    await expect(page.getByText(t('overlaps.count.groups', { n: open.length }))).toBeVisible();
    for (const live of ['live', 'probably-over', 'undated', 'over'] as const) {
      const { length } = open.filter((row) => cellOf(row, 'live') === live);
      const section = page.locator(`[role="treeitem"][id="overlap-section-${live}"]`);
      await expect(section.locator('.number')).toHaveText(String(length));
    }
  });

  await test.step('links are the rows of the file as well', async () => {
    await showView(page, t, 'links');
    const links = pairs.filter((row) => /^(same-record|family|renewal)$/.test(cellOf(row, 'class')));
    const progress = t('overlaps.progress.links', { done: '0', n: links.length });
    await expect(page.getByText(progress, { exact: true }).first()).toBeVisible();
    const families = links.filter((row) => cellOf(row, 'class') === 'family');
    await expect(page.locator('[id="overlap-section-family"] .number')).toHaveText(String(families.length));
  });
});

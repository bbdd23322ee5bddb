import type { RelationClass } from '../../src/relations/Relation.ts';
import type { Locator, Page } from '@playwright/test';
import type { GapClass } from '../../src/analysis/gaps/GapTable.ts';
import { termIds } from '../../src/analysis/gaps/GapWeights.ts';
import { indexDataset } from '../../src/domain/DatasetIndex.ts';
import { pairKey, toAffairCode, toRegionId } from '../../src/domain/ids.ts';
import type { Status } from '../../src/domain/status.ts';
import { formatKm, formatList, formatNumber } from '../../src/i18n/format.ts';
import type { Translate } from '../../src/i18n/translate.ts';
import { seededRandom } from '../../src/lib/random.ts';
import { affairShortName } from '../../src/view/affairShortName.ts';
import { formatFixed } from '../../src/view/tables/formatFixed.ts';
import { builtIn } from '../support/builtIn.ts';
import { expect, inspector, openApp, settled, test } from './support/app.ts';
import { shortName } from './support/builtInWords.ts';
import { cellOf, parseTable, readCliTable, type CliRow } from './support/cliFiles.ts';
import { take } from './support/downloads.ts';
import { cliGaps, gapDetails, gapTitle, pairOfGap } from './support/gaps.ts';

/** So many of a list, the same for the same seed. */
function pickSeeded<Item>(items: readonly Item[], count: number, seed: number): readonly Item[] {
  const next = seededRandom(seed);
  return items
    .map((item) => ({ item, at: next() }))
    .toSorted((one, other) => one.at - other.at)
    .slice(0, count)
    .map(({ item }) => item);
}

/** Changes the address within the page, as following a link to a place of the application does. */
async function visit(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    window.location.hash = next;
  }, hash);
}

/** The number under a name among the key figures of the inspector. */
function figure(known: Locator, name: string): Locator {
  const term = known
    .page()
    .locator('dt')
    .filter({ hasText: new RegExp(`^${name}\\b`) });
  return known.locator('.key-figures > div').filter({ has: term }).locator('.key-figure');
}

/** What a row of the table shows in a column, by the column's heading. */
async function cellUnder(grid: Locator, row: Locator, heading: string): Promise<string> {
  const at = await grid
    .getByRole('columnheader', { name: heading, exact: true })
    .getAttribute('aria-colindex');
  return (await row.locator(`[role="gridcell"][aria-colindex="${at ?? ''}"]`).textContent())?.trim() ?? '';
}

const sorted = (ids: readonly string[]): readonly string[] => ids.toSorted();
const listIn = (row: CliRow | undefined, column: string): readonly string[] =>
  row === undefined ? [] : sorted(cellOf(row, column).split(';').filter(Boolean));

test('20 pairs of regions: partners and tie are one in Explore, Gaps, Tables and the files', async ({
  page,
}) => {
  test.slow();
  const ties = readCliTable('record', 'ties.csv');
  const tieOf = new Map(ties.map((row) => [pairOf(row, 'source_id', 'target_id'), row]));
  const gapOf = new Map(
    readCliTable('record', 'gaps.csv').map((row) => [pairOf(row, 'region_a_id', 'region_b_id'), row]),
  );
  const measures = new Map(
    readCliTable('record', 'measures.csv').map((row) => [cellOf(row, 'region_id'), row]),
  );
  const { lifted } = indexDataset(builtIn());
  const bordering = new Set<string>(lifted.map(({ id }) => id));
  // Bordering pairs with and without a tie, and ties of regions that do not border.
  const pairs = [
    ...pickSeeded(
      [...bordering].filter((id) => tieOf.has(id)),
      7,
      11,
    ),
    ...pickSeeded(
      [...bordering].filter((id) => gapOf.has(id) && !tieOf.has(id)),
      7,
      12,
    ),
    ...pickSeeded(
      [...tieOf.keys()].filter((id) => !bordering.has(id)),
      6,
      13,
    ),
  ];
  expect(new Set(pairs).size).toBe(20);

  const t = await openApp(page, 'en');
  await settled(page);
  const known = inspector(page, t);
  for (const id of pairs) {
    await test.step(id, async () => {
      const [a = '', b = ''] = id.split('|');
      const tie = tieOf.get(id);
      await visit(page, `#/explore?sel=t:${id}`);
      const title = t('explore.tie.between', { a: shortName(a), b: shortName(b) });
      await expect(known.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible();
      if (tie === undefined)
        await expect(known.getByText(t('explore.tie.none'), { exact: true })).toBeVisible();
      else await expectTie(known, t, tie);

      for (const region of [a, b]) await expectRegion(page, t, region, measures.get(region));
      if (tie !== undefined) await expectTieRow(page, t, id, tie);
      await expectGap(page, t, id, gapOf.get(id), tie);
    });
  }
});

/** The inspector of a tie against its row in the file. */
async function expectTie(known: Locator, t: Translate, tie: CliRow): Promise<void> {
  await expect(figure(known, t('explore.tie.count'))).toHaveText(cellOf(tie, 'count'));
  const strength = formatNumber(Number(cellOf(tie, 'strength')), 'en', 2);
  await expect(figure(known, t('explore.tie.strength'))).toHaveText(strength);
  const sentence = { 'in-force': 'inForce', assumed: 'assumed', 'not-known': 'notKnown' } as const;
  const certainty = cellOf(tie, 'certainty') as keyof typeof sentence;
  await expect(known.getByText(t(`explore.tie.${sentence[certainty]}`), { exact: true })).toBeVisible();
  const ids = await known.getByRole('article').locator('.agreement-kind .number').allTextContents();
  expect(sorted(ids)).toEqual(listIn(tie, 'agreement_ids'));
}

/** A region in the inspector and in the table of regions against its row in the file. */
async function expectRegion(page: Page, t: Translate, id: string, row: CliRow | undefined): Promise<void> {
  const known = inspector(page, t);
  const name = cellOf(row, 'region');
  await visit(page, `#/explore?sel=${id}`);
  await expect(known.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
  const recorded = cellOf(row, 'has_record') === 'true';
  const partners = Number(cellOf(row, 'partners'));
  if (recorded) {
    await expect(figure(known, t('explore.partners', { n: partners }))).toHaveText(
      formatNumber(partners, 'en'),
    );
    const families = Number(cellOf(row, 'agreements'));
    await expect(figure(known, t('explore.agreements', { n: families }))).toHaveText(
      formatNumber(families, 'en'),
    );
    const list = known.getByRole('list', { name: t('explore.partners.list'), exact: true });
    await expect(list.getByRole('listitem')).toHaveCount(partners);
  } else await expect(known.getByText(t('explore.noRecord.title'), { exact: true })).toBeVisible();

  await visit(page, `#/tables/regions?sel=${id}`);
  const grid = page.getByRole('grid', { name: t('tables.regions'), exact: true });
  const line = grid.getByRole('row', { selected: true });
  await expect(line).toContainText(name);
  const cell = (heading: string): Promise<string> => cellUnder(grid, line, heading);
  const missing = t('notRecorded');
  expect(await cell(t('tables.column.partners'))).toBe(recorded ? formatNumber(partners, 'en') : missing);
  expect(await cell(t('tables.column.agreements'))).toBe(
    recorded ? formatNumber(Number(cellOf(row, 'agreements')), 'en') : missing,
  );
}

/** A tie in the table of ties against its row in the file. */
async function expectTieRow(page: Page, t: Translate, id: string, tie: CliRow): Promise<void> {
  await visit(page, `#/tables/ties?sel=t:${id}`);
  const grid = page.getByRole('grid', { name: t('tables.ties'), exact: true });
  const line = grid.getByRole('row', { selected: true });
  await expect(line).toContainText(shortName(cellOf(tie, 'source_id')));
  await expect(line).toContainText(shortName(cellOf(tie, 'target_id')));
  expect(await cellUnder(grid, line, t('tables.column.agreements'))).toBe(cellOf(tie, 'count'));
  const strength = Number(await cellUnder(grid, line, t('tables.measure.strength')));
  expect(strength).toBeCloseTo(Number(cellOf(tie, 'strength')), 2);
  const certainty = cellOf(tie, 'certainty') as 'in-force' | 'assumed' | 'not-known';
  expect(await cellUnder(grid, line, t('tables.column.certainty'))).toBe(t(`certainty.${certainty}`));
}

/** A pair on the screen of gaps against its row in the file and its tie; none in the file = no gap is left. */
async function expectGap(
  page: Page,
  t: Translate,
  id: string,
  gap: CliRow | undefined,
  tie: CliRow | undefined,
): Promise<void> {
  const known = await visitGap(page, t, id);
  // A province with a regency or city is in the file on request only.
  const [one = '', other = ''] = id.split('|');
  if (gap !== undefined || one.length === other.length) {
    await expect(known.locator('.finding-head .chip').first()).toHaveText(standing(t, gap));
  }
  if (gap !== undefined) {
    const state = cellOf(gap, 'state');
    // On record there is a tie where the pair has an agreement that is more than planned.
    expect(tie === undefined).toBe(state === 'none-recorded' || state === 'planned-only');
    if (tie !== undefined) expect(state === 'in-force').toBe(cellOf(tie, 'certainty') !== 'not-known');
  }
  const titles = await known.locator('.agreement-entry .agreement-title').allTextContents();
  const ids = gap === undefined ? listIn(tie, 'agreement_ids') : listIn(gap, 'agreement_ids');
  const titleOf = new Map<string, string>(
    builtIn().agreements.map((agreement) => [agreement.id, agreement.title]),
  );
  expect(sorted(titles)).toEqual(sorted(ids.map((own) => titleOf.get(own) ?? own)));
  if (tie !== undefined) expect(ids).toEqual(listIn(tie, 'agreement_ids'));
}

/** Opens a pair on the screen of gaps, without a cap on the list. */
async function visitGap(page: Page, t: Translate, id: string): Promise<Locator> {
  await visit(page, `#/gaps/${id}?cap=0`);
  const known = gapDetails(page, t);
  await expect(known.getByRole('heading', { level: 2, name: gapTitle(t, id), exact: true })).toBeVisible();
  return known;
}

/** Name of the list in which a row of the file stands. */
function standing(t: Translate, gap: CliRow | undefined): string {
  if (gap === undefined) return t('gapFacts.standing.covered');
  const list = cellOf(gap, 'list') as '' | 'new' | 'renew' | 'extend';
  return t(`gaps.list.${list === '' ? 'under-way' : list}`);
}

test('32 gaps of every list and level: screen, exported table and the files of the command line agree', async ({
  page,
}) => {
  test.slow();
  const lists = [
    ...(['new', 'renew', 'extend'] as const).map((list) => ({ list, level: 'regency-city', n: 4, seed: 31 })),
    ...(['new', 'renew', 'extend'] as const).map((list) => ({ list, level: 'province', n: 3, seed: 32 })),
    ...(['renew', 'extend'] as const).map((list) => ({ list, level: 'across', n: 2, seed: 33 })),
    // The first ones, of which the affairs are in a file of their own.
    { list: 'first', level: '', n: 6, seed: 35 },
    // What stands in for a term that is not known makes a score from low to high.
    { list: 'open', level: '', n: 1, seed: 34 },
  ];
  const chosen = lists.flatMap(({ list, level, n, seed }) => {
    const file = readCliTable('record', 'gaps.csv');
    if (list === 'first') return pickSeeded(file.slice(0, 200), n, seed);
    if (list === 'open') return pickSeeded(file.filter(isOpen), n, seed);
    return pickSeeded(cliGaps(list, level), n, seed);
  });
  expect(new Set(chosen.map(pairOfGap)).size).toBe(32);
  const counts = new Map<string, number>();
  for (const row of readCliTable('record', 'gaps.csv')) {
    const key = `${cellOf(row, 'list')} ${cellOf(row, 'level')}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const fitsOf = new Map<string, CliRow[]>();
  for (const row of readCliTable('record', 'gap-affairs.csv')) {
    const id = pairOf(row, 'region_a_id', 'region_b_id');
    fitsOf.set(id, [...(fitsOf.get(id) ?? []), row]);
  }

  const t = await openApp(page, 'en', '#/gaps');
  const exported = new Map(
    parseTable((await take(page, t, t('data.export.table.gaps'))).text).map((row) => [pairOfGap(row), row]),
  );
  for (const gap of chosen) {
    const id = pairOfGap(gap);
    await test.step(`${cellOf(gap, 'list')} ${cellOf(gap, 'level')} ${id}`, async () => {
      // The application's own has columns of verdicts beside those.
      const taken = Object.entries(exported.get(id) ?? {});
      expect(Object.fromEntries(taken.filter(([column]) => !isVerdict(column)))).toEqual(gap);
      expect(taken.filter(([column]) => isVerdict(column)).map(([, cell]) => cell)).toEqual(
        Array(6).fill(''),
      );
      const known = await visitGap(page, t, id);
      const all = counts.get(`${cellOf(gap, 'list')} ${cellOf(gap, 'level')}`) ?? 0;
      await expectHead(known, t, gap, all);
      await expectTerms(known, t, gap);
      await expectFits(known, t, gap, fitsOf.get(id) ?? []);
      await expectDoubts(known, t, gap);
      await expectFacts(known, t, gap);
      const met = known.locator('.condition-groups .condition-met');
      await expect(met).toHaveCount(Number(cellOf(gap, 'conditions_met')));
      const missing = known.locator('.condition-groups .condition-missing');
      await expect(missing).toHaveCount(
        Number(cellOf(gap, 'conditions_known')) - Number(cellOf(gap, 'conditions_met')),
      );
    });
  }
});

const isVerdict = (column: string): boolean => column.startsWith('verdict');

/** Something of the score is not known. */
const isOpen = (row: CliRow): boolean => cellOf(row, 'score_low') !== cellOf(row, 'score_high');

/** List, place, class, sentence, score and its bounds. */
async function expectHead(known: Locator, t: Translate, gap: CliRow, all: number): Promise<void> {
  const chips = known.locator('.finding-head .chip');
  await expect(chips.first()).toHaveText(standing(t, gap));
  const place = { n: formatNumber(Number(cellOf(gap, 'rank')), 'en'), all: formatNumber(all, 'en') };
  await expect(known.getByText(t('gaps.position', place), { exact: true })).toBeVisible();
  const ofClass = cellOf(gap, 'class');
  if (ofClass !== '') await expect(chips.nth(1)).toHaveText(t(`gaps.class.${ofClass as GapClass}`));
  const weak = listIn(gap, 'flags').includes('weak-evidence');
  await expect(known.getByText(t('gapFacts.weak'), { exact: true })).toHaveCount(weak ? 1 : 0);
  await expect(known.locator('.gap-sentence')).toHaveText(cellOf(gap, 'explanation'));
  const points = (column: string): string => formatFixed(Number(cellOf(gap, column)), 'en', 1);
  await expect(known.locator('.gap-key-score')).toHaveText(points('score'));
  const [low, high] = [points('score_low'), points('score_high')];
  const bounds = known.getByText(t('gapFacts.score.range', { low, high }), { exact: true });
  await expect(bounds).toHaveCount(low === high ? 0 : 1);
  const robust = formatNumber(Math.round(500 * Number(cellOf(gap, 'robustness'))), 'en');
  const weightingsKept = known.locator('.gap-figure').nth(1).locator('.key-figure');
  // In a list of 20 pairs or fewer each is among the first 20 anyway: no figure says so.
  if (all <= 20) await expect(weightingsKept).toHaveCount(0);
  else await expect(weightingsKept).toHaveText(robust);
}

/** Each term in points, with what it is not known from. */
async function expectTerms(known: Locator, t: Translate, gap: CliRow): Promise<void> {
  const terms = known.getByRole('region', { name: t('gapFacts.terms'), exact: true }).getByRole('listitem');
  const weights = { border: 35, nearness: 40, areas: 15, disparity: 10 } as const;
  for (const term of termIds) {
    const line = terms.filter({ hasText: new RegExp(`^${t(`gaps.term.long.${term}`)}`) });
    const value = cellOf(gap, term);
    if (value === '') await expect(line).toContainText(t('gapFacts.term.filled'));
    else {
      await expect(line.locator('strong')).toHaveText(formatFixed(weights[term] * Number(value), 'en', 1));
      await expect(line).not.toContainText(t('gapFacts.term.filled'));
    }
  }
}

/** The best affairs; and where the file of affairs has the pair, those with a reason of their own, with class and fit. */
async function expectFits(known: Locator, t: Translate, gap: CliRow, fits: readonly CliRow[]): Promise<void> {
  const section = known.getByRole('region', { name: t('gapFacts.affairs'), exact: true });
  const { affairOf } = indexDataset(builtIn());
  const nameOf = (code: string): string => {
    const affair = affairOf.get(toAffairCode(code));
    return affair === undefined ? code : affairShortName(affair, 'en');
  };
  const best = cellOf(gap, 'affairs').split(';').filter(Boolean);
  // Those typical for such pairs are folded.
  await expect(section.locator('.fit-name').first()).toBeAttached();
  const names = await section.locator('.fit-name').allTextContents();
  expect(names.slice(0, 3)).toEqual(best.map(nameOf));
  if (fits.length === 0) return;
  expect(best).toEqual(fits.slice(0, 3).map((fit) => cellOf(fit, 'affair')));
  const own = fits.filter((fit) => cellOf(fit, 'group') === 'for-this-pair');
  const open = section.locator('> .fit-rows > .fit-row');
  const shown = own.length <= 4 ? own : own.slice(0, 3);
  await expect(open).toHaveCount(shown.length);
  for (const [at, fit] of shown.entries()) {
    const line = open.nth(at);
    await expect(line.locator('.fit-name')).toHaveText(nameOf(cellOf(fit, 'affair')));
    await expect(line.locator('.fit-value')).toContainText(formatNumber(Number(cellOf(fit, 'fit')), 'en'));
    const ofClass = cellOf(fit, 'class');
    if (ofClass !== '') await expect(line).toContainText(t(`gaps.class.inline.${ofClass as GapClass}`));
  }
}

/** What the flags of the file say stands among what would weaken the claim, and nothing of it that they do not say. */
async function expectDoubts(known: Locator, t: Translate, gap: CliRow): Promise<void> {
  const flags = listIn(gap, 'flags');
  const silent = (['a', 'b'] as const)
    .filter((side) => flags.includes(`no-record-${side}`))
    .map((side) => shortName(cellOf(gap, `region_${side}_id`)));
  const doubts = {
    lapsed: 'lapsed',
    'status-unknown': 'undated',
    'joint-body': 'joint-body',
    provincial: 'provincial',
    'different-provinces': 'different-provinces',
    'weak-evidence': 'weak-evidence',
  } as const;
  const rows = known.locator('.doubt-rows').getByRole('listitem');
  for (const [flag, doubt] of Object.entries(doubts)) {
    const told = rows.filter({ hasText: t(`gapFacts.doubt.${doubt}`) });
    await expect(told).toHaveCount(flags.includes(flag) ? 1 : 0);
  }
  if (silent.length > 0) {
    const regions = formatList(silent, 'en');
    await expect(
      rows.filter({ hasText: t('gapFacts.doubt.no-record', { n: silent.length, regions }) }),
    ).toHaveCount(1);
  }
}

/** Border, distance, and the agreements between the two. */
async function expectFacts(known: Locator, t: Translate, gap: CliRow): Promise<void> {
  const fact = (name: string): Locator =>
    known
      .locator('.facts > div')
      .filter({ hasText: new RegExp(`^${name}`) })
      .locator('dd');
  const km = cellOf(gap, 'border_km');
  if (cellOf(gap, 'border_kind') === '') {
    await expect(fact(t('gapFacts.facts.border'))).toHaveText(t('gapFacts.facts.noBorder'));
  } else if (km !== '') {
    await expect(fact(t('gapFacts.facts.border'))).toContainText(formatKm(Number(km), 'en'));
  }
  await expect(fact(t('gapFacts.facts.distance'))).toHaveText(
    formatKm(Number(cellOf(gap, 'distance_km')), 'en'),
  );
  await expect(known.locator('.agreement-entry')).toHaveCount(listIn(gap, 'agreement_ids').length);
}

test('20 agreements: status and family are one in Explore, Gaps, Overlaps, Tables and the files', async ({
  page,
}) => {
  test.slow();
  const rows = readCliTable('record', 'agreements.csv');
  const rowOf = new Map(rows.map((row) => [cellOf(row, 'id'), row]));
  const sizeOf = new Map<string, number>();
  for (const row of rows) {
    const family = cellOf(row, 'family_id');
    sizeOf.set(family, (sizeOf.get(family) ?? 0) + 1);
  }
  const overlaps = readCliTable('record', 'overlaps.csv');
  const overlapOf = new Map<string, CliRow>();
  for (const row of overlaps.toReversed()) {
    for (const column of ['agreement_a_id', 'agreement_b_id']) overlapOf.set(cellOf(row, column), row);
  }
  const gapOf = new Map<string, CliRow>();
  for (const row of readCliTable('record', 'gaps.csv')) {
    for (const id of listIn(row, 'agreement_ids')) if (!gapOf.has(id)) gapOf.set(id, row);
  }
  const all = rows.map((row) => cellOf(row, 'id'));
  const inFamily = all.filter((id) => (sizeOf.get(cellOf(rowOf.get(id), 'family_id')) ?? 0) > 1);
  const chosen = new Set([
    ...pickSeeded([...overlapOf.keys()], 7, 21),
    ...pickSeeded(inFamily, 5, 22),
    ...pickSeeded([...gapOf.keys()], 5, 23),
  ]);
  for (const id of pickSeeded(all, 20, 24)) if (chosen.size < 20) chosen.add(id);
  expect(chosen.size).toBe(20);

  const t = await openApp(page, 'en', '#/tables/agreements');
  await showFamilyColumn(page, t);
  for (const id of chosen) {
    await test.step(id, async () => {
      const row = rowOf.get(id);
      const status = cellOf(row, 'status_on_day') as Status;
      const size = sizeOf.get(cellOf(row, 'family_id')) ?? 0;
      const known = inspector(page, t);

      await visit(page, `#/explore?sel=a:${id}`);
      await expect(
        known.getByRole('heading', { level: 2, name: cellOf(row, 'title'), exact: true }),
      ).toBeVisible();
      await expect(known.locator('.agreement-facts .chip').first()).toHaveText(t(`status.${status}`));
      const family = size > 1 ? t('explore.family.of', { n: size }) : t('explore.family.none');
      await expect(known.getByText(family, { exact: true })).toBeVisible();

      // Planned ones are not in the tables of what is on record.
      const statuses = status === 'planned' ? '&status=planned' : '';
      await visit(page, `#/tables/agreements?sel=a:${id}${statuses}`);
      const grid = page.getByRole('grid', { name: t('tables.agreements'), exact: true });
      const line = grid.getByRole('row', { selected: true });
      await expect(line).toContainText(id);
      expect(await cellUnder(grid, line, t('tables.column.status'))).toBe(t(`status.${status}`));
      expect(await cellUnder(grid, line, t('tables.column.family'))).toBe(
        size > 1 ? t('tables.family', { id: cellOf(row, 'family_id'), n: size }) : '–',
      );

      const overlap = overlapOf.get(id);
      if (overlap !== undefined) await expectOverlap(page, t, overlap, rowOf);
      const gap = gapOf.get(id);
      if (gap !== undefined) await expectGapEntry(page, t, gap, row);
    });
  }
});

/** Adds the column of families to the table of agreements. */
async function showFamilyColumn(page: Page, t: Translate): Promise<void> {
  await page.getByRole('button', { name: t('tables.columns') }).click();
  const panel = page.getByRole('dialog', { name: t('tables.columns'), exact: true });
  await panel
    .getByRole('listitem')
    .filter({ hasText: t('tables.column.family') })
    .getByRole('checkbox')
    .check();
  await page.keyboard.press('Escape');
  const grid = page.getByRole('grid', { name: t('tables.agreements'), exact: true });
  await expect(
    grid.getByRole('columnheader', { name: t('tables.column.family'), exact: true }),
  ).toBeVisible();
}

/** Both documents of an overlap side by side against their rows in the file. */
async function expectOverlap(
  page: Page,
  t: Translate,
  overlap: CliRow,
  rowOf: ReadonlyMap<string, CliRow>,
): Promise<void> {
  const [a, b] = [cellOf(overlap, 'agreement_a_id'), cellOf(overlap, 'agreement_b_id')];
  await visit(page, `#/overlaps/${pairKey(a, b)}`);
  const table = page.getByRole('table').filter({ hasText: t('overlaps.earlier') });
  await expect(table.getByRole('columnheader').filter({ hasText: a })).toBeVisible();
  await expect(table.getByRole('columnheader').filter({ hasText: b })).toBeVisible();
  const heading = t('overlaps.field.status', { date: '23 Nov 2026' });
  const cells = table.getByRole('row').filter({ hasText: heading }).locator('td:not(.field-sign)');
  await expect(cells).toHaveText(
    [a, b].map((id) => t(`status.${cellOf(rowOf.get(id), 'status_on_day') as Status}`)),
  );
  const relation = cellOf(overlap, 'class') as RelationClass;
  await expect(page.locator('.pair-head .overlap-kind-name').first()).toHaveText(
    t(`overlaps.class.${relation}`),
  );
  const oneFamily = cellOf(rowOf.get(a), 'family_id') === cellOf(rowOf.get(b), 'family_id');
  expect(cellOf(overlap, 'family_id') !== '').toBe(oneFamily);
  await expect(page.locator('.overlap-reason').filter({ hasText: t('overlapFacts.family') })).toHaveCount(
    oneFamily ? 1 : 0,
  );
}

/** An agreement as it is listed between two bordering regions. */
async function expectGapEntry(page: Page, t: Translate, gap: CliRow, row: CliRow | undefined): Promise<void> {
  await visit(page, `#/gaps/${pairOf(gap, 'region_a_id', 'region_b_id')}`);
  const known = gapDetails(page, t);
  const entry = known
    .locator('.agreement-entry')
    .filter({ hasText: cellOf(row, 'title') })
    .first();
  const status = cellOf(row, 'status_on_day') as Status;
  const words = status === 'undated' ? t('gaps.agreement.undated') : t(`status.${status}`);
  await expect(entry.locator('.chip')).toHaveText(words);
}

function pairOf(row: CliRow, one: string, other: string): string {
  return pairKey(toRegionId(cellOf(row, one)), toRegionId(cellOf(row, other)));
}

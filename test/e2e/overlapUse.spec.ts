import type { Page } from '@playwright/test';
import type { Translate } from '../../src/i18n/translate.ts';
import { overlapViews } from '../../src/state/OverlapsSettings.ts';
import {
  expect,
  expectAccessible,
  expectNoOverflow,
  goTo,
  openApp,
  phone,
  settled,
  test,
} from './support/app.ts';
import { cellOf } from './support/cliFiles.ts';
import { tabTo } from './support/keyboard.ts';
import {
  cliGroups,
  cliGroupsInSight,
  decisionBar,
  overlapEntries,
  overlapRow,
  overlapTree,
  rowAt,
  showOverlapList,
  showView,
} from './support/overlaps.ts';

const idOf = (place: number): string => cellOf(rowAt(cliGroupsInSight(), place), 'group_id');

test('groups are read and decided by keyboard alone', async ({ page }) => {
  const t = await openApp(page, 'id', '#/explore');
  const { keyboard } = page;
  const tree = overlapTree(page, t);
  const bar = decisionBar(page, t);
  const coordinate = bar.getByRole('button', { name: t('overlaps.decide.coordinate'), exact: true });

  await test.step('the list by arrows: sections fold, entries open', async () => {
    await keyboard.press('3');
    await expect(overlapRow(page, idOf(0))).toBeVisible();
    await tabTo(page, tree);
    await keyboard.press('Home');
    const section = tree.locator('[role="treeitem"][aria-level="1"]').first();
    await expect(section).toHaveAttribute('aria-expanded', 'true');
    await keyboard.press('ArrowLeft');
    await expect(section).toHaveAttribute('aria-expanded', 'false');
    await expect(overlapRow(page, idOf(0))).toHaveCount(0);
    await keyboard.press('ArrowRight');
    await expect(section).toHaveAttribute('aria-expanded', 'true');
    await keyboard.press('ArrowDown');
    await expect(tree).toHaveAttribute('aria-activedescendant', `overlap-${idOf(0)}`);
    await keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#/overlaps/${idOf(0)}`));
    await expect(overlapRow(page, idOf(0))).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('V leads to the decision, Enter takes it, Ctrl Z takes it back', async () => {
    await keyboard.press('v');
    await expect(coordinate).toBeFocused();
    await keyboard.press('Enter');
    await expect(bar.getByRole('status')).toContainText(t('overlapFacts.done.coordinate'));
    await keyboard.press('Control+z');
    await expect(coordinate).toHaveAttribute('aria-pressed', 'false');
    await keyboard.press('Control+Shift+z');
    await expect(coordinate).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('Alt and an arrow open the next wherever the focus is, and lead back', async () => {
    await keyboard.press('Alt+ArrowDown');
    await expect(page).toHaveURL(new RegExp(`#/overlaps/${idOf(1)}`));
    await expect(coordinate).toHaveAttribute('aria-pressed', 'false');
    await keyboard.press('Alt+ArrowUp');
    await expect(page).toHaveURL(new RegExp(`#/overlaps/${idOf(0)}`));
    await expect(coordinate).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('the note is text: letters of shortcuts are written', async () => {
    const note = bar.getByRole('textbox', { name: t('overlaps.decide.note'), exact: true });
    if (!(await note.isVisible())) {
      await keyboard.press('v');
      for (let pressed = 0; pressed < 12 && !(await note.isVisible()); pressed += 1) {
        await keyboard.press('Tab');
        const text = await page.locator(':focus').textContent();
        if (text?.includes(t('overlaps.decide.more')) === true) await keyboard.press('Enter');
      }
    }
    await tabTo(page, note, 'Tab', 12);
    await keyboard.type('v3 Alt');
    await expect(note).toHaveValue('v3 Alt');
    await expect(page).toHaveURL(new RegExp(`#/overlaps/${idOf(0)}`));
  });

  await test.step('the views by arrows', async () => {
    const group = page.getByRole('radiogroup', { name: t('overlaps.views'), exact: true });
    await tabTo(page, group.getByRole('radio', { checked: true }), 'Shift+Tab', 60);
    for (const view of ['links', 'programmes', 'draft', 'registers'] as const) {
      await keyboard.press('ArrowRight');
      await expect(group.getByRole('radio', { name: t(`overlaps.view.${view}`), exact: true })).toBeChecked();
      await expect(page).toHaveURL(new RegExp(`overlap-view=${view}`));
      await expect(group.getByRole('radio', { checked: true })).toBeFocused();
    }
  });
});

for (const theme of ['light', 'dark'] as const) {
  test(`no accessible faults in any view, ${theme}`, async ({ page }) => {
    const t = await openApp(page, 'id', `#/overlaps?theme=${theme}`);
    await settled(page);
    for (const view of overlapViews) {
      await test.step(view, async () => {
        await showView(page, t, view);
        await settled(page);
        if (view === 'groups') {
          await overlapEntries(page, t).first().click();
          const bar = decisionBar(page, t);
          await bar.getByRole('button', { name: t('overlaps.decide.coordinate'), exact: true }).click();
          await expect(bar.getByRole('status')).not.toHaveText('');
        }
        await expectReady(page, t, view);
        await expectAccessible(page);
      });
    }
  });
}

/** Waits for what a view is made of; views are fetched when they are first shown. */
async function expectReady(page: Page, t: Translate, view: (typeof overlapViews)[number]): Promise<void> {
  const main = page.getByRole('main');
  const shown = {
    groups: main.getByRole('heading', { name: t('overlaps.compare'), exact: true }),
    links: main.getByRole('heading', { name: t('overlaps.compare'), exact: true }),
    programmes: main
      .getByText(t('overlaps.programmes.lead'))
      .or(main.getByRole('list', { name: t('overlaps.programmes.list'), exact: true }))
      .first(),
    draft: main.locator('.draft-view'),
    registers: main.locator('.registers, .registers-view, [class^="register"]').first(),
  };
  await expect(shown[view]).toBeVisible();
}

test.describe('on a phone', () => {
  test.use(phone);
  test('list and detail take turns, nothing stands beside the screen, targets are large enough', async ({
    page,
  }) => {
    const t = await openApp(page, 'de', '#/explore');
    await goTo(page, t, 'overlaps');
    await settled(page);
    const first = overlapRow(page, cellOf(rowAt(cliGroups(), 0), 'group_id'));
    const back = page.getByRole('button', { name: t('overlaps.back'), exact: true });

    await test.step('the list alone', async () => {
      await expect(first).toBeVisible();
      await expect(back).toHaveCount(0);
      await expectRoomy(page);
    });
    await test.step('what is opened, alone', async () => {
      await first.click();
      await expect(back).toBeVisible();
      await expect(overlapTree(page, t)).toHaveCount(0);
      await expectRoomy(page);
    });
    await test.step('its decision, with note and name', async () => {
      const bar = decisionBar(page, t);
      await bar.getByText(t('overlaps.decide.more')).click();
      await bar.getByRole('button', { name: t('overlaps.decide.later'), exact: true }).click();
      await expect(bar.getByRole('status')).toContainText(t('overlapFacts.done.later'));
      await expectRoomy(page);
    });
    await test.step('and back, where one was', async () => {
      await showOverlapList(page, t);
      await expect(first).toContainText(t('overlapFacts.done.later'));
    });
    for (const view of overlapViews) {
      if (view === 'groups') continue;
      await test.step(view, async () => {
        await showView(page, t, view);
        if (view !== 'links') await expectReady(page, t, view);
        await expectRoomy(page);
      });
    }
  });
});

/** Nothing wider than the screen, and nothing to be hit with a finger lower or narrower than 44 px. */
async function expectRoomy(page: Page): Promise<void> {
  await expectNoOverflow(page);
  const small = await page.evaluate(() => {
    const targets = document.querySelectorAll<HTMLElement>(
      'main button, main select, main input, main summary, main [role="treeitem"], main [role="radio"]',
    );
    return [...targets].flatMap((target) => {
      const { width, height } = target.getBoundingClientRect();
      if (width === 0 || height === 0) return [];
      // Explanations are pressed on a larger area than they are drawn on.
      if (target.matches('.what-is-this')) return [];
      // A link within a sentence is as high as its line.
      if (getComputedStyle(target).display === 'inline') return [];
      // The label around a box belongs to it.
      const { height: around } = (target.closest('label') ?? target).getBoundingClientRect();
      return width >= 43.5 && Math.max(height, around) >= 43.5
        ? []
        : [`${target.className} ${target.textContent.slice(0, 30)} ${String(width)} x ${String(height)}`];
    });
  });
  expect.soft(small).toEqual([]);
}

import type { Locator, Page } from '@playwright/test';
import type { Screen } from '../../../src/domain/ViewSettings.ts';
import type { Translate } from '../../../src/i18n/translate.ts';
import type { TableName } from '../../../src/view/tables/Table.ts';
import { expect, goTo, showTable } from './app.ts';
import { tabTo } from './keyboard.ts';

/** One way of working with the page: the same story can be told with each. */
export interface Hand {
  /** Presses a button. */
  readonly press: (button: Locator) => Promise<void>;
  /** Puts a text in place of what stands in a field, and ends with Enter. */
  readonly write: (field: Locator, text: string) => Promise<void>;
  /** Takes one of a group: a radio or a tab. */
  readonly choose: (one: Locator) => Promise<void>;
  /** Opens what a cell of a grid offers. */
  readonly openCell: (grid: Locator, cell: Locator) => Promise<void>;
  /** Takes an option of a list that has the focus. */
  readonly take: (option: Locator) => Promise<void>;
  /** Takes the candidate at a place, from 1, and confirms. */
  readonly answer: (candidates: Locator, place: number, confirm: Locator) => Promise<void>;
  /** Selects the row of a table that holds a text. */
  readonly openRow: (grid: Locator, text: string) => Promise<void>;
  readonly go: (page: Page, t: Translate, screen: Screen) => Promise<void>;
  readonly table: (page: Page, t: Translate, kind: TableName) => Promise<Locator>;
  readonly undo: (button: Locator) => Promise<void>;
  readonly redo: (button: Locator) => Promise<void>;
}

/** By the mouse or a finger; texts are typed. */
export const pointer: Hand = {
  press: (button) => button.click(),
  write: async (field, text) => {
    await field.fill(text);
    await field.press('Enter');
  },
  choose: (one) => one.click(),
  openCell: async (grid, cell) => {
    // Only the columns in sight are made.
    await expect(async () => {
      if (!(await cell.isVisible())) {
        await grid.evaluate((scroller) => scroller.scrollBy(scroller.clientWidth / 2, 0));
      }
      await expect(cell).toBeVisible({ timeout: 500 });
    }).toPass();
    await cell.click();
  },
  take: (option) => option.click(),
  answer: async (candidates, place, confirm) => {
    await candidates
      .getByRole('radio')
      .nth(place - 1)
      .check();
    await confirm.click();
  },
  openRow: (grid, text) => grid.getByRole('row').filter({ hasText: text }).click(),
  go: goTo,
  table: showTable,
  undo: (button) => button.click(),
  redo: (button) => button.click(),
};

/** By the keyboard alone. */
export function keyboard(page: Page): Hand {
  const { keyboard: keys } = page;
  const most = 320;
  const moveUntil = async (target: Locator, key: string): Promise<void> => {
    for (let pressed = 0; pressed < 60; pressed += 1) {
      if ((await target.count()) === 1 && (await target.evaluate((at) => at === document.activeElement)))
        return;
      await keys.press(key);
    }
    await expect(target).toBeFocused({ timeout: 1 });
  };
  /** Goes to something by Tab, or back to it where it stands before what has the focus. */
  const reach = async (wanted: Locator): Promise<void> => {
    await expect(wanted).toBeVisible();
    const isBefore = await wanted.evaluate((element) => {
      const { activeElement: focused, body } = document;
      if (focused === null || focused === body) return false;
      return (element.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    });
    await tabTo(page, wanted, isBefore ? 'Shift+Tab' : 'Tab', most);
  };
  const press = async (button: Locator): Promise<void> => {
    await expect(button).toBeEnabled();
    await reach(button);
    await keys.press('Enter');
  };
  return {
    press,
    write: async (field, text) => {
      await reach(field);
      await keys.press('Control+a');
      await keys.type(text);
      await keys.press('Enter');
    },
    choose: async (one) => {
      await expect(one).toBeVisible();
      const group = one.locator('xpath=ancestor::*[@role="radiogroup" or @role="tablist"][1]');
      await reach(group.locator('[role][tabindex="0"]'));
      await moveUntil(one, 'ArrowRight');
    },
    openCell: async (grid, cell) => {
      await reach(grid.locator('[data-cell][tabindex="0"]'));
      await moveUntil(cell, 'ArrowRight');
      await keys.press('Enter');
    },
    take: async (option) => {
      await expect(
        option.locator('xpath=ancestor::*[@role="listbox"]').getByRole('option', { selected: true }),
      ).toBeFocused();
      await moveUntil(option, 'ArrowDown');
      await keys.press('Enter');
    },
    answer: async (candidates, place) => {
      const radio = candidates.getByRole('radio').nth(place - 1);
      // Once a name is answered, the next one has the focus.
      if (!(await candidates.locator(':focus').count())) await reach(radio);
      await keys.press(String(place));
      await expect(radio).toBeChecked();
      await keys.press('Enter');
    },
    openRow: async (grid, text) => {
      await reach(grid.locator('[data-row][tabindex="0"]'));
      await moveUntil(grid.getByRole('row').filter({ hasText: text }), 'ArrowDown');
      await keys.press('Enter');
    },
    go: async (_page, t, screen) => {
      const places: readonly Screen[] = ['explore', 'gaps', 'overlaps', 'tables', 'data'];
      await keys.press(String(places.indexOf(screen) + 1));
      await expect(page.locator(`main.screen-${screen}`)).toBeVisible();
      await expect(page).toHaveTitle(new RegExp(t(`shell.screen.${screen}`)));
    },
    table: async (_page, t, kind) => {
      const one = page.getByRole('radio', { name: new RegExp(`^${t(`tables.${kind}`)}\\s`) });
      await expect(one).toBeVisible();
      const group = one.locator('xpath=ancestor::*[@role="radiogroup"][1]');
      await reach(group.locator('[role="radio"][tabindex="0"]'));
      await moveUntil(one, 'ArrowRight');
      return page.getByRole('grid', { name: t(`tables.${kind}`), exact: true });
    },
    undo: () => keys.press('Control+z'),
    redo: () => keys.press('Control+Shift+z'),
  };
}

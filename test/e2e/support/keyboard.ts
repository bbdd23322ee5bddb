import type { Locator, Page } from '@playwright/test';
import { expect } from './app.ts';

/** Presses Tab (or Shift Tab) until something has the focus; fails where that takes more than `most` presses. */
export async function tabTo(
  page: Page,
  wanted: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
  most = 120,
): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await hasFocus(wanted)) return;
    await page.keyboard.press(key);
  }
  await expect(wanted).toBeFocused({ timeout: 1 });
}

async function hasFocus(wanted: Locator): Promise<boolean> {
  return wanted.evaluate((element) => element === document.activeElement);
}

export interface FocusStop {
  /** Role or tag and name, to tell a person which stop it is. */
  readonly what: string;
  /** Why the stop is no good; empty where it is. */
  readonly faults: readonly string[];
}

/**
 * All stops of the Tab key on a page, from its beginning: each has to be in sight, to have a name and to show that it has
 * the focus.
 */
export async function walkByTab(page: Page, most = 220): Promise<readonly FocusStop[]> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    window.getSelection()?.removeAllRanges();
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const stops: FocusStop[] = [];
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return undefined;
      const marked = element.dataset['walked'];
      if (marked !== undefined) return { what: '', faults: [], isSlider: false, again: true };
      element.dataset['walked'] = '';
      // A list with one stop shows the focus on the row that its keys have reached.
      const row = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
      const box = element.getBoundingClientRect();
      const faults: string[] = [];
      const isOutlined = (shown: Element): boolean => {
        const { outlineStyle, outlineWidth } = getComputedStyle(shown);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1.5;
      };
      if (!isOutlined(element) && (row === null || !isOutlined(row))) faults.push('no outline');
      if (box.width < 1 || box.height < 1) faults.push('no size');
      const outside =
        box.right <= 0 || box.bottom <= 0 || box.left >= window.innerWidth || box.top >= window.innerHeight;
      if (outside) faults.push('out of sight');
      const name = element.getAttribute('aria-label') ?? element.textContent.trim();
      return {
        what: `${element.getAttribute('role') ?? element.tagName.toLowerCase()}.${element.className} ${name.slice(0, 40)}`,
        faults,
        isSlider: element instanceof HTMLInputElement && element.type === 'range',
        again: false,
      };
    });
    if (stop === undefined || stop.again) break;
    const { what, isSlider } = stop;
    const shown = isSlider && (await changesWithFocus(page));
    stops.push({ what, faults: stop.faults.filter((fault) => !shown || fault !== 'no outline') });
  }
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-walked]'))
      delete element.dataset['walked'];
  });
  return stops;
}

/** Whether what has the focus looks otherwise without it: a slider shows the focus at its handle, not at its frame. */
async function changesWithFocus(page: Page): Promise<boolean> {
  const focused = page.locator(':focus');
  const box = await focused.boundingBox();
  if (box === null) return false;
  const clip = { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 };
  const element = await focused.elementHandle();
  const withFocus = await page.screenshot({ clip });
  await element?.evaluate((at) => (at as HTMLElement).blur());
  const without = await page.screenshot({ clip });
  await element?.focus();
  return !withFocus.equals(without);
}

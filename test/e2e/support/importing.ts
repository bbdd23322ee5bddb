import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import type { Translate } from '../../../src/i18n/translate.ts';
import { expect } from './app.ts';

/** A file as it is given to the page. */
export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));

/** The files of a folder under `test/fixtures`, without what says how they are to be read. */
export function fixtureFiles(...folder: readonly string[]): readonly GivenFile[] {
  const path = join(fixtures, ...folder);
  return readdirSync(path)
    .filter((name) => name !== 'expected.json' && !name.endsWith('.md'))
    .toSorted()
    .map((name) => readFixture(...folder, name));
}

/** One file under `test/fixtures`. */
export function readFixture(...path: readonly string[]): GivenFile {
  return givenFile(basename(path.at(-1) ?? ''), readFileSync(join(fixtures, ...path)));
}

export function givenFile(name: string, content: string | Uint8Array): GivenFile {
  const buffer = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
  return { name, mimeType: 'application/octet-stream', buffer };
}

/** Chooses files on the Data screen. */
export async function chooseFiles(page: Page, ...files: readonly GivenFile[]): Promise<void> {
  await page.locator('main input[type="file"]').setInputFiles([...files]);
}

/** Drops files on the window, as from a folder. */
export async function dropFiles(page: Page, ...files: readonly GivenFile[]): Promise<void> {
  const given = files.map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') }));
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const { name, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
      data.items.add(new File([bytes], name));
    }
    return data;
  }, given);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await expect(page.locator('.drop-target')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

/** The screen of files that are open and not loaded yet. `files`: what its heading says. */
export function importScreen(page: Page, t: Translate, files: string): Locator {
  return page.getByRole('main', { name: t('importing.title', { files }), exact: true });
}

/** What became of all filled rows. */
export interface RowCounts {
  readonly ready: number;
  readonly waiting?: number;
  readonly quarantined?: number;
  readonly aside: number;
}

/** Waits until the rows of the open files stand as said; the parts add up to all of them. */
export async function expectRows(screen: Locator, t: Translate, counts: RowCounts): Promise<void> {
  const { ready, waiting = 0, quarantined = 0, aside } = counts;
  const total = ready + waiting + quarantined + aside;
  const name = t('importing.rows.summary', { ready, waiting, quarantined, aside, total });
  await expect(screen.getByRole('img', { name, exact: true })).toBeVisible();
}

/** The rows that are kept aside, each by the line of its first fault. */
export function asideRows(screen: Locator, t: Translate): Locator {
  return screen
    .getByRole('region', { name: t('importing.aside'), exact: true })
    .getByRole('row')
    .filter({ has: screen.page().getByRole('rowheader') });
}

/** The button that puts the rows that are ready in place of the data on screen, however many they are. */
export function loadButton(within: Page | Locator, t: Translate): Locator {
  const [before = '', after = ''] = t('importing.load', { n: 7 }).split('7');
  return within.getByRole('button', { name: new RegExp(`^${before}[\\d.,]+${after}$`) });
}

/** Puts the rows that are ready in place of the data on screen: so many. */
export async function loadRows(page: Page, t: Translate, ready: number): Promise<void> {
  await page.getByRole('button', { name: t('importing.load', { n: ready }), exact: true }).click();
  await expect(page.locator('main.screen-data')).toBeVisible();
}

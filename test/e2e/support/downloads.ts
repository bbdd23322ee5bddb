import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { Translate } from '../../../src/i18n/translate.ts';
import { expect, settled } from './app.ts';

export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly text: string;
}

/** How a button is pressed. */
type Press = (button: Locator) => Promise<void>;

/** Presses something that saves a file, and reads the file. */
export async function save(
  page: Page,
  button: Locator,
  press: Press = (wanted) => wanted.click(),
): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(button)]);
  const bytes = readFileSync(await download.path());
  return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

/** The export menu, opened where it is not. */
export async function openExport(
  page: Page,
  t: Translate,
  press: Press = (wanted) => wanted.click(),
): Promise<Locator> {
  await settled(page);
  const panel = page.getByRole('dialog', { name: t('data.export.menu'), exact: true });
  if (!(await panel.isVisible())) {
    await press(page.getByRole('banner').getByRole('button', { name: t('data.export.menu'), exact: true }));
  }
  return panel;
}

/** Takes a file by the export menu, which then says that it was saved. */
export async function take(page: Page, t: Translate, item: string, press?: Press): Promise<SavedFile> {
  const panel = await openExport(page, t, press);
  const file = await save(page, panel.getByRole('button', { name: item, exact: true }), press);
  await expect(panel.getByRole('status')).toContainText(file.name);
  return file;
}

/** Takes a picture by the export menu, in one of its sizes. */
export async function takePicture(
  page: Page,
  t: Translate,
  size: 'screen' | 'slide' | 'a4',
  format: 'png' | 'svg',
): Promise<SavedFile> {
  const panel = await openExport(page, t);
  await panel.getByRole('radio', { name: t(`data.export.size.${size}`) }).check();
  return take(page, t, t(`data.export.${format}`));
}

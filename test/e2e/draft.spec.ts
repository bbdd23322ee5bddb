import type { Locator, Page } from '@playwright/test';
import { indexDataset } from '../../src/domain/DatasetIndex.ts';
import { toAgreementId } from '../../src/domain/ids.ts';
import type { Translate } from '../../src/i18n/translate.ts';
import { partyLabel } from '../../src/view/partyName.ts';
import { builtIn } from '../support/builtIn.ts';
import {
  expect,
  expectAccessible,
  expectNoOverflow,
  isPhone,
  openApp,
  phone,
  settled,
  test,
  wide,
} from './support/app.ts';
import { tabTo } from './support/keyboard.ts';

const runs = [
  ['en', 'at a desk', wide, 'light'],
  ['de', 'at a desk', wide, 'dark'],
  ['id', 'on a phone', phone, 'light'],
] as const;

/** An agreement of two regions that states its day and its type: the draft repeats it. */
const known = found();
const names = known.parties.map(({ partyId }) => partyLabel(builtIn(), partyId).name);

function found() {
  const { regionOf } = indexDataset(builtIn());
  const agreement = builtIn().agreements.find(
    ({ parties, signedOn, documentType, title }) =>
      parties.length === 2 &&
      parties.every(({ partyId }) => regionOf.has(partyId as never)) &&
      signedOn?.precision === 'day' &&
      documentType === 'MoU' &&
      title.includes('smart city'),
  );
  if (agreement === undefined) throw new Error('no agreement to repeat');
  return agreement;
}

const formOf = (page: Page, t: Translate): Locator =>
  page.getByRole('form', { name: t('draft.form'), exact: true });
const results = (page: Page, t: Translate): Locator =>
  page.getByRole('region', { name: t('draft.results'), exact: true });

/** Writes the known agreement down, by keys. */
async function writeDraft(page: Page, t: Translate): Promise<void> {
  const form = formOf(page, t);
  const title = form.getByRole('textbox', { name: t('editing.title') });
  await tabTo(page, title);
  await page.keyboard.type(known.title);
  const parties = form.getByRole('combobox', { name: t('editing.parties'), exact: true });
  for (const name of names) {
    await tabTo(page, parties);
    await page.keyboard.type(name);
    await expect(page.getByRole('option', { name: new RegExp(name) }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(form.getByText(name, { exact: true }).first()).toBeVisible();
  }
  const begins = form.getByRole('textbox', { name: t('draft.begins') });
  await tabTo(page, begins);
  await page.keyboard.type(known.signedOn?.text ?? '');
}

for (const [language, place, device, theme] of runs) {
  test.describe(`${language}, ${place}, ${theme}`, () => {
    test.use(device);

    test('a draft that repeats an agreement is told so, is saved as planned, and taken back', async ({
      page,
    }) => {
      const t = await openApp(page, language, `#/overlaps?overlap-view=draft&theme=${theme}`);
      await settled(page);
      await expect(results(page, t).getByText(t('draft.waiting'))).toBeVisible();
      await expectAccessible(page);
      await writeDraft(page, t);

      const status = results(page, t).getByRole('status');
      await expect(status).toHaveText(
        new RegExp(
          [
            t('draft.verdict.record'),
            t('draft.verdict.duplication', { n: 1 }),
            t('draft.verdict.duplication', { n: 2 }),
          ]
            .join('|')
            .replaceAll('.', '\\.'),
        ),
      );
      const overlaps = results(page, t).getByRole('region', { name: t('draft.overlaps'), exact: true });
      await expect(overlaps.getByRole('heading', { name: known.title, exact: true })).toBeVisible();
      await overlaps
        .getByRole('button', { name: t('draft.compare'), exact: true })
        .first()
        .click();
      await expect(overlaps.getByRole('table', { name: t('draft.compare') })).toContainText(names[0] ?? '');
      await expect(
        results(page, t).getByRole('region', { name: t('draft.gaps'), exact: true }),
      ).toBeVisible();
      await expect(
        results(page, t).getByRole('region', { name: t('draft.related'), exact: true }),
      ).toBeVisible();
      await expectAccessible(page);
      await expectNoOverflow(page);

      await formOf(page, t)
        .getByRole('button', { name: t('draft.save'), exact: true })
        .click();
      const saved = page.getByText(t('draft.saved'), { exact: true });
      await expect(saved).toBeVisible();
      // It is not told that it doubles itself, and what it doubles is still there.
      await expect(overlaps.getByRole('heading', { name: known.title, exact: true })).toHaveCount(1);
      await page
        .getByRole('banner')
        .getByRole('button', { name: new RegExp(`^${t('actions.undo')}`) })
        .click();
      await expect(saved).toHaveCount(0);
    });
  });
}

test('a pasted row fills the form; what is missing is told beside its field', async ({ page }) => {
  const t = await openApp(page, 'en', '#/overlaps?overlap-view=draft');
  const form = formOf(page, t);
  await form.getByRole('button', { name: t('draft.save'), exact: true }).click();
  await expect(form.getByText(t('editing.problem.title-missing'))).toBeVisible();
  await form.getByRole('button', { name: t('draft.paste'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: t('draft.paste'), exact: true });
  await dialog
    .getByRole('textbox', { name: t('draft.paste.label') })
    .fill('3\tPenyediaan air minum\tKabupaten Bantul; Kota Yogyakarta\tPKS\t1 Februari 2027\t3 tahun');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: t('draft.paste.take'), exact: true }).click();
  await expect(form.getByRole('textbox', { name: t('editing.title') })).toHaveValue('Penyediaan air minum');
  await expect(form.getByRole('textbox', { name: t('draft.ends') })).toHaveValue('2030-02-01');
  // What was written stays while another view is looked at.
  await page.getByRole('radio', { name: t('overlaps.view.registers'), exact: true }).click();
  await page.getByRole('radio', { name: t('overlaps.view.draft'), exact: true }).click();
  await expect(form.getByRole('textbox', { name: t('editing.title') })).toHaveValue('Penyediaan air minum');
  if (!isPhone(page)) await expect(results(page, t).getByRole('status')).toBeVisible();
  await form.getByRole('button', { name: t('draft.clear'), exact: true }).click();
  await expect(form.getByRole('textbox', { name: t('editing.title') })).toHaveValue('');
  expect(indexDataset(builtIn()).agreementOf.has(toAgreementId('draft:looked-at'))).toBe(false);
});

import type { Locator, Page } from '@playwright/test';
import { fullName, indexDataset } from '../../src/domain/DatasetIndex.ts';
import { toRegionId } from '../../src/domain/ids.ts';
import type { Translate } from '../../src/i18n/translate.ts';
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
import { save } from './support/downloads.ts';
import { givenFile, type GivenFile } from './support/importing.ts';

const runs = [
  ['en', 'at a desk', wide, 'light'],
  ['de', 'at a desk', wide, 'dark'],
  ['id', 'on a phone', phone, 'light'],
] as const;

const index = indexDataset(builtIn());
/** Agreements of the built-in data that another register has as well. */
const shared = builtIn()
  .agreements.filter(
    ({ signedOn, parties }) =>
      signedOn?.precision === 'day' &&
      parties.length === 2 &&
      parties.every(({ partyId }) => index.regionOf.has(toRegionId(partyId))),
  )
  .slice(0, 12);
const first = shared[0];
if (first === undefined) throw new Error('no agreement to compare');
const added = 'Pengelolaan terminal penumpang bersama';

/** Another region's register: the shared ones, one of them with a number of its own, and one more. */
function otherRegister(): GivenFile {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = shared.map(({ title, parties, signedOn }, at) =>
    [
      title,
      parties.map(({ partyId }) => fullName(index, partyId)).join('; '),
      signedOn?.text ?? '',
      at === 0 ? '77/2031' : '',
    ]
      .map(cell)
      .join(','),
  );
  const more = [added, 'Kabupaten Bantul; Kabupaten Sleman', '2025-02-01', ''].map(cell).join(',');
  return givenFile('register.csv', ['judul,para_pihak,tanggal_ttd,nomor', ...rows, more].join('\n'));
}

const part = (page: Page, t: Translate, which: 'differing' | 'onlyB' | 'apart'): Locator =>
  page
    .getByRole('group', { name: t('registers.show'), exact: true })
    .getByRole('button', { name: new RegExp(`${t(`registers.show.${which}`)}$`) });
const entries = (page: Page, t: Translate): Locator =>
  page.getByRole('list', { name: t('registers.list'), exact: true });
const detail = (page: Page, t: Translate): Locator =>
  page.getByRole('region', { name: t('registers.detail'), exact: true });

async function chooseSecond(page: Page, t: Translate): Promise<void> {
  const second = page.getByRole('group', { name: t('registers.second'), exact: true });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    second.getByRole('button', { name: t('registers.file.choose'), exact: true }).click(),
  ]);
  await chooser.setFiles(otherRegister());
}

/** Opens an entry; on a phone it takes the place of the list. */
async function openEntry(page: Page, t: Translate, title: string): Promise<Locator> {
  await entries(page, t).getByRole('button').filter({ hasText: title }).first().click();
  await expect(detail(page, t).getByRole('heading', { name: title, exact: true })).toBeVisible();
  return detail(page, t);
}

/** What was open is no longer in its part: on a phone the list is back by itself. */
async function expectList(page: Page, t: Translate): Promise<void> {
  if (isPhone(page)) await expect(detail(page, t)).toHaveCount(0);
}

for (const [language, place, device, theme] of runs) {
  test.describe(`${language}, ${place}, ${theme}`, () => {
    test.use(device);

    test('two registers: a value and an entry are taken over, a pair is kept apart, all of it undone', async ({
      page,
    }) => {
      const t = await openApp(page, language, `#/overlaps?overlap-view=registers&theme=${theme}`);
      await settled(page);
      await expect(page.getByText(t('registers.waiting.second'))).toBeVisible();
      await expectAccessible(page);
      await chooseSecond(page, t);
      await expect(part(page, t, 'onlyB')).toContainText('1');
      await expectAccessible(page);
      await expectNoOverflow(page);

      // The number that only the other register states.
      await part(page, t, 'differing').click();
      const open = await openEntry(page, t, first.title);
      await expect(open.getByRole('table')).toContainText('77/2031');
      await expectAccessible(page);
      await expectNoOverflow(page);
      const take = open.getByRole('button', {
        name: t('registers.take.of', { field: t('editing.number') }),
        exact: true,
      });
      await take.click();
      await expect(take).toHaveCount(0);
      const undo = page
        .getByRole('banner')
        .getByRole('button', { name: new RegExp(`^${t('actions.undo')}`) });
      await undo.click();
      await expect(take).toBeVisible();

      // Two agreements after all, and back.
      await open.getByRole('button', { name: t('registers.settle.apart'), exact: true }).click();
      await expectList(page, t);
      await expect(part(page, t, 'apart')).toContainText('1');
      await part(page, t, 'apart').click();
      await openEntry(page, t, first.title);
      await open.getByRole('button', { name: t('registers.settle.back'), exact: true }).click();
      await expect(part(page, t, 'apart')).toHaveCount(0);

      // What only the other one has becomes part of the open project.
      await part(page, t, 'onlyB').click();
      await openEntry(page, t, added);
      await open.getByRole('button', { name: t('registers.take.entry'), exact: true }).click();
      await expectList(page, t);
      await expect(part(page, t, 'onlyB')).toContainText('0');
      await undo.click();
      // On a phone it is open again.
      const back = page.getByRole('button', { name: t('registers.back'), exact: true });
      if (isPhone(page)) await back.click();
      await expect(part(page, t, 'onlyB')).toContainText('1');

      const file = await save(
        page,
        page.getByRole('button', { name: t('registers.export.csv'), exact: true }),
      );
      expect(file.name).toMatch(/registers\.csv$/);
      expect(file.text).toContain(added);
      expect(file.text).toContain('77/2031');
      const book = await save(
        page,
        page.getByRole('button', { name: t('registers.export.xlsx'), exact: true }),
      );
      expect(book.bytes.subarray(0, 2).toString()).toBe('PK');
    });
  });
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/domain/ViewSettings.ts';
import type { SheetAccount } from '../../../src/ingest/build/ReadResult.ts';
import type { ColumnPlan, ImportPlan, SheetPlan } from '../../../src/ingest/plan/ImportPlan.ts';
import { sheetContents } from '../../../src/ingest/plan/ImportPlan.ts';
import { planImport } from '../../../src/ingest/plan/planImport.ts';
import { rolesOfContent } from '../../../src/ingest/plan/roles.ts';
import { ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';
import { cellMarks } from '../../../src/view/importing/cellMarks.ts';
import { countRows } from '../../../src/view/importing/countRows.ts';
import { dateExamples } from '../../../src/view/importing/dateExamples.ts';
import { describeTables } from '../../../src/view/importing/describeTables.ts';
import { fieldName } from '../../../src/view/importing/fieldName.ts';
import { groupAside } from '../../../src/view/importing/groupAside.ts';
import { groupMatches, outsideMatches, silentMatches } from '../../../src/view/importing/groupMatches.ts';
import { columnWidth, previewColumns, previewRows } from '../../../src/view/importing/previewRows.ts';
import { roleChoices } from '../../../src/view/importing/roleChoices.ts';
import { countPlaces, rowList } from '../../../src/view/importing/rowList.ts';
import { columnCounts } from '../../../src/view/importing/sheetFacts.ts';
import { tableName } from '../../../src/view/importing/tableName.ts';
import { toRegionId } from '../../../src/domain/ids.ts';
import { builtIn } from '../../support/builtIn.ts';
import { aSheet, aSource } from '../../support/sheets.ts';

const register = aSheet(
  [
    'LAPORAN KERJA SAMA',
    'PEMERINTAH KOTA SEMARANG',
    '',
    'No | Judul | Mitra | Tanggal | Luas Areal |',
    '1 | Pengelolaan sampah | Kabupaten Demak | 5 Januari 2021 | 12,5',
    '2 | Angkutan umum | Kabupaten Kendal | 17 Maret 2021 | 3',
    '3 | Air minum | Kabupaten Semarang | 1 April 2022 | 4',
    'JUMLAH | | | | 19,5',
  ],
  { file: 'laporan.xlsx', sheet: 'Rekap', format: 'xlsx' },
);

const planOf = (source: ReturnType<typeof aSource>): ImportPlan =>
  planImport(source, { base: builtIn(), profiles: [] }, ignoreProgress, neverCancelled);

const column = (fields: Partial<ColumnPlan>): ColumnPlan => ({
  header: '',
  role: 'ignore',
  basis: 'none',
  others: [],
  samples: [],
  filled: 0,
  ...fields,
});

describe('the line under the name of the files', () => {
  it('says what was found in the only table', () => {
    const source = aSource(register);
    const plan = planOf(source);
    expect(describeTables(source, plan, 'en')).toBe(
      'sheet Rekap, header found in row 4 after 2 title rows, 7 rows',
    );
    expect(describeTables(source, plan, 'id')).toBe(
      'lembar Rekap, judul kolom ditemukan pada baris 4 setelah 2 baris judul, 7 baris',
    );
  });

  it('counts several tables and those that are used', () => {
    const source = aSource(register, aSheet(['catatan']));
    const plan = planOf(source);
    const used = plan.sheets.filter(({ content }) => content !== 'ignore').length;
    expect(used).toBe(1);
    expect(describeTables(source, plan, 'en')).toBe('2 tables, 1 used, 8 rows');
  });

  it('names a table by its sheet, and by its file as well where two have one name', () => {
    const other = aSheet(['a'], { file: 'lain.xlsx', sheet: 'Rekap' });
    expect(tableName(aSource(register), 0)).toBe('Rekap');
    expect(tableName(aSource(register, other), 1)).toBe('Rekap (lain.xlsx)');
    expect(tableName(aSource(aSheet(['a'], { file: 'x.csv' })), 0)).toBe('x.csv');
  });
});

describe('the rows of the files', () => {
  const account = fc.record({
    file: fc.constant('a.csv'),
    rows: fc.constant(0),
    loaded: fc.nat(1000),
    waiting: fc.nat(1000),
    quarantined: fc.nat(1000),
    aside: fc.array(fc.constant({ row: 1, reason: 'note', text: '' } as const), { maxLength: 5 }),
    blank: fc.nat(10),
  });

  it('add up to all of them', () => {
    fc.assert(
      fc.property(fc.array(account), (accounts: readonly SheetAccount[]) => {
        const counts = countRows(accounts);
        expect(counts.ready + counts.waiting + counts.quarantined + counts.aside).toBe(counts.total);
        expect(counts.ready).toBe(accounts.reduce((sum, { loaded }) => sum + loaded, 0));
      }),
      { seed: 3 },
    );
  });

  it('that are no data stand by their reason, what is rare first', () => {
    const groups = groupAside([
      {
        file: 'a.xlsx',
        sheet: 'Rekap',
        rows: 5,
        loaded: 1,
        waiting: 0,
        quarantined: 0,
        blank: 0,
        aside: [
          { row: 1, reason: 'title', text: 'LAPORAN' },
          { row: 2, reason: 'title', text: 'SEMESTER I' },
          { row: 9, reason: 'total', text: 'JUMLAH' },
        ],
      },
    ]);
    expect(groups.map(({ reason, rows }) => [reason, rows.map(({ row }) => row)])).toEqual([
      ['total', [9]],
      ['title', [1, 2]],
    ]);
  });

  it('are listed once, with their table where there are several, and with an ellipsis', () => {
    const at = (row: number, sheet?: string) => ({
      file: 'a.xlsx',
      row,
      ...(sheet === undefined ? {} : { sheet }),
    });
    expect(rowList([at(8), at(17), at(8)])).toBe('8, 17');
    expect(rowList([at(8, '2025'), at(3, '2026')])).toBe('2025 8; 2026 3');
    expect(rowList([at(1), at(2), at(3)], 2)).toBe('1, 2 …');
    expect(rowList([at(1), at(2), at(2)], 2)).toBe('1, 2');
    expect(countPlaces([at(8, '2025'), at(8, '2026'), at(8, '2026')])).toBe(2);
  });

  it('that are shown at first hold data; titles, header and totals are left out', () => {
    const plan = planOf(aSource(register));
    const [sheet] = plan.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    expect(previewRows(register, sheet, 2).map((row) => register.rowNumbers[row])).toEqual([5, 6]);
    expect(previewRows(register, sheet, 99).map((row) => register.rowNumbers[row])).toEqual([5, 6, 7]);
  });
});

describe('the columns of a table', () => {
  it('are counted by how they were understood; the parts add up', () => {
    const sheet: SheetPlan = {
      sheet: 0,
      content: 'agreements',
      contentBasis: 'recognised',
      otherContents: [],
      columns: [
        column({}),
        column({ header: 'No', filled: 3 }),
        column({ header: 'Judul', role: 'title', basis: 'header', filled: 3 }),
        column({ header: 'Luas', role: 'attribute', filled: 3 }),
        column({ header: 'Keluaran', role: 'attribute', basis: 'chosen', filled: 1 }),
        column({ header: 'X', filled: 2 }),
      ],
      aside: [],
    };
    const plan: ImportPlan = {
      version: 1,
      title: '',
      regions: { type: 'built-in' },
      builtInShare: 1,
      sheets: [sheet],
      questions: [{ type: 'column', sheet: 0, column: 5 }],
    };
    expect(columnCounts(plan, sheet)).toEqual({ total: 5, recognised: 2, ignored: 1, kept: 1, toChoose: 1 });
    expect(previewColumns(sheet, false)).toEqual([1, 2, 3, 4, 5]);
    expect(previewColumns(sheet, true)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('offer every role of their content once, what fits best first', () => {
    for (const content of sheetContents) {
      for (const role of rolesOfContent[content]) {
        const { best, groups } = roleChoices(content, column({ role, others: ['title', 'name', 'ignore'] }));
        const all = [...best, ...groups.flatMap(({ roles }) => roles)];
        expect(best[0]).toBe(role);
        expect(new Set(all).size).toBe(all.length);
        expect(new Set(all)).toEqual(new Set([...rolesOfContent[content], 'attribute', 'ignore']));
      }
    }
  });

  it('are as wide as most of their texts, within bounds', () => {
    expect(columnWidth([], '')).toBe(92);
    expect(columnWidth(['x'.repeat(400)], 'Title')).toBe(280);
    expect(columnWidth(['a', 'b', 'c', 'd', 'x'.repeat(30)], '')).toBe(92);
    expect(columnWidth(['x'.repeat(20)], '')).toBe(164);
    expect(columnWidth([], '', 'x'.repeat(20))).toBe(140);
  });

  it('mark cells by the worst that was noticed in them', () => {
    const issue = { file: 'a.csv', row: 4, column: 'Mitra', severity: 'error' } as const;
    const marks = cellMarks(
      [
        { ...issue, code: 'no-region' },
        { ...issue, code: 'party-repeated', severity: 'warning' },
        { ...issue, row: 5, code: 'party-likely' },
        { ...issue, row: 6, sheet: 'other', code: 'no-region' },
      ],
      { file: 'a.csv' },
      ({ code }) => code === 'party-likely',
    );
    expect(marks.get(4)?.get('Mitra')).toBe('wrong');
    expect(marks.get(5)?.get('Mitra')).toBe('doubt');
    expect(marks.has(6)).toBe(false);
  });

  it('are named as the fields of an agreement in every language', () => {
    for (const language of languages) {
      expect(fieldName('signedOn', language)).not.toBe('signedOn');
      expect(fieldName('Luas Areal', language)).toBe('Luas Areal');
    }
    expect(fieldName('signedOn', 'en')).toBe('Signed');
  });
});

describe('dates that can be read in two ways', () => {
  it('are those in which both parts may be the month and differ', () => {
    expect(
      dateExamples(['25/12/2021', '05/06/2021', '07/07/2021', '3-4-98', '2021-05-06', 'Mei 2021']),
    ).toEqual([
      { text: '05/06/2021', dayFirst: '2021-06-05', monthFirst: '2021-05-06' },
      { text: '3-4-98', dayFirst: '1998-04-03', monthFirst: '1998-03-04' },
    ]);
    expect(dateExamples(['01/02/2021', '03/04/2021'], 1)).toHaveLength(1);
  });
});

describe('names that were matched by themselves', () => {
  const match = (text: string, region: string | undefined, count = 1) => ({
    text,
    certainty: region === undefined ? ('outside' as const) : ('certain' as const),
    ...(region === undefined ? {} : { regionId: toRegionId(region) }),
    candidates: [],
    count,
    file: 'a.csv',
    row: 2,
  });

  it('stand by region, the one with most spellings first', () => {
    const matches = [
      match('Kota Tegal', '33.76', 9),
      match('Kab Pemalang', '33.27'),
      match('PEMALANG', '33.27', 3),
      match('PT Sari Makmur', undefined),
    ];
    expect(
      groupMatches(matches).map(({ regionId, rows, spellings }) => [regionId, rows, spellings[0]?.text]),
    ).toEqual([
      ['33.27', 4, 'PEMALANG'],
      ['33.76', 9, 'Kota Tegal'],
    ]);
    expect(outsideMatches(matches).map(({ text }) => text)).toEqual(['PT Sari Makmur']);
  });

  it('leave out what was asked, answered or not', () => {
    expect(
      silentMatches([match('Magelang', '33.71'), match('Kota Tegal', '33.76')], [{ key: 'magelang' }]),
    ).toEqual([match('Kota Tegal', '33.76')]);
  });
});

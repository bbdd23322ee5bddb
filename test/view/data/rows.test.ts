import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/domain/Dataset.ts';
import { baseSources } from '../../../src/view/data/baseSources.ts';
import { countFields } from '../../../src/view/data/countFields.ts';
import { groupByAffairSource } from '../../../src/view/data/groupByAffairSource.ts';
import { fileIssues, groupNotices } from '../../../src/view/data/groupNotices.ts';
import { listDoubtfulNames } from '../../../src/view/data/listDoubtfulNames.ts';
import { summariseRows } from '../../../src/view/data/summariseRows.ts';
import { exportName } from '../../../src/view/exportName.ts';
import { anAgreement } from '../../support/builders.ts';
import { builtIn } from '../../support/builtIn.ts';
import { importTexts } from '../../support/importTexts.ts';

const csv = [
  'title;parties;signed_on',
  'Satu;"Kota Semarang;Kabupaten Pemalang";2024',
  'Dua;"Kota Semarang;Magelang";2024',
  'Tiga;"Kota Semarang;Magelang";2024',
  'Empat;"Sesuatu;Kabupaten Wonogiri;Kabupaten Pacitan";2024',
  'Lima;"Jakarta Selatan;Kota Bekasi";2024',
  'Enam;"Kota Semarang;Kota Salatiga";31 Februari 2024',
  'Tujuh;"Kota Semarang;Kota Salatiga";2023',
].join('\n');
const { dataset } = await importTexts([csv], { regions: 'built-in' });

describe('rows of a file', () => {
  it('add up: loaded, loaded with a doubtful name, kept aside', () => {
    const rows = summariseRows(dataset);
    expect(rows).toEqual({ total: 7, loaded: 2, doubtful: 1, aside: 4, agreements: 3 });
    expect(rows.loaded + rows.doubtful + rows.aside).toBe(rows.total);
  });

  it('are all loaded in the built-in data but the one without a region', () => {
    expect(summariseRows(builtIn())).toEqual({ total: 390, loaded: 389, doubtful: 0, aside: 1, agreements: 389 });
  });

  it('are counted where several state one agreement, and one row states several', () => {
    const record = (row: number) => ({ file: 'a.csv', row, cells: [] });
    const agreements = [
      anAgreement('A').with({ record: record(2), furtherRecords: [record(3), record(4)] }).build(),
      anAgreement('B').with({ record: record(5) }).build(),
      anAgreement('C').with({ record: record(5) }).build(),
      anAgreement('by-hand-1').build(),
    ];
    const issues: readonly Issue[] = [{ code: 'party-unknown', severity: 'warning', file: 'a.csv', row: 4 }];
    expect(summariseRows({ ...dataset, agreements, issues, quarantine: [] })).toEqual({
      total: 5,
      loaded: 4,
      doubtful: 1,
      aside: 0,
      agreements: 4,
    });
  });

  it('list each doubtful name once, with all its rows and the regions it may mean', () => {
    const names = listDoubtfulNames(dataset).map(({ text, code, rows, candidates }) => ({
      text,
      code,
      rows,
      candidates: candidates.map((region) => region.id as string),
    }));
    expect(names).toEqual([
      { text: 'Magelang', code: 'party-ambiguous', rows: [3, 4], candidates: ['33.08', '33.71'] },
      { text: 'Jakarta Selatan', code: 'party-not-autonomous', rows: [6], candidates: ['31'] },
      { text: 'Sesuatu', code: 'party-unknown', rows: [5], candidates: [] },
    ]);
  });
});

describe('what was noticed', () => {
  const issue = (code: Issue['code'], severity: Issue['severity'], row?: number): Issue => ({
    code,
    severity,
    file: 'a.csv',
    ...(row === undefined ? {} : { row }),
  });

  it('is grouped by kind, most first, without names and errors', () => {
    const groups = groupNotices({
      ...dataset,
      issues: [
        issue('title-repeated', 'warning', 2),
        issue('kind-unknown', 'warning', 3),
        issue('kind-unknown', 'warning', 4),
        issue('party-unknown', 'warning', 4),
        issue('date-invalid', 'error', 5),
      ],
    });
    expect(groups.map(({ code, issues }) => [code, issues.length])).toEqual([
      ['kind-unknown', 2],
      ['title-repeated', 1],
    ]);
  });

  it('names each column by itself, before what was noticed in rows', () => {
    const column = (name: string): Issue => ({ ...issue('column-unknown', 'warning', 1), column: name });
    const groups = groupNotices({
      ...dataset,
      issues: [issue('kind-unknown', 'warning', 3), issue('kind-unknown', 'warning', 4), column('No.'), column('Tgl')],
    });
    expect(groups.map(({ code, issues }) => [code, issues[0]?.column, issues.length])).toEqual([
      ['column-unknown', 'No.', 1],
      ['column-unknown', 'Tgl', 1],
      ['kind-unknown', undefined, 2],
    ]);
  });

  it('tells what keeps a whole file from being used apart from single rows', async () => {
    expect(fileIssues((await importTexts([''])).issues).map(({ code }) => code)).toEqual(['file-empty']);
    const unreadable = await importTexts(['judul;warna\nSampah;merah\nPasar;biru\n'], { regions: 'built-in' });
    const codes = fileIssues(unreadable.issues).map(({ code, column }) => [code, column]);
    expect(codes).toEqual([['column-missing', 'parties']]);
    expect(fileIssues(dataset.issues)).toEqual([]);
  });
});

describe('the sources of what comes from the built-in data', () => {
  it('are never those of its agreements, nor of areas that the data do not have', () => {
    const sources = baseSources({ ...dataset, areas: [] }, builtIn());
    expect(sources.length).toBeGreaterThan(3);
    expect(sources.filter((source) => /^Agreements|^Cooperation bodies/.test(source))).toEqual([]);
    expect(baseSources({ ...dataset, areas: builtIn().areas }, builtIn())).toHaveLength(
      builtIn().sources.length - 1,
    );
  });
});

describe('how much is known', () => {
  it('counts the fields of all agreements', () => {
    const counts = Object.fromEntries(countFields(builtIn().agreements).map(({ field, filled }) => [field, filled]));
    expect(counts).toMatchObject({ title: 389, number: 35, end: 41, funding: 0, start: 0, source: 389 });
  });

  it('puts every agreement into exactly one group by how its affairs are known', () => {
    const { agreements } = builtIn();
    const groups = groupByAffairSource(agreements);
    const ids = Object.values(groups).flatMap((group) => group.map(({ id }) => id as string));
    expect(ids.toSorted()).toEqual(agreements.map(({ id }) => id as string).toSorted());
    expect(groups.none).toHaveLength(99);
    const stated = anAgreement('A1').about('2.09').build();
    expect(groupByAffairSource([stated]).stated).toEqual([stated]);
  });
});

it('names files so that every file system takes them', () => {
  expect(exportName('indonesia', '2026-11-23', 'agreements', 'csv')).toBe(
    'jejaring-indonesia-2026-11-23-agreements.csv',
  );
  expect(exportName('file:Laporan/Künst?', '2026-11-23', 'ties', 'csv')).toBe(
    'jejaring-file-laporan-kunst-2026-11-23-ties.csv',
  );
  expect(exportName('///', '2026-11-23', 'x', 'csv')).toBe('jejaring-data-2026-11-23-x.csv');
});

import { describe, expect, it } from 'vitest';

import type { OverlapClass, OverlapPair } from '../../src/analysis/overlaps/OverlapPair.ts';
import type { Issue, QuarantinedRow } from '../../src/domain/Dataset.ts';
import { toAffairCode, toAgreementId, toFamilyId, toRegionId } from '../../src/domain/ids.ts';
import { agreementsRows } from '../../src/export/rows/agreementsRows.ts';
import { issuesRows } from '../../src/export/rows/issuesRows.ts';
import { overlapsRows } from '../../src/export/rows/overlapsRows.ts';
import { quarantineRows } from '../../src/export/rows/quarantineRows.ts';
import { writeCsv } from '../../src/export/writeCsv.ts';
import { defaultFilters } from '../../src/graph/defaultFilters.ts';
import { deriveNetwork } from '../../src/graph/deriveNetwork.ts';
import { describeIssue } from '../../src/view/describeIssue.ts';
import { builtIn } from '../support/builtIn.ts';
import { aDataset, anAgreement } from '../support/builders.ts';
import { importNamed } from '../support/importTexts.ts';
import { asObjects } from './asObjects.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

const words = (issue: Issue): { message: string; remedy: string } => ({
  message: `M ${issue.code}`,
  remedy: 'R',
});

it('overlaps have a class only where it follows without reading the texts', () => {
  const overlap = (kind: OverlapClass, family?: string): OverlapPair => ({
    id: 'A1|A2',
    a: toAgreementId('A1'),
    b: toAgreementId('A2'),
    class: kind,
    live: 'over',
    parties: [toRegionId('33.01'), toRegionId('33.02')],
    affairs: [toAffairCode('2.09')],
    daysTogether: undefined,
    assumed: true,
    ...(family === undefined ? {} : { familyId: toFamilyId(family) }),
  });
  const dataset = aDataset({
    agreements: [anAgreement('A1').between('33.01', '33.02').with({ title: 'Air' })],
  });
  const pairs = [
    overlap('same-ground'),
    overlap('different-level', 'A1'),
    overlap('renewal'),
    overlap('one-day'),
  ];
  expect(
    asObjects(overlapsRows(dataset, pairs)).map((row) => [
      row['rank'],
      row['class'],
      row['relation'],
      row['title_a'],
    ]),
  ).toEqual([
    [1, undefined, 'same-ground', 'Air'],
    [2, 'family', 'different-level', 'Air'],
    [3, 'renewal', 'renewal', 'Air'],
    [4, undefined, 'one-day', 'Air'],
  ]);
});

describe('quarantine', () => {
  const issue = (code: Issue['code']): Issue => ({ code, severity: 'error', file: 'x.csv' });
  const row = (
    file: string,
    header: string[],
    cells: string[],
    ...codes: Issue['code'][]
  ): QuarantinedRow => ({
    file,
    row: 7,
    header,
    cells,
    issues: codes.map(issue),
  });
  it('keeps every cell of rows with different headers, repeated columns and surplus cells', () => {
    const table = quarantineRows(
      [
        row('a.csv', ['id', 'note', 'note'], ['1', 'n1', 'n2', 'surplus'], 'row-too-long', 'no-region'),
        row('b.csv', ['title', 'id'], ['T', '2'], 'parties-missing'),
      ],
      words,
    );
    expect(table.columns).toEqual([
      'id',
      'note',
      'note',
      '',
      'title',
      'file',
      'sheet',
      'row',
      'code',
      'reason',
      'remedy',
    ]);
    expect(table.rows).toEqual([
      [
        '1',
        'n1',
        'n2',
        'surplus',
        undefined,
        'a.csv',
        undefined,
        7,
        'row-too-long | no-region',
        'M row-too-long | M no-region',
        'R | R',
      ],
      [
        '2',
        undefined,
        undefined,
        undefined,
        'T',
        'b.csv',
        undefined,
        7,
        'parties-missing',
        'M parties-missing',
        'R',
      ],
    ]);
  });
  it('without rows is a header of the reason columns', () => {
    expect(writeCsv(quarantineRows([], words))).toBe('file,sheet,row,code,reason,remedy\n');
  });
});

it('issues say where, what and what to do, in the language', () => {
  const issue: Issue = {
    code: 'date-invalid',
    severity: 'warning',
    file: 'x.csv',
    row: 3,
    column: 'signed_on',
    value: '31/02',
  };
  const [row] = asObjects(issuesRows([issue], describeIssue('en')));
  expect(row).toMatchObject({
    file: 'x.csv',
    row: 3,
    value: '31/02',
    code: 'date-invalid',
    severity: 'warning',
  });
  expect(row?.['message']).toContain('31/02');
  expect(row?.['remedy']).not.toBe('');
});

it('agreements written as a table are read again as they were', async () => {
  const dataset = builtIn();
  const { shown, statusOf, families } = deriveNetwork(
    dataset,
    defaultFilters(dataset, '2026-11-23'),
    noLinkDecisions,
  );
  const shownIds = new Set(shown.map(({ id }) => id));
  const domestic = dataset.agreements.filter(
    ({ kind, signedOn }) => kind === 'ksdd' && signedOn?.precision !== 'before',
  );
  expect(domestic.length).toBeGreaterThan(200);
  const text = writeCsv(agreementsRows(dataset, domestic, shownIds, statusOf, families));
  const bytes = new TextEncoder().encode(text);
  const again = await importNamed([{ name: 'a.csv', bytes }], { base: dataset });
  expect(again.quarantine).toEqual([]);
  const facts = (from: typeof domestic): unknown[] =>
    from.map(
      ({ id, title, kind, documentType, parties, signedOn, start, end, number, affairs, source, note }) => ({
        id,
        title,
        kind,
        documentType,
        parties: parties.map((party) => party.partyId),
        signedOn,
        start,
        end,
        number,
        affairs,
        source,
        note,
      }),
    );
  expect(facts([...again.dataset.agreements])).toEqual(facts(domestic));
});

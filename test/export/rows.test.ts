import { describe, expect, it } from 'vitest';
import type { Issue, QuarantinedRow } from '../../src/domain/Dataset.ts';
import { agreementsRows } from '../../src/export/rows/agreementsRows.ts';
import { issuesRows } from '../../src/export/rows/issuesRows.ts';
import { quarantineRows } from '../../src/export/rows/quarantineRows.ts';
import { writeCsv } from '../../src/export/writeCsv.ts';
import { defaultFilters } from '../../src/graph/defaultFilters.ts';
import { deriveNetwork } from '../../src/graph/deriveNetwork.ts';
import { describeIssue } from '../../src/view/describeIssue.ts';
import { builtIn } from '../support/builtIn.ts';
import { importNamed } from '../support/importTexts.ts';
import { asObjects } from './asObjects.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

const words = (issue: Issue): { message: string; remedy: string } => ({
  message: `M ${issue.code}`,
  remedy: 'R',
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

import { describe, expect, it } from 'vitest';
import { keptKey } from '../../../src/domain/Kept.ts';
import { importFiles } from '../../../src/ingest/importFiles.ts';
import { ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';
import { cellKey } from '../../../src/view/importing/cellKeys.ts';
import { countFaults, fixRows, isWaitingRow, withRegion } from '../../../src/view/importing/fixRows.ts';
import { partCell } from '../../../src/view/importing/partCell.ts';
import { builtIn } from '../../support/builtIn.ts';
import type { Kept } from '../../../src/domain/Kept.ts';

const table = [
  'Judul,Para Pihak,Tanggal,Berakhir',
  'Air minum,Kabupaten Sleman; Kota Yogyakarta,2021-03-01,2026-03-01',
  'Sampah,Kabupaten Bantul; Kabupaten Sleman,31 Februari 2022,2027-01-01',
  'Jalan,Kabupaten Bantul,2022-02-01,2027-01-01',
  'Pasar,Kabupaten Bantul; Magelang,2022-02-01,2027-01-01',
  'Banjir,Jakarta Selatan; Kota Bekasi,2022-02-01,2027-01-01',
].join('\n');

const read = (kept: readonly Kept[] = []) =>
  importFiles(
    [{ name: 'ksd.csv', bytes: new TextEncoder().encode(table) }],
    { base: builtIn(), kept },
    ignoreProgress,
    neverCancelled,
  );

const by = { note: '', author: '', on: '2026-11-24T08:00:00.000Z' };

describe('rows that are kept aside', () => {
  it('are those that an answer about a name does not settle, each with the cell to correct', async () => {
    const { source, plan, result } = await read();
    expect(result.quarantine.filter(isWaitingRow).map(({ row }) => row)).toEqual([5]);
    const rows = fixRows(result.quarantine, plan, source);
    expect(
      rows.map(({ row, fixes }) => [
        row.row,
        fixes.map(({ issue, header, text, parties }) => [issue.code, header, text, parties]),
      ]),
    ).toEqual([
      [3, [['date-invalid', 'Tanggal', '31 Februari 2022', false]]],
      [4, [['too-few-parties', 'Para Pihak', 'Kabupaten Bantul', true]]],
      [6, [['party-not-autonomous', 'Para Pihak', 'Jakarta Selatan; Kota Bekasi', true]]],
    ]);
    expect(countFaults(rows)).toEqual([
      { code: 'date-invalid', rows: 1 },
      { code: 'party-not-autonomous', rows: 1 },
      { code: 'too-few-parties', rows: 1 },
    ]);
  });

  it('load once their cell is corrected under the key that the reader uses', async () => {
    const { source, plan, result } = await read();
    const before = result.dataset.agreements.length;
    const kept = fixRows(result.quarantine, plan, source).map(({ row, fixes: [fix] }): Kept => {
      const cell = cellKey(source, plan, row, fix?.column)?.cell;
      if (cell === undefined || fix === undefined) throw new Error('no cell');
      const text = fix.parties ? withRegion(fix, 'Provinsi DKI Jakarta') : '28 Februari 2022';
      const about = [{ type: 'cell', row: cell.row, column: cell.column, text: fix.text }] as const;
      return { kind: 'correction', key: cell.key, about, value: { text }, ...by };
    });
    const { result: corrected } = await read(kept);
    expect(corrected.dataset.agreements).toHaveLength(before + 3);
    expect(corrected.used).toEqual(kept.map(keptKey).toSorted());
  });

  it('are no data any more once they are set aside for good', async () => {
    const { source, plan, result } = await read();
    const [first] = fixRows(result.quarantine, plan, source);
    const key = first === undefined ? undefined : cellKey(source, plan, first.row)?.row;
    if (key === undefined) throw new Error('no row');
    const { result: after } = await read([
      { kind: 'aside', key, about: [], value: { reason: 'note' }, ...by },
    ]);
    expect(after.accounts[0]?.aside.map(({ row }) => row)).toContain(3);
    expect(after.quarantine.map(({ row }) => row)).not.toContain(3);
  });

  it('a place that no file has gives no key', async () => {
    const { source, plan } = await read();
    expect(cellKey(source, plan, { file: 'other.csv', row: 3 })).toBeUndefined();
    expect(cellKey(source, plan, { file: 'ksd.csv', row: 99 })).toBeUndefined();
  });
});

describe('the cell in which a doubtful name stands', () => {
  it('is found in the row that waits', async () => {
    const { source, plan, result } = await read();
    const [question] = result.questions;
    const [place] = question?.places ?? [];
    if (question === undefined || place === undefined) throw new Error('no question');
    expect(question.text).toBe('Magelang');
    expect(partCell(result.quarantine, { plan, source }, place, 'Magelang')).toEqual({
      column: 1,
      text: 'Kabupaten Bantul; Magelang',
    });
    expect(partCell(result.quarantine, { plan, source }, { ...place, row: 2 }, 'Magelang')).toBeUndefined();
  });
});

describe('a region chosen for a cell of parties', () => {
  const fix = (code: 'too-few-parties' | 'party-not-autonomous', text: string, value: string) => ({
    issue: { code, severity: 'error', file: 'a.csv', value } as const,
    header: 'Para Pihak',
    text,
    parties: true,
  });

  it('takes the place of the part that is wrong, or is added', () => {
    expect(
      withRegion(
        fix('party-not-autonomous', 'Jakarta Selatan; Kota Bekasi', 'Jakarta Selatan'),
        'DKI Jakarta',
      ),
    ).toBe('DKI Jakarta; Kota Bekasi');
    expect(
      withRegion(fix('too-few-parties', 'Kabupaten Bantul ', 'Kabupaten Bantul'), 'Kota Yogyakarta'),
    ).toBe('Kabupaten Bantul; Kota Yogyakarta');
    expect(withRegion(fix('too-few-parties', '', ''), 'Kota Yogyakarta')).toBe('Kota Yogyakarta');
  });
});

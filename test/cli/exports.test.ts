import { expect, it } from 'vitest';
import { parseDataset } from '../../src/ingest/parseDataset.ts';
import { builtIn } from '../support/builtIn.ts';
import { runCli } from './runCli.ts';

it('writes the whole dataset as JSON and as a workbook, the same bytes each time, which it reads again', async () => {
  const words = ['--out', 'o', '--quiet', '--json', '--export', 'json,xlsx'];
  const run = await runCli(words);
  expect(run.code).toBe(0);
  expect(parseDataset(JSON.parse(run.files.get('dataset.json') ?? ''))).toEqual(builtIn());
  const workbook = run.bytes.get('dataset.xlsx') ?? new Uint8Array();
  expect((await runCli(words)).bytes.get('dataset.xlsx')).toEqual(workbook);
  const again = await runCli(['--json', '--quiet', 'd.xlsx'], { files: { 'd.xlsx': workbook } });
  const counts = (text: string): unknown =>
    (JSON.parse(text) as { counts: { agreements: number } }).counts.agreements;
  expect(counts(again.out)).toBe(counts(run.out));
});

it('says what it writes where something else is wanted', async () => {
  const run = await runCli(['--out', 'o', '--export', 'svg']);
  expect([run.code, run.err]).toEqual([2, expect.stringContaining('gexf, graphml, json, xlsx')]);
});

import { expect, test } from 'vitest';
import { importFiles } from '../../src/ingest/importFiles.ts';
import { seededRandom } from '../../src/lib/random.ts';
import { ignoreProgress, neverCancelled } from '../../src/lib/Task.ts';
import { builtIn } from '../support/builtIn.ts';
import { naiveSplit } from './source/naiveSplit.ts';

const inputs = 600;

const seeds: readonly string[] = [
  `id,title,kind,parties,signed_on,end,value
1,Kerja sama sampah,KSDD,Kab. Bantul;Kota Yogyakarta,2021-03-15,2026-03-15,"1.250,50"
2,"Kesepakatan ""A"", bersama",wajib,"Kab. Sleman;
Kab. Bantul",2022-05,,
3,Air minum,,34.02;34.04;PT Maju,,2030,
4,Bandung saja,,Bandung;Kota Bogor,2020,2021,5
`,
  'Judul;Pihak;Tanggal\r\nSampah;"34.02;34.04";2020\r\n"B\r\nC";"Kota Bogor;Kementerian Dalam Negeri";2021-02-30\r\n\r\nPasar;34.02;\r\n',
  'LAPORAN\n\nTitel\tBeteiligte\tEnde\nMüll\t34.02;34.04\t2020\nBus\tBantul;Sleman\t\nC\t\t\nJUMLAH\t2\t\n',
  'source,target,weight\nKota Bogor,Kab. Bantul,3\nKota Bogor,Kab. Sleman,\nKota Depok,Kota Bogor,1\n',
  'key,partner,region,role\nP1,Dinas A,Leeds,lead\nP1,Dinas B,Bradford,partner\nP2,Dinas C,Leeds,lead\nP2,Dinas D,York,\nP3,Dinas E,York,\n',
];
const pieces = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\n',
  '\r\n',
  ' ',
  '\u0000',
  '\uFEFF',
  '__proto__',
  'constructor',
  'Kota ',
  '34.02',
  '2020-13',
  '5 (lima) tahun',
  'é',
  '\u0007',
  '=1+1',
  '\uD800',
];

/** A seed with 1 to 8 places in it inserted, deleted, doubled or replaced. */
function mutate(random: () => number): string {
  const below = (limit: number): number => Math.floor(random() * limit);
  let text = seeds[below(seeds.length)] ?? '';
  for (let change = 1 + below(8); change > 0; change -= 1) {
    const at = below(text.length + 1);
    const length = below(12);
    const piece = pieces[below(pieces.length)] ?? '';
    const kind = below(4);
    if (kind === 0) text = text.slice(0, at) + piece + text.slice(at);
    else if (kind === 1) text = text.slice(0, at) + text.slice(at + length);
    else if (kind === 2) text = text.slice(0, at) + text.slice(Math.max(0, at - length));
    else text = text.slice(0, at) + piece + text.slice(at + length);
  }
  return text;
}

test(`${String(inputs)} damaged files: every row with its cells is loaded, kept aside or told`, async () => {
  const random = seededRandom(20_261_124);
  const base = builtIn();
  const seen = { loaded: 0, waiting: 0, quarantined: 0, aside: 0, refused: 0 };
  for (let input = 0; input < inputs; input += 1) {
    const text = mutate(random);
    const bytes = new TextEncoder().encode(text);
    const files = [{ name: 'x.csv', bytes }];
    const { source, result } = await importFiles(files, { base }, ignoreProgress, neverCancelled);
    const [sheet] = source.sheets;
    const [account] = result.accounts;
    if (sheet === undefined || account === undefined) {
      expect(result.issues.some(({ code }) => code.startsWith('file-'))).toBe(true);
      seen.refused += 1;
      continue;
    }
    // The text as the reader decoded it: damaged characters are told by themselves.
    const decoded = new TextDecoder().decode(bytes);
    const records = naiveSplit(decoded, sheet.notes.delimiter ?? ',').filter(({ cells }) =>
      cells.some((cell) => cell.trim() !== ''),
    );
    const { rows, loaded, waiting, quarantined, aside } = account;
    const shown = JSON.stringify(text);
    expect(rows, shown).toBe(records.length);
    expect(loaded + waiting + quarantined + aside.length, shown).toBe(rows);
    const kept = new Map<number, readonly string[]>();
    for (const { record, furtherRecords = [] } of result.dataset.agreements) {
      for (const one of [...(record === undefined ? [] : [record]), ...furtherRecords])
        kept.set(one.row, one.cells);
    }
    for (const { row, cells } of result.quarantine) kept.set(row, cells);
    const told = new Map(aside.map((one) => [one.row, one.text]));
    for (const { row, cells } of records) {
      const filled = cells.filter((cell) => cell.trim() !== '').join(' | ');
      if (told.has(row)) expect(told.get(row), shown).toBe(filled);
      else if (kept.has(row))
        expect(
          kept
            .get(row)
            ?.filter((cell) => cell.trim() !== '')
            .join(' | '),
        ).toBe(filled);
      else expect(loaded, shown).toBeGreaterThan(result.dataset.agreements.length);
    }
    for (const { issues } of result.quarantine) {
      expect(issues.length).toBeGreaterThan(0);
      expect(issues.every(({ severity }) => severity === 'error')).toBe(true);
    }
    seen.loaded += loaded;
    seen.waiting += waiting;
    seen.quarantined += quarantined;
    seen.aside += aside.length;
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  // The inputs reach every outcome.
  for (const [outcome, count] of Object.entries(seen)) expect(count, outcome).toBeGreaterThan(5);
}, 120_000);

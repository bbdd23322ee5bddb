import { expect, test } from 'vitest';
import { decodeText } from '../../src/ingest/source/text/decodeText.ts';
import { readAgreements } from '../../src/ingest/readAgreements.ts';
import { detectDelimiter } from '../../src/ingest/source/text/detectDelimiter.ts';
import { seededRandom } from '../../src/lib/random.ts';
import { ignoreProgress, neverCancelled } from '../../src/lib/Task.ts';
import { readBuiltInData } from '../data/readBuiltInData.ts';
import { naiveSplit } from './source/naiveSplit.ts';

const base = readBuiltInData();
const inputs = 2000;

const seeds: readonly string[] = [
  `id,title,kind,parties,signed_on,end,value
1,Kerja sama sampah,KSDD,Kab. Bantul;Kota Yogyakarta,2021-03-15,2026-03-15,"1.250,50"
2,"Kesepakatan ""A"", bersama",wajib,"Kab. Sleman;
Kab. Bantul",2022-05,,
3,Air minum,,34.02;34.04;PT Maju,,2030,
4,Bandung saja,,Bandung;Kota Bogor,2020,2021,5
`,
  'Judul;Pihak;Tanggal\r\nA;"34.02;34.04";2020\r\n"B\r\nC";"Kota Bogor;Kementerian Dalam Negeri";2021-02-30\r\n\r\nD;34.02;\r\n',
  'LAPORAN\n\nTitel\tBeteiligte\tEnde\nA\t34.02;34.04\t2020\nB\tBantul;Sleman\t\nC\t\t\n',
  'title,parties\rA,34.02;34.04\rB,"34.02;34.04"\r',
];
const pieces = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r',
  '\r\n',
  ' ',
  '\u0000',
  '\uFEFF',
  '__proto__',
  'Kota ',
  '34.02',
  '2020-13',
  'é',
  '€',
  '\u0007',
  '=1+1',
  '\uD800',
];

/** A seed with 1 to 8 places in it inserted, deleted, doubled or swapped. */
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

test(`${String(inputs)} damaged files: every row with its cells is loaded, set aside or told`, () => {
  const random = seededRandom(20_261_123);
  const seen = { loaded: 0, setAside: 0, above: 0, refused: 0, broken: 0 };
  for (let input = 0; input < inputs; input += 1) {
    const bytes = new TextEncoder().encode(mutate(random));
    if (random() < 0.1 && bytes.length > 0)
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    const { dataset, issues, quarantine } = readAgreements(
      [{ name: 'x.csv', bytes }],
      base,
      ignoreProgress,
      neverCancelled,
    );
    const decoded = decodeText(bytes);
    if ('problem' in decoded) {
      expect(issues.map(({ code }) => code)).toEqual([decoded.problem]);
      seen.refused += 1;
      continue;
    }
    const { text } = decoded;
    const records = naiveSplit(text, detectDelimiter(text)).filter(({ cells }) =>
      cells.some((cell) => cell.trim() !== ''),
    );
    const found = new Map<number, readonly string[]>();
    for (const { record } of dataset.agreements)
      if (record !== undefined) found.set(record.row, record.cells);
    for (const { row, cells } of quarantine) found.set(row, cells);
    const above = new Map(
      issues.filter(({ code }) => code === 'row-above-header').map(({ row = 0, value = '' }) => [row, value]),
    );
    // Every record but the header is in exactly one place, with all its cells.
    expect(dataset.agreements.length + quarantine.length, JSON.stringify(text)).toBe(found.size);
    const missing = records.filter(({ row, cells }) => {
      const told = above.get(row);
      const kept = found.get(row);
      if (told !== undefined) return told !== cells.filter((cell) => cell.trim() !== '').join(' | ');
      return JSON.stringify(kept) !== JSON.stringify(cells);
    });
    expect(missing.length, JSON.stringify({ text, missing })).toBeLessThanOrEqual(1);
    expect(found.size + above.size + 1, JSON.stringify(text)).toBe(Math.max(1, records.length));
    for (const row of quarantine) {
      expect(row.issues.length).toBeGreaterThan(0);
      expect(row.issues.every(({ severity }) => severity === 'error')).toBe(true);
    }
    seen.loaded += dataset.agreements.length;
    seen.setAside += quarantine.length;
    seen.above += above.size;
    seen.broken += records.filter(({ quotes }) => quotes !== '').length;
  }
  // The inputs reach every outcome.
  for (const [outcome, count] of Object.entries(seen)) expect(count, outcome).toBeGreaterThan(20);
}, 60_000);

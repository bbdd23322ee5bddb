import { join } from 'node:path';
import { expect } from 'vitest';
import type { InputFile } from '../../src/ingest/source/Source.ts';
import { builtIn } from '../support/builtIn.ts';
import { checkInput, makeInput } from './checkInput.ts';
import { fuzzSeeds } from './fuzzSeeds.ts';

/** Old workbooks: a damaged one can end the whole process, so the fuzz command, which has a process of its own, reads them. */
function isOldWorkbook({ bytes }: InputFile): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf;
}

/** Seed of the inputs that every run of the tests reads; the fuzz command takes others. */
const seed = 20_261_202;

/** Checks inputs `from` up to `to`; a fault names the input, which `npm run fuzz -- 1 SEED INDEX` reads alone. */
export async function fuzzPart(from: number, to: number): Promise<void> {
  const seeds = fuzzSeeds(join(import.meta.dirname, '..', 'fixtures'));
  const base = builtIn();
  const seen: Record<string, number> = {};
  for (let index = from; index < to; index += 1) {
    const files = makeInput(seeds, seed, index);
    if (files.some(isOldWorkbook)) continue;
    const { faults, outcome, counts } = await checkInput(files, base, index);
    expect(faults, `npm run fuzz -- 1 ${String(seed)} ${String(index)}`).toEqual([]);
    for (const [name, count] of [...Object.entries(counts), [outcome, 1] as const]) {
      seen[name] = (seen[name] ?? 0) + count;
    }
  }
  // The inputs reach every outcome.
  for (const name of ['read', 'refused', 'loaded', 'waiting', 'quarantined', 'aside']) {
    expect(seen[name] ?? 0, name).toBeGreaterThan(50);
  }
}

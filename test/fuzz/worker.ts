import { openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../../src/domain/Dataset.ts';
import type { InputFile } from '../../src/ingest/source/Source.ts';
import { importFiles } from '../../src/ingest/importFiles.ts';
import { checkInput, makeInput, type Fault } from './checkInput.ts';
import { fuzzSeeds, type FuzzSeed } from './fuzzSeeds.ts';

/** Share of a run: inputs `from`, `from + step`, ... below `to`. */
export interface FuzzShare {
  readonly root: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** File in which the number of the input in work stands: an input may never end, or end the process. */
  readonly state: string;
}

export interface FuzzMessage {
  readonly index: number;
  readonly milliseconds: number;
  readonly outcome: string;
  readonly bytes: number;
  readonly faults: readonly Fault[];
}

export function seedsOf(root: string): readonly FuzzSeed[] {
  return fuzzSeeds(join(root, 'test', 'fixtures'));
}

/** The files of an input, for those who keep them. */
export function inputOf(seeds: readonly FuzzSeed[], seed: number, index: number): readonly InputFile[] {
  return makeInput(seeds, seed, index);
}

/** Takes away from a single file whatever the fault does not need; at most a few hundred readings. */
export async function shrink(
  files: readonly InputFile[],
  base: Dataset,
  index: number,
  kind: string,
): Promise<readonly InputFile[]> {
  const [file] = files;
  if (file === undefined || files.length > 1 || file.bytes[0] === 0x50 || file.bytes[0] === 0x1f)
    return files;
  let bytes = file.bytes;
  let readings = 0;
  for (let size = Math.ceil(bytes.length / 2); size >= 1 && readings < 400; size = Math.floor(size / 2)) {
    for (let at = 0; at < bytes.length && readings < 400;) {
      const shorter = new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(at + size)]);
      readings += 1;
      const { faults } = await checkInput([{ ...file, bytes: shorter }], base, index);
      if (faults.some((one) => one.kind === kind)) bytes = shorter;
      else at += size;
    }
  }
  return [{ ...file, bytes }];
}

export function readBase(root: string): Dataset {
  return JSON.parse(readFileSync(join(root, 'public', 'data', 'indonesia.json'), 'utf8')) as Dataset;
}

export { checkInput, importFiles };

async function work({ root, seed, from, to, step, state }: FuzzShare): Promise<void> {
  const seeds = seedsOf(root);
  const base = readBase(root);
  const file = openSync(state, 'w');
  // Readers that people wrote elsewhere tell of damaged files on the console.
  console.error = () => undefined;
  console.log = () => undefined;
  for (let index = from; index < to; index += step) {
    writeSync(file, String(index).padEnd(12), 0);
    const files = makeInput(seeds, seed, index);
    const { faults, milliseconds, outcome } = await checkInput(files, base, index);
    const bytes = files.reduce((sum, one) => sum + one.bytes.length, 0);
    await new Promise((resolve) => {
      process.send?.({ index, milliseconds, outcome, bytes, faults } satisfies FuzzMessage, resolve);
    });
  }
  process.disconnect();
}

const [, , share] = process.argv;
if (process.send !== undefined && share !== undefined) await work(JSON.parse(share) as FuzzShare);

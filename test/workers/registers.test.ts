import { describe, expect, it } from 'vitest';
import { CancelledError, ignoreProgress, neverCancelled } from '../../src/lib/Task.ts';
import { jobHandlers } from '../../src/workers/jobs.ts';
import { builtIn } from '../support/builtIn.ts';

const file = (text: string, name = 'register.csv') => ({ name, bytes: new TextEncoder().encode(text) });
const read = (text: string) =>
  jobHandlers.registerFile(
    { files: [file(text)], base: builtIn(), profiles: [], kept: [] },
    ignoreProgress,
    neverCancelled,
  );

describe('a file that is read to be compared only', () => {
  it('becomes a dataset by the plan that it suggests', async () => {
    const { dataset } = await read(
      'judul,para_pihak,tanggal_ttd\nAir minum,Kabupaten Bantul; Kabupaten Sleman,2021\n',
    );
    expect(dataset?.agreements.map(({ title, parties }) => [title, parties.length])).toEqual([
      ['Air minum', 2],
    ]);
  });

  it('is none where it holds no agreement', async () => {
    expect((await read('nothing')).dataset).toBeUndefined();
  });
});

it('two registers are compared as they are without a worker, and end when they are cancelled', async () => {
  const request = { a: builtIn(), b: builtIn(), apart: [] };
  const { matched, onlyA, onlyB } = await jobHandlers.registers(request, ignoreProgress, neverCancelled);
  expect([matched.length, onlyA.length, onlyB.length]).toEqual([builtIn().agreements.length, 0, 0]);
  expect(() => jobHandlers.registers(request, ignoreProgress, () => true)).toThrow(CancelledError);
});

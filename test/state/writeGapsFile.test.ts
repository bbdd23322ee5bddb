import { describe, expect, it } from 'vitest';
import type { GapsFileRequest } from '../../src/export/writeGapsFile.ts';
import { buildGapTable } from '../../src/analysis/gaps/buildGapTable.ts';
import { CancelledError, ignoreProgress, neverCancelled, type Report } from '../../src/lib/Task.ts';
import { initialWork } from '../../src/state/actions.ts';
import { createAppStore, type AppStore } from '../../src/state/createAppStore.ts';
import { gapRequestOf } from '../../src/state/findingsInputOf.ts';
import { createMemoryStorage } from '../../src/storage/createMemoryStorage.ts';
import { createInlineClient } from '../../src/workers/createInlineClient.ts';
import type { JobClient } from '../../src/workers/JobClient.ts';
import { aDataset, anAgreement } from '../support/builders.ts';

const today = (): string => '2026-11-24';
const dataset = aDataset({
  agreements: [anAgreement('A1').between('33.01', '33.02'), anAgreement('A2').between('33.02', '33.03')],
});

/** A file that the test answers for. */
interface Asked {
  readonly report: Report;
  readonly answer: (file: Blob) => void;
  readonly fail: (error: Error) => void;
}

/** A store whose files of gaps the test writes; all else is computed as ever. */
function setUp(): {
  readonly store: AppStore;
  readonly asked: readonly Asked[];
  request: () => GapsFileRequest;
} {
  const inline = createInlineClient();
  const asked: Asked[] = [];
  const client: JobClient = {
    run(job, request, report) {
      if (job !== 'gapsFile') return inline.run(job, request, report);
      let cancel = (): void => undefined;
      const promise = new Promise<Blob>((answer, fail) => {
        asked.push({ report, answer, fail });
        cancel = () => fail(new CancelledError());
      });
      return { promise, cancel };
    },
    dispose: () => inline.dispose(),
  };
  const work = initialWork(dataset, today(), 'en');
  const store = createAppStore({ work, builtIn: dataset, client, storage: createMemoryStorage(), today });
  const input = gapRequestOf(work);
  const table = buildGapTable(input, ignoreProgress, neverCancelled);
  const request = (): GapsFileRequest => ({
    ...input,
    kind: 'gaps',
    table,
    weights: work.gapScoring.weights,
    robustness: undefined,
    seed: 1,
    verdicts: [],
    language: 'en',
  });
  return { store, asked, request };
}

describe('a file of gaps that the store has written', () => {
  it('tells how far it is, is handed over, and is not kept', async () => {
    const { store, asked, request } = setUp();
    const wanted = request();
    const written = store.writeGapsFile(wanted);
    asked[0]?.report({ stage: 'gaps', done: 0.5, total: 1 });
    expect(store.getState().gapsFile).toMatchObject({
      status: 'running',
      input: wanted,
      progress: { done: 0.5 },
    });
    const file = new Blob(['rank\n']);
    asked[0]?.answer(file);
    expect(await written).toBe(file);
    expect(store.getState().gapsFile).toEqual({ status: 'idle' });
    store.dispose();
  });

  it('is none where it is cancelled, and nobody is told of a failure', async () => {
    const { store, request } = setUp();
    const written = store.writeGapsFile(request());
    store.cancel('gapsFile');
    expect(await written).toBe('cancelled');
    expect(store.getState().gapsFile).toEqual({ status: 'idle' });
    expect(store.getState().notices).toEqual([]);
    store.dispose();
  });

  it('is none where it fails: who asked knows its name and tells it', async () => {
    const { store, asked, request } = setUp();
    const written = store.writeGapsFile(request());
    asked[0]?.fail(new Error('out of memory'));
    expect(await written).toBe('failed');
    expect(store.getState().gapsFile).toEqual({ status: 'idle' });
    expect(store.getState().notices).toEqual([]);
    store.dispose();
  });

  it('gives way to one that is asked for later', async () => {
    const { store, asked, request } = setUp();
    const first = store.writeGapsFile(request());
    const second = store.writeGapsFile(request());
    const file = new Blob(['rank\n']);
    asked[1]?.answer(file);
    expect(await Promise.all([first, second])).toEqual(['cancelled', file]);
    store.dispose();
  });
});

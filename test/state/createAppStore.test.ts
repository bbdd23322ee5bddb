import { afterEach, describe, expect, it, vi } from 'vitest';
import { toAffairCode, toRegionId } from '../../src/domain/ids.ts';
import { CancelledError } from '../../src/lib/Task.ts';
import { mostRowsAtOnce, type RankingRequest } from '../../src/analysis/gaps/rankAll.ts';
import type { RobustnessRequest } from '../../src/analysis/gaps/robustness.ts';
import type { TrustRequest } from '../../src/analysis/trust/computeTrust.ts';
import {
  applyAddress,
  goTo,
  initialWork,
  replaceDataset,
  select,
  setFilters,
  setLanguage,
} from '../../src/state/actions.ts';
import { setGaps, setGapScoring, setMatrix, startGapsSeen } from '../../src/state/gapActions.ts';
import { isGapRequestOf, isTrustRequestOf } from '../../src/state/findingsInputOf.ts';
import { createAppStore, type AppStore } from '../../src/state/createAppStore.ts';
import { selectDerived } from '../../src/state/derive.ts';
import { fromSavedWork } from '../../src/state/savedWork.ts';
import { freshResult, lastResult } from '../../src/state/TaskState.ts';
import { createMemoryStorage } from '../../src/storage/createMemoryStorage.ts';
import { createInlineClient } from '../../src/workers/createInlineClient.ts';
import { defaultGaps, defaultMatrix, defaultScoring } from '../../src/state/Work.ts';
import type { JobClient } from '../../src/workers/JobClient.ts';
import { aDataset, anAgreement } from '../support/builders.ts';
import { builtIn } from '../support/builtIn.ts';

const today = (): string => '2026-11-24';
const small = aDataset({
  agreements: [anAgreement('A1').between('33.01', '33.02'), anAgreement('A2').between('33.02', '33.03')],
});
let open: AppStore | undefined;

function aStore(client: JobClient = createInlineClient(), storage = createMemoryStorage()): AppStore {
  open = createAppStore({
    work: initialWork(small, today(), 'en'),
    builtIn: builtIn(),
    client,
    storage,
    today,
    saveAfterMs: 1,
  });
  return open;
}

afterEach(() => {
  open?.dispose();
  open = undefined;
});

const settled = (store: AppStore): Promise<void> =>
  vi.waitFor(() => {
    const { measures, findings, reading, work } = store.getState();
    expect([measures.status, findings.status]).toEqual(['done', 'done']);
    expect(reading.status).toBe(work.importing === undefined ? 'idle' : 'done');
  });

describe('the store', () => {
  it('computes measures and findings for what is shown, and again when it changes', async () => {
    const store = aStore();
    await settled(store);
    const before = selectDerived(store.getState().work);
    expect(freshResult(store.getState().measures, before)?.numbers.ties).toBe(2);
    store.dispatch(setFilters, { parties: [toRegionId('33.01')] });
    const after = selectDerived(store.getState().work);
    expect(freshResult(store.getState().measures, after)).toBeUndefined();
    await settled(store);
    expect(freshResult(store.getState().measures, after)?.numbers.ties).toBe(1);
  });

  it('tells a task for which no worker can be started', async () => {
    const store = aStore({
      run: () => {
        throw new Error('no worker');
      },
      dispose: () => undefined,
    });
    await vi.waitFor(() => expect(store.getState().measures.status).toBe('failed'));
    expect(store.getState().findings).toMatchObject({ status: 'failed', code: 'failed' });
  });

  it('never lets an old answer overwrite a newer one', async () => {
    const answers: ((value: unknown) => void)[] = [];
    const store = aStore({
      run: (job) => {
        let cancel = (): void => undefined;
        const promise = new Promise<never>((resolve, reject) => {
          if (job === 'measures') answers.push(resolve as (value: unknown) => void);
          cancel = () => reject(new CancelledError());
        });
        return { promise, cancel };
      },
      dispose: () => undefined,
    });
    store.dispatch(setFilters, { minAgreements: 2 });
    const [first, second] = answers;
    second?.('new');
    first?.('old');
    await vi.waitFor(() => expect(store.getState().measures.status).toBe('done'));
    expect(store.getState().measures).toMatchObject({ result: 'new' });
  });

  it('ranks a long table of gaps in the worker once the weights are quiet, and a short one not at all', async () => {
    const ranked: unknown[] = [];
    const clientOf = (length: number): JobClient => ({
      run: (job, request) => {
        if (job === 'ranking') ranked.push((request as RankingRequest).weights);
        const answer = job === 'gaps' ? { length } : {};
        return { promise: Promise.resolve(answer as never), cancel: () => undefined };
      },
      dispose: () => undefined,
    });
    const long = aStore(clientOf(mostRowsAtOnce + 1));
    long.dispatch(goTo, { screen: 'gaps' });
    await vi.waitFor(() => expect(long.getState().ranking.status).toBe('done'));
    const weights = [1, 2, 3].map((border) => ({ border, nearness: 1, areas: 1, disparity: 1 }));
    for (const moved of weights) long.dispatch(setGapScoring, { weights: moved });
    await vi.waitFor(() => expect(ranked).toEqual([defaultScoring.weights, weights[2]]));
    long.dispose();
    const short = aStore(clientOf(mostRowsAtOnce));
    short.dispatch(goTo, { screen: 'gaps' });
    await vi.waitFor(() => expect(short.getState().robustness.status).toBe('done'));
    expect(short.getState().ranking.status).toBe('idle');
  });

  it('tells a failed task and keeps the last result beside it', async () => {
    let fail = false;
    const inline = createInlineClient();
    const store = aStore({
      run: (job, request, report) =>
        fail && job === 'measures'
          ? { promise: Promise.reject(new Error('boom')), cancel: () => undefined }
          : inline.run(job, request, report),
      dispose: () => undefined,
    });
    await settled(store);
    fail = true;
    store.dispatch(setFilters, { minAgreements: 2 });
    await vi.waitFor(() => expect(store.getState().measures.status).toBe('failed'));
    const { measures, notices } = store.getState();
    expect(measures).toMatchObject({ code: 'failed', last: { status: 'done' } });
    expect(notices.map(({ code }) => code)).toEqual(['task-failed']);
    fail = false;
    store.retry('measures');
    await settled(store);
  });

  it('takes back a change of dataset with its filters and selection', async () => {
    const store = aStore();
    store.dispatch(select, { type: 'region', id: toRegionId('33.02') });
    store.dispatch(setFilters, { minAgreements: 2 });
    const before = store.getState().work;
    store.dispatch(replaceDataset, { dataset: builtIn(), today: today() });
    expect(store.getState().work.selection).toBeUndefined();
    expect(store.getState().work.filters.minAgreements).toBe(1);
    store.undo();
    expect(store.getState().work).toEqual(before);
    store.redo();
    expect(store.getState().work.dataset).toBe(builtIn());
    await settled(store);
  });

  it('begins the gaps of another dataset anew, and undo leaves nothing behind that the former does not know', async () => {
    const store = aStore();
    store.dispatch(setGaps, { gaps: { ...defaultGaps, view: 'matrix', scope: toRegionId('33.01') } });
    store.dispatch(setMatrix, { ...defaultMatrix, regions: [toRegionId('33.01')] });
    store.dispatch(replaceDataset, { dataset: builtIn(), today: today() });
    expect(store.getState().work).toMatchObject({ gaps: defaultGaps, matrix: defaultMatrix });
    expect(store.getState().work.gaps.scope).toBeUndefined();
    expect(store.getState().work.matrix.regions).toBeUndefined();
    const [known, unknown] = [toRegionId('33.01'), toRegionId('51.01')];
    const affair = toAffairCode('1.02');
    store.dispatch(setGaps, { gaps: { ...defaultGaps, capped: false, scope: unknown, affair } });
    store.dispatch(setMatrix, { ...defaultMatrix, regions: [known, unknown], region: unknown, affair });
    store.undo();
    expect(store.getState().work.dataset).toBe(small);
    expect(store.getState().work.gaps).toEqual({ ...defaultGaps, capped: false });
    expect(store.getState().work.matrix).toEqual({ ...defaultMatrix, regions: [known] });
    // An undo within one dataset keeps the scope.
    store.dispatch(setGaps, { gaps: { ...defaultGaps, scope: known } });
    store.dispatch(setFilters, { minAgreements: 2 });
    store.undo();
    expect(store.getState().work.gaps.scope).toBe(known);
    await settled(store);
  });

  it('tests robustness again where a weight was moved, and trust is of other weights then', async () => {
    const tested: unknown[] = [];
    const trusted: unknown[] = [];
    const store = aStore({
      run: (job, request) => {
        if (job === 'robustness') tested.push((request as RobustnessRequest).weights);
        if (job === 'trust') trusted.push((request as TrustRequest).weights);
        return { promise: Promise.resolve({ length: 1 } as never), cancel: () => undefined };
      },
      dispose: () => undefined,
    });
    store.dispatch(goTo, { screen: 'gaps' });
    store.startTrust();
    await vi.waitFor(() => expect(store.getState().robustness.status).toBe('done'));
    const trust = lastResult(store.getState().trust);
    if (trust === undefined) throw new Error('no trust');
    expect(isTrustRequestOf(trust.input, store.getState().work)).toBe(true);
    store.startTrust();
    const weights = { border: 1, nearness: 2, areas: 3, disparity: 4 };
    store.dispatch(setGapScoring, { weights });
    expect(isTrustRequestOf(trust.input, store.getState().work)).toBe(false);
    await vi.waitFor(() => expect(tested).toEqual([defaultScoring.weights, weights]));
    store.startTrust();
    expect(trusted).toEqual([defaultScoring.weights, weights]);
    // The table does not depend on weights.
    expect(isGapRequestOf(trust.input, store.getState().work)).toBe(true);
    store.dispatch(setGapScoring, { indicator: 'poverty' });
    expect(isGapRequestOf(trust.input, store.getState().work)).toBe(false);
  });

  it('keeps one baseline of the lists, of the dataset that is shown', () => {
    const store = aStore();
    const first = { dataset: small.id, on: today(), keys: ['new a|b'] };
    store.dispatch(startGapsSeen, first);
    store.dispatch(startGapsSeen, { ...first, keys: [] });
    expect(store.getState().work.gapsSeen).toBe(first);
    const other = { dataset: 'indonesia', on: today(), keys: [] };
    store.dispatch(startGapsSeen, other);
    expect(store.getState().work.gapsSeen).toBe(other);
  });

  it('takes a baseline that was saved without its dataset as that of the built-in data', async () => {
    const storage = createMemoryStorage();
    const store = aStore(createInlineClient(), storage);
    store.dispatch(setLanguage, 'de');
    await store.flush();
    const saved = await storage.load();
    if (saved === undefined) throw new Error('nothing saved');
    const gapsSeen = { on: '2026-11-01', keys: ['new a|b'] };
    const old = { ...saved, work: { ...saved.work, gapsSeen } };
    const { work } = fromSavedWork(old, builtIn(), (dataset) => initialWork(dataset, today(), 'id'));
    expect(work.gapsSeen).toEqual({ ...gapsSeen, dataset: 'indonesia' });
  });

  it('reads a file into a dataset of its own, and undo brings the former one back', async () => {
    const store = aStore();
    await settled(store);
    const text = 'title,parties\nKerja sama sampah,Kabupaten Bantul;Kota Yogyakarta\nTanpa pihak,\n';
    await store.readFiles([{ name: 'own.csv', bytes: new TextEncoder().encode(text) }]);
    expect(store.getState().work.dataset).toBe(small);
    expect(store.getState().work.importing?.files).toEqual(['own.csv']);
    await settled(store);
    store.finishImport();
    const { work } = store.getState();
    expect(work.importing).toBeUndefined();
    expect(work.dataset.agreements.map(({ title }) => title)).toEqual(['Kerja sama sampah']);
    expect(work.dataset.quarantine).toHaveLength(1);
    expect(work.screen).toBe('data');
    expect(work.project.id).not.toBe('built-in');
    store.undo();
    expect(store.getState().work.dataset).toBe(small);
    expect(store.getState().work.project.id).toBe('built-in');
    await settled(store);
  });

  it('takes back what an address changed, and nothing where it says what is shown', async () => {
    const store = aStore();
    const { work } = store.getState();
    store.dispatch(applyAddress, { ...work, filters: { ...work.filters } });
    expect(store.getState().work).toBe(work);
    store.dispatch(applyAddress, { ...work, screen: 'gaps', filters: { ...work.filters } });
    expect(store.getState()).toMatchObject({ work: { screen: 'gaps' }, history: { past: [] } });
    store.dispatch(applyAddress, { ...work, filters: { ...work.filters, minAgreements: 2 } });
    store.undo();
    expect(store.getState().work.filters).toBe(work.filters);
    await settled(store);
  });

  it('leaves everything as it was where a file cannot be used', async () => {
    const store = aStore();
    await settled(store);
    await store.readFiles([{ name: 'empty.csv', bytes: new Uint8Array() }]);
    expect(store.getState().work.dataset).toBe(small);
    expect(store.getState().notices.map(({ code }) => code)).toEqual(['file-unreadable']);
  });

  it('puts nothing in place of the data while no row of the open file can be used', async () => {
    const store = aStore();
    await settled(store);
    const text = 'title,parties\nSampah,Bandung\nPangan,Bogor; Bandung\n';
    await store.readFiles([{ name: 'own.csv', bytes: new TextEncoder().encode(text) }]);
    await settled(store);
    store.finishImport();
    expect(store.getState().work.dataset).toBe(small);
    expect(store.getState().reading).toMatchObject({ result: { result: { quarantine: { length: 2 } } } });
  });

  it('saves what changed, and opens it again field by field', async () => {
    const storage = createMemoryStorage();
    const store = aStore(createInlineClient(), storage);
    store.dispatch(select, { type: 'region', id: toRegionId('33.02') });
    store.dispatch(setFilters, { minAgreements: 2 });
    store.dispatch(setLanguage, 'de');
    await settled(store);
    await store.flush();
    expect(store.getState().saving).toBe('idle');
    const saved = await storage.load();
    if (saved === undefined) throw new Error('nothing saved');
    const again = fromSavedWork(saved, builtIn(), (dataset) => initialWork(dataset, today(), 'id'));
    expect(again.ownDataset).toBe(true);
    expect(again.work).toEqual(store.getState().work);
  });

  it('opens what was saved with settings that are no more', async () => {
    const storage = createMemoryStorage();
    const store = aStore(createInlineClient(), storage);
    store.dispatch(setLanguage, 'de');
    await store.flush();
    const saved = await storage.load();
    if (saved === undefined) throw new Error('nothing saved');
    const gapList = { level: 'province', state: 'none-in-force', scope: '33' };
    const old = { ...saved, work: { ...saved.work, gapList, gaps: { list: 'odd' } } };
    const { work } = fromSavedWork(old, builtIn(), (dataset) => initialWork(dataset, today(), 'id'));
    expect(work).toEqual(store.getState().work);
  });

  it('keeps only the id of the built-in data', async () => {
    const storage = createMemoryStorage();
    const store = aStore(createInlineClient(), storage);
    store.dispatch(replaceDataset, { dataset: builtIn(), today: today() });
    await store.flush();
    expect((await storage.load())?.work['dataset']).toBe('indonesia');
    await settled(store);
  });

  it('says once that saving is refused', async () => {
    const store = aStore(createInlineClient(), {
      ...createMemoryStorage(),
      save: () => Promise.reject(new Error('quota')),
    });
    store.dispatch(setFilters, { minAgreements: 2 });
    await store.flush();
    store.dispatch(setFilters, { minAgreements: 3 });
    await store.flush();
    expect(store.getState().notices.filter(({ code }) => code === 'saving-failed')).toHaveLength(1);
    await settled(store);
  });
});

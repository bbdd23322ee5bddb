import { describe, expect, it, vi } from 'vitest';
import { toRegionId } from '../../src/domain/ids.ts';
import { goTo, initialWork, setFilters } from '../../src/state/actions.ts';
import { createAppStore, type AppStore } from '../../src/state/createAppStore.ts';
import { setMatrix } from '../../src/state/gapActions.ts';
import { createMemoryStorage } from '../../src/storage/createMemoryStorage.ts';
import { removalOf } from '../../src/view/editing/agreementEdits.ts';
import { createInlineClient } from '../../src/workers/createInlineClient.ts';
import { builtIn } from '../support/builtIn.ts';

const today = (): string => '2026-11-24';
const stamp = { author: '', on: '2026-11-24T00:00:00Z' };

function aStore(storage = createMemoryStorage()): { store: AppStore; storage: typeof storage } {
  const base = builtIn();
  let ids = 0;
  const store = createAppStore({
    work: initialWork(base, today(), 'id'),
    builtIn: base,
    client: createInlineClient(),
    storage,
    today,
    newId: () => `project-${String((ids += 1))}`,
    saveAfterMs: 1_000_000,
  });
  return { store, storage };
}

const file = {
  name: 'register.csv',
  bytes: new TextEncoder().encode('title,parties\nSampah,Kabupaten Bantul;Kota Yogyakarta\n'),
};
const read = (store: AppStore): Promise<void> =>
  vi.waitFor(() => expect(store.getState().reading.status).toBe('done'));

describe('leaving a project', () => {
  it('saves what waited to be saved of it', async () => {
    const { store, storage } = aStore();
    store.dispatch(setFilters, { minAgreements: 3 });
    store.duplicateProject('Salinan');
    await store.flush();
    const left = await storage.load('built-in');
    expect(left?.work['address']).toContainEqual(['min', '3']);
    store.dispose();
  });

  it('stops where it could not be saved', async () => {
    const storage = createMemoryStorage();
    const { store } = aStore({ ...storage, save: () => Promise.reject(new Error('quota')) });
    store.duplicateProject('Salinan');
    await store.openProject('built-in');
    expect(store.getState().work.project.name).toBe('Salinan');
    expect(store.getState().notices.map(({ code }) => code)).toContain('saving-failed');
    store.dispose();
  });

  it('by loading files does not leave them open in it', async () => {
    const { store, storage } = aStore();
    await store.readFiles([file]);
    await read(store);
    await store.flush();
    store.finishImport();
    await store.flush();
    const left = await storage.load('built-in');
    expect(left?.work['importing']).toBeUndefined();
    expect(Object.keys(left?.parts ?? {})).toEqual([]);
    store.dispose();
  });

  it('takes no arrangement by regions along that the other data do not have', async () => {
    const { store } = aStore();
    store.dispatch(setMatrix, { ...store.getState().work.matrix, regions: [toRegionId('11')] });
    await store.readFiles([file]);
    await read(store);
    store.finishImport();
    const id = store.getState().work.project.id;
    await store.openProject('built-in');
    expect(store.getState().work.matrix.regions).toEqual(['11']);
    await store.openProject(id);
    expect(store.getState().work.matrix.regions).toBeUndefined();
    store.dispose();
  });
});

describe('open files', () => {
  it('keep both of two changes that follow each other at once, and a title that is typed before loading', async () => {
    const { store } = aStore();
    await store.readFiles([file]);
    await read(store);
    const one = store.changePlan({ type: 'role', sheet: 0, column: 0, role: 'description' });
    const other = store.changePlan({ type: 'role', sheet: 0, column: 0, role: 'title' });
    await Promise.all([one, other]);
    expect(store.getState().work.importing?.plan.sheets[0]?.columns[0]?.role).toBe('title');
    await read(store);
    void store.changePlan({ type: 'title', title: 'Register 2026' });
    await read(store);
    store.finishImport();
    expect(store.getState().work.project.name).toBe('Register 2026');
    store.dispose();
  });
});

describe('a newer file', () => {
  const newer = {
    name: 'register-baru.csv',
    bytes: new TextEncoder().encode(
      'title,parties\nSampah,Kabupaten Bantul;Kota Yogyakarta\nAir,Kabupaten Bantul;Kabupaten Sleman\n',
    ),
  };

  it('with the headers of the open project is taken for its next edition', async () => {
    const { store } = aStore();
    await store.readFiles([file]);
    expect(store.getState().work.importing?.mode).toBe('new');
    await read(store);
    store.finishImport();
    await store.readFiles([newer]);
    expect(store.getState().work.importing?.mode).toBe('update');
    await read(store);
    const { reading } = store.getState();
    expect(reading).toMatchObject({ result: { update: { added: { length: 1 }, unchanged: 1, gone: [] } } });
    store.dispose();
  });

  it('with other headers, or beside the built-in data, is new', async () => {
    const { store } = aStore();
    await store.readFiles([file]);
    await read(store);
    store.finishImport();
    const text = 'title,parties,number\nSampah,Kabupaten Bantul;Kota Yogyakarta,1\n';
    await store.readFiles([{ name: 'other.csv', bytes: new TextEncoder().encode(text) }]);
    expect(store.getState().work.importing?.mode).toBe('new');
    await store.openProject('built-in');
    await store.readFiles([newer]);
    expect(store.getState().work.importing?.mode).toBe('new');
    store.dispose();
  });
});

describe('notices', () => {
  it('stand two at a time, and go with the screen', () => {
    const { store } = aStore();
    store.notify('undone');
    store.notify('redone');
    store.notify('project-copied');
    expect(store.getState().notices.map(({ code }) => code)).toEqual(['redone', 'project-copied']);
    store.dispatch(goTo, { screen: 'tables' });
    expect(store.getState().notices).toEqual([]);
    store.dispose();
  });

  it('of a file say how many of its agreements have ended and are not shown', async () => {
    const { store } = aStore();
    const text =
      'title,parties,signed_on,end\n' +
      'Sampah,Kabupaten Bantul;Kota Yogyakarta,2015-01-01,2018-01-01\n' +
      'Air,Kabupaten Bantul;Kabupaten Sleman,2024-01-01,2029-01-01\n';
    await store.readFiles([{ name: 'own.csv', bytes: new TextEncoder().encode(text) }]);
    await read(store);
    store.finishImport();
    expect(store.getState().notices).toMatchObject([{ code: 'file-loaded', params: { rows: 2, hidden: 1 } }]);
    store.dispose();
  });
});

describe('a copy of the built-in data', () => {
  it('becomes data of its own with the first change', () => {
    const { store } = aStore();
    store.duplicateProject('Salinan');
    const { dataset, kept } = store.getState().work;
    const [first] = dataset.agreements;
    if (first === undefined) throw new Error('no agreement');
    store.edit([removalOf(first, kept, stamp)]);
    const { work } = store.getState();
    expect([work.dataset.builtIn, work.project.name, work.dataset.agreements.length]).toEqual([
      false,
      'Salinan',
      dataset.agreements.length - 1,
    ]);
    store.dispose();
  });
});

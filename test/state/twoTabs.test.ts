import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { initialWork, setFilters } from '../../src/state/actions.ts';
import { createAppStore, type AppStore } from '../../src/state/createAppStore.ts';
import { openWorkStorage } from '../../src/storage/openWorkStorage.ts';
import { createInlineClient } from '../../src/workers/createInlineClient.ts';
import { aDataset, anAgreement } from '../support/builders.ts';

const today = (): string => '2026-11-24';
const stores: AppStore[] = [];

/** A tab of the application with the database that all tabs share. */
function aTab(name: string): AppStore {
  const base = aDataset({ agreements: [anAgreement().between('33.01', '33.02')] });
  let ids = 0;
  const store = createAppStore({
    work: initialWork(base, today(), 'id'),
    builtIn: base,
    client: createInlineClient(),
    storage: openWorkStorage(),
    today,
    newId: () => `${name}-${String((ids += 1))}`,
    saveAfterMs: 1_000_000,
  });
  stores.push(store);
  return store;
}
const stored = (id: string) => openWorkStorage().peek(id);
const undoAll = (store: AppStore): void => {
  for (let step = 0; step < 10; step += 1) store.undo();
};
/** Saved moments are told apart by the millisecond. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 3));

beforeEach(() => {
  for (const store of stores.splice(0)) store.dispose();
  globalThis.indexedDB = new IDBFactory();
});

describe('two tabs with one project', () => {
  it('undo does not bring back what a project was before another tab changed it', async () => {
    const one = aTab('one');
    one.duplicateProject('Salinan');
    one.dispatch(setFilters, { minAgreements: 2 });
    await one.flush();
    const { id } = one.getState().work.project;
    await one.openProject('built-in');

    const other = aTab('other');
    await other.openProject(id);
    await pause();
    other.dispatch(setFilters, { minAgreements: 7 });
    await other.flush();

    await one.openProject(id);
    expect(one.getState().work.filters.minAgreements).toBe(7);
    one.dispatch(setFilters, { minAgreements: 8 });
    undoAll(one);
    await one.flush();
    expect((await stored(id))?.work['address']).toContainEqual(['min', '7']);
    // The way to it is still undone and redone.
    expect(one.getState().work.project.id).toBe('built-in');
    one.redo();
    expect(one.getState().work.filters.minAgreements).toBe(7);
  });

  it('undo keeps the name that a project was given while it was not open, here or in another tab', async () => {
    const one = aTab('one');
    one.duplicateProject('Salinan');
    await one.flush();
    const { id } = one.getState().work.project;
    await one.openProject('built-in');
    await one.renameProject(id, 'Baru');
    one.undo();
    expect(one.getState().work.project.name).toBe('Baru');
    await one.flush();
    await one.openProject('built-in');
    await aTab('other').renameProject(id, 'Terbaru');
    one.undo();
    await one.flush();
    expect((await stored(id))?.project).toEqual({ id, name: 'Terbaru' });
    expect(one.getState().saving).toBe('elsewhere');
  });

  it('what another tab deleted does not come back by undo', async () => {
    const one = aTab('one');
    one.duplicateProject('Salinan');
    await one.flush();
    const { id } = one.getState().work.project;
    await one.openProject('built-in');
    await aTab('other').deleteProject(id);
    one.undo();
    await one.flush();
    const [entry] = (await openWorkStorage().list()).filter((project) => project.id === id);
    expect(entry?.deletedOn).toBeDefined();
    expect(one.getState().notices.map(({ code }) => code)).toContain('saved-elsewhere');
  });

  it('what this tab deleted comes back by undo', async () => {
    const one = aTab('one');
    one.duplicateProject('Salinan');
    await one.flush();
    const { id } = one.getState().work.project;
    await one.deleteProject(id);
    one.undo();
    await one.flush();
    const [entry] = (await openWorkStorage().list()).filter((project) => project.id === id);
    expect(entry).toMatchObject({ id, name: 'Salinan' });
    expect(entry?.deletedOn).toBeUndefined();
  });
});

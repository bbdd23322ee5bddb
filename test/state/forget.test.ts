import { expect, it } from 'vitest';
import { initialWork, setLanguage } from '../../src/state/actions.ts';
import { createAppStore } from '../../src/state/createAppStore.ts';
import { createMemoryStorage } from '../../src/storage/createMemoryStorage.ts';
import { createInlineClient } from '../../src/workers/createInlineClient.ts';
import { aDataset, anAgreement } from '../support/builders.ts';

const today = (): string => '2026-11-24';
const dataset = aDataset({ agreements: [anAgreement('A1').between('33.01', '33.02')] });

it('forgets what is saved, keeps what is on screen, and saves the next change again', async () => {
  const storage = createMemoryStorage();
  const store = createAppStore({
    work: initialWork(dataset, today(), 'en'),
    builtIn: dataset,
    client: createInlineClient(),
    storage,
    today,
    saveAfterMs: 100_000,
  });
  store.dispatch(setLanguage, 'de');
  await store.flush();
  expect(await storage.load()).toBeDefined();

  // A change that still waits to be saved is not written afterwards either.
  store.dispatch(setLanguage, 'id');
  await store.forget();
  await store.flush();
  expect(await storage.load()).toBeUndefined();
  expect(store.getState().work.language).toBe('id');

  store.dispatch(setLanguage, 'en');
  await store.flush();
  expect(await storage.load()).toBeDefined();
  store.dispose();
});

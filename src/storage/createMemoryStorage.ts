import type { SavedWork, WorkStorage } from './WorkStorage.ts';

/** Keeps the work for as long as the page lives: where the browser refuses a database, and in tests. */
export function createMemoryStorage(): WorkStorage {
  let current: SavedWork | undefined;
  return {
    load: () => Promise.resolve(current),
    save(saved) {
      current = structuredClone(saved);
      return Promise.resolve();
    },
    clear() {
      current = undefined;
      return Promise.resolve();
    },
  };
}

import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { SavedWork, WorkStorage } from './WorkStorage.ts';

interface Schema extends DBSchema {
  work: { key: string; value: SavedWork };
}

const name = 'jejaring';
const currentKey = 'current';

/**
 * The work in IndexedDB. Writes go through a queue of one: while one is under way only the newest that waits is kept,
 * so a slow disk never writes an old state over a new one.
 */
export function openWorkStorage(): WorkStorage {
  let database: Promise<IDBPDatabase<Schema>> | undefined;
  const open = (): Promise<IDBPDatabase<Schema>> => {
    database ??= openDB<Schema>(name, 1, {
      upgrade(db) {
        db.createObjectStore('work');
      },
    });
    return database;
  };
  let writing: Promise<void> | undefined;
  let waiting: SavedWork | undefined;
  const write = async (): Promise<void> => {
    const db = await open();
    while (waiting !== undefined) {
      const next = waiting;
      waiting = undefined;
      await db.put('work', next, currentKey);
    }
  };
  return {
    async load() {
      return (await open()).get('work', currentKey);
    },
    save(saved) {
      waiting = saved;
      writing ??= write().finally(() => {
        writing = undefined;
      });
      return writing;
    },
    async clear() {
      waiting = undefined;
      await (await open()).delete('work', currentKey);
    },
  };
}

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
  const open = async (): Promise<IDBPDatabase<Schema>> => {
    const forget = (): void => {
      database = undefined;
    };
    database ??= openDB<Schema>(name, 1, {
      upgrade(db) {
        db.createObjectStore('work');
      },
      // The browser may close the database at any time; the next write opens it again.
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return database;
  };
  let writing: Promise<void> | undefined;
  let waiting: SavedWork | undefined;
  const write = async (): Promise<void> => {
    try {
      const db = await open();
      while (waiting !== undefined) {
        const next = waiting;
        waiting = undefined;
        await db.put('work', next, currentKey);
      }
    } finally {
      // At once, not a turn later: what is saved from now on needs a writer of its own.
      writing = undefined;
    }
  };
  return {
    async load() {
      return (await open()).get('work', currentKey);
    },
    save(saved) {
      waiting = saved;
      writing ??= write();
      return writing;
    },
    async clear() {
      waiting = undefined;
      await (await open()).delete('work', currentKey);
    },
  };
}

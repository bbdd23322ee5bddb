import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { SavedElsewhereError, type SavedWork, type WorkStorage } from './WorkStorage.ts';

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
  /** When the work was saved that this tab last read or wrote. */
  let seen: string | undefined;
  const put = async (db: IDBPDatabase<Schema>, next: SavedWork): Promise<void> => {
    const transaction = db.transaction('work', 'readwrite');
    const current = await transaction.store.get(currentKey);
    const isOurs = current === undefined || current.savedOn === seen;
    if (isOurs) await transaction.store.put(next, currentKey);
    await transaction.done;
    if (!isOurs) throw new SavedElsewhereError();
    seen = next.savedOn;
  };
  const write = async (): Promise<void> => {
    try {
      const db = await open();
      while (waiting !== undefined) {
        const next = waiting;
        waiting = undefined;
        await put(db, next);
      }
    } finally {
      // At once, not a turn later: what is saved from now on needs a writer of its own.
      writing = undefined;
    }
  };
  return {
    async load() {
      const saved = await (await open()).get('work', currentKey);
      seen = saved?.savedOn;
      return saved;
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

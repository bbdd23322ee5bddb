import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { newestFirst } from './createMemoryStorage.ts';
import {
  SavedElsewhereError,
  StorageBlockedError,
  type ProjectEntry,
  type SavedWork,
  type WorkStorage,
} from './WorkStorage.ts';

/** A project without its large parts. */
interface ProjectRecord extends Omit<SavedWork, 'parts'> {
  readonly partNames: readonly string[];
  readonly deletedOn?: string;
  /** Moment of the last renaming while it was not open, if it was not saved since. */
  readonly renamedOn?: string;
}

/** Tells one state of a project from any other, whoever wrote it. */
function editionOf({ savedOn, renamedOn = '', deletedOn = '' }: ProjectRecord): string {
  return `${savedOn} ${renamedOn} ${deletedOn}`;
}

interface Schema extends DBSchema {
  projects: { key: string; value: ProjectRecord };
  /** Large values by `[project, name]`. */
  parts: { key: [string, string]; value: unknown };
}

const name = 'jejaring';
const version = 2;

/**
 * Projects in IndexedDB. Writes go through a queue: while one is under way only the newest that waits of each project is
 * kept, so a slow disk never writes an old state over a new one. Large parts are written only when they are other values
 * than this tab last wrote or read, since copying a dataset of a hundred thousand agreements takes a second.
 */
export function openWorkStorage(): WorkStorage {
  let database: Promise<IDBPDatabase<Schema>> | undefined;
  const open = async (): Promise<IDBPDatabase<Schema>> => {
    const forget = (): void => {
      database = undefined;
    };
    database ??= new Promise<IDBPDatabase<Schema>>((resolve, reject) => {
      openDB<Schema>(name, version, {
        upgrade(db, from, _to, transaction) {
          const projects = db.createObjectStore('projects');
          const parts = db.createObjectStore('parts');
          if (from === 1) {
            // An upgrade without what was kept would be the loss of it.
            takeOver(transaction, projects, parts).catch(() => transaction.abort());
          }
        },
        // The page is not kept waiting until the other tab is closed.
        blocked: () => reject(new StorageBlockedError()),
        // The browser may close the database at any time; the next write opens it again.
        terminated: forget,
        // A newer edition in another tab waits for this one to let go.
        blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
      }).then(resolve, reject);
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return database;
  };
  let writing: Promise<void> | undefined;
  const waiting = new Map<string, SavedWork>();
  /** Edition of each project that this tab last read or wrote. */
  const seen = new Map<string, string>();
  /** Large values that this tab last read or wrote, by project and name. */
  const written = new Map<string, ReadonlyMap<string, unknown>>();

  const put = async (db: IDBPDatabase<Schema>, next: SavedWork): Promise<void> => {
    const { parts, ...light } = next;
    const { id } = next.project;
    const transaction = db.transaction(['projects', 'parts'], 'readwrite');
    const current = await transaction.objectStore('projects').get(id);
    const isOurs = current === undefined || editionOf(current) === seen.get(id);
    const before = current === undefined ? undefined : written.get(id);
    const partNames = Object.keys(parts).filter((key) => parts[key] !== undefined);
    const record: ProjectRecord = { ...light, partNames };
    if (isOurs) {
      await transaction.objectStore('projects').put(record, id);
      for (const key of partNames) {
        if (before?.get(key) !== parts[key])
          await transaction.objectStore('parts').put(parts[key], [id, key]);
      }
      for (const key of current?.partNames ?? []) {
        if (!partNames.includes(key)) await transaction.objectStore('parts').delete([id, key]);
      }
    }
    await transaction.done;
    if (!isOurs) throw new SavedElsewhereError();
    seen.set(id, editionOf(record));
    written.set(id, new Map(Object.entries(parts)));
  };
  const write = async (): Promise<void> => {
    try {
      const db = await open();
      for (let next = first(waiting); next !== undefined; next = first(waiting)) {
        waiting.delete(next.project.id);
        await put(db, next);
      }
    } finally {
      // At once, not a turn later: what is saved from now on needs a writer of its own.
      writing = undefined;
    }
  };
  const read = async (id?: string): Promise<{ saved: SavedWork; edition: string } | undefined> => {
    const db = await open();
    const wanted = id ?? (await entries()).find(({ deletedOn }) => deletedOn === undefined)?.id;
    if (wanted === undefined) return undefined;
    const transaction = db.transaction(['projects', 'parts']);
    const record = await transaction.objectStore('projects').get(wanted);
    if (record === undefined) return undefined;
    const parts: Record<string, unknown> = {};
    for (const key of record.partNames) {
      parts[key] = await transaction.objectStore('parts').get([wanted, key]);
    }
    await transaction.done;
    const { partNames: _names, deletedOn: _deleted, renamedOn: _renamed, ...light } = record;
    return { saved: { ...light, parts }, edition: editionOf(record) };
  };
  const entries = async (): Promise<readonly ProjectEntry[]> => {
    const records = await (await open()).getAll('projects');
    return newestFirst(
      records.map(({ project, title, savedOn, counts, deletedOn }) => ({
        ...project,
        ...(title === undefined ? {} : { title }),
        savedOn,
        counts,
        ...(deletedOn === undefined ? {} : { deletedOn }),
      })),
    );
  };
  const change = async (id: string, changed: (record: ProjectRecord) => ProjectRecord): Promise<void> => {
    // What this tab still writes of it comes before.
    await writing?.catch(() => undefined);
    const transaction = (await open()).transaction('projects', 'readwrite');
    const record = await transaction.store.get(id);
    const next = record === undefined ? undefined : changed(record);
    if (next !== undefined) await transaction.store.put(next, id);
    await transaction.done;
    // Whoever knew the state before knows this one; what another tab did stays unknown.
    if (record !== undefined && next !== undefined && seen.get(id) === editionOf(record)) {
      seen.set(id, editionOf(next));
    }
  };
  return {
    list: entries,
    async load(id) {
      const found = await read(id);
      if (found === undefined) return undefined;
      const { saved, edition } = found;
      const known = seen.get(saved.project.id);
      seen.set(saved.project.id, edition);
      written.set(saved.project.id, new Map(Object.entries(saved.parts)));
      return known === undefined || known === edition ? saved : { ...saved, changedElsewhere: true };
    },
    peek: async (id) => (await read(id))?.saved,
    save(saved) {
      waiting.set(saved.project.id, saved);
      writing ??= write();
      return writing;
    },
    rename: (id, text) =>
      change(id, (record) => ({
        ...record,
        project: { id, name: text },
        renamedOn: new Date().toISOString(),
      })),
    setDeleted: (id, deletedOn) =>
      change(id, ({ deletedOn: _before, ...record }) =>
        deletedOn === undefined ? record : { ...record, deletedOn },
      ),
    async remove(id) {
      waiting.delete(id);
      const transaction = (await open()).transaction(['projects', 'parts'], 'readwrite');
      const record = await transaction.objectStore('projects').get(id);
      for (const key of record?.partNames ?? []) await transaction.objectStore('parts').delete([id, key]);
      await transaction.objectStore('projects').delete(id);
      await transaction.done;
      seen.delete(id);
      written.delete(id);
    },
    async clear() {
      waiting.clear();
      const transaction = (await open()).transaction(['projects', 'parts'], 'readwrite');
      await transaction.objectStore('projects').clear();
      await transaction.objectStore('parts').clear();
      await transaction.done;
      seen.clear();
      written.clear();
    },
  };
}

function first(waiting: ReadonlyMap<string, SavedWork>): SavedWork | undefined {
  for (const saved of waiting.values()) return saved;
  return undefined;
}

/** The one work that the first version kept becomes a project. */
async function takeOver(
  transaction: IDBPTransaction<Schema, ('projects' | 'parts')[], 'versionchange'>,
  projects: { put(value: ProjectRecord, key: string): Promise<unknown> },
  parts: { put(value: unknown, key: [string, string]): Promise<unknown> },
): Promise<void> {
  const old = transaction.db as unknown as IDBPDatabase;
  // The store of the first version is no part of the schema of this one.
  const store = (transaction as unknown as IDBPTransaction<unknown, ['work'], 'versionchange'>).objectStore(
    'work',
  );
  const saved = (await store.get('current')) as
    { savedOn: string; work: Readonly<Record<string, unknown>> } | undefined;
  if (saved !== undefined) {
    const { dataset, ...work } = saved.work;
    const isBuiltIn = typeof dataset === 'string';
    const id = isBuiltIn ? 'built-in' : 'first';
    const counts = {
      agreements: countOf(dataset, 'agreements'),
      regions: countOf(dataset, 'regions'),
      aside: 0,
    };
    const record: ProjectRecord = {
      version: 2,
      savedOn: saved.savedOn,
      project: { id, name: '' },
      counts,
      work: isBuiltIn ? { ...work, dataset } : work,
      partNames: isBuiltIn ? [] : ['dataset'],
    };
    await projects.put(record, id);
    if (!isBuiltIn) await parts.put(dataset, [id, 'dataset']);
  }
  old.deleteObjectStore('work');
}

function countOf(dataset: unknown, key: 'agreements' | 'regions'): number {
  const list = (dataset as Readonly<Record<string, unknown>> | undefined)?.[key];
  return Array.isArray(list) ? list.length : 0;
}

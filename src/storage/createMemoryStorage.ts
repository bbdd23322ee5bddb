import type { ProjectEntry, SavedWork, WorkStorage } from './WorkStorage.ts';

/** Keeps the work for as long as the page lives: where the browser refuses a database, and in tests. */
export function createMemoryStorage(): WorkStorage {
  const projects = new Map<string, { saved: SavedWork; deletedOn?: string }>();
  const done = Promise.resolve();
  return {
    list: () => Promise.resolve(newestFirst([...projects.values()].map(toEntry))),
    load(id) {
      if (id !== undefined) return Promise.resolve(projects.get(id)?.saved);
      const [newest] = newestFirst([...projects.values()].map(toEntry)).filter(
        ({ deletedOn }) => deletedOn === undefined,
      );
      return Promise.resolve(newest === undefined ? undefined : projects.get(newest.id)?.saved);
    },
    peek: (id) => Promise.resolve(projects.get(id)?.saved),
    save(saved) {
      projects.set(saved.project.id, { saved: structuredClone(saved) });
      return done;
    },
    rename(id, name) {
      const there = projects.get(id);
      if (there !== undefined) {
        projects.set(id, { ...there, saved: { ...there.saved, project: { id, name } } });
      }
      return done;
    },
    setDeleted(id, deletedOn) {
      const there = projects.get(id);
      if (there !== undefined) {
        projects.set(id, { saved: there.saved, ...(deletedOn === undefined ? {} : { deletedOn }) });
      }
      return done;
    },
    remove(id) {
      projects.delete(id);
      return done;
    },
    clear() {
      projects.clear();
      return done;
    },
  };
}

function toEntry({ saved, deletedOn }: { saved: SavedWork; deletedOn?: string }): ProjectEntry {
  const { project, title, savedOn, counts } = saved;
  const named = { ...project, ...(title === undefined ? {} : { title }) };
  return { ...named, savedOn, counts, ...(deletedOn === undefined ? {} : { deletedOn }) };
}

/** Last saved first; of the same moment the one with the smaller id. */
export function newestFirst(entries: readonly ProjectEntry[]): readonly ProjectEntry[] {
  return entries.toSorted((one, other) =>
    one.savedOn === other.savedOn ? (one.id < other.id ? -1 : 1) : one.savedOn < other.savedOn ? 1 : -1,
  );
}

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { openWorkStorage } from '../../src/storage/openWorkStorage.ts';
import { SavedElsewhereError, type SavedWork } from '../../src/storage/WorkStorage.ts';

const counts = { agreements: 1, regions: 2, aside: 0 };
const saved = (n: number, id = 'one', savedOn = '2026-11-24T00:00:00Z'): SavedWork => ({
  version: 2,
  savedOn,
  project: { id, name: `Project ${id}` },
  counts,
  work: { n },
  parts: { dataset: { n } },
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the storage of projects', () => {
  it('gives nothing before anything was saved, and the newest after', async () => {
    const storage = openWorkStorage();
    expect(await storage.load()).toBeUndefined();
    await Promise.all([storage.save(saved(1)), storage.save(saved(2)), storage.save(saved(3))]);
    expect(await storage.load()).toEqual(saved(3));
    expect(await openWorkStorage().load()).toEqual(saved(3));
  });

  it('keeps several side by side and opens the one saved last', async () => {
    const storage = openWorkStorage();
    await storage.save(saved(1, 'a', '2026-11-24T00:00:01Z'));
    await storage.save(saved(2, 'b', '2026-11-24T00:00:02Z'));
    expect((await storage.list()).map(({ id }) => id)).toEqual(['b', 'a']);
    expect((await storage.load())?.work).toEqual({ n: 2 });
    expect((await storage.load('a'))?.parts).toEqual({ dataset: { n: 1 } });
    await storage.rename('a', 'Renamed');
    expect((await storage.load('a'))?.project).toEqual({ id: 'a', name: 'Renamed' });
  });

  it('deletes so that it can be restored, and removes for good', async () => {
    const storage = openWorkStorage();
    await storage.save(saved(1, 'a', '2026-11-24T00:00:01Z'));
    await storage.save(saved(2, 'b', '2026-11-24T00:00:02Z'));
    await storage.setDeleted('b', '2026-11-24');
    expect((await storage.load())?.project.id).toBe('a');
    expect(await storage.list()).toMatchObject([{ id: 'b', deletedOn: '2026-11-24' }, { id: 'a' }]);
    await storage.setDeleted('b', undefined);
    expect((await storage.load())?.work).toEqual({ n: 2 });
    await storage.remove('b');
    expect((await storage.list()).map(({ id }) => id)).toEqual(['a']);
    expect(await storage.load('b')).toBeUndefined();
  });

  it('drops a large part that is no more, and keeps one that is the same', async () => {
    const storage = openWorkStorage();
    const dataset = { rows: [1, 2, 3] };
    const first = { ...saved(1), parts: { dataset, recipe: { text: 'a' } } };
    await storage.save(first);
    await storage.save({ ...saved(2), parts: { dataset } });
    expect((await openWorkStorage().load())?.parts).toEqual({ dataset });
  });

  it('never writes over what another tab saved since', async () => {
    const one = openWorkStorage();
    const other = openWorkStorage();
    await Promise.all([one.load(), other.load()]);
    await one.save(saved(5, 'one', '2026-11-24T00:00:05Z'));
    await expect(other.save(saved(6, 'one', '2026-11-24T00:00:06Z'))).rejects.toBeInstanceOf(
      SavedElsewhereError,
    );
    expect((await one.load())?.work).toEqual({ n: 5 });
    await other.load();
    await other.save(saved(7, 'one', '2026-11-24T00:00:07Z'));
    expect(await one.load()).toMatchObject({ work: { n: 7 }, parts: { dataset: { n: 7 } } });
  });

  it('never writes over what another tab renamed or deleted, and tells when it reads it again', async () => {
    const one = openWorkStorage();
    const other = openWorkStorage();
    const later = (seconds: number): SavedWork =>
      saved(seconds, 'one', `2026-11-24T00:00:0${String(seconds)}Z`);
    await one.save(later(1));
    await other.load('one');
    await other.rename('one', 'Renamed');
    await expect(one.save(later(2))).rejects.toBeInstanceOf(SavedElsewhereError);
    expect(await one.load('one')).toMatchObject({ project: { name: 'Renamed' }, changedElsewhere: true });
    expect(await one.load('one')).not.toHaveProperty('changedElsewhere');
    await one.save(later(3));
    await other.load('one');
    await other.setDeleted('one', '2026-11-24');
    await expect(one.save(later(4))).rejects.toBeInstanceOf(SavedElsewhereError);
    expect(await one.list()).toMatchObject([{ id: 'one', deletedOn: '2026-11-24' }]);
  });

  it('goes on with what this tab itself renamed or deleted', async () => {
    const storage = openWorkStorage();
    void storage.save(saved(1));
    await storage.rename('one', 'Renamed');
    expect(await storage.load('one')).toMatchObject({ work: { n: 1 }, project: { name: 'Renamed' } });
    expect(await storage.load('one')).not.toHaveProperty('changedElsewhere');
    await storage.setDeleted('one', '2026-11-24');
    await storage.save(saved(2));
    expect(await storage.list()).toMatchObject([{ id: 'one' }]);
    expect((await storage.load())?.work).toEqual({ n: 2 });
  });

  it('forgets when it is cleared', async () => {
    const storage = openWorkStorage();
    await storage.load();
    await storage.save(saved(1));
    await storage.clear();
    expect(await storage.load()).toBeUndefined();
  });

  it('takes over the one work that the first version kept', async () => {
    const old = await openDB('jejaring', 1, { upgrade: (db) => void db.createObjectStore('work') });
    const dataset = { agreements: [1], regions: [1, 2] };
    await old.put(
      'work',
      { version: 1, savedOn: '2026-11-01T00:00:00Z', work: { n: 1, dataset } },
      'current',
    );
    old.close();
    expect(await openWorkStorage().load()).toEqual({
      version: 2,
      savedOn: '2026-11-01T00:00:00Z',
      project: { id: 'first', name: '' },
      counts: { agreements: 1, regions: 2, aside: 0 },
      work: { n: 1 },
      parts: { dataset },
    });
  });
});

import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openWorkStorage } from '../../src/storage/openWorkStorage.ts';
import { SavedElsewhereError, type SavedWork } from '../../src/storage/WorkStorage.ts';

const saved = (n: number): SavedWork => ({ version: 1, savedOn: '2026-11-24T00:00:00Z', work: { n } });

describe('the storage of the work', () => {
  it('gives nothing before anything was saved, and the newest after', async () => {
    const storage = openWorkStorage();
    expect(await storage.load()).toBeUndefined();
    await Promise.all([storage.save(saved(1)), storage.save(saved(2)), storage.save(saved(3))]);
    expect(await storage.load()).toEqual(saved(3));
    expect(await openWorkStorage().load()).toEqual(saved(3));
  });

  it('never writes over what another tab saved since', async () => {
    const one = openWorkStorage();
    const other = openWorkStorage();
    await Promise.all([one.load(), other.load()]);
    await one.save({ ...saved(5), savedOn: '2026-11-24T00:00:05Z' });
    await expect(other.save({ ...saved(6), savedOn: '2026-11-24T00:00:06Z' })).rejects.toBeInstanceOf(
      SavedElsewhereError,
    );
    expect((await one.load())?.work).toEqual({ n: 5 });
    await other.load();
    await other.save({ ...saved(7), savedOn: '2026-11-24T00:00:07Z' });
    expect((await one.load())?.work).toEqual({ n: 7 });
  });

  it('forgets when it is cleared', async () => {
    const storage = openWorkStorage();
    await storage.load();
    await storage.save(saved(1));
    await storage.clear();
    expect(await storage.load()).toBeUndefined();
  });
});

import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openWorkStorage } from '../../src/storage/openWorkStorage.ts';
import type { SavedWork } from '../../src/storage/WorkStorage.ts';

const saved = (n: number): SavedWork => ({ version: 1, savedOn: '2026-11-24T00:00:00Z', work: { n } });

describe('the storage of the work', () => {
  it('gives nothing before anything was saved, and the newest after', async () => {
    const storage = openWorkStorage();
    expect(await storage.load()).toBeUndefined();
    await Promise.all([storage.save(saved(1)), storage.save(saved(2)), storage.save(saved(3))]);
    expect(await storage.load()).toEqual(saved(3));
    expect(await openWorkStorage().load()).toEqual(saved(3));
  });

  it('forgets when it is cleared', async () => {
    const storage = openWorkStorage();
    await storage.save(saved(1));
    await storage.clear();
    expect(await storage.load()).toBeUndefined();
  });
});

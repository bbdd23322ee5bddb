import type { Dataset } from '../../domain/Dataset.ts';
import type { RegionId } from '../../domain/ids.ts';
import { toMatchKey } from '../../lib/toMatchKey.ts';

/** Finds the region on which a person decided, as it is called in the present data. */
export type RegionFinder = (object: { readonly id: RegionId; readonly name: string }) => RegionId | undefined;

/** By id, else by a name or alias that one region alone has. */
export function findRegion(dataset: Dataset): RegionFinder {
  const ids = new Set(dataset.regions.map(({ id }) => id));
  let byName: Map<string, RegionId | undefined> | undefined;
  return ({ id, name }) => {
    if (ids.has(id)) return id;
    if (byName === undefined) {
      byName = new Map();
      for (const region of dataset.regions) {
        for (const text of [region.name, ...region.aliases]) {
          const key = toMatchKey(text);
          const there = byName.get(key);
          // A name of several regions names none of them.
          byName.set(key, byName.has(key) && there !== region.id ? undefined : region.id);
        }
      }
    }
    const key = toMatchKey(name);
    return key === '' ? undefined : byName.get(key);
  };
}

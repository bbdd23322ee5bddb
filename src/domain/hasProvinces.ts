import type { Dataset } from './Dataset.ts';

const known = new WeakMap<Dataset, boolean>();

/** Whether the regions of a dataset lie in provinces, so that there is something to say about them. */
export function hasProvinces(dataset: Dataset): boolean {
  const before = known.get(dataset);
  if (before !== undefined) return before;
  const found = dataset.regions.some(
    ({ level, parentId }) =>
      level === 'province' || (parentId !== undefined && (level === 'regency' || level === 'city')),
  );
  known.set(dataset, found);
  return found;
}

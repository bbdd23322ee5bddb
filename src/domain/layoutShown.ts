import type { Dataset } from './Dataset.ts';
import type { Layout } from './ViewSettings.ts';

const known = new WeakMap<Dataset, boolean>();

/** Whether any region has coordinates, so that there is something to put on a map. */
export function hasPlaces(dataset: Dataset): boolean {
  const before = known.get(dataset);
  if (before !== undefined) return before;
  const found = dataset.regions.some(
    ({ autonomous, lat, lon }) => autonomous && lat !== undefined && lon !== undefined,
  );
  known.set(dataset, found);
  return found;
}

/** The layout in which a dataset is drawn where `chosen` is asked for: without coordinates there is no map of it. */
export function layoutShown(dataset: Dataset, chosen: Layout): Layout {
  return hasPlaces(dataset) ? chosen : 'force';
}

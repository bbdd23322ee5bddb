import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import type { Region } from '../../domain/Region.ts';
import { useSession } from '../StoreContext.tsx';
import { useReading } from './useReading.ts';

/** Regions by id: those of the files that are open, else those that they are matched against. */
export function useRegionOf(): (id: RegionId) => Region | undefined {
  const { builtIn } = useSession();
  const { result } = useReading();
  const own = result === undefined ? undefined : indexDataset(result.dataset).regionOf;
  const base = indexDataset(builtIn).regionOf;
  return (id) => own?.get(id) ?? base.get(id);
}

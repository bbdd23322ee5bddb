import type { RegionId } from '../../domain/ids.ts';
import type { Region } from '../../domain/Region.ts';
import { regionsById } from '../../view/importing/regionsById.ts';
import { useSession } from '../StoreContext.tsx';
import { useReading } from './useReading.ts';

/** Regions by id: those of the files that are open, else those that they are matched against. */
export function useRegionOf(): (id: RegionId) => Region | undefined {
  const { builtIn } = useSession();
  const { result } = useReading();
  const own = result === undefined ? undefined : regionsById(result.dataset);
  const base = regionsById(builtIn);
  return (id) => own?.get(id) ?? base.get(id);
}

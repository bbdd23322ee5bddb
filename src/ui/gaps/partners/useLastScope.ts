import { useEffect } from 'react';
import type { RegionId } from '../../../domain/ids.ts';
import { useAppStore } from '../../StoreContext.tsx';
import { useGaps } from '../useGaps.ts';

const scopes = new WeakMap<object, RegionId>();

/** The region or province that was last looked at in a view of the gaps, as long as the page is open. */
export function useLastScope(): RegionId | undefined {
  const store = useAppStore();
  const { id } = useGaps().scope;
  useEffect(() => {
    if (id !== undefined) scopes.set(store, id);
  }, [store, id]);
  return id ?? scopes.get(store);
}

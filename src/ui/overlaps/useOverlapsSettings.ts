import { setOverlaps } from '../../state/overlapActions.ts';
import type { OverlapsSettings } from '../../state/OverlapsSettings.ts';
import { useApp, useAppStore } from '../StoreContext.tsx';

type Patch = { readonly [Key in keyof OverlapsSettings]?: OverlapsSettings[Key] | undefined };

/** What the screen of overlaps lists and how, and the way to list another part: fields given as `undefined` are taken away. */
export function useOverlapsSettings(): readonly [OverlapsSettings, (patch: Patch) => void] {
  const store = useAppStore();
  const settings = useApp((state) => state.work.overlaps);
  const change = (patch: Patch): void => {
    const { overlaps, item } = store.getState().work;
    const next = Object.fromEntries(
      Object.entries({ ...overlaps, ...patch }).filter(([, value]) => value !== undefined),
    );
    // Taking fields away leaves every required one in place.
    store.dispatch(setOverlaps, {
      overlaps: next as unknown as OverlapsSettings,
      ...(item === undefined || patch.view !== undefined ? {} : { item }),
    });
  };
  return [settings, change];
}

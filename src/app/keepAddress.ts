import { applyAddress, initialWork } from '../state/actions.ts';
import { toAddress } from '../state/address.ts';
import type { AppStore } from '../state/createAppStore.ts';
import { defaultFilters } from '../graph/defaultFilters.ts';
import { applyHash, tellProblems } from './startSession.ts';

/**
 * Keeps the address and the work alike, both ways: the view is written to the address as it changes, a new entry of
 * the browser's history for each screen and item; an address that is typed, or gone back to, is applied.
 */
export function keepAddress(store: AppStore, today: () => string): () => void {
  let written = '';
  const write = (): void => {
    const { work } = store.getState();
    const hash = toAddress(work, defaultFilters(work.dataset, today()));
    if (hash === window.location.hash) {
      written = hash;
      return;
    }
    const samePlace = placeOf(hash) === placeOf(written) || written === '';
    written = hash;
    try {
      if (samePlace) window.history.replaceState(null, '', hash);
      else window.history.pushState(null, '', hash);
    } catch {
      // Some browsers bound how often an address may change; the next change of the view writes it again.
      written = window.location.hash;
    }
  };
  const read = (): void => {
    const { hash } = window.location;
    if (hash === written) return;
    const { work } = store.getState();
    const applied = applyHash(work, hash, (dataset) => initialWork(dataset, today(), work.language));
    written = hash;
    store.dispatch(applyAddress, applied.work);
    tellProblems(store, applied.problems);
  };
  write();
  const unsubscribe = store.subscribe((state, before) => {
    if (state.work !== before.work) write();
  });
  window.addEventListener('hashchange', read);
  window.addEventListener('popstate', read);
  return () => {
    unsubscribe();
    window.removeEventListener('hashchange', read);
    window.removeEventListener('popstate', read);
  };
}

function placeOf(hash: string): string {
  return hash.split('?')[0] ?? '';
}

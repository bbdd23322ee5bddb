import { useSyncExternalStore } from 'react';

const phone = window.matchMedia('(max-width: 639px)');
const coarse = window.matchMedia('(pointer: coarse)');

/** Height of a table row in px: 25, or 54 where rows are touched. */
export function useRowHeight(): number {
  return useSyncExternalStore(subscribe, () => (phone.matches || coarse.matches ? 54 : 25));
}

function subscribe(onChange: () => void): () => void {
  phone.addEventListener('change', onChange);
  coarse.addEventListener('change', onChange);
  return () => {
    phone.removeEventListener('change', onChange);
    coarse.removeEventListener('change', onChange);
  };
}

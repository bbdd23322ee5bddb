import { useEffect, useRef } from 'react';
import type { OverlapsModel } from './useOverlaps.ts';

/**
 * Keys of the queue: Alt with an arrow opens the previous or the next entry wherever the focus is, V leads to the
 * decision on the open one. Typed into a field they are text.
 */
export function useOverlapKeys(model: OverlapsModel): void {
  const latest = useRef(model);
  useEffect(() => {
    latest.current = model;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (document.querySelector('dialog[open]') !== null) return;
      if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        if (event.target instanceof HTMLSelectElement) return;
        event.preventDefault();
        const { found, entry, open } = latest.current;
        const at = found.findIndex(({ id }) => id === entry?.id);
        const next = found[at + (event.key === 'ArrowDown' ? 1 : -1)];
        if (next !== undefined && at >= 0) open(next.id);
      } else if (!event.altKey && event.key.toLowerCase() === 'v' && !isField(event.target)) {
        const button = document.querySelector<HTMLElement>('.decision-buttons button');
        if (button === null) return;
        event.preventDefault();
        button.focus({ preventScroll: true });
        button.scrollIntoView({ block: 'nearest' });
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=range]), textarea, select');
}

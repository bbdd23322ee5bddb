import { useEffect, useRef } from 'react';
import { useGaps } from './useGaps.ts';

/**
 * Keys of the ranked pairs: Alt with an arrow opens the previous or the next pair wherever the focus is, V leads to the
 * verdict on the open one. V typed into a field is text.
 */
export function useGapKeys(): void {
  const { place, open } = useGaps();
  const latest = useRef({ place, open });
  useEffect(() => {
    latest.current = { place, open };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (document.querySelector('dialog[open]') !== null) return;
      if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        // In a field that opens a list, the same keys open it.
        if (event.target instanceof HTMLSelectElement || isCombobox(event.target)) return;
        event.preventDefault();
        const next = latest.current.place?.[event.key === 'ArrowDown' ? 'next' : 'previous'];
        if (next !== undefined) latest.current.open(next);
      } else if (!event.altKey && event.key.toLowerCase() === 'v' && !isField(event.target)) {
        const button = document.querySelector<HTMLElement>('.verdict-buttons button');
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

function isCombobox(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.role === 'combobox';
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=range]), textarea, select');
}

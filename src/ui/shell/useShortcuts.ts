import { useEffect, useRef } from 'react';
import { screens } from '../../domain/ViewSettings.ts';
import { closeFocus, goTo, select } from '../../state/actions.ts';
import { useAppStore } from '../StoreContext.tsx';

interface Openers {
  readonly openSearch: () => void;
  readonly openHelp: () => void;
}

/**
 * Shortcuts of the whole application. A key typed into a field is text, except those with Ctrl or Command; a browser's
 * own undo inside a field is left alone. Escape steps back: the focus first, then the selection.
 */
export function useShortcuts(openers: Openers): void {
  const store = useAppStore();
  const latest = useRef(openers);
  useEffect(() => {
    latest.current = openers;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey) return;
      const typing = isTextField(event.target);
      // A list of choices takes letters and digits, yet has no undo of its own.
      const choosing = typing || event.target instanceof HTMLSelectElement;
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (command && key === 'k') {
        event.preventDefault();
        latest.current.openSearch();
      } else if (command && !typing && (key === 'y' || (key === 'z' && event.shiftKey))) {
        event.preventDefault();
        store.redo();
      } else if (command && !typing && key === 'z') {
        event.preventDefault();
        store.undo();
      } else if (!command && !choosing && document.querySelector('dialog[open]') === null) {
        if (event.key === '?') latest.current.openHelp();
        else if (event.key === '/') {
          event.preventDefault();
          latest.current.openSearch();
        } else if (/^[1-5]$/.test(event.key)) {
          const screen = screens[Number(event.key) - 1];
          if (screen !== undefined) store.dispatch(goTo, { screen });
        } else if (event.key === 'Escape') {
          const { focus, selection } = store.getState().work;
          if (focus !== undefined) store.dispatch(closeFocus);
          else if (selection !== undefined) store.dispatch(select, undefined);
        }
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [store]);
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'range'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

import { useEffect } from 'react';
import type { AppStore } from '../../state/createAppStore.ts';
import { takeFiles } from '../shell/DropTarget.tsx';
import { useAppStore, useTranslate } from '../StoreContext.tsx';

/** Opens text from the clipboard as a file of that name. */
export async function openPasted(store: AppStore, name: string, text: string): Promise<void> {
  await store.readFiles([{ name, bytes: new TextEncoder().encode(text) }]);
}

/** Takes what is pasted anywhere on the page, outside of fields: cells of a spreadsheet, or files. */
export function usePaste(): void {
  const store = useAppStore();
  const t = useTranslate();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const { target, clipboardData } = event;
      if (
        event.defaultPrevented ||
        clipboardData === null ||
        document.querySelector('dialog[open]') !== null
      ) {
        return;
      }
      const isField =
        target instanceof HTMLElement &&
        (target instanceof HTMLInputElement ||
          target instanceof HTMLTextAreaElement ||
          target instanceof HTMLSelectElement ||
          target.isContentEditable);
      if (isField) return;
      const text = clipboardData.getData('text/plain');
      // A spreadsheet puts a picture of its cells beside their text.
      if (text.trim() === '') {
        if (clipboardData.files.length === 0) return;
        event.preventDefault();
        void takeFiles(store, clipboardData.files);
        return;
      }
      event.preventDefault();
      void openPasted(store, t('importing.paste.file'), text);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [store, t]);
}

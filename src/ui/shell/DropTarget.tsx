import { useEffect, useState } from 'react';
import type { AppStore } from '../../state/createAppStore.ts';
import { useAppStore, useTranslate } from '../StoreContext.tsx';

/** Files dropped anywhere on the window are read; while they hover, the window says so. */
export function DropTarget() {
  const t = useTranslate();
  const store = useAppStore();
  const [hovering, setHovering] = useState(false);
  useEffect(() => {
    const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setHovering(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHovering(false);
    };
    const end = (): void => setHovering(false);
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      void takeFiles(store, event.dataTransfer?.files);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    // On the way down, since a part of the page that takes the file itself lets no drop come up.
    document.addEventListener('drop', end, true);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', end, true);
      document.removeEventListener('drop', drop);
    };
  }, [store]);
  if (!hovering) return null;
  return (
    <div className="drop-target">
      <p className="title-screen">{t('actions.openFile')}</p>
    </div>
  );
}

/** Reads chosen or dropped files into the dataset; what cannot be opened (a folder, a file that is gone) is told. */
export async function takeFiles(store: AppStore, list: FileList | null | undefined): Promise<void> {
  let files: readonly { name: string; bytes: Uint8Array }[];
  try {
    files = await Promise.all(
      [...(list ?? [])].map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
  } catch (error) {
    store.notify('file-unopened', { reason: error instanceof Error ? error.message : String(error) });
    return;
  }
  if (files.length > 0) await store.readFiles(files);
}

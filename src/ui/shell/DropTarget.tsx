import { useEffect, useState } from 'react';
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
    const drop = (event: DragEvent): void => {
      setHovering(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      void readFileList(event.dataTransfer?.files).then((files) =>
        files.length === 0 ? undefined : store.readFiles(files),
      );
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
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

/** The chosen files with their bytes. */
export async function readFileList(
  list: FileList | null | undefined,
): Promise<readonly { name: string; bytes: Uint8Array }[]> {
  return Promise.all(
    [...(list ?? [])].map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}

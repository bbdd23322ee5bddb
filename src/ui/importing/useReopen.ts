import { reopenImport } from '../../state/importActions.ts';
import { useApp, useAppStore } from '../StoreContext.tsx';

/** Opens the tables that the dataset was read from again; `undefined` where it came from none, or files are open already. */
export function useReopen(): (() => void) | undefined {
  const store = useAppStore();
  const recipe = useApp((state) => state.work.recipe);
  const isOpen = useApp((state) => state.work.importing !== undefined);
  if (recipe === undefined || isOpen) return undefined;
  return () => {
    const files = [...new Set(recipe.source.sheets.map(({ file }) => file))];
    store.dispatch(reopenImport, { files, openedOn: new Date().toISOString() });
  };
}

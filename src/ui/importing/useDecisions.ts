import type { Kept, NameDecision } from '../../domain/Kept.ts';
import { keptKey } from '../../domain/Kept.ts';
import { dropDecisions, keepDecisions } from '../../state/importActions.ts';
import { keptName } from '../../view/importing/nameQueue.ts';
import type { CellKey } from '../../view/importing/cellKeys.ts';
import { useAppStore } from '../StoreContext.tsx';

interface NameToDecide {
  readonly key: string;
  readonly text: string;
}

/** Ways to decide on names, cells and rows of the open files; each is one step that undo takes back. */
export function useDecisions() {
  const store = useAppStore();
  const by = (): Pick<Kept, 'author' | 'on'> => ({
    author: store.getState().work.author,
    on: new Date().toISOString(),
  });
  return {
    decideName: (name: NameToDecide, value: NameDecision): void => {
      store.dispatch(keepDecisions, [keptName(name, value, by())]);
    },
    decideNames: (names: readonly { readonly name: NameToDecide; readonly value: NameDecision }[]): void => {
      const stamp = by();
      store.dispatch(
        keepDecisions,
        names.map(({ name, value }) => keptName(name, value, stamp)),
      );
    },
    /** Puts a text in place of what stands in a cell. */
    correct: (cell: NonNullable<CellKey['cell']>, before: string, text: string): void => {
      const { key, row, column } = cell;
      const about = [{ type: 'cell', row, column, text: before }] as const;
      store.dispatch(keepDecisions, [{ kind: 'correction', key, about, value: { text }, note: '', ...by() }]);
    },
    /** Says that a row is no data. `text` tells the row when it is looked through later. */
    setAside: (row: string, text: string): void => {
      const about = [{ type: 'cell', row, column: '', text }] as const;
      const value = { reason: 'note' };
      store.dispatch(keepDecisions, [{ kind: 'aside', key: row, about, value, note: '', ...by() }]);
    },
    takeBack: (...kept: readonly Pick<Kept, 'kind' | 'key'>[]): void => {
      store.dispatch(dropDecisions, kept.map(keptKey));
    },
  };
}

import type { RegisterField } from '../../../analysis/overlaps/registerFields.ts';
import { indexDataset } from '../../../domain/DatasetIndex.ts';
import { toAgreementId } from '../../../domain/ids.ts';
import { keptKey, type Kept } from '../../../domain/Kept.ts';
import type { OutsideParty } from '../../../domain/Party.ts';
import { dropDecisions, keepDecisions } from '../../../state/importActions.ts';
import { additionOf, changeOf } from '../../../view/editing/agreementEdits.ts';
import type { Entry } from '../../../view/registers/entryLines.ts';
import {
  entryPairKey,
  registerDecision,
  registerKind,
  type RegisterAnswer,
} from '../../../view/registers/registerDecision.ts';
import type { RegisterRow } from '../../../view/registers/registerRows.ts';
import { takeOver, takeValue } from '../../../view/registers/takeOver.ts';
import { useAppStore } from '../../StoreContext.tsx';
import type { Side } from './useRegisters.ts';

export interface RegisterActions {
  /** Values of the other register in place of those of the open project, as one step. */
  readonly takeValues: (row: RegisterRow, fields: readonly RegisterField[]) => void;
  /** Entries of the other register as agreements of the open project, as one step; those that cannot be are left out. */
  readonly addEntries: (entries: readonly Entry[]) => void;
  readonly settle: (row: RegisterRow, answer: RegisterAnswer) => void;
  readonly takeBack: (row: RegisterRow) => void;
}

/** What can be done with two registers of which one is the open project. All of it can be undone. */
export function useRegisterActions(target: Side | undefined): RegisterActions {
  const store = useAppStore();
  const stamp = (): Pick<Kept, 'author' | 'on'> => ({
    author: store.getState().work.author,
    on: new Date().toISOString(),
  });
  return {
    takeValues: (row, fields) => {
      const [mine, theirs] = target === 'b' ? [row.b, row.a] : [row.a, row.b];
      const { dataset, kept } = store.getState().work;
      const before =
        mine === undefined ? undefined : indexDataset(dataset).agreementOf.get(mine.agreement.id);
      if (target === undefined || before === undefined || theirs === undefined) return;
      let after = before;
      const outside: OutsideParty[] = [];
      for (const field of fields) {
        const taken = takeValue(after, theirs, dataset, field);
        if ('unknown' in taken) continue;
        after = taken.agreement;
        outside.push(...taken.outside);
      }
      store.edit([changeOf(before, after, outside, kept, stamp())]);
    },
    addEntries: (entries) => {
      const { dataset } = store.getState().work;
      store.edit(
        entries.flatMap((entry) => {
          const taken = takeOver(entry, dataset, toAgreementId(`by-hand-${crypto.randomUUID()}`));
          return 'unknown' in taken ? [] : [additionOf(taken.agreement, taken.outside, stamp())];
        }),
      );
    },
    settle: ({ a, b }, answer) => {
      if (a === undefined || b === undefined) return;
      store.dispatch(keepDecisions, [registerDecision(a, b, answer, stamp())]);
    },
    takeBack: ({ a, b }) => {
      if (a === undefined || b === undefined) return;
      store.dispatch(dropDecisions, [keptKey({ kind: registerKind, key: entryPairKey(a, b) })]);
    },
  };
}

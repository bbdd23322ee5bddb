import { useEffect, useMemo, useState } from 'react';
import type { Dataset } from '../../../domain/Dataset.ts';
import type { AppStore } from '../../../state/createAppStore.ts';
import { lastResult } from '../../../state/TaskState.ts';
import { pairsApart, registerAnswers } from '../../../view/registers/registerDecision.ts';
import { registerRows, type RegisterRows } from '../../../view/registers/registerRows.ts';
import { useProjects } from '../../data/useProjects.ts';
import { useApp, useAppStore, useSession, useTranslate } from '../../StoreContext.tsx';

export type Side = 'a' | 'b';

/** Where a register comes from. What is open is always as it is now. */
type Choice =
  | {
      readonly type: 'project';
      readonly id: string;
      readonly name: string;
      readonly dataset: Dataset | undefined;
    }
  | { readonly type: 'file'; readonly id: string; readonly name: string; readonly dataset: Dataset };

export interface Register {
  readonly id: string;
  readonly name: string;
  readonly dataset: Dataset;
  /** It is the open project: what is taken over goes there. */
  readonly isOpen: boolean;
}

/** A dataset to choose from. */
export interface RegisterOption {
  readonly id: string;
  readonly label: string;
}

export interface RegistersModel {
  readonly a: Register | undefined;
  readonly b: Register | undefined;
  readonly options: readonly RegisterOption[];
  readonly choose: (side: Side, id: string) => void;
  readonly takeFiles: (side: Side, files: FileList) => void;
  readonly swap: () => void;
  /** Both sides are one dataset. */
  readonly isSame: boolean;
  /** The side that is the open project. */
  readonly target: Side | undefined;
  /** What was found, of these two registers; a moment old while a change is compared. */
  readonly rows: RegisterRows | undefined;
}

interface Choices {
  readonly a: Choice | undefined;
  readonly b: Choice | undefined;
  readonly files: readonly Extract<Choice, { readonly type: 'file' }>[];
}

/** What was chosen stays while other screens are looked at. */
const keptChoices = new WeakMap<AppStore, Choices>();

export function useRegisters(): RegistersModel {
  const store = useAppStore();
  const t = useTranslate();
  const { builtIn } = useSession();
  const { rows: projects } = useProjects();
  const openId = useApp((state) => state.work.project.id);
  const openDataset = useApp((state) => state.work.dataset);
  const kept = useApp((state) => state.work.kept);
  const task = useApp((state) => state.registers);
  const saving = useApp((state) => state.saving);
  const [choices, setChoices] = useState<Choices>(
    () => keptChoices.get(store) ?? { a: undefined, b: undefined, files: [] },
  );
  const change = (update: (before: Choices) => Choices): void =>
    setChoices((before) => {
      const next = update(before);
      keptChoices.set(store, next);
      return next;
    });
  useEffect(() => {
    if (saving === 'idle') void store.listProjects();
  }, [saving, store]);

  const openName = projects.find(({ isOpen }) => isOpen)?.name ?? '';
  const registerOf = (choice: Choice | undefined, otherwise: boolean): Register | undefined => {
    if (choice === undefined) {
      return otherwise ? { id: openId, name: openName, dataset: openDataset, isOpen: true } : undefined;
    }
    const isOpen = choice.type === 'project' && choice.id === openId;
    const dataset = isOpen ? openDataset : choice.dataset;
    const name = projects.find(({ id }) => id === choice.id)?.name ?? choice.name;
    return dataset === undefined ? undefined : { id: choice.id, name, dataset, isOpen };
  };
  // Until something is chosen, the first one is what is open.
  const a = registerOf(choices.a, true);
  const b = registerOf(choices.b, false);
  const isSame = a !== undefined && b !== undefined && a.dataset === b.dataset;
  const [dataA, dataB] = [a?.dataset, isSame ? undefined : b?.dataset];

  const answers = useMemo(() => registerAnswers(kept), [kept]);
  const apart = useMemo(
    () => (dataA === undefined || dataB === undefined ? [] : pairsApart(dataA, dataB, answers)),
    [dataA, dataB, answers],
  );
  useEffect(() => {
    if (dataA === undefined || dataB === undefined) return;
    store.compareRegisters({ a: dataA, b: dataB, apart: apart.map(({ pair }) => pair) });
  }, [store, dataA, dataB, apart]);

  const done = lastResult(task);
  // Once a value was taken over, one side is another object: the former result stands until the new one is there.
  const isOfThese =
    dataA !== undefined && dataB !== undefined && (done?.input.a === dataA || done?.input.b === dataB);
  const shown = isOfThese ? done : undefined;
  const rows = useMemo(
    () =>
      shown === undefined
        ? undefined
        : registerRows(shown.result, shown.input.a, shown.input.b, answers, apart),
    [shown, answers, apart],
  );

  const chooseProject = async (side: Side, id: string): Promise<void> => {
    const name = projects.find((row) => row.id === id)?.name ?? '';
    const dataset = id === builtIn.id ? builtIn : await store.projectDataset(id);
    if (dataset === undefined) store.notify('project-unreadable');
    else change((before) => ({ ...before, [side]: { type: 'project', id, name, dataset } }));
  };
  const read = async (side: Side, list: FileList): Promise<void> => {
    const files = await Promise.all(
      [...list].map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
    const dataset = await store.readRegister(files);
    if (dataset === undefined) return;
    const name = files.map((file) => file.name).join(', ');
    const file = { type: 'file', id: `file:${crypto.randomUUID()}`, name, dataset } as const;
    change((before) => ({ ...before, [side]: file, files: [...before.files, file] }));
  };

  return {
    a,
    b,
    options: [
      ...projects.map((row) => ({
        id: row.id,
        label: row.isOpen
          ? t('registers.open', { name: row.name })
          : row.isBuiltIn
            ? t('registers.builtIn', { name: row.name })
            : row.name,
      })),
      ...choices.files.map(({ id, name }) => ({ id, label: t('registers.file', { name }) })),
    ],
    choose: (side, id) => {
      const file = choices.files.find((one) => one.id === id);
      if (file === undefined) void chooseProject(side, id);
      else change((before) => ({ ...before, [side]: file }));
    },
    takeFiles: (side, files) => {
      if (files.length === 0) return;
      read(side, files).catch((error: unknown) =>
        store.notify('file-unopened', { reason: error instanceof Error ? error.message : String(error) }),
      );
    },
    swap: () => {
      const open: Choice = { type: 'project', id: openId, name: openName, dataset: undefined };
      change((before) => ({ ...before, a: before.b, b: before.a ?? open }));
    },
    isSame,
    target: a?.isOpen === true ? 'a' : b?.isOpen === true ? 'b' : undefined,
    rows,
  };
}

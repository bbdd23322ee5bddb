import { useDeferredValue, useMemo, useState } from 'react';
import { checkDraft, type DraftCheck } from '../../../analysis/overlaps/checkDraft.ts';
import type { Agreement } from '../../../domain/Agreement.ts';
import type { Dataset } from '../../../domain/Dataset.ts';
import { indexDataset, regionsOf } from '../../../domain/DatasetIndex.ts';
import type { AgreementId } from '../../../domain/ids.ts';
import type { AppStore } from '../../../state/createAppStore.ts';
import { selectLinkDecisions } from '../../../state/selectLinkDecisions.ts';
import {
  emptyDraft,
  readDraft,
  type AgreementDraft,
  type DraftReading,
} from '../../../view/editing/AgreementDraft.ts';
import { additionOf } from '../../../view/editing/agreementEdits.ts';
import { draftAgreement } from '../../../view/overlaps/draftAgreement.ts';
import { useApp, useAppStore, useSession } from '../../StoreContext.tsx';

/** What is written down, and the agreement that it was last saved as. */
interface KeptDraft {
  readonly draft: AgreementDraft;
  readonly savedAs: AgreementId | undefined;
}

const nothing: KeptDraft = { draft: emptyDraft, savedAs: undefined };

/** What was written stays while other screens are looked at. */
const keptDrafts = new WeakMap<AppStore, KeptDraft>();

export interface DraftModel {
  readonly draft: AgreementDraft;
  readonly set: (patch: Partial<AgreementDraft>) => void;
  readonly clear: () => void;
  readonly isEmpty: boolean;
  /** The draft as an agreement, a moment behind the keys, and the dataset with the parties that only it names. */
  readonly agreement: Agreement;
  readonly dataset: Dataset;
  /** Two parties, one of them a region: enough to compare it. */
  readonly isComparable: boolean;
  /** `undefined` where it is not comparable, `failed` where comparing it failed. */
  readonly check: DraftCheck | 'failed' | undefined;
  /** What keeps it from being saved. */
  readonly problems: DraftReading['problems'];
  /** Saves it as a planned agreement; false where something is missing. */
  readonly save: () => boolean;
  /** The agreement that it was saved as, while the data have it. */
  readonly saved: AgreementId | undefined;
}

export function useDraft(): DraftModel {
  const store = useAppStore();
  const { today } = useSession();
  const dataset = useApp((state) => state.work.dataset);
  const decisions = useApp((state) => selectLinkDecisions(state.work));
  const [kept, setKept] = useState<KeptDraft>(() => keptDrafts.get(store) ?? nothing);
  const put = (next: KeptDraft): void => {
    keptDrafts.set(store, next);
    setKept(next);
  };
  const { draft, savedAs } = kept;
  const looked = useDeferredValue(draft);
  const agreement = useMemo(() => draftAgreement(looked, today()), [looked, today]);
  const known = useMemo(() => withOutside(dataset, looked), [dataset, looked]);
  const isComparable = agreement.parties.length >= 2 && regionsOf(indexDataset(known), agreement).length > 0;
  const check = useMemo((): DraftModel['check'] => {
    if (!isComparable) return undefined;
    try {
      return withoutSaved(checkDraft(dataset, agreement, decisions), savedAs);
    } catch {
      return 'failed';
    }
  }, [dataset, agreement, decisions, isComparable, savedAs]);
  const reading = useMemo(
    () => readDraft({ ...draft, stated: 'planned' }, dataset, 'by-hand-draft', undefined),
    [draft, dataset],
  );
  const saved = savedAs !== undefined && indexDataset(dataset).agreementOf.has(savedAs) ? savedAs : undefined;
  return {
    draft,
    set: (patch) => put({ ...kept, draft: { ...draft, ...patch } }),
    clear: () => put(nothing),
    isEmpty: draft === emptyDraft,
    agreement,
    dataset: known,
    isComparable,
    check,
    problems: reading.problems,
    save: () => {
      if (reading.agreement === undefined) return false;
      const id = `by-hand-${crypto.randomUUID()}` as AgreementId;
      const { author } = store.getState().work;
      const stamp = { author, on: new Date().toISOString() };
      store.edit([additionOf({ ...reading.agreement, id }, draft.outside, stamp)]);
      put({ ...kept, savedAs: id });
      return true;
    },
    saved,
  };
}

/** It is not told that it doubles itself. */
function withoutSaved(check: DraftCheck, savedAs: AgreementId | undefined): DraftCheck {
  if (savedAs === undefined) return check;
  const others = ({ a, b }: { readonly a: AgreementId; readonly b: AgreementId }): boolean =>
    a !== savedAs && b !== savedAs;
  return {
    overlaps: check.overlaps.filter(others),
    links: check.links.filter(others),
    beside: check.beside.filter(others),
  };
}

/** The dataset with the outside parties that only the draft names, so that they have a name. */
function withOutside(dataset: Dataset, { outside }: AgreementDraft): Dataset {
  const known = indexDataset(dataset).outsidePartyOf;
  const fresh = outside.filter(({ id }) => !known.has(id));
  return fresh.length === 0 ? dataset : { ...dataset, outsideParties: [...dataset.outsideParties, ...fresh] };
}

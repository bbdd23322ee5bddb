import { useState } from 'react';
import type { OutsidePartyId, PartyId, RegionId } from '../../domain/ids.ts';
import type { Selection } from '../../domain/ViewSettings.ts';
import { select } from '../../state/actions.ts';
import { useApp, useAppStore } from '../StoreContext.tsx';
import { useWords } from './useWords.ts';

const shownFirst = 12;

/** The parties of an agreement; a click selects one, the selected one is filled. */
export function PartyChips(props: { readonly ids: readonly PartyId[] }) {
  const { t, label } = useWords();
  const store = useAppStore();
  const selection = useApp((state) => state.work.selection);
  const [open, setOpen] = useState(false);
  const { ids } = props;
  const shown = open || ids.length <= shownFirst + 1 ? ids : ids.slice(0, shownFirst);
  return (
    <ul className="party-chips">
      {shown.map((id) => {
        const { name, level } = label(id);
        const chosen = isSelected(selection, id);
        return (
          <li key={id}>
            <button
              type="button"
              className={chosen ? 'chip chip-strong' : level === 'outside' ? 'chip chip-outline' : 'chip'}
              aria-current={chosen ? 'true' : undefined}
              onClick={() => store.dispatch(select, selectionOfParty(id, level === 'outside'))}
            >
              {name}
            </button>
          </li>
        );
      })}
      {ids.length > shown.length && (
        <li>
          <button type="button" className="link-button" onClick={() => setOpen(true)}>
            {t('explore.parties.more', { n: ids.length - shown.length })}
          </button>
        </li>
      )}
    </ul>
  );
}

/** The selection that a party stands for. */
export function selectionOfParty(id: PartyId, outside: boolean): Selection {
  return outside ? { type: 'party', id: id as OutsidePartyId } : { type: 'region', id: id as RegionId };
}

function isSelected(selection: Selection | undefined, id: PartyId): boolean {
  if (selection === undefined) return false;
  if (selection.type === 'tie') return selection.a === id || selection.b === id;
  return selection.type !== 'agreement' && selection.id === id;
}

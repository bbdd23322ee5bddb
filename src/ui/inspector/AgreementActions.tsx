import { Pencil, Trash2 } from 'lucide-react';
import type { Agreement } from '../../domain/Agreement.ts';
import { formatDate } from '../../i18n/format.ts';
import { parsePartialDate } from '../../domain/PartialDate.ts';
import { removalOf } from '../../view/editing/agreementEdits.ts';
import { Button } from '../components/Button.tsx';
import { useEditor } from '../editing/EditorContext.ts';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';

/** What it was removed from takes the focus: the row that stands in its place, else the screen. */
function focusWhatIsLeft(): void {
  const row = document.querySelector<HTMLElement>('.grid [data-row][tabindex="0"]');
  const left = row ?? document.querySelector<HTMLElement>('main.screen');
  if (left === null) return;
  if (left.tabIndex < 0) left.tabIndex = -1;
  left.focus({ preventScroll: true });
}

/** Changes or removes an agreement by hand, and says when that was done before. */
export function AgreementActions({ agreement }: { readonly agreement: Agreement }) {
  const t = useTranslate();
  const store = useAppStore();
  const openEditor = useEditor();
  const language = useApp((state) => state.work.language);
  const edit = useApp((state) =>
    state.work.kept.find(({ kind, key }) => kind === 'edit' && key === agreement.id),
  );
  const day = edit === undefined ? undefined : parsePartialDate(edit.on.slice(0, 10));
  const isAdded = (edit?.value as { as?: string } | undefined)?.as === 'added';
  return (
    <div className="agreement-actions">
      <Button icon={Pencil} small onClick={() => openEditor({ type: 'agreement', id: agreement.id })}>
        {t('editing.edit')}
      </Button>
      <Button
        icon={Trash2}
        small
        title={t('editing.remove.title')}
        onClick={() => {
          const { author, kept } = store.getState().work;
          store.edit([removalOf(agreement, kept, { author, on: new Date().toISOString() })]);
          requestAnimationFrame(focusWhatIsLeft);
        }}
      >
        {t('editing.remove')}
      </Button>
      {day !== undefined && (
        <span className="note">
          {t(isAdded ? 'editing.added.by.hand' : 'editing.by.hand', { date: formatDate(day, language) })}
        </span>
      )}
    </div>
  );
}

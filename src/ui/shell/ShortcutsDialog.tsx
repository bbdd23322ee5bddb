import { Dialog } from '../components/Dialog.tsx';
import { useTranslate } from '../StoreContext.tsx';

/** The list behind `?`. */
export function ShortcutsDialog(props: { readonly onClose: () => void }) {
  const t = useTranslate();
  const rows: readonly (readonly [string, string])[] = [
    ['Ctrl K, /', t('actions.findRegion')],
    ['Ctrl Z', t('actions.undo')],
    ['Ctrl Shift Z, Ctrl Y', t('actions.redo')],
    ['1 2 3 4 5', t('shell.shortcuts.screens')],
    ['← ↑ → ↓', t('shell.shortcuts.arrows')],
    ['+ −', t('shell.shortcuts.zoom')],
    ['0', t('shell.shortcuts.fit')],
    ['Alt ↑ ↓', t('gaps.shortcuts.pairs')],
    ['V', t('gaps.shortcuts.verdict')],
    ['Esc', t('shell.shortcuts.escape')],
    ['?', t('shell.shortcuts')],
  ];
  return (
    <Dialog title={t('shell.shortcuts')} onClose={props.onClose}>
      <dl className="shortcuts">
        {rows.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

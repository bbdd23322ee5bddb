import { FolderOpen } from 'lucide-react';
import { closeImport } from '../../state/importActions.ts';
import { goTo } from '../../state/actions.ts';
import { Button } from '../components/Button.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { filesName } from './filesName.ts';

/** Says that files are open and not loaded yet, with the way back to them. Absent where none are. */
export function OpenFiles() {
  const t = useTranslate();
  const store = useAppStore();
  const session = useApp((state) => state.work.importing);
  if (session === undefined) return null;
  return (
    <div className="imp-open-files banner banner-gap" role="status">
      <FolderOpen size={16} strokeWidth={1.75} aria-hidden />
      <p>{t('importing.waiting', { files: filesName(session.files, t), n: session.files.length })}</p>
      <Button onClick={() => store.dispatch(goTo, { screen: 'data', item: 'import' })}>
        {t('importing.waiting.go')}
      </Button>
      <Button variant="quiet" onClick={() => store.dispatch(closeImport)}>
        {t('importing.waiting.close')}
      </Button>
    </div>
  );
}

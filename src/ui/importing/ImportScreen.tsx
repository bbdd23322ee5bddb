import { useEffect, useRef } from 'react';
import type { ImportSession } from '../../state/ImportSession.ts';
import { useTranslate } from '../StoreContext.tsx';
import { ColumnsPanel } from './ColumnsPanel.tsx';
import { FileProblems } from './FileProblems.tsx';
import { FixPanel } from './FixPanel.tsx';
import { ImportHead } from './ImportHead.tsx';
import { ImportTasks } from './ImportTasks.tsx';
import './importing.css';
import { filesName } from './filesName.ts';
import { NamesQueue } from './NamesQueue.tsx';
import { NoDataPanel } from './NoDataPanel.tsx';
import { NoticedPanel } from './NoticedPanel.tsx';
import { PlanSettings } from './PlanSettings.tsx';
import { UpdatePanel } from './UpdatePanel.tsx';

/**
 * Files that are open and not yet the dataset, on one page: what was recognised, which names are doubtful, which rows are
 * kept aside and why. Everything can be changed in place, and the rows are read anew after each change.
 */
export function ImportScreen({ session }: { readonly session: ImportSession }) {
  const t = useTranslate();
  const main = useRef<HTMLElement>(null);
  // What opened the files is gone by now; the page takes the focus, unless it is elsewhere already.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) {
      main.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <main
      ref={main}
      className="screen screen-importing"
      tabIndex={-1}
      aria-label={t('importing.title', { files: filesName(session.files, t) })}
    >
      <ImportHead session={session} />
      <div className="imp-body">
        <ImportTasks session={session} />
        <FileProblems session={session} />
        <PlanSettings session={session} />
        {session.mode === 'update' && <UpdatePanel />}
        <ColumnsPanel key={session.openedOn} session={session} />
        <div className="imp-halves">
          <NamesQueue session={session} />
          <div className="imp-half">
            <FixPanel session={session} />
            <NoticedPanel session={session} />
            <NoDataPanel session={session} />
          </div>
        </div>
      </div>
    </main>
  );
}

import { RotateCcw, X } from 'lucide-react';
import { useEffect } from 'react';
import type { Notice } from '../../state/createAppStore.ts';
import { Button } from '../components/Button.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { actionName } from './TopBar.tsx';

/** Notices that pass by themselves: what an undo did needs no closing. */
const passing: ReadonlySet<Notice['code']> = new Set(['undone', 'redone', 'restored']);
const passingMs = 4000;

/** What is told once, at the foot of the screen, read out politely. */
export function Notices() {
  const t = useTranslate();
  const store = useAppStore();
  const notices = useApp((state) => state.notices);
  useEffect(() => {
    const timers = notices
      .filter((notice) => passing.has(notice.code))
      .map((notice) => setTimeout(() => store.dismiss(notice.id), passingMs));
    return () => timers.forEach(clearTimeout);
  }, [notices, store]);
  return (
    <div className="notices" role="status" aria-label={t('shell.notices')}>
      {notices.map((notice) => (
        <div key={notice.id} className="notice">
          <span>{sentence(notice, t)}</span>
          {notice.code === 'project-deleted' && (
            <Button
              icon={RotateCcw}
              small
              onClick={() => {
                void store.restoreProject(String(notice.params?.['id']));
                store.dismiss(notice.id);
              }}
            >
              {t('projects.restore')}
            </Button>
          )}
          <Button
            icon={X}
            label={t('notices.dismiss')}
            variant="quiet"
            small
            onClick={() => store.dismiss(notice.id)}
          />
        </div>
      ))}
    </div>
  );
}

function sentence(notice: Notice, t: ReturnType<typeof useTranslate>): string {
  const params = { ...notice.params };
  if (typeof params['action'] === 'string') params['action'] = actionName(params['action'], t);
  if (typeof params['code'] === 'string') {
    params['reason'] = t(`issues.${params['code']}` as Parameters<typeof t>[0], params);
  }
  return t(`notices.${notice.code}`, params);
}

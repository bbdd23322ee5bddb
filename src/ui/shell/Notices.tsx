import { Eye, RotateCcw, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { showOnRecord } from '../../state/actions.ts';
import type { Notice } from '../../state/createAppStore.ts';
import { Button } from '../components/Button.tsx';
import { useApp, useAppStore, useTranslate } from '../StoreContext.tsx';
import { actionName } from './TopBar.tsx';

/** What an undo did is read at a glance. */
const short: ReadonlySet<Notice['code']> = new Set(['undone', 'redone', 'restored']);
const shortMs = 4000;
const longMs = 8000;

/** What is told once, at the foot of the screen, read out politely. */
export function Notices() {
  const t = useTranslate();
  const notices = useApp((state) => state.notices);
  return (
    <div className="notices" role="status" aria-label={t('shell.notices')}>
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

/** How many loaded agreements the first view leaves out. */
function hiddenOf({ code, params }: Notice): number {
  return code === 'file-loaded' ? Number(params?.['hidden'] ?? 0) : 0;
}

/** Goes by itself, unless something can be done about it or it is being read: under the pointer, or with the focus. */
function NoticeLine({ notice }: { readonly notice: Notice }) {
  const t = useTranslate();
  const store = useAppStore();
  const [isHeld, setHeld] = useState(false);
  const { id, code } = notice;
  const hidden = hiddenOf(notice);
  const stays = code === 'project-deleted' || hidden > 0;
  useEffect(() => {
    if (stays || isHeld) return undefined;
    const timer = setTimeout(() => store.dismiss(id), short.has(code) ? shortMs : longMs);
    return () => clearTimeout(timer);
  }, [store, id, code, stays, isHeld]);
  return (
    <div
      className="notice"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>
        {sentence(notice, t)}
        {hidden > 0 && ` ${t('shell.hidden', { n: hidden })}`}
      </span>
      {hidden > 0 && (
        <Button
          icon={Eye}
          small
          onClick={() => {
            store.dispatch(showOnRecord);
            store.dismiss(id);
          }}
        >
          {t('shell.hidden.show')}
        </Button>
      )}
      {code === 'project-deleted' && (
        <Button
          icon={RotateCcw}
          small
          onClick={() => {
            void store.restoreProject(String(notice.params?.['id']));
            store.dismiss(id);
          }}
        >
          {t('projects.restore')}
        </Button>
      )}
      <Button icon={X} label={t('notices.dismiss')} variant="quiet" small onClick={() => store.dismiss(id)} />
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

import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { select } from '../../state/actions.ts';
import { Button } from '../components/Button.tsx';
import { useAppStore, useTranslate } from '../StoreContext.tsx';

/** What kind of thing is selected, its name, and the way out. */
export function PlainHead(props: { readonly crumb: string; readonly title: ReactNode }) {
  const t = useTranslate();
  const store = useAppStore();
  return (
    <header className="inspector-head">
      <div className="inspector-crumb">
        <span>{props.crumb}</span>
        <Button
          icon={X}
          small
          variant="quiet"
          label={t('explore.inspector.close')}
          onClick={() => store.dispatch(select, undefined)}
        />
      </div>
      <h2 className="title-screen">{props.title}</h2>
    </header>
  );
}

import { Link } from 'lucide-react';
import { useState } from 'react';
import { defaultFilters } from '../../../graph/defaultFilters.ts';
import { toAddress } from '../../../state/address.ts';
import { Button } from '../../components/Button.tsx';
import { useAppStore, useSession, useTranslate } from '../../StoreContext.tsx';

/** Copies the address that opens this gap again, as it is looked at now; says in place what became of it. */
export function CopyLink(props: { readonly id: string }) {
  const t = useTranslate();
  const store = useAppStore();
  const { today } = useSession();
  const [said, setSaid] = useState<{ readonly id: string; readonly done: boolean }>();
  const copy = async (): Promise<void> => {
    const { work } = store.getState();
    const hash = toAddress(
      { ...work, screen: 'gaps', item: props.id },
      defaultFilters(work.dataset, today()),
    );
    try {
      await navigator.clipboard.writeText(new URL(hash, window.location.href).href);
      setSaid({ id: props.id, done: true });
    } catch {
      setSaid({ id: props.id, done: false });
    }
  };
  const shown = said?.id === props.id ? said : undefined;
  return (
    <>
      <Button icon={Link} small onClick={() => void copy()}>
        {t('gapFacts.copy')}
      </Button>
      <span role="status" className="note">
        {shown !== undefined && t(shown.done ? 'gapFacts.copied' : 'gapFacts.copy.failed')}
      </span>
    </>
  );
}

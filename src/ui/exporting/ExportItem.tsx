import type { LucideIcon } from 'lucide-react';
import { useTranslate } from '../StoreContext.tsx';

/** A file in the panel; where what it needs is still being computed, it says so. */
export function ExportItem(props: {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly onTake: () => void;
}) {
  const t = useTranslate();
  const { icon: Icon, label, ready, busy, onTake } = props;
  return (
    <button
      type="button"
      className="export-item"
      disabled={!ready}
      aria-disabled={busy}
      onClick={() => {
        // Not disabled while a file is written: the focus would fall away with it.
        if (!busy) onTake();
      }}
    >
      <Icon size={15} strokeWidth={1.75} aria-hidden />
      <span>{label}</span>
      {!ready && <span className="note">{t('data.export.waiting')}</span>}
    </button>
  );
}

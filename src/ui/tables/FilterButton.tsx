import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { FiltersPanel } from '../explore/FiltersPanel.tsx';
import { useTranslate } from '../StoreContext.tsx';

/** Opens the filters of the network, which are those of the tables. */
export function FilterButton() {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={ListFilter} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span className="button-word">{t('explore.filters')}</span>
      </Button>
      {open && (
        <Dialog title={t('explore.filters')} className="filters-dialog" onClose={() => setOpen(false)}>
          <FiltersPanel inDialog />
        </Dialog>
      )}
    </>
  );
}

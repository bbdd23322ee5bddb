import { Download } from 'lucide-react';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Popover } from '../../components/Popover.tsx';
import { useTranslate } from '../../StoreContext.tsx';
import type { MappingFormSource } from './MappingFormPanel.tsx';
import './verdicts.css';

// What writes files is not needed for the first picture.
const MappingFormPanel = lazy(async () => ({
  default: (await import('./MappingFormPanel.tsx')).MappingFormPanel,
}));

/** The button of the mapping form, and the panel with what it would hold. */
export function MappingFormButton(props: MappingFormSource) {
  const t = useTranslate();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  return (
    <>
      <Button
        ref={button}
        icon={Download}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('verdicts.form.button')}
      </Button>
      {open && (
        <Popover anchor={button} label={t('verdicts.form.button')} className="form-panel" onClose={close}>
          <Suspense fallback={null}>
            <MappingFormPanel {...props} />
          </Suspense>
        </Popover>
      )}
    </>
  );
}

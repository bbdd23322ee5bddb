import { ChevronDown, Upload } from 'lucide-react';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { ErrorBoundary } from '../components/ErrorBoundary.tsx';
import { Popover } from '../components/Popover.tsx';
import { useTranslate } from '../StoreContext.tsx';
import './exporting.css';

// What writes files is not needed for the first picture.
const ExportPanel = lazy(async () => ({ default: (await import('./ExportPanel.tsx')).ExportPanel }));

/** The button in the top bar, and the panel of what can be taken away. */
export function ExportMenu() {
  const t = useTranslate();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button export-button"
        aria-label={t('data.export.menu')}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Upload size={16} strokeWidth={1.75} aria-hidden />
        <span className="export-word">{t('data.export.menu')}</span>
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
      </button>
      {open && (
        <Popover anchor={button} label={t('data.export.menu')} className="export-panel" onClose={close}>
          <ErrorBoundary fallback={failed}>
            <Suspense fallback={null}>
              <ExportPanel />
            </Suspense>
          </ErrorBoundary>
        </Popover>
      )}
    </>
  );
}

function failed(error: Error) {
  return <p role="alert">{error.message}</p>;
}

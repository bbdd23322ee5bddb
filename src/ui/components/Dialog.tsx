import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslate } from '../StoreContext.tsx';
import { Button } from './Button.tsx';

const firstField = '.dialog-body :is(input:not([type="hidden"]), select, textarea):not(:disabled)';

/**
 * A modal dialog on the browser's own element: focus is held inside and goes to the first field, and Escape closes. Once it
 * is gone the focus is where it came from.
 */
export function Dialog(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  const opener = useRef<Element>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return undefined;
    const { activeElement } = document;
    if (!element.contains(activeElement)) opener.current = activeElement;
    if (!element.open) element.showModal();
    if (document.activeElement?.closest('.dialog-head') !== null) {
      element.querySelector<HTMLElement>(firstField)?.focus({ preventScroll: true });
    }
    return () => {
      // Where what follows has set the focus itself, it stays there.
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
    };
  }, []);
  return (
    // The backdrop belongs to the dialog element, so a click on the element itself is a click outside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={dialog}
      className={`dialog ${props.className ?? ''}`}
      aria-label={props.title}
      onClose={props.onClose}
      onClick={(event) => {
        if (event.target === dialog.current) props.onClose();
      }}
    >
      <div className="dialog-head">
        <h2 className="title-section">{props.title}</h2>
        <Button icon={X} label={t('close')} variant="quiet" onClick={props.onClose} />
      </div>
      <div className="dialog-body">{props.children}</div>
    </dialog>
  );
}

import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslate } from '../StoreContext.tsx';
import { Button } from './Button.tsx';

/** A modal dialog on the browser's own element: focus is held inside and given back, Escape closes. */
export function Dialog(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
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

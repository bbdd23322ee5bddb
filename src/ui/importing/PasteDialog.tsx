import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { useTranslate } from '../StoreContext.tsx';

/** A field to paste cells of a spreadsheet into. */
export function PasteDialog(props: {
  readonly onOpen: (text: string) => void;
  readonly onClose: () => void;
}) {
  const t = useTranslate();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  useEffect(() => field.current?.focus(), []);
  return (
    <Dialog title={t('importing.paste')} className="imp-paste" onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') props.onOpen(text);
        }}
      >
        <p id={`${id}-note`}>{t('importing.paste.note')}</p>
        <textarea
          ref={field}
          className="field"
          rows={9}
          spellCheck={false}
          aria-label={t('importing.paste.label')}
          aria-describedby={`${id}-note`}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <p className="note">{t('importing.stays')}</p>
        <Button type="submit" variant="primary" disabled={text.trim() === ''}>
          {t('importing.paste.open')}
        </Button>
      </form>
    </Dialog>
  );
}

import { useEffect, useRef, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { useTranslate } from '../StoreContext.tsx';

/** A project's name being changed in its place: Enter saves, Escape leaves it as it was. */
export function ProjectNameField(props: {
  readonly name: string;
  readonly onSave: (name: string) => void;
  readonly onCancel: () => void;
}) {
  const t = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(props.name);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      className="project-rename"
      onSubmit={(event) => {
        event.preventDefault();
        const name = text.trim();
        if (name === '') props.onCancel();
        else props.onSave(name);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onCancel();
      }}
    >
      <input
        ref={field}
        className="field"
        value={text}
        maxLength={120}
        aria-label={t('projects.rename.field')}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" variant="primary">
        {t('projects.rename.save')}
      </Button>
      <Button onClick={props.onCancel}>{t('cancel')}</Button>
    </form>
  );
}

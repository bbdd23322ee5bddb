import { useCallback, useRef, useState, type ReactNode } from 'react';
import type { RegisterCoverage } from '../../domain/Dataset.ts';
import type { Region } from '../../domain/Region.ts';
import type { RegisterDraft } from '../../view/data/registerWords.ts';
import { Popover } from '../components/Popover.tsx';
import { useTranslate } from '../StoreContext.tsx';
import { RegisterForm } from './RegisterForm.tsx';
import './registers.css';

/** Opens the form for what the register of a region holds, beside the button. */
export function RegisterButton(props: {
  readonly region: Region;
  readonly said: RegisterCoverage | undefined;
  readonly proposed?: RegisterDraft['extent'];
  /** Says more than what stands on the button, where that is short. */
  readonly label?: string;
  readonly className: string;
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  const { region, said, proposed, label, className, children } = props;
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const done = useCallback(() => {
    setOpen(false);
    anchor.current?.focus();
  }, []);
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={className}
        aria-haspopup="dialog"
        aria-expanded={open}
        {...(label === undefined ? {} : { 'aria-label': label })}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <Popover
          anchor={anchor}
          label={t('health.form.title', { name: region.name })}
          className="register-popover"
          onClose={close}
        >
          <RegisterForm
            region={region}
            said={said}
            {...(proposed === undefined ? {} : { proposed })}
            onDone={done}
          />
        </Popover>
      )}
    </>
  );
}

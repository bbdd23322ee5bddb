import { CircleHelp } from 'lucide-react';
import { useCallback, useRef, useState, type ReactNode } from 'react';
import { useTranslate } from '../StoreContext.tsx';
import { Popover } from './Popover.tsx';

/** "What is this?" beside a number: a sentence, the formula, the source, and what it is not. */
export function WhatIsThis(props: {
  /** Name of the number, for the accessible name. */
  readonly of: string;
  readonly short?: boolean;
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="what-is-this"
        aria-expanded={open}
        aria-label={`${t('whatIsThis')} ${props.of}`}
        onClick={() => setOpen(!open)}
      >
        <CircleHelp size={13} strokeWidth={1.75} aria-hidden />
        {props.short === true ? null : t('whatIsThis')}
      </button>
      {open && (
        <Popover anchor={button} label={`${t('whatIsThis')} ${props.of}`} onClose={close}>
          {props.children}
        </Popover>
      )}
    </>
  );
}

import { useId } from 'react';
import { useTranslate } from '../StoreContext.tsx';
import { Labelled } from './Labelled.tsx';

/** A line of text under its label; what is wrong with it, or what one may want to know, below. */
export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly required?: boolean;
  readonly wide?: boolean;
  readonly hint?: string | undefined;
  /** Dotted underneath, as everywhere that no source states it. */
  readonly isComputed?: boolean;
  readonly problem?: string | undefined;
  readonly onChange: (text: string) => void;
}) {
  const t = useTranslate();
  const id = useId();
  const { problem, hint } = props;
  const told = problem ?? hint;
  return (
    <Labelled
      id={id}
      label={props.label}
      {...(props.required === true ? { mark: t('editing.required') } : {})}
    >
      <input
        id={id}
        className={props.isComputed === true ? 'field editing-computed' : 'field'}
        value={props.value}
        aria-invalid={problem !== undefined}
        aria-required={props.required === true}
        {...(told === undefined ? {} : { 'aria-describedby': `${id}-told` })}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {told !== undefined && (
        <p id={`${id}-told`} className={problem === undefined ? 'note' : 'editing-problem'}>
          {told}
        </p>
      )}
    </Labelled>
  );
}

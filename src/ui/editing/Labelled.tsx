import type { ReactNode } from 'react';

/** A field under its label. */
export function Labelled(props: {
  readonly id: string;
  readonly label: string;
  readonly mark?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="editing-field">
      <label htmlFor={props.id}>
        {props.label} {props.mark !== undefined && <span className="note">{props.mark}</span>}
      </label>
      {props.children}
    </div>
  );
}

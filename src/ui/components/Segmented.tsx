import type { LucideIcon } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly count?: string;
  /** Why it cannot be chosen. */
  readonly disabled?: string;
}

/** One of a few: a radio group in one tab stop, arrows move inside. */
export function Segmented<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly segments: readonly Segment<Value>[];
  readonly onChange: (value: Value) => void;
}) {
  const group = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const open = props.segments.filter(({ disabled }) => disabled === undefined);
    const at = open.findIndex((segment) => segment.value === props.value);
    const target = open[(at + step + open.length) % open.length];
    if (target === undefined) return;
    props.onChange(target.value);
    group.current?.querySelectorAll('button')[props.segments.indexOf(target)]?.focus();
  };
  return (
    <div ref={group} className="segmented" role="radiogroup" aria-label={props.label} onKeyDown={move}>
      {props.segments.map(({ value, label, icon: Icon, count, disabled }) => (
        <button
          key={value}
          type="button"
          role="radio"
          aria-checked={value === props.value}
          tabIndex={value === props.value ? 0 : -1}
          aria-disabled={disabled !== undefined}
          title={disabled}
          onClick={() => {
            if (disabled === undefined) props.onChange(value);
          }}
        >
          {Icon !== undefined && (
            <Icon size={15} strokeWidth={value === props.value ? 2 : 1.75} aria-hidden />
          )}
          {label}
          {count !== undefined && <span className="count">{count}</span>}
        </button>
      ))}
    </div>
  );
}

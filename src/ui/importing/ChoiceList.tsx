import { Check } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** One of many in groups: a list box in one tab stop, with arrows, Home, End and the first letter. Takes the focus. */
export function ChoiceList<Value extends string>(props: {
  readonly label: string;
  readonly value: Value | undefined;
  readonly groups: readonly { readonly label: string; readonly choices: readonly Choice<Value>[] }[];
  readonly onChoose: (value: Value) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const options = (): readonly HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('[role="option"]') ?? []),
  ];
  useEffect(() => {
    // The panel around the list takes the focus once it has its place; the list takes it from there.
    const frame = requestAnimationFrame(() => {
      const selected = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
      const first = list.current?.querySelector<HTMLElement>('[role="option"]');
      (selected ?? first)?.focus({ preventScroll: true });
      selected?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [list]);
  const onKey = (event: KeyboardEvent, value: Value): void => {
    const all = options();
    const at = all.indexOf(event.currentTarget as HTMLElement);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      props.onChoose(value);
    } else if (target !== undefined) {
      event.preventDefault();
      all[Math.max(0, Math.min(all.length - 1, target))]?.focus();
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      // A letter or digit is for the list, not for the shortcuts of the page.
      event.preventDefault();
      const wanted = event.key.toLowerCase();
      const order = [...all.slice(at + 1), ...all.slice(0, at + 1)];
      order.find((option) => option.textContent.trim().toLowerCase().startsWith(wanted))?.focus();
    }
  };
  const first = props.groups[0]?.choices[0]?.value;
  return (
    <div ref={list} className="imp-choices" role="listbox" aria-label={props.label}>
      {props.groups.map(({ label, choices }) => (
        <div key={label} role="group" aria-label={label}>
          <p className="imp-choices-group" aria-hidden="true">
            {label}
          </p>
          {choices.map((choice) => {
            const isSelected = choice.value === props.value;
            return (
              <div
                key={choice.value}
                role="option"
                aria-selected={isSelected}
                tabIndex={isSelected || (props.value === undefined && choice.value === first) ? 0 : -1}
                onClick={() => props.onChoose(choice.value)}
                onKeyDown={(event) => onKey(event, choice.value)}
              >
                <Check size={14} strokeWidth={2} aria-hidden visibility={isSelected ? 'visible' : 'hidden'} />
                {choice.label}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

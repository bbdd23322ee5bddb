import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { RegionLevel } from '../../domain/Region.ts';
import { findOptions } from '../../view/findOptions.ts';
import { RegionMark } from '../components/RegionMark.tsx';

export interface ComboboxOption {
  readonly id: string;
  readonly label: string;
  /** A second, quieter word: province, type. */
  readonly detail?: string;
  readonly mark?: RegionLevel | 'outside';
  /** Further text that finds it: official name, code. */
  readonly also?: string;
}

/** A field that finds one of many by name: type, arrows, Enter. Empties itself after each choice. */
export function Combobox(props: {
  readonly label: string;
  readonly placeholder: string;
  readonly nothing: string;
  readonly options: readonly ComboboxOption[];
  readonly onChoose: (id: string) => void;
  readonly focusFirst?: boolean;
  /** Id of what says what is wrong with the field, where something is. */
  readonly problemId?: string | undefined;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const [place, setPlace] = useState({ left: 0, top: 0, width: 0 });
  const found = open ? findOptions(props.options, text, 30) : [];
  const active = found[Math.min(at, found.length - 1)];
  const { focusFirst } = props;

  useEffect(() => {
    if (focusFirst === true) input.current?.focus({ preventScroll: true });
  }, [focusFirst]);

  useLayoutEffect(() => {
    if (!open) return undefined;
    const follow = (): void => {
      const box = input.current?.getBoundingClientRect();
      if (box === undefined) return;
      const width = Math.max(box.width, 220);
      setPlace({ left: Math.min(box.left, window.innerWidth - width - 8), top: box.bottom + 4, width });
    };
    follow();
    window.addEventListener('scroll', follow, true);
    window.addEventListener('resize', follow);
    return () => {
      window.removeEventListener('scroll', follow, true);
      window.removeEventListener('resize', follow);
    };
  }, [open]);

  useEffect(() => {
    document.getElementById(`${id}-${String(at)}`)?.scrollIntoView({ block: 'nearest' });
  }, [at, id]);

  const choose = (option: ComboboxOption): void => {
    setText('');
    setOpen(false);
    setAt(0);
    props.onChoose(option.id);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) setOpen(true);
      else setAt(Math.max(0, Math.min(found.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1))));
    } else if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      choose(active);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      event.preventDefault();
      setOpen(false);
    }
  };

  return (
    <div className="combobox">
      <input
        ref={input}
        className="field"
        type="text"
        role="combobox"
        aria-label={props.label}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(props.problemId === undefined
          ? {}
          : { 'aria-invalid': true, 'aria-describedby': props.problemId })}
        aria-activedescendant={
          open && active !== undefined ? `${id}-${String(found.indexOf(active))}` : undefined
        }
        autoComplete="off"
        spellCheck={false}
        placeholder={props.placeholder}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setAt(0);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKey}
      />
      {open && (
        <div
          id={`${id}-list`}
          className="combobox-list"
          role="listbox"
          aria-label={props.label}
          style={place}
          // The field keeps the focus, so that a press on the list does not close it first.
          onPointerDown={(event) => event.preventDefault()}
        >
          {found.map((option, position) => (
            // Keys are handled by the field, which names this row as its active one.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={option.id}
              id={`${id}-${String(position)}`}
              role="option"
              aria-selected={option === active}
              tabIndex={-1}
              onClick={() => choose(option)}
              onPointerMove={() => setAt(position)}
            >
              {option.mark !== undefined && <RegionMark level={option.mark} />}
              <span className="combobox-label">{option.label}</span>
              {option.detail !== undefined && <span className="note">{option.detail}</span>}
            </div>
          ))}
          {found.length === 0 && (
            <div className="note" role="option" aria-selected={false} aria-disabled>
              {props.nothing}
            </div>
          )}
        </div>
      )}
    </div>
  );
}

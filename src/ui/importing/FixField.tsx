import { Check } from 'lucide-react';
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { findOptions } from '../../view/findOptions.ts';
import { withRegion, type Fix } from '../../view/importing/fixRows.ts';
import { regionOptions } from '../../view/partyOptions.ts';
import { RegionMark } from '../components/RegionMark.tsx';
import { useSession, useTranslate } from '../StoreContext.tsx';
import { useReading } from './useReading.ts';

const mostOptions = 12;

/**
 * The text of a cell, to be put right. Enter (or leaving the field) keeps it, and Enter goes to the next field; Escape
 * brings the former text back. Where a region is the remedy, regions are offered for what is typed last.
 */
export function FixField(props: {
  readonly fix: Fix;
  readonly row: number;
  readonly text: string;
  readonly isCorrected: boolean;
  readonly onCommit: (text: string) => void;
  readonly onNext: (from: HTMLElement) => void;
}) {
  const t = useTranslate();
  const { builtIn } = useSession();
  const dataset = useReading().result?.dataset ?? builtIn;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { fix, onCommit } = props;
  const [text, setText] = useState(props.text);
  const committed = useRef(props.text);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const typed = text === props.text ? '' : (text.split(/[;\n]/).at(-1) ?? '').trim();
  const options = useMemo(
    () => (fix.parties && open ? regionOptions(dataset) : []),
    [fix.parties, open, dataset],
  );
  const found = fix.parties && open && typed !== '' ? findOptions(options, typed, mostOptions) : [];
  const active = found[at];

  const commit = (next: string): void => {
    setOpen(false);
    setAt(-1);
    // Leaving the field after Enter keeps nothing a second time.
    if (next === committed.current) return;
    committed.current = next;
    onCommit(next);
  };
  const choose = (name: string): void => {
    const parts = text.split(';');
    // What was typed last stands for the region; without anything typed it is added to the cell, or takes the wrong part's place.
    const next =
      typed === '' || parts.length === 1
        ? withRegion(fix, name)
        : [...parts.slice(0, -1).map((part) => part.trim()), name].join('; ');
    setText(next);
    commit(next);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      const from = event.currentTarget;
      if (active === undefined) commit(text);
      else choose(dataset.regions.find((region) => region.id === active.id)?.name ?? active.label);
      props.onNext(from);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      setOpen(false);
      setAt(-1);
      setText(props.text);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && found.length > 0) {
      event.preventDefault();
      setAt(Math.max(-1, Math.min(found.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1))));
    }
  };
  const label = t('importing.aside.correct', { row: String(props.row), column: fix.header });
  const shared = {
    ref: input,
    className: 'field imp-fix-field',
    type: 'text',
    'aria-label': label,
    autoComplete: 'off',
    spellCheck: false,
    value: text,
    onKeyDown: onKey,
    onBlur: () => commit(text),
  } as const;
  return (
    <div className={`imp-fix ${props.isCorrected ? 'is-corrected' : ''}`}>
      {fix.parties ? (
        <input
          {...shared}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          {...(active === undefined ? {} : { 'aria-activedescendant': `${id}-${String(at)}` })}
          placeholder={t('importing.aside.addRegion')}
          onChange={(event) => {
            setText(event.target.value);
            setOpen(true);
            setAt(-1);
          }}
        />
      ) : (
        <input {...shared} onChange={(event) => setText(event.target.value)} />
      )}
      {props.isCorrected && <Check size={14} strokeWidth={2} aria-hidden />}
      {found.length > 0 && (
        <div
          id={`${id}-list`}
          className="imp-fix-list"
          role="listbox"
          aria-label={label}
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
              aria-selected={position === at}
              tabIndex={-1}
              onClick={() =>
                choose(dataset.regions.find(({ id: one }) => one === option.id)?.name ?? option.label)
              }
            >
              <RegionMark level={option.mark} />
              <span>{option.label}</span>
              {option.detail !== undefined && <span className="note">{option.detail}</span>}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

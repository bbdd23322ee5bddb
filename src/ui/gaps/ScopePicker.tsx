import { ChevronDown, X } from 'lucide-react';
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import { isRecorded } from '../../domain/recordOf.ts';
import { shortNamesOf } from '../../domain/regionName.ts';
import type { Region } from '../../domain/Region.ts';
import { localeOf } from '../../i18n/translate.ts';
import { Button } from '../components/Button.tsx';
import { RegionMark } from '../components/RegionMark.tsx';
import { useApp, useTranslate } from '../StoreContext.tsx';

/** Longest list of matches: more are found by typing on. */
const most = 60;

/** Chooses the part of the country that is listed: all of it, a province, or one region, by typing or from the list. */
export function ScopePicker(props: {
  readonly scope: RegionId | undefined;
  readonly onChange: (scope: RegionId | undefined) => void;
}) {
  const t = useTranslate();
  const id = useId();
  const dataset = useApp((state) => state.work.dataset);
  const language = useApp((state) => state.work.language);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string>();
  const [active, setActive] = useState(0);
  const index = indexDataset(dataset);
  const names = shortNamesOf(dataset);
  const whole = t(dataset.builtIn ? 'gaps.whole' : 'gaps.whole.own');
  const open = text !== undefined;

  const options = useMemo(() => {
    if (text === undefined) return [];
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const byName = (one: Region, other: Region): number =>
      (names.get(one.id) ?? '').localeCompare(names.get(other.id) ?? '', localeOf(language));
    const provinces = index.autonomous.filter(({ level }) => level === 'province').toSorted(byName);
    if (words.length === 0) {
      return [undefined, ...(provinces.length > 0 ? provinces : index.autonomous.toSorted(byName))].slice(
        0,
        most,
      );
    }
    const hit = (haystack: string): boolean => words.every((word) => haystack.toLowerCase().includes(word));
    const others = index.autonomous.filter(({ level }) => level !== 'province').toSorted(byName);
    const found: (Region | undefined)[] = [...provinces, ...others].filter((region) =>
      hit([region.id, region.name, names.get(region.id) ?? '', ...region.aliases].join(' ')),
    );
    if (hit(whole)) found.unshift(undefined);
    return found.slice(0, most);
  }, [text, index, names, language, whole]);

  const close = (): void => setText(undefined);
  const choose = (region: Region | undefined): void => {
    close();
    props.onChange(region?.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && open) {
      event.stopPropagation();
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) {
        setText('');
        setActive(0);
      } else if (options.length > 0) {
        const next = (active + (event.key === 'ArrowDown' ? 1 : -1) + options.length) % options.length;
        setActive(next);
        document.getElementById(`${id}-${String(next)}`)?.scrollIntoView({ block: 'nearest' });
      }
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      if (active < options.length) choose(options[active]);
    }
  };

  const current = props.scope === undefined ? whole : (names.get(props.scope) ?? props.scope);
  return (
    <div
      className="scope-picker"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <input
        ref={input}
        className="field"
        role="combobox"
        aria-label={t('gaps.scope')}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && options.length > 0 ? `${id}-${String(active)}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={open ? t('gaps.scope.placeholder') : ''}
        value={text ?? current}
        onClick={() => {
          if (open) return;
          setText('');
          setActive(0);
        }}
        onChange={(event) => {
          setText(open ? event.target.value : '');
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {props.scope === undefined || open ? (
        <ChevronDown className="scope-sign" size={14} strokeWidth={1.75} aria-hidden />
      ) : (
        <Button
          icon={X}
          small
          variant="quiet"
          className="scope-clear"
          label={t('gaps.scope.clear')}
          onClick={() => props.onChange(undefined)}
        />
      )}
      <ul id={`${id}-list`} className="scope-list" role="listbox" aria-label={t('gaps.scope')} hidden={!open}>
        {options.map((region, at) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={region?.id ?? ''}
            id={`${id}-${String(at)}`}
            role="option"
            aria-selected={at === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(region)}
          >
            {region === undefined ? (
              <span className="scope-whole">{whole}</span>
            ) : (
              <>
                <RegionMark
                  level={region.level}
                  state={isRecorded(index, region.id) ? 'rest' : 'no-record'}
                />
                <span>{names.get(region.id)}</span>
                <span className="note">
                  {region.parentId === undefined ? region.id : names.get(region.parentId)}
                </span>
              </>
            )}
          </li>
        ))}
        {open && options.length === 0 && (
          <li role="option" aria-selected={false} aria-disabled className="note">
            {t('gaps.scope.none')}
          </li>
        )}
      </ul>
    </div>
  );
}

import { ListFilter } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import { localeOf, type MessageKey } from '../../i18n/translate.ts';
import { relationFlags } from '../../relations/Relation.ts';
import { setQuery } from '../../state/actions.ts';
import {
  affairsOfEntry,
  classOfEntry,
  linkClasses,
  openClasses,
  pairsOfEntry,
  partiesOfEntry,
} from '../../view/overlaps/OverlapEntry.ts';
import { furtherFilters, type OverlapFilter } from '../../view/overlaps/OverlapFilter.ts';
import { overlapAnswers } from '../../domain/OverlapDecision.ts';
import { liveChoices } from '../../state/OverlapsSettings.ts';
import { Popover } from '../components/Popover.tsx';
import { useWords } from '../inspector/useWords.ts';
import { useApp, useAppStore } from '../StoreContext.tsx';
import type { OverlapsModel } from './useOverlaps.ts';

const verdictChoices = ['undecided', 'decided', 'new', ...overlapAnswers] as const;

/** What is listed, and in which order: class and state beside the list, the rest behind a button. */
export function OverlapFilters({ model }: { readonly model: OverlapsModel }) {
  const { t } = useWords();
  const { settings, change, entries } = model;
  const there = useMemo(() => new Set(entries.map(classOfEntry)), [entries]);
  const offered = [...(settings.view === 'links' ? [] : openClasses), ...linkClasses].filter((kind) =>
    there.has(kind),
  );
  return (
    <div className="overlap-filters">
      <select
        className="field"
        aria-label={t('overlaps.filter.class')}
        value={settings.class ?? ''}
        onChange={(event) => change({ class: offered.find((kind) => kind === event.target.value) })}
      >
        <option value="">{t('overlaps.filter.class.all')}</option>
        {offered.map((kind) => (
          <option key={kind} value={kind}>
            {t(`overlaps.class.${kind}`)}
          </option>
        ))}
      </select>
      <select
        className="field"
        aria-label={t('overlaps.filter.live')}
        value={settings.live}
        onChange={(event) =>
          change({ live: liveChoices.find((live) => live === event.target.value) ?? 'current' })
        }
      >
        {liveChoices.map((live) => (
          <option key={live} value={live}>
            {t(
              live === 'current' || live === 'all' ? `overlaps.filter.live.${live}` : `overlaps.live.${live}`,
            )}
          </option>
        ))}
      </select>
      <MoreFilters model={model} />
    </div>
  );
}

function MoreFilters({ model }: { readonly model: OverlapsModel }) {
  const { t } = useWords();
  const store = useAppStore();
  const query = useApp((state) => state.work.query);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const { settings, change } = model;
  const active = furtherFilters(settings, query);
  const label = active > 0 ? t('overlaps.filter.more.active', { n: active }) : t('overlaps.filter.more');
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`button gaps-more ${active > 0 ? 'gaps-more-active' : ''}`}
        aria-expanded={open}
        aria-haspopup="dialog"
        aria-label={label}
        title={label}
        onClick={() => setOpen(!open)}
      >
        <ListFilter size={16} strokeWidth={1.75} aria-hidden />
        {active > 0 && <span className="number">{active}</span>}
      </button>
      {open && (
        <Popover
          anchor={button}
          label={t('overlaps.filter.more')}
          className="gaps-more-panel"
          onClose={close}
        >
          <FurtherFields model={model} />
          <button
            type="button"
            className="button"
            disabled={active === 0}
            onClick={() => {
              store.dispatch(setQuery, '');
              change({
                affair: undefined,
                province: undefined,
                party: undefined,
                verdict: undefined,
                flag: undefined,
              });
            }}
          >
            {t('overlaps.filter.clear')}
          </button>
        </Popover>
      )}
    </>
  );
}

interface Choice<Value extends string> {
  readonly value: Value;
  readonly name: string;
}

function FurtherFields({ model }: { readonly model: OverlapsModel }) {
  const { t, dataset, language, affairShort, name } = useWords();
  const store = useAppStore();
  const query = useApp((state) => state.work.query);
  const { settings, change, entries, pairOf } = model;
  const choices = useMemo(() => {
    const { regionOf } = indexDataset(dataset);
    const named = <Value extends string>(
      values: Iterable<Value>,
      nameOf: (value: Value) => string,
    ): readonly Choice<Value>[] =>
      [...new Set(values)]
        .map((value) => ({ value, name: nameOf(value) }))
        .toSorted((one, other) => one.name.localeCompare(other.name, localeOf(language)));
    const parties = entries.flatMap(partiesOfEntry);
    const provinces = parties.flatMap((id): RegionId[] => {
      const region = regionOf.get(id as RegionId);
      if (region === undefined) return [];
      return region.level === 'province'
        ? [region.id]
        : region.parentId === undefined
          ? []
          : [region.parentId];
    });
    const flags = new Set(
      entries.flatMap((entry) => pairsOfEntry(entry, pairOf).flatMap(({ flags: all }) => all)),
    );
    return {
      affairs: named(entries.flatMap(affairsOfEntry), affairShort),
      parties: named(parties, name),
      provinces: named(provinces, name),
      flags: relationFlags.filter((flag) => flags.has(flag)),
    };
  }, [dataset, language, entries, pairOf, affairShort, name]);
  const field = <Key extends 'affair' | 'province' | 'party' | 'verdict' | 'flag'>(
    key: Key,
    all: MessageKey,
    options: readonly Choice<NonNullable<OverlapFilter[Key]>>[],
  ) => (
    <label>
      <span>{t(`overlaps.filter.${key}`)}</span>
      <select
        className="field"
        value={settings[key] ?? ''}
        onChange={(event) =>
          change({ [key]: options.find(({ value }) => value === event.target.value)?.value })
        }
      >
        <option value="">{t(all)}</option>
        {options.map(({ value, name: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      <label>
        <span>{t('overlaps.filter.text')}</span>
        <input
          className="field"
          type="search"
          value={query}
          onChange={(event) => store.dispatch(setQuery, event.target.value)}
        />
      </label>
      {field('affair', 'overlaps.filter.affair.all', choices.affairs)}
      {field('province', 'overlaps.filter.province.all', choices.provinces)}
      {field('party', 'overlaps.filter.party.all', choices.parties)}
      {field(
        'verdict',
        'overlaps.filter.verdict.all',
        verdictChoices.map((value) => ({
          value,
          name: t(
            value === 'undecided' || value === 'decided' || value === 'new'
              ? `overlaps.filter.verdict.${value}`
              : `overlapFacts.done.${value}`,
          ),
        })),
      )}
      {field(
        'flag',
        'overlaps.filter.flag.all',
        choices.flags.map((value) => ({ value, name: t(`overlaps.flag.${value}`) })),
      )}
    </>
  );
}
